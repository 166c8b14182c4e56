using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using N = Luyan.Cases.Notices.NoticeRules;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>Since November 2026 the time in which a unit may speak in an investigation, and more time to improve, run from the service of
/// their letters; since March 2027 nobody alone orders to improve or announces a sanction.</summary>
public class What_runs_from_its_service
{
    private static readonly DateOnly Now = new(2026, 12, 1), Later = new(2027, 3, 1);

    [Fact]
    public void An_officer_who_does_not_serve_the_letter_never_finds_a_falsehood()
    {
        var scene = Investigating();
        scene.On(Now.AddDays(200)).Refusals(Officer, new VerifyFalsehood("查实")).ShouldBe([R.InvestigationUnserved]);
        CenterLife.Life.Deadlines(scene.State, Policy).ShouldNotContain(d => d.Key == "center-statement");
        Duty.Holders(CenterLife.Life.Duties(scene.State, scene.Law, scene.Today), scene.Today).ShouldContain(Role.CaseOfficer);
        Served(scene);
        scene.Refusals(Officer, new VerifyFalsehood("查实")).ShouldBe([R.Unheard]);
        var due = CenterLife.Life.Deadlines(scene.State, Policy).Single(d => d.Key == "center-statement").Effective;
        due.ShouldBe(RemedyDays.Statement(scene.Today, Policy).Effective);
        scene.On(due).Refusals(Officer, new VerifyFalsehood("查实")).ShouldBe([R.Unheard]);
        scene.On(due.AddDays(1)).Refusals(Officer, new VerifyFalsehood("查实")).ShouldBeEmpty();
    }

    [Fact]
    public void Recorded_late_the_unit_has_its_time_from_the_record()
    {
        var scene = Investigating().On(Now.AddDays(40));
        scene.Given(Officer, new RecordService(LastLetter(scene), Now.AddDays(1), ServiceWay.Post, "收发室李某", Paper));
        scene.Refusals(Officer, new VerifyFalsehood("查实")).ShouldBe([R.Unheard]);
    }

    [Fact]
    public void A_unit_that_has_spoken_its_last_word_waits_for_no_service()
    {
        var scene = Investigating().Given(Signer, new StateCase("证书确有错误", HearingOf.Investigation, Final: true));
        scene.Refusals(Officer, new VerifyFalsehood("查实")).ShouldBeEmpty();
        Investigating().Given(Signer, new StateCase("先作说明", HearingOf.Investigation))
            .Refusals(Officer, new VerifyFalsehood("查实")).ShouldBe([R.InvestigationUnserved]);
    }

    [Fact]
    public void The_letter_of_an_inquiry_that_is_over_starts_no_time_in_a_later_one()
    {
        var scene = Investigating();
        var letter = LastLetter(scene);
        scene.Given(Officer, new ClearSuspicion("属实")).Given(SecondOfficer, new ClearSuspicion("属实"))
            .Given(Public, new RaiseSuspicion("另一专利", [Paper])).Given(Officer, new OpenInvestigation("另一专利"));
        scene.Refusals(Officer, new RecordService(letter, Now, ServiceWay.InPerson, "收发室李某")).ShouldBe([N.LetterUnknown]);
        scene.On(Now.AddDays(60)).Refusals(Officer, new VerifyFalsehood("查实")).ShouldBe([R.InvestigationUnserved]);
    }

    [Fact]
    public void Before_the_unit_had_its_time_from_the_opening_and_a_late_service_lengthened_it()
    {
        var scene = Investigated();
        scene.On(Day.AddDays(10)).Given(Officer, new RecordService(1, scene.Today, ServiceWay.InPerson, "收发室李某"));
        ((NamedCenter)scene.State).Center.Inquiry.Statements!.From.ShouldBe(Day.AddDays(10));
        Investigated().On(Day.AddDays(30)).Refusals(Officer, new VerifyFalsehood("查实")).ShouldBeEmpty();
    }

    [Fact]
    public void A_head_of_division_alone_orders_nothing_and_the_order_waits_for_the_leader()
    {
        var scene = Ordering();
        var letter = LastLetter(scene);
        scene.Refusals(Head, new SignOffLetter(letter)).ShouldBe([N.OwnLetter]);
        scene.Refusals(Officer, new RecordService(letter, Later, ServiceWay.InPerson, "收发室李某")).ShouldBe([N.NotIssued]);
        scene.On(Later.AddDays(400)).Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "逾期未改进")).ShouldBe([R.NotRectified]);
        Served(scene.Given(Leader, new SignOffLetter(letter)));
        ((NamedCenter)scene.State).Center.Rectifications.Single().Period.Due.Nominal.ShouldBe(scene.Today.AddDays(90));
    }

    [Fact]
    public void One_officer_alone_announces_no_sanction()
    {
        var scene = Proposed(GraceOver(), SanctionGround.NoAssessment);
        scene.Refusals(Officer, new ServeNotice("事实", "理由", scene.Today)).ShouldBe([N.NotIssued]);
        var letter = LastLetter(scene.Given(Officer, new ServeNotice("事实", "理由")));
        scene.Refusals(Officer, new SignOffLetter(letter)).ShouldNotBeEmpty();
        scene.Refusals(Officer, new RecordService(letter, scene.Today, ServiceWay.InPerson, "收发室李某")).ShouldBe([N.NotIssued]);
        scene.On(scene.Today.AddDays(200)).Refusals(Leader, new DecideSanction("9号", "理由")).ShouldBe([R.NoticeMissing]);
        Served(scene.Given(Head, new SignOffLetter(letter)));
        scene.Refusals(Leader, new DecideSanction("9号", "理由")).ShouldBe([R.StatementRuns]);
    }

    [Fact]
    public void More_time_is_given_by_a_letter_and_runs_from_its_service()
    {
        var scene = MoreTime();
        var (given, letter) = (scene.Today, LastLetter(scene));
        ((NamedCenter)scene.State).Center.Letters.Find(letter)!.Kind.ShouldBe("rectification-more-time");
        scene.On(given.AddDays(300)).Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "逾期未改进")).ShouldBe([R.NotRectified]);
        scene.Refusals(Officer, Reinspection(scene.Today, ReinspectionMark.NotPassed)).ShouldBe([R.RectificationUnserved]);
        scene.Refusals(Officer, new RecordService(letter, scene.Today, ServiceWay.InPerson, "收发室李某")).ShouldBe([N.NotIssued]);
        Served(scene.Given(Head, new SignOffLetter(letter)));
        var period = ((NamedCenter)scene.State).Center.Rectifications.Single().Period;
        (period.From, period.Due.Nominal).ShouldBe((scene.Today, scene.Today.AddDays(60)));
        scene.On(period.Due.Effective.AddDays(1)).Refusals(Officer, new ProposeSanction(SanctionGround.Deviation, "逾期未改进"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_late_service_of_the_order_begins_no_second_time()
    {
        var scene = Ordering();
        var order = LastLetter(scene);
        scene.Given(Leader, new SignOffLetter(order)).Given(Director, Rectified).On(Later.AddDays(20));
        scene.Given(Officer, Reinspection(scene.Today, ReinspectionMark.MoreTime, scene.Today.AddDays(60)));
        scene.Given(Officer, new RecordService(order, scene.Today, ServiceWay.InPerson, "收发室李某"));
        ((NamedCenter)scene.State).Center.Rectifications.Single().Unserved.ShouldBeTrue("the new time has its own letter");
        Served(scene.Given(Head, new SignOffLetter(LastLetter(scene))));
        ((NamedCenter)scene.State).Center.Rectifications.Single().Period.Due.Nominal.ShouldBe(scene.Today.AddDays(60));
    }

    [Fact]
    public void Before_more_time_ran_from_the_day_on_which_it_was_given()
    {
        var scene = Submitted().Given(Officer, Reinspection(Day.AddDays(60), ReinspectionMark.MoreTime, Day.AddDays(120)));
        LastLetter(scene).ShouldBe(1);
        var rectification = ((NamedCenter)scene.State).Center.Rectifications.Single();
        (rectification.Unserved, rectification.Period.From).ShouldBe((false, Day.AddDays(60)));
    }

    private static CenterScene Investigating() => Suspected().On(Now).Given(Officer, new OpenInvestigation("专利证书"));

    private static CenterScene Ordering() => Deviating().On(Later).Given(Head, Order with { Deadline = Later.AddDays(90) });

    private static CenterScene MoreTime()
    {
        var ordered = Ordering();
        Served(ordered.Given(Leader, new SignOffLetter(LastLetter(ordered)))).Given(Director, Rectified).On(Later.AddDays(30));
        return ordered.Given(Officer, Reinspection(ordered.Today, ReinspectionMark.MoreTime, ordered.Today.AddDays(60)));
    }
}
