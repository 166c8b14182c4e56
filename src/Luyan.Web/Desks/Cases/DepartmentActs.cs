using Luyan.Cases.Applications;
using Luyan.Law;

namespace Luyan.Web.Desks.Cases;

/// <summary>What the competent department does with an application (Art. 8).</summary>
internal static class DepartmentActs
{
    private static readonly int[] Items = [1, 2, 3, 4, 5, 6];

    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<RecommendApplication>(LegalRef.Art(8), (form, _) =>
        {
            var opinions = Items.Select(i => (Item: i, At: $"Conditions.{i}"))
                .Select(o => (o.Item, Finding: form.Choice<ConditionMark>($"{o.At}.Finding"), Remark: form.Text($"{o.At}.Remark"))).ToList();
            var rank = form.Number("Rank");
            return form.Errors.Any ? null : new RecommendApplication(
                [.. opinions.Select(o => new ConditionOpinion(o.Item, o.Finding!.Value, o.Remark))], form.Text("Opinion"), form.Text("SignedBy"), rank!.Value);
        },
            new ActField.Each("Conditions", [.. Items.Select(i => ($"{i}", (Func<Ui.Frame, string>)(frame => $"{LegalRef.Art(5, i).Text(frame.Language)} · {frame.T($"condition.{i}")}")))],
                [new ActField.Choice("Finding", Enum.GetNames<ConditionMark>()), new ActField.Area("Remark", 2)]),
            new ActField.Area("Opinion"),
            new ActField.Number("Rank"),
            new ActField.Line("SignedBy")),

        Act.Of<ReturnToUnit>(LegalRef.Art(8), (form, _) => new ReturnToUnit(
            [.. Enum.GetValues<DossierSection>().Where(s => form.Text($"Sections.{s}.What").Length > 0).Select(s => new ReturnedSection(s, form.Text($"Sections.{s}.What")))]),
            new ActField.Each("Sections", [.. Sections()], [new ActField.Area("What", 2, Optional: true)])),

        Act.Of<DeclineToRecommend>(LegalRef.Art(8), (form, _) => new DeclineToRecommend(form.Text("Reasons"), form.Text("SignedBy")),
            new ActField.Area("Reasons"), new ActField.Line("SignedBy")) with { Letters = ["not-recommended"] },
    ];

    /// <summary>The sections of the form with their names.</summary>
    public static IEnumerable<(string Value, Func<Ui.Frame, string> Text)> Sections() =>
        Enum.GetNames<DossierSection>().Select(s => (s, (Func<Ui.Frame, string>)(frame => frame.T($"dossier-section.{s}"))));
}
