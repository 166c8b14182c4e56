using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.A_step_of_a_center_happens;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>Deadlines with the day from which and the article by which they run, and who is expected to act (Arts. 8 to 14).</summary>
public class What_runs_in_a_center_says_on_what_it_rests
{
    private static readonly LegalRef Building = LegalRef.Art(9), Papers = LegalRef.Art(11), Remedy = LegalRef.Reading(11);

    private static readonly (Func<CenterScene> Given, string Key, string Line, LegalRef Source, Parameter? Length, WhenPassed Passing)[]
        Clocks =
    [
        (() => Begun(), "construction-end", " Director 2026-03-02 2028-03-02 2028-03-02", Building, null, WhenPassed.MarkOverdue),
        (() => Begun(), "acceptance-invitation", " Director 2026-03-02 2027-12-03 2027-12-03", Building, Parameters.AcceptanceInvitation,
            WhenPassed.Opens),
        // Where construction is shorter than that, the unit is invited at once.
        (Short, "acceptance-invitation", " Director 2026-01-01 2026-01-01 2026-01-01", Building, Parameters.AcceptanceInvitation,
            WhenPassed.Opens),
        (Ordered, "rectification", "1 Director 2026-06-01 2026-08-31 2026-08-31", Building, null, WhenPassed.OpensProposal),
        (() => Begun(), "annual-report", "2026 Director 2026-12-31 2027-01-30 2027-02-01", Papers, Parameters.AnnualReportDay,
            WhenPassed.MarkOverdue),
        (ReportReturned, "annual-report-correction", "2026 Director 2027-01-25 2027-02-10 2027-02-10", Papers, Parameters.ReportCorrects,
            WhenPassed.MarkOverdue),
        (() => Begun(), "assessment-window", "1 Director 2026-03-02 2027-12-03 2027-12-03", Papers, Parameters.AssessmentWindow,
            WhenPassed.Opens),
        (() => Begun(), "assessment-due", "1 Director 2026-03-02 2028-03-02 2028-03-02", Papers, Parameters.AssessmentCycle,
            WhenPassed.MarkOverdue),
        (() => Reminded(), "assessment-grace", "1 Director 2028-03-03 2028-04-01 2028-04-03", Papers, Parameters.AssessmentGrace,
            WhenPassed.OpensProposal),
        (() => Returned(new(2028, 3, 1)), "assessment-correction", "1 Director 2028-03-01 2028-03-15 2028-03-15", Papers,
            Parameters.ReportCorrects, WhenPassed.MarkOverdue),
        // What is given back before it was due keeps that day.
        (() => Returned(new(2028, 2, 1)), "assessment-correction", "1 Director 2028-02-01 2028-03-02 2028-03-02", Papers,
            Parameters.ReportCorrects, WhenPassed.MarkOverdue),
        (OldReturn, "assessment-correction", "1 Director 2028-02-01 2028-03-02 2028-03-02", Papers, Parameters.ReportCorrects,
            WhenPassed.MarkOverdue),
        (Investigated, "center-statement", "investigation Signer 2026-06-01 2026-06-15 2026-06-15", Remedy, Parameters.StatementPeriod,
            WhenPassed.Closes),
        (() => Noticed(NotRectified(), SanctionGround.Deviation), "center-statement", "sanction Signer 2026-07-31 2026-08-14 2026-08-14",
            Remedy, Parameters.StatementPeriod, WhenPassed.Closes),
        (Verified, "falsehood-proposal", " CaseOfficer 2026-06-01 2026-06-08 2026-06-08", LegalRef.Art(12), Parameters.FalsehoodProposal,
            WhenPassed.OpensProposal),
        (Revoked, "plaque-return", "P-001 CaseOfficer 2026-08-30 2026-09-18 2026-09-18", LegalRef.Art(8), Parameters.PlaqueReturn,
            WhenPassed.MarkOverdue),
        (Closed, "plaque-return", "P-001 CaseOfficer 2026-06-01 2026-06-23 2026-06-23", LegalRef.Art(8), Parameters.PlaqueReturn,
            WhenPassed.MarkOverdue),
        (Revoked, "reconsideration", " Signer 2026-08-30 2026-10-29 2026-10-29", Remedy, Parameters.Reconsideration, WhenPassed.Lapses),
        (Revoked, "litigation", " Signer 2026-08-30 2027-02-28 2027-03-01", Remedy, Parameters.Litigation, WhenPassed.Lapses),
        (Revoked, "bar", " Signer 2026-08-30 2028-08-30 2028-08-30", LegalRef.Art(13), Parameters.ReapplicationBar, WhenPassed.Lapses),
    ];

    private static readonly (Func<CenterScene> Given, Type Act, Role Of, LegalRef Source)[] Acts =
    [
        (() => Extending(), typeof(DecideExtension), Role.Leader, LegalRef.Reading(7)),
        (() => Applied(), typeof(RecordAcceptanceReview), Role.CaseOfficer, Building),
        (() => Reviewed(), typeof(DecideAcceptance), Role.Leader, Building),
        (() => SelfAssessed(), typeof(ConfirmAssessment), Role.CaseOfficer, Papers),
        (() => Checked(), typeof(MarkAssessment), Role.CaseOfficer, Papers),
        (() => Marked(), typeof(ConcludeAssessment), Role.HeadOfDivision, Papers),
        (() => AssessmentDue(), typeof(RemindMissedAssessment), Role.CaseOfficer, Papers),
        (() => Proposing(new FieldChange("2")), typeof(DecideChange), Role.HeadOfDivision, LegalRef.Art(14)),
        (Suspected, typeof(OpenInvestigation), Role.CaseOfficer, LegalRef.Art(12)),
        (Heard, typeof(VerifyFalsehood), Role.CaseOfficer, LegalRef.Art(12)),
        (() => Heard().Given(Officer, new VerifyFalsehood("查实")), typeof(VerifyFalsehood), Role.HeadOfDivision, LegalRef.Art(12)),
        (() => Heard().Given(Officer, new ClearSuspicion("属实")), typeof(ClearSuspicion), Role.HeadOfDivision, LegalRef.Art(12)),
    ];

    public static TheoryData<int> Deadlines => [.. Enumerable.Range(0, Clocks.Length)];

    public static TheoryData<int> Duties => [.. Enumerable.Range(0, Acts.Length)];

    [Theory, MemberData(nameof(Deadlines))]
    public void A_deadline_with_its_holder_its_days_its_article_and_its_length(int row)
    {
        var (given, key, line, source, length, passing) = Clocks[row];
        var scene = given();
        var found = CenterLife.Life.Deadlines(scene.State, scene.Law).First(d => d.Key == key);
        $"{found.Subject} {found.Of} {found.From:yyyy-MM-dd} {found.Nominal:yyyy-MM-dd} {found.Effective:yyyy-MM-dd}".ShouldBe(line, key);
        (found.Source, found.Parameter, found.Passing).ShouldBe((source, length?.Key ?? "", passing), key);
    }

    [Theory, MemberData(nameof(Duties))]
    public void What_is_expected_of_whom(int row)
    {
        var (given, act, of, source) = Acts[row];
        var scene = given();
        var duty = scene.Life.Duties(scene.State, scene.Law, scene.Today).Where(d => d.Act == act.Name).ShouldHaveSingleItem(act.Name);
        (duty.Of, duty.Source, duty.Organisation, duty.Kind).ShouldBe((of, source, Guid.Empty, DutyKind.Expected), act.Name);
    }

    /// <summary>A bar ends on its day, whatever the calendar says; so does the time in which an officer proposes.</summary>
    [Fact]
    public void A_day_that_is_no_filing_day_is_not_moved()
    {
        var days = Changed(Parameters.FalsehoodProposal, "3");
        var law = days.With(values: days.Values.Select(v => v.Parameter == Parameters.FalsehoodProposal ? v with { Unit = Unit.Days } : v));
        for (var day = Day; day < Day.AddDays(7); day = day.AddDays(1))
        {
            var scene = WithPlaque(law).On(day).Given(Public, new RaiseSuspicion("专利证书", [Paper]))
                .Given(Officer, new OpenInvestigation("专利证书")).Given(Signer, new StateCase("属实", Final: true))
                .Given(Officer, new VerifyFalsehood("查实")).Given(SecondOfficer, new VerifyFalsehood("查实"));
            Only(scene, "falsehood-proposal").Effective.ShouldBe(day.AddDays(3));
        }
        var bar = Only(Revoked(), "bar");
        (bar.Nominal, bar.Provisional).ShouldBe((bar.Effective, false));
        Only(Begun(), "assessment-window").Provisional.ShouldBeFalse();
        Only(Begun(), "acceptance-invitation").Provisional.ShouldBeFalse();
    }

    [Fact]
    public void Who_applied_once_is_not_invited_again_and_what_was_closed_runs_no_more()
    {
        Keys(Begun()).ShouldContain("acceptance-invitation");
        Keys(Failed()).ShouldNotContain("acceptance-invitation");
        Keys(Accepted()).ShouldBe(["annual-report", "assessment-window", "assessment-due"]);
        Keys(Investigated().Given(Signer, new StateCase("属实"))).ShouldNotContain("center-statement");
        Keys(Noticed(NotRectified(), SanctionGround.Deviation).Given(Signer, new StateCase("有异议"))).ShouldContain("center-statement");
        Keys(Noticed(NotRectified(), SanctionGround.Deviation).Given(Signer, new StateCase("有异议"))
            .Given(Officer, new HearUnit("有异议", "不予采纳"))).ShouldNotContain("center-statement");
    }

    private static IEnumerable<string> Keys(CenterScene scene) => CenterLife.Life.Deadlines(scene.State, scene.Law).Select(d => d.Key);

    private static Deadline Only(CenterScene scene, string key) =>
        CenterLife.Life.Deadlines(scene.State, scene.Law).Single(d => d.Key == key);

    private static CenterScene Closed() => WithPlaque().Given(Signer, new CloseVoluntarily("业务调整"));

    private static CenterScene ReportReturned() => WithPlaque().On(new(2027, 1, 25)).Given(Director, Report(2026))
        .Given(Officer, new ReturnAnnualReport(2026, "数据不符"));

    private static CenterScene Returned(DateOnly day) =>
        WithPlaque().On(day).Given(Director, Assessed(1)).Given(Officer, new ReturnAssessment(1, "补正"));

    // Earlier versions gave back for a time that could end before the cycle did.
    private static CenterScene OldReturn() => AssessmentFiled()
        .Begun(Officer, new AssessmentReturned(1, "补正", new(new(2028, 2, 15), new(2028, 2, 15), false)));

    private static CenterScene Short() => Nothing().Given(Head, Earlier(c => c with
    {
        NamedOn = new(2026, 1, 20), AcceptedOn = null, ConstructionEnds = new(2026, 4, 1), LastReport = null, LastAssessment = null,
        Plaque = null, PlaqueOn = null,
    }));
}
