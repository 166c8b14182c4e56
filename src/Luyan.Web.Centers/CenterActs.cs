using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Centers;

/// <summary>What the Bureau does with a center's plaque (Art. 8).</summary>
internal static class CenterActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<IssuePlaque>((form, _) => form.Day(nameof(IssuePlaque.HandedOverOn)) is { } day
            ? new IssuePlaque(form.Text(nameof(IssuePlaque.PlaqueNumber)), day, form.Text(nameof(IssuePlaque.Recipient)))
            : null,
            new ActField.Line(nameof(IssuePlaque.PlaqueNumber)), new ActField.Day(nameof(IssuePlaque.HandedOverOn)),
                new ActField.Line(nameof(IssuePlaque.Recipient))),
        Act.Of<ReplacePlaque>((form, _) => form.Choice<PlaqueEnd>(nameof(ReplacePlaque.Old)) is { } old
            ? new ReplacePlaque(form.Text(nameof(ReplacePlaque.PlaqueNumber)), old, form.Text(nameof(ReplacePlaque.Reasons)))
            : null,
            new ActField.Line(nameof(ReplacePlaque.PlaqueNumber)),
                new ActField.Choice(nameof(ReplacePlaque.Old), Enum.GetNames<PlaqueEnd>()),
                new ActField.Area(nameof(ReplacePlaque.Reasons), 3)),
        Act.Of<RecoverPlaque>((form, _) => form.Choice<PlaqueEnd>(nameof(RecoverPlaque.How)) is { } how
            ? new RecoverPlaque(how, form.Text(nameof(RecoverPlaque.Remark)) is { Length: > 0 } remark ? remark : null)
            : null,
            new ActField.Choice(nameof(RecoverPlaque.How), Enum.GetNames<PlaqueEnd>()),
                new ActField.Area(nameof(RecoverPlaque.Remark), 3, Optional: true)),
    ];
}
