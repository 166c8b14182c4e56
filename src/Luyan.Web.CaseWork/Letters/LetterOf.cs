using Luyan.Cases.Applications;
using Luyan.Documents.Letters;
using Luyan.Law;
using Luyan.Store.Dockets;
using Printed = Luyan.Documents.Letters.Filing;

namespace Luyan.Web.Letters;

/// <summary>What the letter of an event says: facts of the docket, periods of the policy of its day.</summary>
internal static class LetterOf
{
    /// <summary>The kinds that have a template; orders of other kinds wait in the outbox for theirs.</summary>
    public static readonly string[] Kinds =
    [
        "acceptance", "non-acceptance", "correction", "not-preselected", "not-recommended",
        "rejection", "approval", .. ApplicationLetters.Kinds.Union(Luyan.Web.Letters.CenterLetters.All.Keys)
    ];

    public static LetterModel? Event(
        Happened cause, IReadOnlyList<Happened> history, Cases.Applications.Filing filing,
        Issuer bureau, string number, Measures law, Issuer department)
    {
        var day = cause.Envelope.Day;
        var issued = new Issuance(bureau, number, day);
        var about = new Printed(filing.Number, filing.Dossier.Cover.CenterName ?? "", filing.UnitName, filing.DepartmentName);
        var remedies = Remedies.On(day, law);
        DateOnly DayOf<TEvent>() =>
            history.Where(h => h.Event is TEvent && h.Sequence <= cause.Sequence).Select(h => h.Envelope.Day).LastOrDefault(day);
        return cause.Event switch
        {
            ApplicationAccepted => new DocketingNotice(issued, about, DayOf<ApplicationRecommended>()),
            ApplicationDeclined e => new DecliningNotice(
                issued, about, DayOf<ApplicationRecommended>(), LegalRef.FromCode(e.Article), e.Reasons, remedies),
            CorrectionRequested e => new CorrectionNotice(
                issued, about, [.. e.Items.Select(i => new Documents.Letters.CorrectionItem(NameOf(i, law), i.What))],
                law.Period(Parameters.UnitCorrects, day), e.UnitDue.Effective),
            PreselectionDeclined e => new NotPreselectedNotice(issued, about, Grounded(e.RestsOn, e.Reasons, law), remedies),
            ApplicationNotRecommended e => new NotRecommendedNotice(
                issued with { By = department }, about, DayOf<ApplicationSubmitted>(), Grounded(e.RestsOn, e.Reasons, law), remedies),
            ApplicationDetermined { Outcome: DeterminationOutcome.Rejected } e => new RejectionDecision(
                issued, about, e.Meeting, DayOf<ApplicationDetermined>(), [LegalRef.Art(5), LegalRef.Art(8)],
                Grounded(e.RestsOn, e.Reasons, law), remedies),
            ApprovalLetterIssued => new ApprovalLetter(
                issued, about, MeetingOf(history), day,
                Construction.End(day, filing.Dossier.Plan.Months ?? law.Number(Parameters.ConstructionLongest, day), law).Effective,
                Duties.On(day, law)),
            _ => ApplicationLetters.Of(cause, history, bureau, department, issued, about, law),
        };
    }

    // The article or criterion that was chosen stands before the words; the letter of record is Chinese.
    internal static string Grounded(string? ground, string reasons, Measures law) =>
        ground is null ? reasons : $"{Cases.Reasoned.Named(ground, law, Language.Chinese)}：{reasons}";

    /// <summary>Reasons with the article on which they rest; where the words cite it themselves the letter does not cite it again.
    /// The texts are those of a key, and of the same with <c>-cited</c>.</summary>
    internal static LetterPart Based(string key, string reasons, LegalRef basis) =>
        basis.Source == LegalSource.Measures
        && reasons.Contains(LegalRef.Art(basis.Number).Text(Language.Chinese), StringComparison.Ordinal)
            ? new($"{key}-cited", ("reasons", reasons))
            : new(key, ("reasons", reasons), ("basis", basis));

    private static string? MeetingOf(IReadOnlyList<Happened> history) =>
        history.Select(h => h.Event).OfType<ApplicationDetermined>().LastOrDefault()?.Meeting;

    private static string NameOf(Cases.Applications.CorrectionItem item, Measures law) => item.Material is { } code
        ? law.Materials.Text(code, Language.Chinese)
        : Wordings.Of($"dossier-section.{item.Section}", Language.Chinese);
}
