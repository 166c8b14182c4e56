using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Changes;

/// <summary>Changes of a center (Arts. 8 and 14). Each kind is an act of its own with the fields that it needs;
/// the case page shows them behind one.</summary>
internal static class ChangeActs
{
    private const char Between = '\n';

    /// <summary>The kinds of change, by slug.</summary>
    public static IReadOnlyList<Act> Kinds { get; } =
    [
        Kind("change-director", (form, _) => form.Day(nameof(DirectorChange.From)) is { } from
            ? new DirectorChange(form.Text(nameof(DirectorChange.Name)), from) : null,
            _ => [new ActField.Line(nameof(DirectorChange.Name)), new ActField.Day(nameof(DirectorChange.From))]),
        Kind("change-name", (form, _) =>
            new NameChange(form.Text(nameof(NameChange.Name))), _ => [new ActField.Area(nameof(NameChange.Name), 2)]),
        Kind("change-unit-name",
            (form, open) => new UnitChange(Of(open).Unit, form.Text(nameof(UnitChange.UnitName)), Of(open).CreditCode, Of(open).District),
            _ => [new ActField.Area(nameof(UnitChange.UnitName), 2)]),
        Kind("change-field", (form, _) =>
            new FieldChange(form.Text(nameof(FieldChange.Field))),
                _ => [new ActField.Listed(nameof(FieldChange.Field), words => words.Fields)]),
        Kind("change-cohosts",
            (form, _) => new CohostsChange([.. form.Text(nameof(CohostsChange.Cohosts)).Split(
                Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]),
            _ => [new ActField.Area(nameof(CohostsChange.Cohosts), 4, Optional: true)]),
        Kind("change-legal-form", (form, _) => form.Choice<LegalForm>(nameof(LegalFormChange.Form)) is { } kind
            ? new LegalFormChange(kind) : null,
            _ => [new ActField.Choice(nameof(LegalFormChange.Form), Enum.GetNames<LegalForm>(),
                (here, form) => here.T($"center.legal-form.{form}"))]),
        Kind(PlanForm.Slug, PlanForm.Read, PlanForm.Fields),
        Kind("change-unit", (_, _) => null, _ => [new ActField.Line(nameof(UnitChange.CreditCode))]) with { ReadAlso = NewUnit.Read },
    ];

    public static IReadOnlyList<Act> All { get; } =
    [
        new()
        {
            Slug = Act.SlugOf(typeof(ProposeChange)),
            Command = typeof(ProposeChange),
            Tellings =
            [
                Telling.Of<ChangeProposed>((e, here) =>
                [
                    ("docket.change", ChangeText.Of(e.Change, here)), ("docket.reasons", e.Reasons)
                ]),
            ],
            Elsewhere = open => ChangeDesk.Url(open.Row.Number)
        },
        .. Kinds,
        Act.Of<DecideChange>((form, _) => form.Choice<ChangeDecision>(nameof(DecideChange.Approved)) is { } decision
            ? new DecideChange(decision == ChangeDecision.Granted, form.Text(nameof(DecideChange.Reasons)))
            {
                RestsOn = ActField.Ground.Read(form),
            }
            : null,
            new ActField.Choice(nameof(DecideChange.Approved), Enum.GetNames<ChangeDecision>()),
            new ActField.Ground(), new ActField.Area(nameof(DecideChange.Reasons)))
            .Tells<ChangeApproved>((e, here) => [("docket.change", ChangeText.Of(e.Change, here)), ("docket.reasons", e.Reasons)])
            .Tells<ChangeRefused>((e, here) => [("docket.article", DocketText.Ground(e.RestsOn, here)), ("docket.reasons", e.Reasons)])
            with { Letters = ["change-approved", "change-refused"], About = Asked },
    ];

    // What is decided on: the change and its reasons stand above the decision.
    private static IReadOnlyList<(string, string)> Asked(OpenCase open, PageContext here) =>
        open.State is NamedCenter { Center.OpenChange: { } asked }
            ? [
                ("docket.change", ChangeText.Of(asked.Change, here)), ("docket.reasons", asked.Reasons),
                ("docket.asked-on", Luyan.Web.Ui.Days.Plain(asked.ProposedOn, here.Language))
            ] : [];

    // The fields of a change are those of the command's change; its reasons are common to all.
    private static Act Kind(string slug, Func<ActForm, OpenCase, CenterChange?> read, Func<OpenCase, IReadOnlyList<ActField>> fields) =>
        new()
        {
            Slug = slug,
            Command = typeof(ProposeChange),
            Behind = true,
            Fields = open => [.. fields(open), new ActField.Area(nameof(ProposeChange.Reasons))],
            Read = (form, open) => read(form, open) is { } change
                ? new ProposeChange(change, form.Text(nameof(ProposeChange.Reasons)))
                : null,
        };

    private static (Guid Unit, string CreditCode, string District) Of(OpenCase open) =>
        ((NamedCenter)open.State).Center.Identity is var identity ? (identity.Unit, identity.CreditCode, identity.District) : default;

    private enum ChangeDecision
    {
        Granted,
        Refused,
    }
}
