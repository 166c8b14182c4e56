using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers.TenYears;

/// <summary>The looks of the ten years would prove nothing if they could not fail: histories that break the law, made by hand past the
/// guards, are each noticed.</summary>
public class What_the_ten_years_would_notice
{
    private static readonly DateOnly Later = Day.AddDays(60);
    private static readonly LegalDay Plaque = new(Later.AddDays(20), Later.AddDays(20), false);
    private static readonly RemedyDays Remedies = new(
        new(Later.AddDays(60), Later.AddDays(60), false), new(Later.AddMonths(6), Later.AddMonths(6), false));
    private static readonly SanctionProposed Proposal = new(1, SanctionGround.Deviation, 1, "事实");
    private static readonly NoticeServed Notice = new("事实", "理由", "9", Day, new(Day.AddDays(14), Day.AddDays(14), false));
    private static readonly CenterRevoked Revocation = new(1, SanctionGround.Deviation, "9号", "理由", Remedies, Plaque, Later.AddYears(2));

    [Fact]
    public void A_lawful_revocation_passes() =>
        Should.NotThrow(() => Look((Officer, Day, Proposal), (Officer, Day, Notice), (Leader, Later, Revocation)));

    [Fact]
    public void A_sanction_without_a_proposal() => Noticed("no sanction without a proposal", (Leader, Later, Revocation));

    [Fact]
    public void A_sanction_without_a_notice() =>
        Noticed("no sanction without a notice", (Officer, Day, Proposal), (Leader, Later, Revocation));

    [Fact]
    public void A_decision_while_the_unit_may_still_state_its_case() =>
        Noticed("may still state its case", (Officer, Day, Proposal), (Officer, Day, Notice), (Leader, Day.AddDays(14), Revocation));

    [Fact]
    public void A_decision_over_a_statement_that_nobody_answered() =>
        Noticed("not answered", (Officer, Day, Proposal), (Officer, Day, Notice),
            (Signer, Day.AddDays(3), new CaseStated(HearingOf.Sanction, "有异议")), (Leader, Later, Revocation));

    [Fact]
    public void A_decision_by_who_proposed_in_another_office() =>
        Noticed("two offices", (Officer, Day, Proposal), (Officer, Day, Notice), (Officer with { Role = Role.Leader }, Later, Revocation));

    [Fact]
    public void A_decision_by_the_leader_who_proposed() =>
        Noticed("who proposed does not decide", (Leader, Day, Proposal), (Officer, Day, Notice), (Leader, Later, Revocation));

    [Fact]
    public void A_decision_by_an_officer() =>
        Noticed("Leader", (Officer, Day, Proposal), (Officer, Day, Notice), (SecondOfficer, Later, Revocation));

    [Fact]
    public void Another_ground_than_the_one_of_the_notice() =>
        Noticed("Deviation", (Officer, Day, Proposal with { Ground = SanctionGround.Falsehood }),
            (Officer, Day, Notice), (Leader, Later, Revocation));

    [Fact]
    public void A_title_given_back_while_it_is_in_question() =>
        Noticed("in question", (Officer, Day, Proposal), (Signer, Later, new CenterClosed("业务调整", Plaque)));

    [Fact]
    public void Something_after_the_end_which_cannot_even_be_written() =>
        Noticed("cannot follow in Revoked", (Officer, Day, Proposal),
            (Officer, Day, Notice), (Leader, Later, Revocation), (Officer, Later, Proposal));

    [Fact]
    public void An_application_inside_a_bar_that_the_register_does_not_know()
    {
        var center = new InventedCenter(1);
        foreach (var (by, on, happened) in ((Actor, DateOnly, CenterEvent)[])[
            (Officer, Day, Proposal), (Officer, Day, Notice), (Leader, Later, Revocation)
        ])
        {
            center.Scene.On(on).Begun(by, happened);
        }
        center.Docket.HoldsOn(Later);
        Should.Throw<Exception>(() => center.ApplyAgain(Later)).Message.ShouldContain("barred on");
    }

    [Fact]
    public void Two_offices_of_one_person() => Noticed(
        "two offices", (Officer, Day, new PlaqueIssued("P-1", Day, "甲")),
        (Officer with { Role = Role.HeadOfDivision }, Day, new RectificationOrdered(1, 1, [new(1, "补齐设备")], Notice.StatementDue!.Value)));

    [Fact]
    public void A_deadline_that_lies_before_its_beginning() =>
        Noticed("has no end", (Head, Later, new RectificationOrdered(1, 1, [new(1, "补齐设备")], new(Day, Day, false))));

    [Fact]
    public void A_deadline_that_never_comes() =>
        Noticed("has no end",
            (Head, Later, new RectificationOrdered(1, 1, [new(1, "补齐设备")], new(Day.AddYears(30), Day.AddYears(30), false))));

    [Fact]
    public void The_bar_binds_from_the_day_of_service_to_its_last_day()
    {
        var docket = Look((Officer, Day, Proposal), (Officer, Day, Notice), (Leader, Later, Revocation));
        (docket.BarredOn(Later.AddDays(-1)), docket.BarredOn(Later), docket.BarredOn(Later.AddYears(2)),
            docket.BarredOn(Later.AddYears(2).AddDays(1))).ShouldBe((false, true, true, false));
    }

    private static void Noticed(string why, params (Actor By, DateOnly On, CenterEvent Happened)[] history) =>
        Should.Throw<Exception>(() => Look(history)).Message.ShouldContain(why);

    // Past the guards: what the life would refuse is written as if it had happened.
    private static Docket Look(params (Actor By, DateOnly On, CenterEvent Happened)[] history)
    {
        var scene = Begun();
        foreach (var (by, on, happened) in history) { scene.On(on).Begun(by, happened); }
        var docket = new Docket(scene);
        docket.HoldsOn(scene.Today);
        return docket;
    }
}
