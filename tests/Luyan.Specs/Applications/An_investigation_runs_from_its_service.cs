using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;
using R = Luyan.Cases.Applications.ApplicationRules;

namespace Luyan.Specs.Applications;

/// <summary>Since November 2026 the time in which a unit may speak in an investigation runs from the service of its letter; since March
/// 2027 nobody alone announces the end of an application.</summary>
public class An_investigation_runs_from_its_service
{
    private static readonly DateOnly Now = new(2026, 12, 1), Later = new(2027, 3, 1);

    [Fact]
    public void An_officer_who_does_not_serve_the_letter_never_finds_a_falsehood()
    {
        var scene = Investigating();
        scene.On(Now.AddDays(200)).Refusals(Officer, new VerifyFalsehood("查实")).ShouldBe([R.InvestigationUnserved]);
        ApplicationLife.Life.Deadlines(scene.State, Policy).ShouldNotContain(d => d.Key == "application-statement");
        scene.Given(Officer, new RecordService(1, scene.Today, ServiceWay.InPerson, "甲"));
        var due = ApplicationLife.Life.Deadlines(scene.State, Policy).Single(d => d.Key == "application-statement").Effective;
        due.ShouldBe(RemedyDays.Statement(scene.Today, Policy).Effective);
        scene.On(due).Refusals(Officer, new VerifyFalsehood("查实")).ShouldBe([R.Unheard]);
        scene.On(due.AddDays(1)).Refusals(Officer, new VerifyFalsehood("查实")).ShouldBeEmpty();
    }

    [Fact]
    public void The_unit_may_speak_before_the_letter_is_served_and_its_last_word_is_enough()
    {
        Investigating().Given(Signer, new StateCase("先作说明")).Refusals(Officer, new VerifyFalsehood("查实"))
            .ShouldBe([R.InvestigationUnserved]);
        Investigating().Given(Signer, new StateCase("证书确有错误", Final: true)).Refusals(Officer, new VerifyFalsehood("查实")).ShouldBeEmpty();
    }

    [Fact]
    public void The_letter_of_an_inquiry_that_is_over_starts_no_time_in_a_later_one()
    {
        var scene = Investigating().Given(Officer, new ClearSuspicion("属实")).Given(SecondOfficer, new ClearSuspicion("属实"))
            .Given(Public, new RaiseSuspicion("论文", [Paper])).Given(Officer, new OpenInvestigation("论文"));
        scene.Refusals(Officer, new RecordService(1, Now, ServiceWay.InPerson, "甲")).ShouldBe([NoticeRules.LetterUnknown]);
        scene.On(Now.AddDays(60)).Refusals(Officer, new VerifyFalsehood("查实")).ShouldBe([R.InvestigationUnserved]);
    }

    [Fact]
    public void One_officer_alone_announces_no_end()
    {
        var scene = Investigating().On(Later).Given(Signer, new StateCase("属实", Final: true))
            .Given(Officer, new VerifyFalsehood("查实")).Given(SecondOfficer, new VerifyFalsehood("查实"))
            .Given(Officer, new ProposeTermination("证书不实", LongReasons));
        scene.Refusals(Officer, new RecordService(2, Later, ServiceWay.InPerson, "甲")).ShouldBe([NoticeRules.NotIssued]);
        scene.On(Later.AddDays(200)).Refusals(Leader, new TerminateForFalsehood(LongReasons)).ShouldBe([R.NoticeUnserved]);
        scene.Given(Head, new SignOffLetter(2)).Given(Officer, new RecordService(2, scene.Today, ServiceWay.InPerson, "甲"));
        scene.Refusals(Leader, new TerminateForFalsehood(LongReasons)).ShouldBe([R.Unheard]);
    }

    private static ApplicationScene Investigating() => Suspected().On(Now).Given(Officer, new OpenInvestigation("专利证书"));
}
