using System.Globalization;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using A = Luyan.Specs.Applications.Deerland;
using C = Luyan.Specs.Centers.Ironfield;

namespace Luyan.Specs;

/// <summary>Who owes an act, from when and until when: what is due by a clock is owed while it runs, even while something stands in its
/// way; a right ends with its clock; what the passing of a day opens is open from the first day after.</summary>
public class Duties_open_and_close_by_their_days
{
    /// <summary>Act, of whom, which, from when to when, by which clock, how it binds, under what.</summary>
    private static readonly (string Case, Func<string[]> Are, string[] Owed)[] Cases =
    [
        ("filed", () => Of(A.Submitted()), ["RecommendApplication Department 02 2026-03-02.. department-examines Due 8"]),
        ("seen before it was filed", () => Of(A.Submitted(), new(2026, 2, 27)),
            ["RecommendApplication Department 02 2026-03-03.. department-examines Due 8"]),
        ("sent back to the unit", () => Of(A.Returned()),
        [
            "SubmitApplication Signer 01 2026-03-02.. unit-refiles Due 8",
            "WarnOfLapse Department 02 2026-03-31..  Expected 8",
        ]),
        ("the last call to file again", () => Of(A.Warned(), new(2026, 4, 10)),
        [
            "SubmitApplication Signer 01 2026-04-10.. unit-refiles Due 8",
            "LapseApplication Department 02 2026-04-17..  Expected 8",
            "RecordService Department 02 2026-04-10.. letter-service Due reading:11",
        ]),
        ("the unit corrects", () => Of(A.Correcting()),
        [
            "SupplyCorrection Signer 01 2026-03-02.. unit-corrects Due 7",
            "AcceptApplication CaseOfficer 00 2026-03-17..  Expected 6",
        ]),
        ("an investigation, on the last day of the unit", () => Of(A.Investigated(), new(2026, 3, 16)),
        [
            "RecommendApplication Department 02 .. department-examines Due 8",
            "StateCase Signer 01 2026-03-16..2026-03-16 application-statement Right reading:11",
            "VerifyFalsehood CaseOfficer 00 2026-03-17..  Expected 12",
            "RecordService CaseOfficer 00 2026-03-16.. letter-service Due reading:11",
        ]),
        ("an investigation, the day after", () => Of(A.Investigated(), new(2026, 3, 17)),
        [
            "RecommendApplication Department 02 .. department-examines Due 8",
            "VerifyFalsehood CaseOfficer 00 2026-03-17..  Expected 12",
            "RecordService CaseOfficer 00 2026-03-17.. letter-service Due reading:11",
        ]),
        ("a public notice of five working days", () => Of(A.OnNotice()),
            ["ClosePublicNotice CaseOfficer 00 2026-03-10..  Expected reading:12"]),
        ("after its last day", () => Of(A.OnNotice(), new(2026, 4, 1)),
            ["ClosePublicNotice CaseOfficer 00 2026-04-01..  Expected reading:12"]),
        ("a question to the unit", () => Of(A.Questioned()),
        [
            "AcceptApplication CaseOfficer 00 2026-03-02.. bureau-accepts Due 6",
            "AnswerQuestion Signer 01 2026-03-02.. unit-answers Due 8",
        ]),
        ("a center whose report is filed", () => Of(C.Reported()),
        [
            // The report of 2027 is wanted for the acceptance once its last day has passed.
            "ApplyForAcceptance Director 01 2027-12-03..2028-01-31 construction-end Due 9",
            "FileAnnualReport Director 01 2028-01-01.. annual-report Due 11",
            "ConfirmAnnualReport CaseOfficer 00 2027-01-20..  Expected 11",
            "FileAssessment Director 01 2027-12-03.. assessment-due Due 11",
            "RemindMissedAssessment CaseOfficer 00 2028-03-03..  Expected 11",
        ]),
        // One report is owed late, so a report can be filed; that of the running year cannot, through its last day.
        ("the last day of a year whose predecessor has no report", () => Of(Missed(), new(2027, 12, 31))[1..3],
        [
            "FileAnnualReport Director 01 2027-12-31.. annual-report Due 11",
            "FileAnnualReport Director 01 2028-01-01.. annual-report Due 11",
        ]),
        ("an order to rectify", () => Of(C.Ordered())[..2],
        [
            "SubmitRectification Director 01 2026-06-01.. rectification Due 9",
            "ReinspectRectification CaseOfficer 00 2026-09-01..  Expected 9",
        ]),
        ("a notice of a sanction", () => [.. Of(C.Noticed(C.NotRectified(), SanctionGround.Deviation))[^2..]],
        [
            "StateCase Signer 01 2026-07-31..2026-08-14 center-statement Right reading:11",
            "DecideSanction Leader 00 2026-08-15..  Expected reading:11",
        ]),
        ("a reminder of the assessment", () => [.. Of(C.Reminded())[2..]],
        [
            "FileAssessment Director 01 2028-03-03.. assessment-grace Due 11",
            "FileAssessment Director 01 2029-12-02.. assessment-due Due 11",
            "RemindMissedAssessment CaseOfficer 00 2030-03-05..  Expected 11",
            "ProposeSanction CaseOfficer 00 2028-04-04..  Expected reading:11",
        ]),
    ];

    public static TheoryData<string> Named => [.. Cases.Select(c => c.Case)];

    [Theory, MemberData(nameof(Named))]
    public void As_the_days_of_the_case_say(string name)
    {
        var (_, are, owed) = Cases.Single(c => c.Case == name);
        are().ShouldBe(owed);
    }

    /// <summary>A year ends before its report is filed, and a window opens on its day.</summary>
    [Theory]
    [InlineData("2026-12-30", "2027-01-01", "2027-12-03")]
    [InlineData("2026-12-31", "2027-01-01", "2027-12-03")]
    [InlineData("2027-01-01", "2027-01-01", "2027-12-03")]
    [InlineData("2027-01-02", "2027-01-02", "2027-12-03")]
    [InlineData("2027-12-02", "2027-12-02", "2027-12-03")]
    [InlineData("2027-12-03", "2027-12-03", "2027-12-03")]
    [InlineData("2027-12-04", "2027-12-04", "2027-12-04")]
    public void A_report_opens_after_its_year_and_an_assessment_with_its_window(string day, string report, string assessment)
    {
        var scene = C.WithPlaque();
        var duties = scene.Life.Duties(scene.State, scene.Law, DateOnly.Parse(day, CultureInfo.InvariantCulture));
        (Since("FileAnnualReport"), Since("FileAssessment")).ShouldBe((report, assessment));
        string? Since(string act) => duties.Single(d => d.Act == act).Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static Scene<CenterState, CenterCommand, CenterEvent> Missed() =>
        C.WithPlaque().On(new(2027, 2, 2)).Given(Actor.Clock, new MarkReportMissed(2026));

    private static string[] Of<TState, TCommand, TEvent>(Scene<TState, TCommand, TEvent> scene, DateOnly? on = null)
        where TState : class where TCommand : class where TEvent : class =>
    [
        .. scene.Life.Duties(scene.State, scene.Law, on ?? scene.Today).Select(d => string.Create(CultureInfo.InvariantCulture,
            $"{d.Act} {d.Of} {d.Organisation.ToString()[^2..]} {d.Since:yyyy-MM-dd}..{d.Through:yyyy-MM-dd} {d.Clock?.Key} ")
            + $"{d.Kind} {d.Source.Code}"),
    ];
}
