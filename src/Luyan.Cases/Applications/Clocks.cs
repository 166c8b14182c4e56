using Luyan.Cases.Notices;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The open deadlines of an application. Each keeps the length with which it started; only what makes it is named anew.</summary>
internal static class Clocks
{
    internal static IReadOnlyList<Deadline> Deadlines(ApplicationState state, Measures law) => state is not FiledApplication filed ? [] :
        [
            .. state is OpenApplication open ? Running(open, law) : [],
            .. ApplicationRow.Pursued.Contains(state.GetType()) ? Inquiries(filed.Filing) : [],
            .. Serving.Deadlines(filed.Filing.Letters, law),
        ];

    private static IReadOnlyList<Deadline> Running(OpenApplication open, Measures law) =>
        [.. Own(open, law), .. Questions(open.Filing, law), .. Stamp(open.Filing, law)];

    private static IReadOnlyList<Deadline> Inquiries(Filing filing) =>
    [
        .. filing.Termination is { Final: false, Statements: { } notice }
            ? (Deadline[])[Of(
                "termination-statement", Role.Signer, notice, LegalRef.Reading(11), Parameters.StatementPeriod, WhenPassed.Closes)] : [],
        .. filing.Inquiry is { Statements: { } statements, NothingMore: false, Verified: false }
            ? (Deadline[])[Of(
                "application-statement", Role.Signer, statements, LegalRef.Reading(11),
                Parameters.StatementPeriod, WhenPassed.Closes)] : [],
    ];

    private static IEnumerable<Deadline> Questions(Filing filing, Measures law) =>
        // A question of an earlier version promised no day; it can be closed all the same.
        filing.Questions.Select((q, i) => (Question: q, Number: i + 1)).Where(q => q.Question is { Open: true, Due: not null }).Select(q =>
            Of("unit-answers", Role.Signer, q.Question.Runs(law), LegalRef.Art(8), Parameters.UnitAnswers, WhenPassed.MarkOverdue)
                with { Subject = $"{q.Number}" });

    // From the acceptance on the unit owes the signed and sealed print of what it filed last.
    private static IEnumerable<Deadline> Stamp(Filing filing, Measures law)
    {
        if (filing is { AcceptedOn: { } day, HasStampedCopy: false, StampedCopyIsLookedAt: false }
            && law.IsOn(Parameters.StampedCopyAsked, day))
        {
            yield return Of(
                "stamped-copy", Role.Signer, new(day, law.Due(Parameters.StampedCopyDue, day)), LegalRef.Art(7),
                Parameters.StampedCopyDue, WhenPassed.MarkOverdue);
        }
    }

    private static IEnumerable<Deadline> Own(OpenApplication open, Measures law) => open switch
    {
        WithDepartment s     => [Of(
            "department-examines", Role.Department, s.Period, LegalRef.Art(8), Parameters.DepartmentExamines, WhenPassed.MarkOverdue)],
        // What went back before its period was fixed has none until it is warned.
        ReturnedToUnit { Period: null, LastCall: null } => [],
        ReturnedToUnit s     => [Of(
            "unit-refiles", Role.Signer, s.Runs(law), LegalRef.Art(8),
            s.LastCall is null ? Parameters.UnitRefiles : Parameters.LapseWarning, WhenPassed.MarkOverdue)],
        AwaitingAcceptance s => [Of(
            "bureau-accepts", Role.CaseOfficer, s.Period, LegalRef.Art(6), Parameters.BureauAccepts, WhenPassed.MarkOverdue)],
        AwaitingCorrection s => [Of(
            "unit-corrects", Role.Signer, s.Period, LegalRef.Art(7), Parameters.UnitCorrects, WhenPassed.MarkOverdue)],
        OnNotice s           =>
        [
            .. s.ClosedOn is null ? (Deadline[])[Of(
                "public-notice", Role.CaseOfficer, s.Period, LegalRef.Reading(12), Parameters.PublicNotice, WhenPassed.Closes)] : [],
            .. s.Objections.Where(o => o.Answer is null).Select(o =>
                Of("answer-objection", Role.HeadOfDivision, o.Period, LegalRef.Reading(12),
                    Parameters.AnswerObjection, WhenPassed.MarkOverdue) with { Subject = $"{o.Number}" }),
        ],
        _ => [],
    };

    private static Deadline Of(string key, Role of, RunningPeriod period, LegalRef source, Parameter length, WhenPassed passing) =>
        new(key, "", of, period.From, period.Due.Nominal, period.Due.Effective, period.Due.Provisional, source, length.Key, passing);
}
