using System.Text.Json;
using CsCheck;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

public class Whatever_is_asked_of_a_center_the_law_holds
{
    private static readonly Actor[] People =
    [
        Director, Signer, Officer, SecondOfficer, Head, Leader, Public, OtherSigner, Actor.Clock, Leader with { Account = Officer.Account }
    ];
    private static readonly CenterCommand[] Wishes = [.. A_step_of_a_center_happens.Steps.Select(s => s.Command)];
    private static readonly Gen<(int Wish, int Person, int Days)[]> Sequences = Gen.Select(
        Gen.Int[0, Wishes.Length * 2 - 1], Gen.Int[0, People.Length * 3], Gen.Int[0, 40]).Array[0, 60];

    private static readonly Func<CenterScene>[] Beginnings =
    [
        () => Begun(), Ordered, NotRectified, () => Extending(), () => Reviewed(), Accepted, Failed,
        () => GraceOver(), Verified, () => ToDecide(NotRectified(), SanctionGround.Deviation),
        () => ToDecide(GraceOver(), SanctionGround.NoAssessment), () => ToDecide(Verified(), SanctionGround.Falsehood), Revoked, Cancelled,
    ];

    [Fact]
    public void No_sequence_of_requests_breaks_the_case() =>
        Gen.Select(Gen.Int[0, Beginnings.Length - 1], Sequences).Sample((beginning, sequence) =>
        {
            var scene = Beginnings[beginning]();
            Lawful(scene.State);
            foreach (var (wish, person, days) in sequence)
            {
                scene.On(scene.Today.AddDays(days));
                var (by, command) = Ask(scene, wish, person);
                var before = scene.State;
                var open = scene.Life.WhyNot(before, command.GetType(), scene.Asked(by)).Count == 0;
                var answer = scene.Do(by, command);
                if (answer is Decision<CenterEvent>.Accepted) { open.ShouldBeTrue($"{command}"); }
                if (answer is Decision<CenterEvent>.Refused refused) { refused.Because.ShouldNotBeEmpty(); }
                if (answer is not Decision<CenterEvent>.Accepted) { scene.State.ShouldBeSameAs(before); }
                if (before is EndedCenter && scene.State is not EndedCenter) { command.ShouldBeOfType<AnnulSanction>(); }
                if (before is EndedCenter && scene.State is EndedCenter) { scene.State.ShouldBeOfType(before.GetType()); }
                if (before is LivingCenter living && scene.State is SanctionedCenter) { OnlyHeard(living, scene); }
                if (scene.State != (object)before) { Lawful(scene.State); }
                // What is owed is computed for all later days too: a state is asked when it comes about, and now and then after.
                if (scene.State != (object)before || days % 4 == 0)
                {
                    What_is_owed_can_be_done.Faults(scene.Life, scene.State, scene.Law, scene.Today).ShouldBeEmpty();
                }
            }
            Text(scene.Replayed().State).ShouldBe(Text(scene.State));
        }, iter: 400);

    // Half of the requests are steps that fit the day and come from who may ask; the others come from anyone.
    private static (Actor By, CenterCommand Command) Ask(CenterScene scene, int wish, int person)
    {
        var command = Fresh(Wishes[wish % Wishes.Length], scene.Today);
        if (person < People.Length) { return (People[person], command); }
        var entitled = People.FirstOrDefault(p => scene.Life.WhyNot(scene.State, command.GetType(), scene.Asked(p)).Count == 0);
        return (entitled ?? People[person % People.Length], command);
    }

    private static CenterCommand Fresh(CenterCommand command, DateOnly today) => command switch
    {
        RecordInspection c => c with { HeldOn = today },
        ReportFunds c => c with { AsOf = today },
        OrderRectification c => c with { Deadline = today.AddDays(60) },
        ReinspectRectification c => c with { HeldOn = today, Deadline = c.Deadline is null ? null : today.AddDays(60) },
        RecordAcceptanceReview => new RecordAcceptanceReview(Review(today)),
        ServeNotice c => c with { ServedOn = today },
        FileAnnualReport => Report(today.Year - 1),
        MarkReportMissed => new MarkReportMissed(today.Year - 1),
        RecordSupport c => c with { GivenOn = today },
        _ => command,
    };

    private static void OnlyHeard(LivingCenter before, CenterScene scene)
    {
        var sanction = before.Center.OpenSanction.ShouldNotBeNull();
        sanction.Statements.ShouldNotBeNull().Due.Effective.ShouldBeLessThan(scene.Today);
        (sanction.Statement is null || sanction.Answer is not null).ShouldBeTrue();
        scene.Happened[^1].Envelope.By.Account.ShouldNotBe(sanction.ProposedBy);
        scene.Happened.Select(h => h.Event).OfType<NoticeServed>().ShouldNotBeEmpty();
    }

    private static void Lawful(CenterState state)
    {
        foreach (var deadline in CenterLife.Life.Deadlines(state, Policy))
        {
            Policy.Sources.IsPublished(deadline.Source, Policy.Institution).ShouldBeTrue(deadline.Key);
            (deadline.Parameter.Length == 0 || Parameters.All.Any(p => p.Key == deadline.Parameter)).ShouldBeTrue(deadline.Key);
            Wordings.Find($"deadline.{deadline.Key}", Language.Chinese).ShouldNotBeNull(deadline.Key);
            Wordings.Find($"deadline.{deadline.Key}", Language.English).ShouldNotBeNull(deadline.Key);
            deadline.Effective.ShouldBeGreaterThanOrEqualTo(deadline.From);
        }
        var center = ((NamedCenter)state).Center;
        center.Sanctions.Count(s => s.Open).ShouldBeLessThanOrEqualTo(state is SanctionedCenter or ClosedVoluntarily ? 0 : 1);
        center.Extensions.Count(e => e.Stage == ExtensionStage.Granted).ShouldBeLessThanOrEqualTo(1);
        center.Plaques.Count(p => p.End is null).ShouldBeLessThanOrEqualTo(1);
        center.Acceptances.Count(a => a.Stage == AcceptanceStage.Passed).ShouldBe(center.AcceptedOn is null ? 0 : 1);
        if (state is Operating operating)
        {
            center.Acceptances.Any(a => a.Review != null && a.DecidedOn == operating.AcceptedOn).ShouldBeTrue();
        }
        CenterSummary.Of(state)!.Priority.ShouldBe(state is Operating);
    }

    internal static string Text(CenterState state) => JsonSerializer.Serialize<object>(state);
}
