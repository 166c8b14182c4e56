using System.Globalization;
using Luyan.Law;
using Luyan.Store.Directory;
using Luyan.Web.Ui;

namespace Luyan.Web.Policy.Publishing;

/// <summary>The two kinds of text that the Bureau publishes, as the desk shows them.</summary>
/// <param name="Kind">interpretation or wording.</param>
/// <param name="Id">The text.</param>
/// <param name="Title">The question, or the article.</param>
/// <param name="Concerns">What it speaks of.</param>
/// <param name="Since">The first day.</param>
/// <param name="Number">The number of a published interpretation.</param>
/// <param name="Approved">It is published.</param>
/// <param name="Returned">Why it was sent back; empty where it was not.</param>
public sealed record BureauText(
    string Kind, Guid Id, string Title, LegalRef Concerns, DateOnly Since, int? Number, bool Approved, string Returned)
{
    public const string Interpretations = "interpretation", Wordings = "wording";

    /// <summary>The desk.</summary>
    public static string Url => Urls.BureauTexts;

    /// <summary>A new text of a kind.</summary>
    public static string New(string kind) => $"{Urls.BureauTexts}/{kind}/new";

    /// <summary>A text.</summary>
    public static string Of(string kind, Guid id) => $"{Urls.BureauTexts}/{kind}/{id}";

    public static BureauText From(Interpretation of) => new(
        Interpretations, of.Id, of.Question, LegalRef.FromCode(of.Concerns), of.Since, of.Number, of.ApprovedAt is not null, of.Returned);

    public static BureauText From(OfficialWording of) => new(
        Wordings, of.Id, "", LegalRef.Art(of.Article), of.Since, null, of.ApprovedAt is not null, of.Returned);

    /// <summary>What a text is typed from.</summary>
    public static BureauTextForm Typed(ApprovedText of) => of switch
    {
        Interpretation i => new()
        {
            Version = i.Version, Concerns = i.Concerns, Question = i.Question, Text = i.Answer, DocumentNumber = i.DocumentNumber,
            Reason = i.Reason, Replaces = i.Replaces?.ToString(CultureInfo.InvariantCulture), Since = Days.Short(i.Since),
        },
        OfficialWording w => new()
        {
            Version = w.Version, Concerns = LegalRef.Art(w.Article).Code, Text = w.Text, Since = Days.Short(w.Since),
        },
        _ => new(),
    };
}
