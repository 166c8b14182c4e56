using Luyan.Cases.Applications.Form;
using Luyan.Cases.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;
using Choices = Luyan.Web.Forms.Choices;

namespace Luyan.Web.Ledger.Sheets;

/// <summary>The figures of the team as charts.</summary>
internal static class TeamCharts
{
    public static IReadOnlyList<Figure> Of(Frame frame, IReadOnlyList<TeamMember> all)
    {
        var team = TeamFigures.On(all, frame.Today);
        return
        [
            Ages(frame, team),
            Share(frame, "ranks", team, m => m.Rank, "title-rank"),
            Share(frame, "degrees", team, m => m.Degree, "degree"),
            Professions(frame, team),
            Share(frame, "roles", team, m => m.Role, "team-role"),
            Time(frame, team),
            Movements(frame, all),
        ];
    }

    private static Figure Ages(Frame frame, IReadOnlyList<TeamMember> team)
    {
        var bands = TeamFigures.Ages(team, frame.Today);
        var known = bands.Sum(b => b.Total);
        string Label(AgeBand band) => band.Through is null ? frame.T("unit.figures.age-over", ("age", band.From - 1))
            : band.From == 0 ? frame.T("unit.figures.age-under", ("age", band.Through))
            : $"{band.From}–{band.Through}";
        string[] heads =
        [
            frame.T("unit.figures.age"), frame.T("unit.choice.gender.female"), frame.T("unit.choice.gender.male"),
            frame.T("unit.figures.unstated"), frame.T("unit.figures.all"), frame.T("unit.figures.share")
        ];
        return new("ages", frame.T("unit.figures.ages"), frame.T("unit.figures.ages-note", ("n", team.Count - known)), heads,
            known == 0 ? [] : [.. bands.Select(b => (IReadOnlyList<string>)[
                Label(b), $"{b.Women}", $"{b.Men}", $"{b.Unstated}", $"{b.Total}", Percent(b.Total, known)
            ])],
            Drawings.Pyramid([.. bands.Select(b => new PyramidStep(Label(b), b.Women, b.Men, b.Unstated))], heads[1], heads[2]));
    }

    private static Figure Share(Frame frame, string key, IReadOnlyList<TeamMember> team, Func<MemberRow, string?> property, string list)
    {
        var words = Choices.Of(list, frame).ToDictionary(c => c.Code, c => c.Text);
        return Shares(frame, key, TeamFigures.By(team, property, [.. words.Keys]),
            code => words.GetValueOrDefault(code, frame.T("unit.figures.unstated")), stacked: true);
    }

    private static Figure Professions(Frame frame, IReadOnlyList<TeamMember> team) =>
        Shares(frame, "professions", TeamFigures.Professions(team),
            code => code switch { "" => frame.T("unit.figures.unstated"), "…" => frame.T("unit.figures.others"), _ => code },
            stacked: false);

    private static Figure Time(Frame frame, IReadOnlyList<TeamMember> team) => Shares(frame, "time",
        TeamFigures.By(team, m => m.FullTime switch { true => "full", false => "part", _ => null }, ["full", "part"]),
        code => frame.T(code switch { "full" => "unit.figures.full", "part" => "unit.figures.part", _ => "unit.figures.unstated" }),
        stacked: true);

    private static Figure Shares(Frame frame, string key, IReadOnlyList<Tally> tallies, Func<string, string> word, bool stacked)
    {
        var whole = tallies.Sum(t => t.Number);
        string Said(Tally tally) => frame.T("unit.figures.persons", ("n", tally.Number), ("share", Percent(tally.Number, whole)));
        return new(key, frame.T($"unit.figures.{key}"), "",
            [frame.T($"unit.figures.{key}-head"), frame.T("unit.figures.number"), frame.T("unit.figures.share")],
            whole == 0 ? [] : [.. tallies.Select(t => (IReadOnlyList<string>)[word(t.Code), $"{t.Number}", Percent(t.Number, whole)])],
            stacked
                ? Drawings.Stack([.. tallies.Select(t => new Part(word(t.Code), t.Number, Said(t)))])
                : Drawings.Bars([.. tallies.Select(t => new BarGroup(word(t.Code), [new(t.Number, Said(t))]))]));
    }

    private static Figure Movements(Frame frame, IReadOnlyList<TeamMember> all)
    {
        var years = TeamFigures.Movements(all, frame.Today);
        string[] heads =
            [frame.T("unit.figures.year"), frame.T("unit.figures.in"), frame.T("unit.figures.out"), frame.T("unit.figures.at-end")];
        return new("movements", frame.T("unit.figures.movements"),
            frame.T("unit.figures.movements-note", ("n", all.Count(m => m.Row.From is null))), heads,
            [.. years.Select(y => (IReadOnlyList<string>)[$"{y.Year}", $"{y.In}", $"{y.Out}", $"{y.AtEnd}"])],
            Drawings.Bars([.. years.Select(y => new BarGroup(
                $"{y.Year}", [new(y.In, $"{heads[1]} {y.In}"), new(y.Out, $"{heads[2]} {y.Out}", 4)]))]));
    }

    private static string Percent(int part, int whole) => whole == 0 ? "" : $"{part * 100m / whole:0.0}%";
}
