using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Post;
using Luyan.Store.Rows;
using Luyan.Web.Ui;

namespace Luyan.Web.CaseWork;

/// <summary>What a message says in a language: its template with its values, and with what its case is called now.</summary>
internal static class MessageWords
{
    public static string Subject(Told told, Language language) => Of(told, "subject", language);

    public static string Body(Told told, Language language) => Of(told, "body", language);

    /// <summary>Where it leads: to the case, or, for another unit than that of the case, to what that was told of it.</summary>
    public static string Url(Told told) =>
        SuccessorTold.Messages.Contains(told.Message.Key) ? Urls.Succession(told.Number) : Urls.Case(told.Number);

    private static string Of(Told told, string part, Language language)
    {
        var values = NamedValues.Stored(told.Message.Named()).With("caseNumber", told.Number).With("caseTitle", told.Title);
        // A reminder names its deadline by key, so that each reads it in a language of their own.
        if (values.Find("deadline") is { } deadline)
        {
            values = values.With("deadlineName", Named(deadline, values.Find("subject") ?? "", language));
        }
        var key = $"notify.{told.Message.Key}.{part}";
        // A kind of a later version of the program, read by this one.
        return Wordings.Of(Wordings.Find(key, language) is null ? $"messages.other.{part}" : key, language, values);
    }

    private static string Named(string deadline, string subject, Language language) =>
        Wordings.Find($"deadline.{deadline}", language) is null ? deadline : DeadlineName.Of(deadline, subject, language);
}
