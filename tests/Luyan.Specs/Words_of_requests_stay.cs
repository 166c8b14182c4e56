using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases.Reviews;
using Luyan.Specs.Applications;
using Luyan.Specs.Centers;
using Luyan.Specs.Reviews;

namespace Luyan.Specs;

/// <summary>The fingerprint of a request is stored with each commit: a new version must know an old request again, so its
/// JSON may not change.</summary>
public class Words_of_requests_stay
{
    [Theory]
    [InlineData("submit", "44d3074a839ee7999d877ceec0108dd983ee825425741c8a531e605116a13ced")]
    [InlineData("panel", "7089e4847bf44b639a11ac7e53614f6d753feabdb3036f967f63ef2e5d75c810")]
    public void Of_an_application(string name, string digest)
    {
        var step = An_accepted_step_happens.Steps.Single(s => s.Name == name);
        ApplicationLife.Life.Digest(step.Command, step.By).ShouldBe(digest);
    }

    [Theory]
    [InlineData("file with computed criteria", "ff06152224b2281cad3ed1c8b3985ad8c73fce715d7195089e82d433aae86422")]
    [InlineData("propose another plan", "e6c6b1f28d51996c7021a8f9683c5d70f38c420b90bf5f7d3710645c1f681368")]
    [InlineData("reinspect, more time", "7bd0191938fa3f2031bae0a5d973fdea310369aa531f6ec38a9d5a5ec75591da")]
    public void Of_a_center(string name, string digest)
    {
        var step = A_step_of_a_center_happens.Steps.Single(s => s.Name == name);
        CenterLife.Life.Digest(step.Command, step.By).ShouldBe(digest);
    }

    [Fact]
    public void Of_a_review() =>
        ReviewLife.Life.Digest(new CloseReview(Ironfield.Paper), A_panel.Officer)
            .ShouldBe("32bda275a7c4908681f7fbd6f589afbabf407f4181df445382affefe1bdcfd54");

    [Fact]
    public void Each_type_of_command_and_of_event_has_a_row()
    {
        Rows(ApplicationLife.Life);
        Rows(CenterLife.Life);
        Rows(ReviewLife.Life);
    }

    // The contract of JSON is made of the rows: a type without a row could be neither asked for nor stored.
    private static void Rows<TState, TCommand, TEvent>(Life<TState, TCommand, TEvent> life)
        where TState : class where TCommand : class where TEvent : class
    {
        life.CommandJson.PolymorphismOptions!.DerivedTypes.Select(t => t.DerivedType).ShouldBe(
            An_accepted_step_happens.Kinds(typeof(TCommand)), ignoreOrder: true);
        life.EventJson.PolymorphismOptions!.DerivedTypes.Select(t => t.DerivedType).ShouldBe(
            An_accepted_step_happens.Kinds(typeof(TEvent)), ignoreOrder: true);
        life.EventJson.PolymorphismOptions.DerivedTypes.ShouldAllBe(t => (string)t.TypeDiscriminator! == t.DerivedType.Name);
    }
}
