using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Forms;

/// <summary>What was typed and cannot be taken: the input, and the key of the text that says what is expected, with the limit
/// where there is one.</summary>
internal sealed record Fault(string Name, string Key, int Longest = 0, int Length = 0)
{
    public string Text(PageContext here) => here.T(Key, ("longest", Longest), ("length", Length));
}

/// <summary>Finds what cannot be read. An empty field is no fault: a draft may be half filled, and the decider
/// says what is missing.</summary>
internal static class Faults
{
    /// <summary>The years that a form takes.</summary>
    public const int FirstYear = 1900, LastYear = 2100;

    public static IEnumerable<Fault> In(Section section, Typed typed, PageContext? here = null)
    {
        foreach (var question in section.Questions)
        {
            if (Wrong(question, typed[question.Key])) { yield return new(question.Key, KeyOf(question, typed[question.Key])); }
            else if (TooLong(question, typed[question.Key], here) is { } fault) { yield return fault; }
        }
        foreach (var listing in section.Listings)
        {
            foreach (var (row, column) in typed.Rows(listing).SelectMany(r => listing.Columns.Select(c => (r, c))))
            {
                var name = listing.Cell(row, column);
                if (Wrong(column, typed[name])) { yield return new(name, KeyOf(column, typed[name])); }
            }
        }
    }

    /// <summary>The fault of one input; null where there is none or no such input.</summary>
    public static Fault? At(Section section, Typed typed, string name, PageContext here) =>
        Naming.QuestionOf(section, name) is not { } question ? null
        : Wrong(question, typed[name]) ? new(name, KeyOf(question, typed[name])) : TooLong(question, typed[name], here);

    /// <summary>How many characters a text has as an editor counts them: without white space.</summary>
    public static int Length(string text) => text.Count(c => !char.IsWhiteSpace(c) && !char.IsLowSurrogate(c));

    private static Fault? TooLong(Question question, string text, PageContext? here)
    {
        if (question.Longest is not { } limit || text.Length == 0 || here is null) { return null; }
        var (longest, length) = (here.Law.Number(limit, here.Today), Length(text));
        return length > longest ? new(question.Key, "unit.fault.too-long", longest, length) : null;
    }

    /// <summary>The key of the text that says what is expected; null where it can be read, or nothing is typed.</summary>
    public static string? Of(Question question, string text) => Wrong(question, text) ? KeyOf(question, text) : null;

    private static bool Wrong(Question question, string text) => text.Length > 0 && question.Writing switch
    {
        Writing.Whole => TypedNumber.Whole(text) is null or < 0,
        Writing.Amount => TypedNumber.Amount(text) is null,
        Writing.Day => TypedDay.Read(text) is null,
        Writing.Year => TypedNumber.Year(text) is null or < FirstYear or > LastYear,
        Writing.Mail => !System.Net.Mail.MailAddress.TryCreate(TypedText.Narrow(text), out _),
        Writing.YesNo => Reading.YesNo(text) is null,
        _ => false,
    };

    private static string KeyOf(Question question, string text) => question.Writing switch
    {
        Writing.Whole when TypedNumber.IsBeyond(text, TypedNumber.MostWhole) => "unit.fault.whole-too-large",
        Writing.Whole => "unit.fault.whole",
        Writing.Amount when TypedNumber.IsBeyond(text, TypedNumber.MostAmount) => "unit.fault.amount-too-large",
        Writing.Amount => "unit.fault.amount",
        Writing.Day => "unit.fault.day",
        Writing.Year => "unit.fault.year",
        Writing.Mail => "unit.fault.mail",
        _ => "unit.fault.choice",
    };
}
