using Luyan.Cases.Applications.Form;
using Luyan.Cases.Facts;
using Luyan.Documents.Sheets;
using Luyan.Web.Forms;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;
using Choices = Luyan.Web.Forms.Choices;

namespace Luyan.Web.Ledger.Sheets;

/// <summary>The figures of the team as charts.</summary>
internal static class TeamCharts
{
    public static IReadOnlyList<Figure> Of(PageContext here, IReadOnlyList<TeamMember> all)
    {
        var team = TeamFigures.On(all, here.Today);
        return
        [
            Ages(here, team),
            Share(here, "ranks", team, m => m.Rank, "title-rank"),
            Share(here, "degrees", team, m => m.Degree, "degree"),
            Professions(here, team),
            Share(here, "roles", team, m => m.Role, "team-role"),
            Time(here, team),
            Movements(here, all),
        ];
    }

    private static Figure Ages(PageContext here, IReadOnlyList<TeamMember> team)
    {
        var bands = TeamFigures.Ages(team, here.Today);
        var known = bands.Sum(b => b.Total);
        string Label(AgeBand band) => band.Through is null ? here.T("unit.figures.age-over", ("age", band.From - 1))
            : band.From == 0 ? here.T("unit.figures.age-under", ("age", band.Through))
            : $"{band.From}–{band.Through}";
        string[] heads =
        [
            here.T("unit.figures.age"), here.T("unit.choice.gender.female"), here.T("unit.choice.gender.male"),
            here.T("unit.figures.unstated"), here.T("unit.figures.all"), here.T("unit.figures.share")
        ];
        return new("ages", here.T("unit.figures.ages"), here.T("unit.figures.ages-note", ("n", team.Count - known)), heads,
            known == 0 ? [] : [.. bands.Select(b => (IReadOnlyList<SheetCell>)[
                Label(b), SheetCell.Whole(b.Women), SheetCell.Whole(b.Men), SheetCell.Whole(b.Unstated), SheetCell.Whole(b.Total),
                SheetCell.Share(b.Total, known)
            ])],
            Drawings.Pyramid([.. bands.Select(b => new PyramidStep(Label(b), b.Women, b.Men, b.Unstated))], heads[1], heads[2]));
    }

    private static Figure Share(PageContext here, string key, IReadOnlyList<TeamMember> team, Func<MemberRow, string?> property,
        string list)
    {
        var words = Choices.Of(list, here).ToDictionary(c => c.Code, c => c.Text);
        return Shares(here, key, TeamFigures.By(team, property, [.. words.Keys]),
            code => words.GetValueOrDefault(code, here.T("unit.figures.unstated")), stacked: true);
    }

    private static Figure Professions(PageContext here, IReadOnlyList<TeamMember> team) =>
        Shares(here, "professions", TeamFigures.Professions(team),
            code => code switch { "" => here.T("unit.figures.unstated"), "…" => here.T("unit.figures.others"), _ => code },
            stacked: false);

    private static Figure Time(PageContext here, IReadOnlyList<TeamMember> team) => Shares(here, "time",
        TeamFigures.By(team, m => m.FullTime switch { true => "full", false => "part", _ => null }, ["full", "part"]),
        code => here.T(code switch { "full" => "unit.figures.full", "part" => "unit.figures.part", _ => "unit.figures.unstated" }),
        stacked: true);

    private static Figure Shares(PageContext here, string key, IReadOnlyList<Tally> tallies, Func<string, string> word, bool stacked)
    {
        var whole = tallies.Sum(t => t.Number);
        string Said(Tally tally) => here.T("unit.figures.persons", ("n", tally.Number), ("share", Percent(tally.Number, whole)));
        return new(key, here.T($"unit.figures.{key}"), here.T("unit.figures.shares-note", ("n", whole)),
            [here.T($"unit.figures.{key}-head"), here.T("unit.figures.number"), here.T("unit.figures.share")],
            whole == 0 ? [] : [.. tallies.Select(t => (IReadOnlyList<SheetCell>)[
                word(t.Code), SheetCell.Whole(t.Number), SheetCell.Share(t.Number, whole)
            ])],
            stacked
                ? Drawings.Stack([.. tallies.Select(t => new Part(word(t.Code), t.Number, Said(t)))])
                : Drawings.Bars([.. tallies.Select(t => new BarGroup(word(t.Code), [new(t.Number, Said(t))]))]));
    }

    private static Figure Movements(PageContext here, IReadOnlyList<TeamMember> all)
    {
        var years = TeamFigures.Movements(all, here.Today);
        string[] heads =
            [here.T("unit.figures.year"), here.T("unit.figures.in"), here.T("unit.figures.out"), here.T("unit.figures.at-end")];
        return new("movements", here.T("unit.figures.movements"),
            here.T("unit.figures.movements-note", ("n", all.Count(m => m.Row.From is null))), heads,
            [.. years.Select(y => (IReadOnlyList<SheetCell>)[
                SheetCell.Year(y.Year), SheetCell.Whole(y.In), SheetCell.Whole(y.Out), SheetCell.Whole(y.AtEnd)
            ])],
            Drawings.Bars([.. years.Select(y => new BarGroup(
                $"{y.Year}", [new(y.In, $"{heads[1]} {y.In}"), new(y.Out, $"{heads[2]} {y.Out}", 4)]))]));
    }

    private static string Percent(int part, int whole) => whole == 0 ? "" : $"{part * 100m / whole:0.0}%";
}
