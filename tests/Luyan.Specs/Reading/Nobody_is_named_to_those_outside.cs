using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Panels;
using Luyan.Cases.Reading;
using Luyan.Law;
using CenterSteps = Luyan.Specs.Centers.A_step_of_a_center_happens;
using ApplicationSteps = Luyan.Specs.Applications.An_accepted_step_happens;

namespace Luyan.Specs.Reading;

/// <summary>Free text is the leak that no table stops: what those outside read of an act names nobody of whom they are told
/// nothing.</summary>
public class Nobody_is_named_to_those_outside
{
    private static readonly Request Asked = new("请补正。专家欧阳明月认为设备不足", "内部：欧阳明月");

    [Theory]
    [InlineData("欧阳明月", "欧阳明月")]
    [InlineData("欧阳　明月", "欧阳　明月")]
    [InlineData("王某", null)]
    [InlineData("月", null)]
    public void A_name_in_words_that_are_read_is_found(string person, string? found) =>
        NamedPersons.In(Asked, [Asked.Reasons], [person]).Select(f => (f.Field, f.Name))
            .ShouldBe(found is null ? [] : [("Reasons", found)]);

    [Fact]
    public void What_is_read_inside_alone_may_name_them() => NamedPersons.In(Asked, [Asked.Reasons], ["内部"]).ShouldBeEmpty();

    [Fact]
    public void How_somebody_is_reached_is_found_however_it_is_typed() => NamedPersons.In(
        new Request("请致电０４７２－１２３４５６７核实", ""), ["请致电０４７２－１２３４５６７核实"], NamedPersons.Of("王某，0472-1234567，某厂"))
        .ShouldHaveSingleItem().Name.ShouldBe("0472-1234567");

    /// <summary>A look counts for the words that were looked at, and for no others.</summary>
    [Fact]
    public void A_mark_is_of_these_words()
    {
        var found = NamedPersons.In(Asked, [Asked.Reasons], ["欧阳明月"]);
        var other = Asked with { Reasons = Asked.Reasons + "，欧阳明月" };
        NamedPersons.MarkOf(found, Asked).ShouldBe(NamedPersons.MarkOf(found, Asked with { }));
        NamedPersons.MarkOf(found, other).ShouldNotBe(NamedPersons.MarkOf(found, Asked));
        NamedPersons.MarkOf([], Asked).ShouldNotBe(NamedPersons.MarkOf(found, Asked));
    }

    /// <summary>Whatever text of an event is told to the unit or its department is one that they are known to read.</summary>
    [Fact]
    public void All_that_is_told_of_any_step_is_known_to_be_read()
    {
        var walked = 0;
        foreach (var step in CenterSteps.Steps) { walked += Told(step.Given(), step.By, step.Command); }
        foreach (var step in ApplicationSteps.Steps) { walked += Told(step.Given(), step.By, step.Command); }
        walked.ShouldBeGreaterThan(100);
    }

    private static int Told<TState, TCommand, TEvent>(Scene<TState, TCommand, TEvent> scene, Actor by, TCommand command)
        where TState : class where TCommand : class where TEvent : class
    {
        var before = scene.State;
        if (scene.Do(by, command) is not Decision<TEvent>.Accepted accepted) { return 0; }
        foreach (var happened in accepted.Events)
        {
            var read = scene.Life.ReadOutside(happened, before).ToHashSet();
            foreach (var reader in new[] { Role.Signer, Role.Department })
            {
                if (scene.Life.Disclose(happened, before, scene.State, Reader.Of(reader)) is not TEvent told) { continue; }
                Texts(told).Where(t => !read.Contains(t) && !t.Contains('■', StringComparison.Ordinal))
                    .ShouldBeEmpty($"{happened.GetType().Name} to {reader}");
            }
        }
        return 1;
    }

    private static IEnumerable<string> Texts(object told) => told.GetType().GetProperties()
        .Where(p => p.GetIndexParameters().Length == 0).Select(p => p.GetValue(told)).OfType<string>().Where(t => t.Length > 0);

    private sealed record Request(string Reasons, string Note);
}
