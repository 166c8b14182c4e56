using System.Text.Json;
using Luyan.Cases;
using Luyan.Cases.Panels;
using Luyan.Cases.Reviews;
using Luyan.Law;
using static Luyan.Specs.Reviews.A_panel;

namespace Luyan.Specs.Reviews;

public class What_follows_from_a_step_of_a_review
{
    private static string[] Told(A_panel panel) => [.. panel.Effects.Cast<Effect.Notify>()
        .Select(n => $"{n.Key} {n.To} {string.Join(' ', n.Values.OrderBy(v => v.Key).Select(v => $"{v.Key}={v.Value}"))}".TrimEnd())];

    private static IEnumerable<string> To(string key, IEnumerable<Guid> experts) =>
        experts.Select(e => $"{key} Expert account={e} case=SB-2026-0001 name={Panel().Find(e)!.Name}");

    [Fact]
    public void Each_expert_is_told_when_it_is_the_turn()
    {
        var panel = new A_panel().Drawn();
        Told(panel).ShouldBe(To("review-invited", panel.Sitting));
        panel.Do(Expert(panel.Sitting[0]), new AcceptInvitation());
        Told(panel).ShouldBeEmpty();
        Told(Stages.New("seated").Do(Officer, new OpenScoring())).ShouldBe(To("review-material-open", Stages.At("seated").Sitting));
        Told(Stages.At("decided")).ShouldBe(To("review-to-sign", Stages.At("decided").Sitting.Take(4)));
        Told(Stages.At("closed")).ShouldBe(["review-closed CaseOfficer case=SB-2026-0001"]);
    }

    /// <summary>Who leaves before the material is shown is followed on the same seat by the next alternate who fits, who is invited; nobody
    /// follows twice.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public void Who_leaves_is_followed_by_the_next_alternate(bool seated)
    {
        var composition = Panel() with { Minimums = [] };
        var panel = seated ? new A_panel().Seated(composition) : new A_panel().Drawn(composition);
        var drawn = panel.History.OfType<ExpertsDrawn>().Single();
        panel.Do(Expert(drawn.Seats[1]), new DeclareConflict("kin"));
        Told(panel).ShouldBe(To("review-invited", [drawn.Alternates[0]]));
        panel.Sitting.ShouldBe([drawn.Seats[0], drawn.Alternates[0], .. drawn.Seats.Skip(2)]);
        panel.Do(Expert(drawn.Alternates[0]), new DeclineInvitation("abroad"));
        panel.Sitting.ShouldBe([drawn.Seats[0], drawn.Alternates[1], .. drawn.Seats.Skip(2)]);
        var bench = panel.File.State.ShouldBeOfType<ReviewState.Inviting>().Bench;
        bench.Seats.Select(s => s.Standing == Standing.Accepted).ShouldBe([seated, false, seated, seated, seated]);
        bench.Alternates.ShouldBe(drawn.Alternates.Skip(2));
        bench.Gone.ShouldBe([drawn.Seats[1], drawn.Alternates[0]]);
    }

    [Fact]
    public void Without_an_alternate_the_officer_is_told_and_nobody_who_left_is_drawn_again()
    {
        var composition = Panel() with { Candidates = [.. Enumerable.Range(1, 6).Select(n => Person(n))], Minimums = [] };
        var panel = new A_panel().Drawn(composition);
        var drawn = panel.History.OfType<ExpertsDrawn>().Single();
        panel.Do(Expert(drawn.Seats[0]), new DeclineInvitation("abroad")).Do(Expert(drawn.Seats[1]), new DeclineInvitation("abroad"));
        Told(panel).ShouldBe(["review-compose-again CaseOfficer"]);
        panel.File.State.ShouldBeOfType<ReviewState.Composing>().Gone.ShouldBe([drawn.Seats[0], drawn.Seats[1]]);
        panel.Do(Officer, new ComposePanel(Panel() with { SeedCommitment = PanelDraw.Commitment("next") }));
        panel.History.OfType<PanelComposed>().Last().Eligible
            .ShouldBe(Panel().Candidates.Select(c => c.Expert).Where(e => e != drawn.Seats[0] && e != drawn.Seats[1]));
    }

    [Fact]
    public void The_record_says_of_each_expert_who_was_there_and_who_signed()
    {
        var panel = Stages.New("decided");
        panel.Do(Expert(panel.Sitting[0]), new SignOpinion("The market is too small."));
        foreach (var seat in panel.Sitting.Skip(1).Take(3)) { panel.Do(Expert(seat), new SignOpinion()); }
        var report = new FileRef("ab", "report.pdf", 9);
        panel.Do(Officer, new CloseReview(report));
        var closed = panel.File.State.ShouldBeOfType<ReviewState.Closed>();
        var seats = panel.History.OfType<ExpertsDrawn>().Single().Seats.Select(s => Panel().Find(s)!).ToList();
        SeatedExpert Expected(int seat, bool present, bool signed, string? dissent = null) =>
            new(seats[seat].Expert, seats[seat].Name, seats[seat].OrganisationName, present, signed, dissent);
        closed.Result.Experts.ShouldBe(
        [
            Expected(0, true, false, "The market is too small."), Expected(1, true, true), Expected(2, true, true), Expected(3, true, true),
            Expected(4, false, false),
        ]);
        closed.Result.ShouldBe(new(null, Day, closed.Result.Experts, ReviewOutcome.Favourable, "Agreed.", report));
    }

    [Fact]
    public void Who_is_recused_after_the_material_was_shown_leaves_an_empty_seat()
    {
        var panel = Stages.New("scoring");
        var seats = panel.Sitting;
        panel.Do(Officer, new RecuseExpert(seats[2], "conflict found"));
        panel.Sitting.ShouldBe([seats[0], seats[1], seats[3], seats[4]]);
        panel.Answer(Expert(seats[2]), Scores()).ShouldBe("review-not-seated");
        panel.Answer(Officer, new OpenMeeting("Room 3")).ShouldBe(
            $"review-scores-outstanding names={string.Join('、', new[] { 1, 3, 4 }.Select(s => Panel().Find(seats[s])!.Name))}");
    }

    [Fact]
    public void An_answer_and_the_scores_are_due_and_nothing_else()
    {
        Deadline Due(string key, DateOnly on, Parameter length) =>
            new(key, "", Role.Expert, Day, on, on, false, LegalRef.Procedure, length.Key, WhenPassed.MarkOverdue);
        IReadOnlyList<Deadline> Of(string stage) => ReviewLife.Life.Deadlines(Stages.At(stage).File.State, Policy);
        Of("one accepted").ShouldBe([Due("review-invitation", new(2026, 3, 5), Parameters.InvitationAnswer)]);
        Of("scoring").ShouldBe([Due("review-scores", new(2026, 3, 16), Parameters.ScoresDue)]);
        foreach (var stage in (string[])["begun", "composed", "seated", "attended", "decided", "closed"]) { Of(stage).ShouldBeEmpty(); }
    }

    [Theory]
    [InlineData("""{"command":"DrawExperts"}""")]
    [InlineData("""{"command":"DrawExperts","seed":null}""")]
    [InlineData("""{"command":"RecordVote","vote":"For"}""")]
    public void A_request_that_leaves_out_what_must_be_there_is_not_read(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, ReviewLife.Life.CommandJson));

    [Fact]
    public void What_is_stored_is_plain_ascii()
    {
        var stored = JsonSerializer.Serialize(new CompositionDiscarded("遗失"), ReviewLife.Life.EventJson);
        stored.ShouldAllBe(c => char.IsAscii(c));
        ((CompositionDiscarded)JsonSerializer.Deserialize(stored, ReviewLife.Life.EventJson)!).Reason.ShouldBe("遗失");
    }
}
