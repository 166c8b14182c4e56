using System.Text.Json;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;

namespace Luyan.Specs.Centers;

/// <summary>What follows from each ground, and how large a panel of each kind is, are data of the place.</summary>
public class Another_place_ends_titles_its_own_way
{
    private static readonly string[] All = ["deviation", "no-assessment", "falsehood"];

    [Fact]
    public void A_ground_may_cancel_where_it_revokes_here()
    {
        var scene = ToDecide(NotRectified(), SanctionGround.Deviation);
        var law = With(revokes: ["falsehood"], cancels: ["deviation", "no-assessment"]);
        var answer = CenterLife.Life.Decide(scene.State, new DecideSanction("9号", "事实清楚"), new(Leader, scene.Today, law, scene.Registers))
            .ShouldBeOfType<Decision<CenterEvent>.Accepted>();
        answer.Events[0].ShouldBeOfType<TitleCancelled>().Ground.ShouldBe(SanctionGround.Deviation);
        ReapplicationBar.Of(scene.Today, SanctionGround.Deviation, law).Barred.ShouldBeFalse();
        ReapplicationBar.Of(scene.Today, SanctionGround.Falsehood, law).Barred.ShouldBeTrue();
    }

    [Fact]
    public void A_cancellation_without_an_assessment_is_stored_as_it_always_was() =>
        JsonSerializer.Serialize<CenterEvent>(
            new TitleCancelled(1, "9号", "理由", null, null, null), CenterLife.Life.EventJson).ShouldNotContain("ground", Case.Insensitive);

    [Fact]
    public void A_ground_that_the_place_does_not_have_is_refused()
    {
        var scene = NotRectified();
        var asked = new Asked(Officer, scene.Today, With(revokes: ["falsehood"], cancels: []), scene.Registers);
        var answer = CenterLife.Life.Decide(scene.State, new ProposeSanction(SanctionGround.Deviation, "事实"), asked);
        answer.ShouldBeOfType<Decision<CenterEvent>.Refused>().Because.ShouldContain(r => r.Rule == CenterRules.NoSuchGround);
        // The clock does not ask for it either.
        CenterClock.Acts(scene.State, asked with { By = Actor.Clock }).ShouldNotContain(c => c is ProposeSanction);
    }

    [Fact]
    public void A_ground_cannot_both_revoke_and_cancel() =>
        Should.Throw<MeasuresException>(() => With(revokes: All, cancels: ["falsehood"])).Message
            .ShouldContain("stands in 'sanction.revokes-on' too");

    [Theory]
    [InlineData("review.assessment-panel-size", true)]
    [InlineData("review.acceptance-panel-size", false)]
    [InlineData("review.panel-size", false)]
    public void Each_kind_of_panel_has_its_own_size(string parameter, bool refused)
    {
        var scene = Checked();
        var law = Policy.Changed([Change(parameter, 9)]);
        var record = new RecordAssessmentReview(1, Review(new(2028, 2, 1)));
        var answer = CenterLife.Life.Decide(scene.State, record, new(Officer, scene.Today, law, scene.Registers));
        (answer is Decision<CenterEvent>.Refused { Because: var why } && why.Any(r => r.Rule == CenterRules.PanelSize)).ShouldBe(refused);
    }

    private static Measures With(string[] revokes, string[] cancels) => Policy.Changed(
        [Change(Parameters.RevokesOn.Key, revokes), Change(Parameters.CancelsOn.Key, cancels)]);

    private static JsonElement Change(string parameter, object value) =>
        JsonSerializer.SerializeToElement(new { parameter, value, from = "2007-01-01", source = "虚构" });
}
