using Luyan.Cases.Applications;
using Luyan.Documents.Letters;
using Luyan.Law;
using Luyan.Store.Dockets;
using Printed = Luyan.Documents.Letters.Filing;

namespace Luyan.Web.Letters;

/// <summary>The letters of an application that are told by their parts: the investigation of Art. 12, and the lapse of what the unit did
/// not file again.</summary>
internal static class ApplicationLetters
{
    /// <summary>Their kinds.</summary>
    public static readonly string[] Kinds = ["investigation", "lapse-warning", "lapse", "falsehood-notice", "falsehood-decision"];

    /// <summary>The letter that an event ordered; null where it ordered none of them.</summary>
    /// <param name="cause">The event.</param>
    /// <param name="history">What happened in the case.</param>
    /// <param name="bureau">The Bureau.</param>
    /// <param name="department">The competent department.</param>
    /// <param name="issued">Number and day.</param>
    /// <param name="about">The application.</param>
    /// <param name="law">The policy.</param>
    public static LetterModel? Of(
        Happened cause, IReadOnlyList<Happened> history, Issuer bureau, Issuer department, Issuance issued, Printed about, Measures law)
    {
        var open = Remedies.On(cause.Envelope.Day, law);
        return cause.Event switch
        {
            InvestigationOpened e => new CenterLetter(issued with { By = bureau }, "investigation", about,
            [
                new LetterPart("letter.investigation.opening"), new LetterPart("letter.investigation.facts", ("facts", e.Facts)),
                SanctionLetters.InvestigationRights(e.StatementDue, law, cause.Envelope.Day),
            ]),
            TerminationProposed e => new CenterLetter(issued with { By = bureau }, "falsehood-notice", about,
            [
                new LetterPart("letter.falsehood-notice.opening"), new LetterPart("letter.falsehood-notice.facts", ("facts", e.Facts)),
                LetterOf.Based("letter.falsehood-notice.reasons", e.Reasons, LegalRef.Art(12)),
                new LetterPart("letter.falsehood-notice.rights", ("length", law.Period(Parameters.StatementPeriod, cause.Envelope.Day))),
            ]),
            ApplicationTerminated e => Decision(e, cause, history, issued with { By = bureau }, about) is { } decision
                ? decision with { Decides = true, Open = open }
                : null,
            LapseWarned e => new CenterLetter(issued with { By = department }, "lapse-warning", about,
            [
                new LetterPart("letter.lapse-warning.opening"),
                e.FromService == true
                    ? new LetterPart("letter.lapse-warning.due-from-service",
                        ("length", law.Period(Parameters.LapseWarning, cause.Envelope.Day)))
                    : new LetterPart("letter.lapse-warning.due", ("due", e.UnitDue.Effective)),
            ]),
            ApplicationLapsed e => new CenterLetter(issued with { By = department }, "lapse", about,
            [
                new LetterPart("letter.lapse.opening"), new LetterPart("letter.center.reasons", ("reasons", e.Reasons)),
                new LetterPart("letter.lapse.again"),
            ])
            {
                Open = open,
            },
            _ => null,
        };
    }

    // A decision of an earlier version had no notice before it, and no letter: it gets none now.
    private static CenterLetter? Decision(
        ApplicationTerminated e, Happened cause, IReadOnlyList<Happened> history, Issuance issued, Printed about)
    {
        var before = history.Where(h => h.Sequence <= cause.Sequence).ToList();
        if (before.LastOrDefault(h => h.Event is TerminationProposed) is not { Event: TerminationProposed noticed } notice) { return null; }
        // The unit was told on the day of service; earlier versions recorded none.
        var told = before.Select(h => h.Event).OfType<LetterServed>().LastOrDefault(s => s.Kind == "falsehood-notice")?.ServedOn;
        var since = before.Where(h => h.Sequence > notice.Sequence).Select(h => h.Event).ToList();
        return new(issued, "falsehood-decision", about,
        [
            new LetterPart("letter.falsehood-decision.opening", ("noticed", told ?? notice.Envelope.Day)),
            new LetterPart("letter.falsehood-decision.facts", ("facts", noticed.Facts)),
            new LetterPart("letter.falsehood-decision.heard",
                ("statement", (object?)since.OfType<CaseStated>().LastOrDefault()?.Statement
                    ?? new TextOf("letter.falsehood-decision.heard.nothing")),
                ("answer", (object?)since.OfType<StatementAnswered>().LastOrDefault()?.Answer
                    ?? new TextOf("letter.falsehood-decision.answer.nothing"))),
            new LetterPart("letter.center.reasons", ("reasons", e.Reasons)),
            new LetterPart("letter.falsehood-decision.decision", ("basis", LegalRef.Art(12))),
        ]);
    }
}
