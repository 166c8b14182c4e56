using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Sanctions;

/// <summary>What reconsideration or a court made of a sanction, of an end with a unit, or of a succession alone.</summary>
internal static class Annulment
{
    // What the document says of the title, where the decision does not fall as a whole.
    private enum Title
    {
        Restored,
        Lost,
    }

    internal static Act Act { get; } = (Act.Of<AnnulSanction>((form, _) => form.Choice<AnnulledBy>(nameof(AnnulSanction.By)) is { } by
        ? new AnnulSanction(
            by, form.Text(nameof(AnnulSanction.Document)), form.Text(nameof(AnnulSanction.Reasons)),
            form.Choice<AnnulmentOutcome>(nameof(AnnulSanction.Outcome)), form.Text(nameof(AnnulSanction.Authority)),
            form.Choice<Title>(nameof(AnnulSanction.TitleStaysLost), optional: true) switch
            {
                Title.Lost => true, Title.Restored => false, _ => null,
            },
            form.Ticked(nameof(AnnulSanction.BarLifted)))
        {
            Proof = form.File(nameof(AnnulSanction.Proof), optional: true),
            Succession = form.Number(nameof(AnnulSanction.Succession), optional: true),
        }
        : null) with
    {
        Fields = open =>
        [
            .. Successions(open),
            new ActField.Choice(nameof(AnnulSanction.By), Enum.GetNames<AnnulledBy>()),
            new ActField.Line(nameof(AnnulSanction.Authority)),
            new ActField.Area(nameof(AnnulSanction.Document), 2),
            new ActField.Choice(nameof(AnnulSanction.Outcome), Enum.GetNames<AnnulmentOutcome>()),
            // Who holds a title has none to get back.
            .. open.State is LivingCenter ? Array.Empty<ActField>() :
            [
                new ActField.Choice(nameof(AnnulSanction.TitleStaysLost), Enum.GetNames<Title>(), Optional: true),
                new ActField.Tick(nameof(AnnulSanction.BarLifted)),
            ],
            new ActField.Area(nameof(AnnulSanction.Reasons)),
            new ActField.Attached(nameof(AnnulSanction.Proof), Optional: true),
        ],
        Letters = ["annulment", "successor-freed", "succession-annulled"],
    }).Tells<SanctionAnnulled>(Annulled).Tells<SuccessionAnnulled>(Freed);

    private static IEnumerable<ActField> Successions(OpenCase open)
    {
        var all = AnnullableSuccessions.Of(open.State).ToDictionary(s => $"{s.Number}");
        if (all.Count == 0) { yield break; }
        yield return new ActField.Choice(nameof(AnnulSanction.Succession), [.. all.Keys], (here, number) => all[number] is var (_, of, unit)
            ? here.T(number == "0" ? "act.annul-sanction.succession.center" : "act.annul-sanction.succession.bound",
                ("unit", unit.Name), ("of", of.Name))
            : "", Optional: open.State is not LivingCenter);
    }

    private static IEnumerable<(string, string?)> Annulled(SanctionAnnulled e, PageContext here) =>
    [
        ("docket.authority", e.Authority),
        ("docket.outcome", e.Outcome is { } outcome ? here.T($"act.choice.{outcome}") : here.T($"act.choice.{e.By}")),
        ("docket.document", e.Document), ("docket.reasons", e.Reasons),
        ("docket.title", here.T(e.TitleStaysLost == true ? "act.choice.Lost" : "act.choice.Restored")),
        ("docket.moved", SanctionActs.Moved(e.Moved, here)),
    ];

    private static IEnumerable<(string, string?)> Freed(SuccessionAnnulled e, PageContext here) =>
    [
        ("docket.successor", Succession.Named(e.Unit)), ("docket.predecessor", Succession.Named(e.Of)),
        ("docket.authority", e.Authority), ("docket.outcome", here.T($"act.choice.{e.Outcome}")),
        ("docket.document", e.Document), ("docket.reasons", e.Reasons), ("docket.moved", SanctionActs.Moved(e.Moved, here)),
    ];
}
