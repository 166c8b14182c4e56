using Luyan.Cases;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.Ui;
using Luyan.Web.Ui.Charts;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Steering;

/// <summary>The centers by what they are, and what came of them by year.</summary>
internal static class CenterFigures
{
    /// <summary>All centers by state; those whose title stands by field, district and kind of unit. One query.</summary>
    public static async Task<IReadOnlyList<Figure>> Of(PageContext here, LuyanDb db, Actor by, CancellationToken stop)
    {
        var visible = Visible(db, by);
        var counted = await (from center in visible
                             join unit in db.Units on center.UnitId equals unit.Id into units
                             from unit in units.DefaultIfEmpty()
                             group center by new
                             {
                                 center.State, center.Field, center.District, center.LegalForm,
                                 Kind = unit == null ? "" : unit.Kind, Stands = center.EndedOn == null
                             } into g
                             select new
                             {
                                 g.Key.State, g.Key.Field, g.Key.District, g.Key.LegalForm, g.Key.Kind, g.Key.Stands, Count = g.Count()
                             }).ToListAsync(stop);
        var standing = counted.Where(c => c.Stands).ToArray();
        return
        [
            Figure(here, "state", counted.Select(c => (c.State, c.Count)),
                code => here.T($"public.state.{code}"), code => Urls.RegisterOf(new(State: code))),
            Figure(here, "field", standing.Select(c => (c.Field, c.Count)),
                code => here.Law.Dictionaries.Fields.Text(code, here.Language), code => Urls.RegisterOf(new(Field: code))),
            Figure(here, "district", standing.Select(c => (c.District, c.Count)),
                code => here.Law.Dictionaries.Districts.Text(code, here.Language), code => Urls.RegisterOf(new(District: code))),
            Figure(here, "legal-form", standing.Select(c => (c.LegalForm, c.Count)),
                code => here.T($"center.legal-form.{code}"), _ => null),
            Figure(here, "kind", standing.Select(c => (c.Kind, c.Count)),
                code => code.Length == 0 ? here.T("steering.unknown") : here.Law.Dictionaries.Kinds.Text(code, here.Language),
                _ => null),
        ];
    }

    /// <summary>How many were named, accepted and ended in each year. One query.</summary>
    public static async Task<Figure> Years(PageContext here, LuyanDb db, Actor by, CancellationToken stop)
    {
        var counted = await Visible(db, by).GroupBy(c => new
        {
            Named = c.NamedOn.Year, Accepted = c.AcceptedOn == null ? 0 : c.AcceptedOn.Value.Year,
            Ended = c.EndedOn == null ? 0 : c.EndedOn.Value.Year, c.State
        })
            .Select(g => new { g.Key.Named, g.Key.Accepted, g.Key.Ended, g.Key.State, Count = g.Count() }).ToListAsync(stop);
        var years = counted.SelectMany(c => (int[])[c.Named, c.Accepted, c.Ended]).Where(y => y > 0).Distinct().Order().ToArray();
        var ends = CenterStates.All.Where(s => CenterStates.Ground(s) is not null).ToArray();
        int[] Row(int year) =>
        [
            counted.Where(c => c.Named == year).Sum(c => c.Count), counted.Where(c => c.Accepted == year).Sum(c => c.Count),
            .. ends.Select(state => counted.Where(c => c.Ended == year && c.State == state).Sum(c => c.Count)),
        ];
        string[] heads = [here.T("steering.named"), here.T("steering.accepted"), .. ends.Select(s => here.T($"public.state.{s}"))];
        return new("years", here.T("steering.years"), here.T("steering.years-note"), [here.T("steering.year"), .. heads],
            [.. years.Select(y => (IReadOnlyList<SheetCell>)[SheetCell.Year(y), .. Row(y).Select(n => SheetCell.Whole(n))])],
            Drawings.Bars([.. years.Select(y => new BarGroup($"{y}", [.. Row(y)
                .Select((n, at) => new Luyan.Web.Ui.Charts.Bar(n, $"{heads[at]} {n}", Math.Min(at + 1, 5))).Where(b => b.Value > 0)]))]));
    }

    private static IQueryable<CenterRow> Visible(LuyanDb db, Actor by)
    {
        var cases = db.CasesVisibleTo(by);
        return db.Centers.AsNoTracking().Where(c => cases.Any(k => k.Id == c.CaseId));
    }

    private static Figure Figure(
        PageContext here, string key, IEnumerable<(string Code, int Count)> counted, Func<string, string> word, Func<string, string?> list)
    {
        var rows = counted.GroupBy(c => c.Code).Select(g => (Code: g.Key, Count: g.Sum(c => c.Count)))
            .OrderByDescending(r => r.Count).ThenBy(r => r.Code, StringComparer.Ordinal).ToArray();
        return new(key, here.T($"steering.by-{key}"), here.T(key == "state" ? "steering.all-centers" : "steering.standing-only"),
            [here.T($"steering.{key}"), here.T("steering.count")],
            [.. rows.Select(r => (IReadOnlyList<SheetCell>)[word(r.Code), SheetCell.Whole(r.Count)])],
            Drawings.Bars([.. rows.Select(r => new BarGroup(word(r.Code), [new(r.Count, $"{r.Count}")]))]))
        {
            Links = [.. rows.Select(r => list(r.Code))],
        };
    }
}
