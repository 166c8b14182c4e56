using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using static Luyan.Specs.Centers.Ironfield;

namespace Luyan.Specs.Centers;

/// <summary>Milestones, what came in, and inspections (Art. 9): each is told of the plan of record, by source and year, or by at least two
/// persons, point by point.</summary>
public class What_construction_says_is_held_to_the_plan
{
    private const string Amounts = "funds @Amounts year=2026", Point = "finding-point @Findings[1] number=2";
    private static readonly RecordInspection Inspected = Inspection(InspectionMark.Conforms);
    private static readonly InspectionFinding Good = new("m1", null, InspectionMark.Conforms, null);

    private static readonly (string Case, Actor By, CenterCommand Command, string[] Told)[] Cases =
    [
        ("no milestone of the plan and no result", Director, new ReportMilestone("m9", " ", Day, []),
            ["milestone-unknown @Milestone milestone=m9", "milestone-result @Result"]),
        ("no milestone of the plan", Director, new ReportMilestone("m9", "已投运", Day, []), ["milestone-unknown @Milestone milestone=m9"]),
        ("no result", Director, new ReportMilestone("m2", "", Day, []), ["milestone-result @Result"]),
        ("the second milestone", Director, new ReportMilestone("m2", "已开放", Day, null!), [Learnt.Accepted]),
        ("no amounts at all", Director, Funds with { Amounts = null! }, [Amounts]),
        ("an amount left out", Director, Funds with { Amounts = [null!] }, [Amounts]),
        ("no source", Director, Funds with { Amounts = [new("own", 2026, 1), new(" ", 2026, 1)] }, [Amounts]),
        ("less than nothing", Director, Funds with { Amounts = [new("own", 2026, -0.01m)] }, [Amounts]),
        ("a year to come", Director, Funds with { Amounts = [new("own", 2027, 1)] }, [Amounts]),
        ("a source twice in a year", Director, Funds with { Amounts = [new("own", 2026, 1), new("own", 2026, 2)] }, [Amounts]),
        ("nothing came in", Director, Funds with { Amounts = [new("own", 2026, 0)] }, [Learnt.Accepted]),
        ("half of ten thousand", Director, Funds with { Amounts = [new("own", 2026, 0.5m)] }, [Learnt.Accepted]),
        ("a source in two years, another in one of them", Director,
            Funds with { Amounts = [new("own", 2025, 1), new("own", 2026, 1), new("fiscal", 2026, 1)] }, [Learnt.Accepted]),
        ("nobody", Officer, Inspected with { Inspectors = null! }, ["inspectors @Inspectors count=0 least=2"]),
        ("one person", Officer, Inspected with { Inspectors = ["戊"] }, ["inspectors @Inspectors count=1 least=2"]),
        ("the same person twice", Officer, Inspected with { Inspectors = ["戊", " 戊"] }, ["inspectors @Inspectors count=1 least=2"]),
        ("three names of two persons", Officer, Inspected with { Inspectors = ["戊", "己", "己"] },
            ["inspectors @Inspectors count=2 least=2"]),
        ("a name left out", Officer, Inspected with { Inspectors = ["戊", "己", " "] }, ["inspectors @Inspectors count=2 least=2"]),
        ("three persons", Officer, Inspected with { Inspectors = ["戊", "己", "庚"] }, [Learnt.Accepted]),
        ("nobody who found nothing", Officer, new RecordInspection(Day, [], []),
            ["inspectors @Inspectors count=0 least=2", "findings-missing @Findings"]),
        ("a milestone and words", Officer, Inspected with { Findings = [Good, Good with { Requirement = "服务" }] }, [Point]),
        ("neither", Officer, Inspected with { Findings = [Good, Good with { Milestone = " " }] }, [Point]),
        ("left out", Officer, Inspected with { Findings = [Good, null!] }, [Point]),
        ("a milestone that the plan has not", Officer, Inspected with { Findings = [Good, Good with { Milestone = "m9" }] }, [Point]),
        ("words alone", Officer, Inspected with { Findings = [Good, new(null, "服务", InspectionMark.NotSeen, null)] }, [Learnt.Accepted]),
        ("a deviation without a word on it, at both its faults", Officer,
            Inspected with { Findings = [new("m9", null, InspectionMark.Differs, " ")] },
            ["finding-point @Findings[0] number=1", "finding-remark @Findings[0] number=1"]),
        ("a deviation with its remark", Officer,
            Inspected with { Findings = [new("m2", null, InspectionMark.Differs, "未开放")] }, [Learnt.Accepted]),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Case)];

    [Theory, MemberData(nameof(Names))]
    public void Whatever_is_wrong_is_told_at_its_field(string name)
    {
        var (_, by, command, told) = Cases.Single(c => c.Case == name);
        Begun().Tells(by, command).ShouldBe(told);
    }

    [Fact]
    public void Who_must_act_on_a_deviation_is_told_and_on_none_only_the_center()
    {
        var scene = Begun().Given(Officer, Inspected);
        scene.Notified().ShouldBe([("inspected", Role.Director)]);
        scene.Given(SecondOfficer, Inspection(InspectionMark.Differs) with { Announced = true });
        scene.Notified().ShouldBe([("inspected", Role.Director), ("deviation", Role.HeadOfDivision)]);
        scene.Last().ShouldBe(Learnt.Stored(new InspectionRecorded(
            2, Day, ["戊", "己"], Inspection(InspectionMark.Differs).Findings, Paper, true)));
        scene.Center().Inspections.Select(i => (i.Number, i.FoundDeviation)).ShouldBe([(1, false), (2, true)]);
        (scene.Center().WrittenBy["inspections.1"], scene.Center().WrittenBy["inspections.2"])
            .ShouldBe((Officer.Account, SecondOfficer.Account));
    }

    [Fact]
    public void Milestones_and_the_last_report_of_funds_are_kept()
    {
        var scene = Begun().Given(Director, new ReportMilestone("m1", "已投运", Day, [Paper]))
            .Given(Director, new ReportMilestone("m2", "已开放", Day, [])).Given(Director, Funds);
        scene.Center().Milestones.ShouldBe([new("m1", "已投运", Day), new("m2", "已开放", Day)]);
        scene.Given(Director, Funds with { Amounts = [new("own", 2026, 200)] });
        scene.Center().Funds!.Amounts.ShouldBe([new FundsReceived("own", 2026, 200)]);
    }
}
