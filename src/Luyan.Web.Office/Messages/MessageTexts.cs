using System.Text.RegularExpressions;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Messages;

/// <summary>What people are told, kind by kind, with invented values in both languages.
/// The texts themselves belong to the program.</summary>
internal static partial class MessageTexts
{
    private const string Begins = "notify.";
    private const string Ends = ".subject";

    /// <summary>The kinds of message, as orders of the outbox name them.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        [.. Wordings.Keys(Language.Chinese)
            .Where(k => k.StartsWith(Begins, StringComparison.Ordinal) && k.EndsWith(Ends, StringComparison.Ordinal))
            .Select(k => k[Begins.Length..^Ends.Length]).Order(StringComparer.Ordinal)];

    public static string Url(string kind) => $"{Urls.MessageTexts}/{Uri.EscapeDataString(kind)}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.MessageTexts, () => Pages.Show(new MessageTextsPage())).Requires(Role.Administrator);
        routes.MapGet($"{Urls.MessageTexts}/{{kind}}", (string kind) => Kinds.Contains(kind)
            ? Pages.Show(new MessageTextPage { Kind = kind })
            : (IResult)Results.NotFound()).Requires(Role.Administrator);
    }

    /// <summary>The subject of a kind with samples.</summary>
    public static string Subject(string kind, Language language) => Sample($"{Begins}{kind}{Ends}", language);

    /// <summary>The body of a kind with samples.</summary>
    public static string Body(string kind, Language language) => Sample($"{Begins}{kind}.body", language);

    /// <summary>The text message of a kind with samples.</summary>
    public static string Sms(string kind, Language language) =>
        Wordings.Of("sms.text", language, ("subject", Subject(kind, language)));

    private static string Sample(string key, Language language)
    {
        var values = Place().Matches(Wordings.Of(key, language)).Select(m => m.Groups[1].Value)
            .Distinct().Where(p => Wordings.Find($"messages.sample.{p}", language) is not null);
        return Wordings.Of(key, language, NamedValues.Of([.. values.Select(p => (p, (object?)new TextOf($"messages.sample.{p}")))]));
    }

    [GeneratedRegex(@"\{([a-zA-Z][a-zA-Z0-9]*)[:}]")]
    private static partial Regex Place();
}
