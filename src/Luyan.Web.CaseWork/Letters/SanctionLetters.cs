using Luyan.Cases.Centers;
using Luyan.Documents.Letters;
using Luyan.Law;

namespace Luyan.Web.Letters;

/// <summary>The letters of an inquiry, of a sanction and of the end of a title (Arts. 9, 11, 12, 13; reading 11).</summary>
internal static class SanctionLetters
{
    public static IReadOnlyDictionary<string, Func<CenterCause, CenterWording?>> All { get; } =
        new Dictionary<string, Func<CenterCause, CenterWording?>>
        {
            ["investigation"] = cause => cause.Event is InvestigationOpened e
                ? new(new("letter.investigation.opening"), new LetterPart("letter.investigation.facts", ("facts", e.Facts)),
                    InvestigationRights(e.StatementDue, cause.Law, cause.Day))
                : null,
            ["sanction-notice"] = Notice,
            ["revocation"] = cause => cause.Event is CenterRevoked e
                ? Decision(cause, "revocation", e.Ground, e.DocumentNumber, e.Reasons, e.PlaqueDue, e.BarLastDay)
                : null,
            ["cancellation"] = cause => cause.Event is TitleCancelled e
                ? Decision(cause, "cancellation", e.Ground, e.DocumentNumber, e.Reasons, e.PlaqueDue, e.BarLastDay)
                : null,
            ["sanction-dropped"] = cause => cause.Event is SanctionDropped e
                ? new(new LetterPart("letter.sanction-dropped.opening", ("proposed", cause.DayOf<SanctionProposed>())),
                    new LetterPart("letter.center.reasons", ("reasons", e.Reasons)), new LetterPart("letter.sanction-dropped.effect"))
                : null,
            ["annulment"] = cause => cause.Event is SanctionAnnulled e ? Annulment(e, cause) : null,
            ["succession"] = cause => cause.Event is SuccessorEntered e
                ? new(new LetterPart("letter.succession.opening", ("dissolved", e.DissolvedOn), ("reasons", e.Reasons)),
                    new LetterPart("letter.succession.effect"))
                {
                    Contestable = e.Course is not null, To = e.Successor.UnitName,
                }
                : null,
            ["successor-freed"] = cause => cause.Event is SuccessionAnnulled e
                ? Freed("successor-freed", e) with { To = e.Unit.Name }
                : null,
            ["succession-annulled"] = cause => cause.Event is SuccessionAnnulled e
                ? GivenBack(e, cause) with { To = e.Of.Name, CopyTo = e.Unit.Name }
                : null,
            ["successor-bar"] = cause => cause.Event is SuccessorBound e ? SuccessorBar(e, cause) : null,
            ["dissolution"] = cause => cause.Event is CenterDissolved e
                ? new(new LetterPart("letter.dissolution.opening", ("dissolved", e.DissolvedOn)),
                    new LetterPart("letter.center.reasons", ("reasons", e.Reasons)),
                    new LetterPart("letter.center.plaque-from-issue", ("length", cause.Law.Period(Parameters.PlaqueReturn, cause.Day))),
                    new LetterPart("letter.dissolution.no-bar"))
                {
                    Contestable = true,
                }
                : null,
            ["closing"] = cause => cause.Event is CenterClosed e
                ? new(new LetterPart("letter.closing.opening", ("reasons", e.Reasons)),
                    new LetterPart("letter.center.plaque", ("due", e.PlaqueDue.Effective)), new LetterPart("letter.closing.no-bar"))
                : null,
        };

    /// <summary>Until when the unit may state its case in an investigation, of whichever life.</summary>
    internal static LetterPart InvestigationRights(LegalDay? until, Measures law, DateOnly day) => until is { } due
        ? new("letter.investigation.rights", ("due", due.Effective))
        : new("letter.investigation.rights-from-service", ("length", law.Period(Parameters.StatementPeriod, day)));

    // Facts, reasons, the article, and the right to be heard, before anything is decided.
    private static CenterWording? Notice(CenterCause cause) => cause.Event is not NoticeServed e ? null : new(
        new LetterPart("letter.sanction-notice.opening", ("what", new TextOf(
            cause.Last<SanctionProposed>() is { } proposed && SanctionGrounds.Cancels(proposed.Ground, cause.Law, cause.Day)
                ? "letter.sanction.cancel" : "letter.sanction.revoke"))),
        new LetterPart("letter.sanction-notice.facts", ("facts", e.Facts)),
        LetterOf.Based("letter.sanction-notice.reasons", e.Reasons, LegalRef.FromCode(e.Article)),
        e.StatementDue is { } due
            ? new LetterPart("letter.sanction-notice.rights", ("due", due.Effective))
            : new LetterPart(
                "letter.sanction-notice.rights-from-service", ("length", cause.Law.Period(Parameters.StatementPeriod, cause.Day))));

    // It goes to another unit than that of the center.
    private static CenterWording SuccessorBar(SuccessorBound e, CenterCause cause) => new(
            new LetterPart("letter.successor-bar.opening", ("predecessor", e.Predecessor.Name), ("on", e.SucceededOn)),
            new LetterPart("letter.center.reasons", ("reasons", e.Reasons)), new LetterPart("letter.successor-bar.effect"),
            e.Through is { } day
                ? new LetterPart("letter.successor-bar.last", ("last", day))
                : new LetterPart(
                    "letter.successor-bar.from-service", ("length", cause.Law.Period(Parameters.ReapplicationBar, cause.Day))))
        {
            Contestable = true, To = e.Successor.Name,
        };

    // Who frees a successor alone is said, and that the bar of its predecessor stands.
    private static CenterWording Freed(string kind, SuccessionAnnulled e)
    {
        var parts = new List<LetterPart>
        {
            new($"letter.{kind}.opening", ("by", new TextOf($"letter.annulment.by.{e.By}")), ("document", e.Document),
                ("authority", e.Authority ?? ""), ("outcome", new TextOf($"letter.annulment.outcome.{e.Outcome}")),
                ("predecessor", e.Of.Name), ("successor", e.Unit.Name)),
            new("letter.center.reasons", ("reasons", e.Reasons)),
            new($"letter.{kind}.effect", ("predecessor", e.Of.Name), ("successor", e.Unit.Name)),
        };
        if (e.Outcome == AnnulmentOutcome.ForProcedure)
        {
            parts.Add(new($"letter.{kind}.anew", ("predecessor", e.Of.Name)));
        }
        return new([.. parts]) { Contestable = true };
    }

    private static CenterWording GivenBack(SuccessionAnnulled e, CenterCause cause)
    {
        var freed = Freed("succession-annulled", e);
        return freed with { Parts = [.. freed.Parts, .. Days(e.Moved, e.DaysFromService, cause)] };
    }

    private static IEnumerable<LetterPart> Days(IReadOnlyList<MovedDay>? days, bool? fromService, CenterCause cause)
    {
        if (days is { Count: > 0 } moved)
        {
            yield return new("letter.annulment.days", ("items", moved.Select(m => new LetterPart(
                $"letter.annulment.day.{m.Clock}", ("subject", m.Subject), ("due", m.Due.Effective)))));
        }
        if (fromService == true)
        {
            yield return new("letter.annulment.from-service", ("length", cause.Law.Period(Parameters.ClockLeast, cause.Day)));
        }
    }

    // It was not the Bureau that annulled its decision: the letter says who did, how far, and what follows.
    private static CenterWording Annulment(SanctionAnnulled e, CenterCause cause)
    {
        var outcome = e.Outcome is { } said ? $"{said}" : "unsaid";
        var parts = new List<LetterPart>
        {
            new("letter.annulment.opening", ("by", new TextOf($"letter.annulment.by.{e.By}")), ("document", e.Document),
                ("authority", e.Authority ?? ""), ("outcome", new TextOf($"letter.annulment.outcome.{outcome}"))),
            new("letter.center.reasons", ("reasons", e.Reasons)),
            new(e.Number == 0 ? "letter.annulment.again"
                : e.TitleStaysLost != true ? "letter.annulment.effect"
                : e.BarLifted == true ? "letter.annulment.lost-free" : "letter.annulment.lost",
                // Priority begins with final acceptance (Art. 10): a center that was not accepted had none to get back.
                ("kept", new TextOf(cause.Center.AcceptedOn is null ? "letter.annulment.no-priority" : "letter.annulment.priority"))),
        };
        if (e.Outcome == AnnulmentOutcome.ForProcedure) { parts.Add(new("letter.annulment.anew")); }
        return new([.. parts, .. Days(e.Moved, e.DaysFromService, cause)]);
    }

    private static CenterWording Decision(
        CenterCause cause, string kind, SanctionGround ground, string number, string reasons, LegalDay? plaque, DateOnly? bar)
    {
        var parts = new List<LetterPart>
        {
            new($"letter.{kind}.opening", ("noticed", cause.NoticedOn)),
            new("letter.sanction.facts", ("facts", cause.Last<NoticeServed>()?.Facts ?? cause.Last<SanctionProposed>()?.Facts ?? "")),
            new("letter.sanction.heard",
                ("statement", (object?)cause.Last<UnitHeard>()?.Heard ?? new TextOf("letter.sanction.heard.nothing")),
                ("answer", (object?)cause.Last<UnitHeard>()?.Answer ?? new TextOf("letter.sanction.answer.nothing"))),
            new("letter.center.reasons", ("reasons", reasons)),
            new($"letter.{kind}.decision", ("basis", LegalRef.Art((int)ground))),
            plaque is { } due
                ? new("letter.center.plaque", ("due", due.Effective))
                : new("letter.center.plaque-from-service", ("length", cause.Law.Period(Parameters.PlaqueReturn, cause.Day))),
        };
        if (bar is { } last) { parts.Add(new("letter.sanction.bar", ("last", last), ("basis", LegalRef.Art(13)))); }
        else if (plaque is null && ReapplicationBar.Of(cause.Day, ground, cause.Law).Barred)
        {
            parts.Add(new("letter.sanction.bar-from-service",
                ("length", cause.Law.Period(Parameters.ReapplicationBar, cause.Day)), ("basis", LegalRef.Art(13))));
        }
        return new([.. parts]) { Decides = true, Contestable = true, DocumentNumber = number };
    }
}
