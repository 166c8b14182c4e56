using Luyan.Cases.Notices;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The open deadlines of an application. Each keeps the length with which it started; only what makes it is named anew.</summary>
internal static class Clocks
{
    internal static IReadOnlyList<Deadline> Deadlines(ApplicationState state, Measures law) => state is not FiledApplication filed ? [] :
        [.. state is OpenApplication open ? Running(open) : [], .. Serving.Deadlines(filed.Filing.Letters, law)];

    private static IReadOnlyList<Deadline> Running(OpenApplication open) =>
    [
        .. Own(open),
        .. open.Filing.Inquiry is { Statements: { } statements, Statement: null, Verified: false }
            ? (Deadline[])[Of(
                "application-statement", Role.Signer, statements, LegalRef.Reading(11),
                Parameters.StatementPeriod, WhenPassed.Closes)] : [],
    ];

    private static IEnumerable<Deadline> Own(OpenApplication open) => open switch
    {
        WithDepartment s     => [Of(
            "department-examines", Role.Department, s.Period, LegalRef.Art(8), Parameters.DepartmentExamines, WhenPassed.MarkOverdue)],
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
