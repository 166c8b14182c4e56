using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs;

/// <summary>What every life holds, whatever its matter: a day that is typed lies between the act it rests on and today, a request that is
/// repeated changes nothing, an event counts one.</summary>
public class A_request_is_answered_as_the_case_stands
{
    private const string Future = "application-future-day HeldOn day=2026-03-08";

    /// <summary>The panel met on 2 March; today is the 7th.</summary>
    private static readonly (DateOnly HeldOn, string Reasons, string[] Faults)[] Meetings =
    [
        (new(2026, 3, 1), "符合条件", ["application-early-day HeldOn day=2026-03-01 earliest=2026-03-02"]),
        (new(2026, 3, 2), "符合条件", []), (new(2026, 3, 7), "符合条件", []), (new(2026, 3, 8), "符合条件", [Future]),
        (new(2026, 3, 8), " ", ["application-reasons Reasons", Future]),
        (new(2026, 3, 7), " ", ["application-reasons Reasons"]),
    ];

    [Fact]
    public void A_meeting_lies_between_the_panel_and_today_and_all_faults_are_told_at_once()
    {
        var scene = Proposed().On(Day.AddDays(5));
        Meetings.Select(m => (m.HeldOn, m.Reasons, string.Join(", ", Faults(
            scene.When(Leader, Approve with { HeldOn = m.HeldOn, Reasons = m.Reasons })))))
            .ShouldBe(Meetings.Select(m => (m.HeldOn, m.Reasons, string.Join(", ", m.Faults))));
    }

    [Fact]
    public void A_request_that_is_repeated_by_the_same_person_changes_nothing()
    {
        var suspicion = new RaiseSuspicion("专利证书", [Paper]);
        var scene = Submitted().Given(Officer, suspicion);
        scene.When(Officer, suspicion).ShouldBeOfType<Decision<ApplicationEvent>.Nothing>();
        scene.When(SecondOfficer, suspicion).ShouldBeOfType<Decision<ApplicationEvent>.Accepted>();
        scene.When(Officer, suspicion with { Facts = "论文" }).ShouldBeOfType<Decision<ApplicationEvent>.Accepted>();
        Submitted().When(Officer, suspicion).ShouldBeOfType<Decision<ApplicationEvent>.Accepted>();
    }

    [Fact]
    public void A_file_counts_its_events_from_none()
    {
        (ApplicationLife.Life.Empty.Version, ApplicationLife.Life.Empty.LastDigest).ShouldBe((0, null));
        var scene = Submitted();
        scene.File.Version.ShouldBe(1);
        scene.Given(Department, Recommend).File.Version.ShouldBe(2);
        scene.File.LastDigest.ShouldBe(ApplicationLife.Life.Digest(Recommend, Department));
    }

    /// <summary>Reasons are asked for since November 2026; a clause of transition may leave cases under way as they began.</summary>
    [Fact]
    public void A_case_under_way_is_decided_as_the_clause_of_transition_says()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "transitions.json"), """
                {
                  "clauses": [
                    { "from": "2026-11-01", "parameters": ["reasons.least", "reasons.grounded"], "pending": "old", "source": "s" }
                  ]
                }
                """);
            var law = MeasuresFile.Load(MeasuresFile.DefaultFolder, folder.FullName);
            var decline = new DeclinePreselection("不够成熟");
            Accepted(law).On(Late).Refusals(Head, decline).ShouldBeEmpty();
            Accepted().On(Late).Refusals(Head, decline).ShouldBe([ApplicationRules.ReasonsShort, ApplicationRules.ReasonsGround]);
            Accepted(law).On(new(2026, 10, 31)).Refusals(Head, decline).ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A store may keep the names of an object in an order of its own.</summary>
    [Fact]
    public void What_is_stored_is_read_in_any_order()
    {
        ApplicationEvent happened = new SuspicionCleared("属实");
        var json = JsonSerializer.SerializeToNode(happened, ApplicationLife.Life.EventJson)!.AsObject();
        json.Select(p => p.Key).ShouldBe(["event", "reasons"]);
        var turned = new JsonObject(json.Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
        turned.Deserialize(ApplicationLife.Life.EventJson).ShouldBe(happened);
        JsonSerializer.SerializeToNode<ApplicationCommand>(new RaiseSuspicion("专利证书", [Paper]), ApplicationLife.Life.CommandJson)!
            ["evidence"]![0]!.AsObject().Select(p => p.Key).ShouldBe(["sha256", "name", "bytes"], "only what is of many kinds says which");
    }

    private static string[] Faults<T>(Decision<T> answer) => answer is not Decision<T>.Refused refused ? [] :
    [
        .. refused.Because.Select(r => string.Join(' ', (string?[])
            [r.Rule.Key, r.Field, .. r.Values.Names.Where(n => n != "act").Select(n => $"{n}={r.Values[n]}")])),
    ];
}
