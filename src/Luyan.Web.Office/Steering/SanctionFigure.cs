using Luyan.Cases.Centers;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;

namespace Luyan.Web.Steering;

/// <summary>A proceeding that may end a title, or did.</summary>
public sealed record SanctionLine(
    string Number, string Name, string Unit, SanctionGround Ground, SanctionStage Stage,
    DateOnly ProposedOn, bool ByTheClock, string Document, DateOnly? BarredUntil);

/// <summary>The proceedings under Arts. 9, 11 and 12: on which ground, and how each one stands.</summary>
internal static class SanctionFigure
{
    public static string Url(SanctionGround ground) => $"{SteeringDesk.Url}/sanctions/{ground.ToString().ToLowerInvariant()}";

    /// <summary>All proceedings, the last first.</summary>
    public static IReadOnlyList<SanctionLine> Lines(IEnumerable<NamedCenter> centers)
    {
        return
        [
            .. centers.SelectMany(state => state.Center.Sanctions.Select(s =>
            {
                var decision = (state as SanctionedCenter)?.Decision is { } last && last.Sanction == s.Number ? last : null;
                var identity = state.Center.Identity;
                return new SanctionLine(
                    identity.Number, identity.Name, identity.UnitName, s.Ground, s.Stage, s.ProposedOn,
                    s.ProposedBy == Guid.Empty, decision?.DocumentNumber ?? "", decision?.BarLastDay);
            })).OrderByDescending(l => l.ProposedOn).ThenBy(l => l.Number, StringComparer.Ordinal),
        ];
    }

    public static Figure Of(PageContext here, IReadOnlyList<NamedCenter> centers)
    {
        var lines = Lines(centers);
        var (grounds, stages) = (Enum.GetValues<SanctionGround>(), Enum.GetValues<SanctionStage>());
        int[] Row(SanctionGround ground) => [.. stages.Select(stage => lines.Count(l => l.Ground == ground && l.Stage == stage))];
        string[] heads = [.. stages.Select(s => here.T($"steering.sanction.{s}"))];
        var rows = grounds.Select(g => (Ground: g, Counts: Row(g))).ToArray();
        return new("sanctions", here.T("steering.sanctions"), here.T("steering.sanctions-note"),
            [here.T("steering.ground"), .. heads, here.T("steering.sanction.all")],
            [.. rows.Select(r => (IReadOnlyList<SheetCell>)[
                here.T($"act.choice.{r.Ground}"), .. r.Counts.Select(n => SheetCell.Whole(n)), SheetCell.Whole(r.Counts.Sum())
            ])],
            Drawings.Bars([.. rows.Select(r => new BarGroup(here.T($"act.choice.{r.Ground}"), [.. r.Counts.Select((n, at) =>
                new Luyan.Web.Ui.Charts.Bar(n, $"{heads[at]} {n}", Math.Min(at + 1, 5))).Where(b => b.Value > 0)]))]))
        {
            Links = [.. rows.Select(r => r.Counts.Sum() > 0 ? Url(r.Ground) : null)],
        };
    }
}
