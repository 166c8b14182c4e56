using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;
using N = Luyan.Cases.Notices.NoticeRules;
using R = Luyan.Cases.Applications.ApplicationRules;

namespace Luyan.Specs.Applications;

/// <summary>Since March 2027 the last period of an application that was given back runs from the service of the warning, and another
/// person of the department signs off both the warning and the end (Art. 8, reading 11).</summary>
public class A_lapse_runs_from_its_service
{
    internal static readonly DateOnly From = new(2027, 3, 1);

    [Fact]
    public void A_department_that_does_not_serve_ends_nothing()
    {
        var scene = Warned();
        scene.On(From.AddDays(300)).Refusals(Department, new LapseApplication(LongReasons)).ShouldBe([R.LapseUnserved]);
        scene.Refusals(SecondDepartment, new WarnOfLapse()).ShouldBe([R.LapseUnserved]);
        Signed(scene).Refusals(Department, new LapseApplication(LongReasons)).ShouldBe([R.LapseUnserved]);
        scene.Given(Department, new RecordService(1, scene.Today, ServiceWay.InPerson, "李某"));
        var due = Refiles(scene)!.Value;
        due.ShouldBe(Policy.Due(Parameters.LapseWarning, scene.Today).Effective);
        scene.On(due).Refusals(Department, new LapseApplication(LongReasons)).ShouldBe([R.RefilingRuns]);
        scene.On(due.AddDays(1)).Given(Department, new LapseApplication(LongReasons));
    }

    [Fact]
    public void Recorded_late_the_unit_has_its_time_from_the_record()
    {
        var scene = Signed(Warned()).On(From.AddDays(40));
        scene.Given(Department, new RecordService(1, From.AddDays(1), ServiceWay.Post, "李某", Paper));
        Refiles(scene).ShouldBe(Policy.Due(Parameters.LapseWarning, scene.Today).Effective);
    }

    /// <summary>A department checks its own letters: neither who worded one nor the Bureau signs it off.</summary>
    [Fact]
    public void Another_person_of_the_department_signs_off()
    {
        var scene = Warned();
        scene.Refusals(Department, new SignOffLetter(1)).ShouldBe([N.OwnLetter]);
        scene.Refusals(SecondDepartment with { Others = [Department.Account] }, new SignOffLetter(1)).ShouldBe([N.OwnLetter]);
        scene.Refusals(Head, new SignOffLetter(1)).ShouldBe([N.NothingToSignOff]);
        scene.Refusals(OtherDepartment, new SignOffLetter(1)).ShouldContain(R.OtherOrganisation);
        scene.Refusals(SecondDepartment, new SendBackLetter(1, "写错")).ShouldBeEmpty();
        Duty.Holders(scene.Life.Duties(scene.State, scene.Law, scene.Today), scene.Today).ShouldContain(Role.Department);
        Signed(scene).Given(Department, new RecordService(1, From, ServiceWay.InPerson, "李某"));
        var ended = scene.On(From.AddDays(60)).Given(Department, new LapseApplication(LongReasons));
        ended.Effects.ShouldNotContain(e => e is Effect.SendLetter);
        ended.Refusals(Department, new SignOffLetter(2)).ShouldBe([N.OwnLetter]);
        ended.Given(SecondDepartment, new SignOffLetter(2)).Effects.ShouldContain(new Effect.SendLetter("lapse"));
    }

    /// <summary>A department of one person is not stuck, and its letter is not signed by who worded it.</summary>
    [Fact]
    public void After_the_time_to_sign_off_a_head_of_division_does()
    {
        var scene = Warned();
        var last = Policy.Due(Parameters.LetterSignOff, scene.Today, filing: false).Effective;
        scene.On(last).Refusals(Head, new SignOffLetter(1)).ShouldBe([N.NothingToSignOff]);
        scene.On(last.AddDays(1)).Refusals(Department, new SignOffLetter(1)).ShouldBe([N.OwnLetter]);
        scene.Refusals(Head with { Others = [Department.Account] }, new SignOffLetter(1)).ShouldContain(N.OwnLetter);
        scene.Given(Head, new SignOffLetter(1)).Refusals(Head, new RecordService(1, scene.Today, ServiceWay.InPerson, "李某"))
            .ShouldNotBeEmpty("the department serves its own letter");
    }

    /// <summary>Filed again, ended or taken back, the case sends no warning any more.</summary>
    [Fact]
    public void A_warning_that_holds_no_more_is_never_issued()
    {
        var again = Whole();
        again.Refusals(SecondDepartment, new SignOffLetter(1)).ShouldBeEmpty();
        again.Given(Signer, Changed).Refusals(SecondDepartment, new SignOffLetter(1)).ShouldBe([N.NothingToSignOff]);
        var taken = Warned().Given(Signer, new WithdrawApplication());
        taken.Refusals(SecondDepartment, new SignOffLetter(1)).ShouldBe([N.NothingToSignOff]);
        var served = Signed(Whole()).Given(Department, new RecordService(1, From, ServiceWay.InPerson, "李某"));
        served.Given(Signer, Changed);
        ((FiledApplication)served.State).Filing.Letters.Letters.Single().Withdrawn.ShouldBeFalse();
    }

    [Fact]
    public void Before_it_ran_from_the_warning()
    {
        var scene = Returned().On(From.AddDays(-1)).Given(Department, new WarnOfLapse());
        Refiles(scene).ShouldBe(Policy.Due(Parameters.LapseWarning, From.AddDays(-1)).Effective);
        scene.On(From.AddDays(60)).Given(Department, new LapseApplication(LongReasons));
    }

    /// <summary>What was asked for and never came ends in so many words, and on a ground, as any other act against a unit.</summary>
    [Theory]
    [InlineData("2027-02-26", "逾期未补正", "7", null)]
    [InlineData("2027-03-01", "逾期未补正", "7", "application-reasons-short")]
    [InlineData("2027-03-01", "", "7", "application-reasons")]
    [InlineData("2027-03-01", "单位经两次通知仍未在补正期限内提交组建方案的预算表和场地证明材料。", "6", "application-reasons-ground")]
    [InlineData("2027-03-01", "单位经两次通知仍未在补正期限内提交组建方案的预算表和场地证明材料。", "criterion:team", "application-article")]
    [InlineData("2027-03-01", "单位经两次通知仍未在补正期限内提交组建方案的预算表和场地证明材料。", "7", null)]
    public void A_correction_that_never_came_is_declined_for_reasons(string day, string reasons, string article, string? refused)
    {
        var scene = Correcting().On(DateOnly.Parse(day, null));
        scene.Refusals(Officer, new DeclineApplication(article, reasons)).Select(r => r.Key).ShouldBe(refused is null ? [] : [refused]);
    }

    internal static ApplicationScene Warned() => Returned().On(From).Given(Department, new WarnOfLapse());

    private static SubmitApplication Changed => WholeForm.Submit with
    {
        Dossier = WholeForm.Form with { Plan = WholeForm.Form.Plan with { Tasks = "新任务" } },
    };

    private static ApplicationScene Whole() => Scene().Given(Signer, WholeForm.Submit)
        .Given(Department, new ReturnToUnit([new(DossierSection.Plan, "补充")])).On(From).Given(Department, new WarnOfLapse());

    private static ApplicationScene Signed(ApplicationScene scene) => scene.Given(SecondDepartment, new SignOffLetter(1));

    private static DateOnly? Refiles(ApplicationScene scene) =>
        scene.Life.Deadlines(scene.State, scene.Law).Where(d => d.Key == "unit-refiles").Select(d => (DateOnly?)d.Effective)
            .SingleOrDefault();
}
