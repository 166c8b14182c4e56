using System.Text.Json;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.A_step_of_a_center_happens;

namespace Luyan.Specs.Centers;

public class Words_of_a_center
{
    public static TheoryData<string> Keys =>
    [
        .. CenterRules.All.SelectMany(r => new[] { $"rule.{r.Key}.what", $"rule.{r.Key}.way-out" }),
        .. Kinds(typeof(CenterState)).Select(t => $"center.state.{t.Name}"),
        .. CenterLife.Life.Commands.Select(t => $"center.command.{t.Name}"),
        .. Enum.GetNames<AssessmentGrade>().Select(g => $"center.grade.{g}"),
        .. Enum.GetNames<SanctionGround>().Select(g => $"center.clock.{g}"),
        .. Ironfield.Policy.List(Parameters.AnnualReportSections, Ironfield.Day)
            .Concat(Ironfield.Policy.List(Parameters.AssessmentSections, Ironfield.Day)).Distinct().Select(s => $"center.section.{s}"),
    ];

    [Theory, MemberData(nameof(Keys))]
    public void Each_is_there_in_both_languages(string key)
    {
        _ = CenterLife.Life;
        Wordings.Find(key, Language.Chinese).ShouldNotBeNullOrWhiteSpace();
        Wordings.Find(key, Language.English).ShouldNotBeNullOrWhiteSpace();
    }

    [Theory, MemberData(nameof(Names), MemberType = typeof(A_step_of_a_center_happens))]
    public void Each_notice_to_a_person_has_its_texts(string name)
    {
        var step = Steps.Single(s => s.Name == name);
        var scene = step.Given();
        scene.Do(step.By, step.Command);
        foreach (var notify in scene.Effects.OfType<Effect.Notify>())
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                Wordings.Of($"notify.{notify.Key}.subject", language, NamedValues.Stored(notify.Values)).ShouldNotContain("{");
                Wordings.Of($"notify.{notify.Key}.body", language, NamedValues.Stored(notify.Values)).ShouldNotContain("{");
            }
        }
    }

    [Fact]
    public void A_cured_sanction_is_told_as_well()
    {
        foreach (var language in Enum.GetValues<Language>()) { Wordings.Find("notify.center-cured.body", language).ShouldNotBeNull(); }
    }

    [Theory, MemberData(nameof(Names), MemberType = typeof(A_step_of_a_center_happens))]
    public void Commands_and_events_are_read_back_as_they_were_written(string name)
    {
        var step = Steps.Single(s => s.Name == name);
        var scene = step.Given();
        scene.Do(step.By, step.Command);
        var command = JsonSerializer.Serialize(step.Command, CenterJson.Command);
        command.ShouldContain($"\"command\":\"{step.Command.GetType().Name}\"");
        JsonSerializer.Serialize(JsonSerializer.Deserialize(command, CenterJson.Command)!, CenterJson.Command).ShouldBe(command);
        var read = scene.Life.Empty;
        foreach (var (happened, envelope) in scene.Happened)
        {
            var text = JsonSerializer.Serialize(happened, CenterJson.Event);
            text.ShouldContain($"\"event\":\"{happened.GetType().Name}\"");
            var again = JsonSerializer.Deserialize(text, CenterJson.Event)!;
            JsonSerializer.Serialize(again, CenterJson.Event).ShouldBe(text);
            read = scene.Life.Append(read, again, envelope);
        }
        Whatever_is_asked_of_a_center_the_law_holds.Text(read.State)
            .ShouldBe(Whatever_is_asked_of_a_center_the_law_holds.Text(scene.State));
    }

    [Fact]
    public void Chinese_stays_readable() =>
        JsonSerializer.Serialize<CenterEvent>(Ironfield.Named, CenterJson.Event).ShouldContain("包头市稀土永磁工程技术研究中心");
}
