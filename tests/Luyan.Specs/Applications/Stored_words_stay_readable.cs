using System.Text.Json;
using Luyan.Cases.Applications;

namespace Luyan.Specs.Applications;

public class Stored_words_stay_readable
{
    [Theory, MemberData(nameof(An_accepted_step_happens.Names), MemberType = typeof(An_accepted_step_happens))]
    public void Commands_and_events_are_read_back_as_they_were_written(string name)
    {
        var step = An_accepted_step_happens.Steps.Single(s => s.Name == name);
        var scene = step.Given();
        scene.Do(step.By, step.Command);
        var command = JsonSerializer.Serialize(step.Command, ApplicationJson.Command);
        command.ShouldContain($"\"command\":\"{step.Command.GetType().Name}\"");
        var read = JsonSerializer.Deserialize(command, ApplicationJson.Command);
        read.ShouldBeOfType(step.Command.GetType());
        JsonSerializer.Serialize(read, ApplicationJson.Command).ShouldBe(command);
        foreach (var (happened, _) in scene.Happened)
        {
            var text = JsonSerializer.Serialize(happened, ApplicationJson.Event);
            text.ShouldContain($"\"event\":\"{happened.GetType().Name}\"");
            var again = JsonSerializer.Deserialize(text, ApplicationJson.Event);
            again.ShouldBeOfType(happened.GetType());
            JsonSerializer.Serialize(again, ApplicationJson.Event).ShouldBe(text);
        }
    }

    [Fact]
    public void Chinese_stays_readable() =>
        JsonSerializer.Serialize(Deerland.Form, ApplicationJson.Dossier).ShouldContain("包头市稀土永磁工程技术研究中心");

    [Fact]
    public void A_form_with_parts_left_out_is_read_as_empty_there()
    {
        var dossier = JsonSerializer.Deserialize("""{"cover":{"centerName":"包头市稀土工程技术研究中心"}}""", ApplicationJson.Dossier)!;
        DossierFindings.Of(dossier, Deerland.Policy, Deerland.Day).ShouldNotBeEmpty();
        dossier.Base.Projects.ShouldBeEmpty();
    }
}
