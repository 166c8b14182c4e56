using Luyan.Cases.Applications;
using Luyan.Cases.Notices;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>The open deadlines of a center. Those that a step started keep the length with which they started;
/// those that recur are listed up to the first that is neither filed nor missed.</summary>
internal static class Clocks
{
    internal static IReadOnlyList<Deadline> Deadlines(CenterState state, Measures law) =>
        state is NamedCenter { Center.Letters: var letters }
        ? [
            .. OfState(state, law),
            // What is open to a successor is no clock of the unit of the case.
            .. Serving.Deadlines(letters, law, l => !CenterLetterKinds.Ends(l.Kind) && !CenterLetterKinds.ToSuccessor(l.Kind)),
        ]
        : [];

    private static IReadOnlyList<Deadline> OfState(CenterState state, Measures law) => state switch
    {
        UnderConstruction s => Running(s.Center, [.. Construction(s.Center, law), .. Recurring(s.Center, law)]),
        LivingCenter s      => Running(s.Center, Recurring(s.Center, law)),
        EndedCenter s       => [.. AfterEnd(s)],
        _                   => [],
    };

    // Until the unit was served the letter that gives its title back, nothing runs against it.
    private static IReadOnlyList<Deadline> Running(Center center, IEnumerable<Deadline> clocks) =>
        [.. clocks.Where(c => !StandingStill.Stands(center, c))];

    private static IEnumerable<Deadline> Construction(Center center, Measures law)
    {
        var ends = center.Plan.Ends;
        // While the Bureau holds what was asked for in time, the day does not run against the unit.
        if (center.OpenExtension is null && center.OpenAcceptance is not { Late: false })
        {
            yield return new(
                "construction-end", "", Role.Director, center.Letter.On, ends.Nominal,
                ends.Effective, ends.Provisional, LegalRef.Art(9), "", WhenPassed.MarkOverdue);
        }
        if (center.Acceptances.Count == 0)
        {
            var invited = ends.Nominal.AddDays(-law.Number(Parameters.AcceptanceInvitation, center.Letter.On));
            var from = center.Letter.On < invited ? center.Letter.On : invited;
            yield return new(
                "acceptance-invitation", "", Role.Director, from, invited, invited, false,
                LegalRef.Art(9), Parameters.AcceptanceInvitation.Key, WhenPassed.Opens);
        }
        if (center.OpenRectification is { Stage: not RectificationStage.Submitted, Unserved: false } open)
        {
            yield return Of(
                "rectification", $"{center.OrderOf(open.Number)}", Role.Director, open.Period, LegalRef.Art(9), "",
                WhenPassed.OpensProposal);
        }
    }

    private static IEnumerable<Deadline> Recurring(Center center, Measures law) =>
        [.. Reports(center, law), .. Assessments(center, law), .. Statements(center), .. Falsehood(center, law), .. Closing(center, law)];

    // What a unit declared is not left lying.
    private static IEnumerable<Deadline> Closing(Center center, Measures law)
    {
        if (center.Closing is not { } declared) { yield break; }
        yield return Deadline.After(declared.On, Parameters.ClosingConfirmation, law, "closing-confirmation", Role.HeadOfDivision,
            LegalRef.ProcedureRule("in-question"), WhenPassed.MarkOverdue, filing: false);
    }

    private static IEnumerable<Deadline> Reports(Center center, Measures law)
    {
        var first = center.FirstReport;
        var last = center.Reports.Select(r => r.Year).DefaultIfEmpty(first - 1).Max() + 1;
        for (var year = first; year <= last; year++)
        {
            var report = center.Reports.FirstOrDefault(r => r.Year == year);
            if (report is { Stage: ReportStage.Returned, Correction: { } correction })
            {
                yield return Of("annual-report-correction", $"{year}", Role.Director, Later(correction, center.ReportDue(year, law)),
                    LegalRef.Art(11), Parameters.ReportCorrects.Key, WhenPassed.MarkOverdue);
            }
            else if (report is null or { Stage: ReportStage.Missed })
            {
                yield return Of("annual-report", $"{year}", Role.Director, new(new(year, 12, 31), center.ReportDue(year, law)),
                    LegalRef.Art(11), Parameters.AnnualReportDay.Key, WhenPassed.MarkOverdue);
            }
        }
    }

    private static IEnumerable<Deadline> Assessments(Center center, Measures law)
    {
        var last = center.Assessments.Select(a => a.Cycle).DefaultIfEmpty(center.FirstCycle - 1).Max() + 1;
        for (var number = center.FirstCycle; number <= last; number++)
        {
            var entry = center.Assessments.FirstOrDefault(a => a.Cycle == number);
            if (entry is { Stage: ReportStage.Filed or ReportStage.Done }) { continue; }
            if (entry?.Grace is { } grace)
            {
                yield return Of("assessment-grace", $"{number}", Role.Director, grace,
                    LegalRef.Art(11), Parameters.AssessmentGrace.Key, WhenPassed.OpensProposal);
            }
            else if (entry?.Correction is { } correction)
            {
                yield return Of("assessment-correction", $"{number}", Role.Director, Later(correction, center.CycleOf(number, law).Due),
                    LegalRef.Art(11), Parameters.ReportCorrects.Key, WhenPassed.MarkOverdue);
            }
            else
            {
                var cycle = center.CycleOf(number, law);
                yield return Of("assessment-window", $"{number}", Role.Director,
                    new(cycle.From, new(cycle.WindowOpens, cycle.WindowOpens, false)),
                    LegalRef.Art(11), Parameters.AssessmentWindow.Key, WhenPassed.Opens);
                yield return Of("assessment-due", $"{number}", Role.Director, new(cycle.From, cycle.Due),
                    LegalRef.Art(11), Parameters.AssessmentCycle.Key, WhenPassed.MarkOverdue);
            }
        }
    }

    private static IEnumerable<Deadline> Statements(Center center)
    {
        if (center.OpenSanction is { Statements: { } sanction, Answer: null }) { yield return Statement("sanction", sanction); }
        if (center.Inquiry is { Statements: { } inquiry, Statement: null, Verified: false })
        {
            yield return Statement("investigation", inquiry);
        }
    }

    // After a verified falsehood the officer proposes a sanction, else the clock does; only the leader decides.
    private static IEnumerable<Deadline> Falsehood(Center center, Measures law)
    {
        if (center.Inquiry is not { Verified: true, VerifiedOn: { } verified }
            || center.OpenSanction is { Ground: SanctionGround.Falsehood })
        {
            yield break;
        }
        yield return Deadline.After(
            verified, Parameters.FalsehoodProposal, law, "falsehood-proposal",
            Role.CaseOfficer, LegalRef.Art(12), WhenPassed.OpensProposal, filing: false);
    }

    private static Deadline Statement(string subject, RunningPeriod period) =>
        Of("center-statement", subject, Role.Signer, period, LegalRef.Reading(11), Parameters.StatementPeriod.Key, WhenPassed.Closes);

    private static IEnumerable<Deadline> AfterEnd(EndedCenter state)
    {
        var decision = (state as SanctionedCenter)?.Decision;
        if (state.Center.Plaque is { } plaque && state.PlaqueDue is { } plaqueDue)
        {
            yield return Of("plaque-return", plaque.Number, Role.CaseOfficer, new(decision?.ServedOn ?? state.EndedOn, plaqueDue),
                LegalRef.Art(8), Parameters.PlaqueReturn.Key, WhenPassed.MarkOverdue);
        }
        if (decision is not { ServedOn: { } served, Remedies: { } remedies }) { yield break; }
        yield return Of("reconsideration", "", Role.Signer, new(served, remedies.Reconsideration),
            LegalRef.Reading(11), Parameters.Reconsideration.Key, WhenPassed.Lapses);
        yield return Of("litigation", "", Role.Signer, new(served, remedies.Litigation),
            LegalRef.Reading(11), Parameters.Litigation.Key, WhenPassed.Lapses);
        if (decision.BarLastDay is { } last)
        {
            yield return Of("bar", "", Role.Signer, new(served, new(last, last, false)),
                LegalRef.Art(13), Parameters.ReapplicationBar.Key, WhenPassed.Lapses);
        }
    }

    // What is returned before it was due keeps that day.
    private static RunningPeriod Later(RunningPeriod correction, LegalDay due) =>
        correction with { Due = DueDays.Later(correction.Due, due) };

    private static Deadline Of(
        string key, string subject, Role of, RunningPeriod period, LegalRef source, string parameter, WhenPassed passing) =>
        new(key, subject, of, period.From, period.Due.Nominal, period.Due.Effective, period.Due.Provisional, source, parameter, passing);
}
