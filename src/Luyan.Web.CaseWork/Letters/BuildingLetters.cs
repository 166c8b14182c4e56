using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Documents.Letters;

namespace Luyan.Web.Letters;

/// <summary>The letters of construction, acceptance and priority (Arts. 9 and 10; reading 7).</summary>
internal static class BuildingLetters
{
    public static IReadOnlyDictionary<string, Func<CenterCause, CenterWording?>> All { get; } =
        new Dictionary<string, Func<CenterCause, CenterWording?>>
        {
            ["rectification"] = cause => cause.Event is RectificationOrdered e ? Order(cause, e) : null,
            ["extension-granted"] = cause => cause.Event is ExtensionGranted e
                ? new(AskedForTime(cause),
                    new LetterPart("letter.extension-granted.decision", ("months", e.Months), ("ends", e.ConstructionEnds.Effective)),
                    Reasons(e.Reasons), new LetterPart("letter.extension-granted.effect")) { Decides = true }
                : null,
            ["extension-refused"] = cause => cause.Event is ExtensionRefused e
                ? new(AskedForTime(cause), new LetterPart("letter.extension-refused.decision", ("ends", cause.Center.Plan.Ends.Effective)),
                    Reasons(LetterOf.Grounded(e.RestsOn, e.Reasons, cause.Law))) { Decides = true, Contestable = true }
                : null,
            ["acceptance-passed"] = cause => cause.Event is CenterAccepted e
                ? new(AskedForAcceptance(cause), new LetterPart("letter.acceptance-passed.decision"), Reasons(e.Reasons),
                    new LetterPart("letter.acceptance-passed.effect", ("day", cause.Day))) { Decides = true }
                : null,
            ["acceptance-repeat"] = cause => cause.Event is AcceptanceToRepeat e
                ? new(AskedForAcceptance(cause), new LetterPart("letter.acceptance-repeat.decision"),
                    Reasons(LetterOf.Grounded(e.RestsOn, e.Reasons, cause.Law))) { Decides = true, Contestable = true }
                : null,
            ["acceptance-failed"] = cause => cause.Event is AcceptanceFailed e
                ? new(AskedForAcceptance(cause), new LetterPart("letter.acceptance-failed.decision"),
                    Reasons(LetterOf.Grounded(e.RestsOn, e.Reasons, cause.Law))) { Decides = true, Contestable = true }
                : null,
            ["priority-certificate"] = Certificate,
        };

    private static CenterWording Order(CenterCause cause, RectificationOrdered order)
    {
        var inspection = cause.History.Select(h => h.Event).OfType<InspectionRecorded>().First(i => i.Number == order.Inspection);
        string Point(InspectionFinding found) =>
            found.Requirement ?? cause.Center.Plan.Milestones.FirstOrDefault(m => m.Id == found.Milestone)?.What ?? "";
        return new(
        [
            new LetterPart("letter.rectification.opening", ("held", inspection.HeldOn)),
            new LetterPart("letter.rectification.items", ("items", order.Items.Select(
                (item, at) => $"{at + 1}. {Point(inspection.Findings[item.Finding - 1])}：{item.What.TrimEnd('。', '.', '；')}"))),
            .. order.Reasons is { } reasons ? [Reasons(LetterOf.Grounded(order.RestsOn, reasons, cause.Law))] : (LetterPart[])[],
            new LetterPart("letter.rectification.due", ("due", order.Due.Effective),
                ("days", order.Due.Nominal.DayNumber - cause.Day.DayNumber)),
            new LetterPart("letter.rectification.effect"),
        ]) { Decides = true, Contestable = true };
    }

    // The code is that of the certificate's place in the chain of its docket: nobody can compute it who does not hold the
    // docket, and it never changes.
    private static CenterWording? Certificate(CenterCause cause) => cause.Event is not PriorityCertificateIssued e ? null : new(
        new LetterPart("letter.priority-certificate.holds", ("accepted", cause.DayOf<CenterAccepted>())),
        new LetterPart("letter.priority-certificate.purpose", ("purpose", e.Purpose.TrimEnd('。', '.'))),
        new LetterPart("letter.priority-certificate.check", ("number", e.CertificateNumber),
            ("code", CertificateCode.Of(cause.History[^1].Hash)))) { Decides = true, DocumentNumber = e.CertificateNumber };

    private static LetterPart Reasons(string reasons) => new("letter.center.reasons", ("reasons", reasons));

    private static LetterPart AskedForTime(CenterCause cause) =>
        new("letter.building-extension.opening", ("asked", cause.DayOf<ExtensionRequested>()));

    private static LetterPart AskedForAcceptance(CenterCause cause) =>
        new("letter.building-acceptance.opening", ("asked", cause.DayOf<AcceptanceApplied>()),
            ("panel", cause.Last<AcceptanceReviewRecorded>()?.Review.HeldOn ?? cause.Day));
}

/// <summary>The code by which a certificate of priority is checked.</summary>
internal static class CertificateCode
{
    /// <summary>Eight signs of the hash of the certificate's event.</summary>
    public static string Of(string hash) => new PrintMark("", 0, hash).ShortCode;
}
