using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Specs.Applications;

public class Every_word_has_both_languages
{
    public static TheoryData<string> Keys =>
    [
        .. ApplicationRules.All.SelectMany(r => new[] { $"rule.{r.Key}.what", $"rule.{r.Key}.way-out" }),
        .. An_accepted_step_happens.Kinds(typeof(ApplicationState)).Select(t => $"application.state.{t.Name}"),
        .. ApplicationLife.Life.Commands.Select(t => $"application.command.{t.Name}"),
        .. Enum.GetNames<Role>().Select(r => $"application.role.{r}"),
        .. Enum.GetNames<DossierSection>().Select(s => $"application.section.{s}"),
    ];

    [Theory, MemberData(nameof(Keys))]
    public void It_is_there(string key)
    {
        _ = ApplicationLife.Life;
        Wordings.Find(key, Language.Chinese).ShouldNotBeNullOrWhiteSpace();
        Wordings.Find(key, Language.English).ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Every_notice_to_a_person_has_its_texts()
    {
        foreach (var step in An_accepted_step_happens.Steps)
        {
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
    }
}
