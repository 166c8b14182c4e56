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
            ["rectification-more-time"] = cause => cause.Event is RectificationReinspected e ? MoreTime(cause, e) : null,
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
        // Signed off later than it was ordered, it still gives as many days, from its service.
        var ordered = cause.History.Last(h => h.Event is RectificationOrdered o && o.Number == order.Number).Envelope.Day;
        var days = order.Due.Nominal.DayNumber - ordered.DayNumber;
        string Point(InspectionFinding found) =>
            found.Requirement ?? cause.Center.Plan.Milestones.FirstOrDefault(m => m.Id == found.Milestone)?.What ?? "";
        return new(
        [
            new LetterPart("letter.rectification.opening", ("held", inspection.HeldOn)),
            new LetterPart("letter.rectification.items", ("items", order.Items.Select(
                (item, at) => Item(at, Point(inspection.Findings[item.Finding - 1]), item.What)))),
            .. order.Reasons is { } reasons ? [Reasons(LetterOf.Grounded(order.RestsOn, reasons, cause.Law))] : (LetterPart[])[],
            cause.Day > ordered
                ? new LetterPart("letter.rectification.due-from-service", ("days", days))
                : new LetterPart("letter.rectification.due", ("due", order.Due.Effective), ("days", days)),
            new LetterPart("letter.rectification.effect"),
        ]) { Decides = true, Contestable = true };
    }

    private static CenterWording? MoreTime(CenterCause cause, RectificationReinspected look)
    {
        var ordered = cause.History.Select(h => h.Event).OfType<RectificationOrdered>().First(o => o.Number == look.Number);
        if (look.NewDue is not { } due) { return null; }
        // Signed off later than it was given, it still gives as many days, from its service.
        var given = cause.History.Last(
            h => h.Event is RectificationReinspected r && r.Number == look.Number && r.NewDue == due).Envelope.Day;
        var days = due.Nominal.DayNumber - given.DayNumber;
        return new(
            new LetterPart("letter.rectification-more-time.opening", ("held", look.HeldOn)),
            new LetterPart("letter.rectification-more-time.items", ("items", look.Findings.Where(f => f.Mark != ReinspectionMark.Passed)
                .Select((f, at) => Item(at, ordered.Items[f.Item - 1].What, f.Remark ?? "")))),
            cause.Day > given
                ? new LetterPart("letter.rectification-more-time.due-from-service", ("days", days))
                : new LetterPart("letter.rectification-more-time.due", ("due", due.Effective), ("days", days)),
            new LetterPart("letter.rectification-more-time.effect")) { Decides = true };
    }

    private static string Item(int at, string point, string what) =>
        $"{at + 1}. {point.TrimEnd('。', '.', '；')}：{what.TrimEnd('。', '.', '；')}";

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
