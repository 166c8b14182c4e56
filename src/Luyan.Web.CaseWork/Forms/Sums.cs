using System.Globalization;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Forms;

/// <summary>What can be counted in a section, in words: sums and shares, never typed.</summary>
internal static class Sums
{
    /// <summary>The sums of a section; none where nothing in it is counted.</summary>
    public static IReadOnlyList<(string Label, string Value)> Of(Section section, Dossier dossier, PageContext here) => section.Key switch
    {
        "unit" => [.. dossier.Unit.Years.Where(y => y.Year is not null)
            .OrderByDescending(y => y.Year).Take(3).SelectMany(y => Year(y, here))],
        "base" => Base(dossier.Base, here),
        "organisation" => Team(dossier.Organisation.Team, here),
        "equipment" => Equipment(dossier.Equipment, here),
        "services" => Services(dossier.Services, here),
        "plan" => Plan(dossier.Plan, here),
        _ => [],
    };

    /// <summary>An amount with thousands separators.</summary>
    public static string Amount(decimal amount) => amount.ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static IEnumerable<(string, string)> Year(YearRow year, PageContext here)
    {
        if (Share(year.Research, year.Revenue) is { } research)
        {
            yield return (here.T("unit.sums.research-share", ("year", year.Year!.Value)), research);
        }
        if (Share(year.Liabilities, year.Assets) is { } liabilities)
        {
            yield return (here.T("unit.sums.liabilities-share", ("year", year.Year!.Value)), liabilities);
        }
        if (Share(year.Researchers, year.Staff) is { } researchers)
        {
            yield return (here.T("unit.sums.researchers-share", ("year", year.Year!.Value)), researchers);
        }
    }

    private static IReadOnlyList<(string, string)> Base(BaseSection done, PageContext here) =>
    [
        (here.T("unit.sums.projects"), Count(done.Projects.Count)),
        (here.T("unit.sums.awards"), Count(done.Awards.Count)), (here.T("unit.sums.patents"), Count(done.Patents.Count)),
        (here.T("unit.sums.standards"), Count(done.Standards.Count)),
        (here.T("unit.sums.conversions"), Dotted.Of(Count(done.Conversions.Count), Wan(done.Conversions.Total(c => c.Amount), here))),
    ];

    private static IReadOnlyList<(string, string)> Team(IReadOnlyList<MemberRow> team, PageContext here) => team.Count == 0 ? [] :
    [
        (here.T("unit.sums.team"), Count(team.Count)),
        .. new[] { "leader", "researcher", "skilled", "manager" }
            .Select(role => (here.T($"unit.choice.team-role.{role}"), Count(team.Count(m => m.Role == role)))),
        (here.T("unit.sums.senior"), Of(team.Count(m => m.Rank == "senior"), team.Count)),
        (here.T("unit.sums.graduates"), Of(team.Count(m => m.Degree is "doctor" or "master"), team.Count)),
        (here.T("unit.sums.full-time"), Of(team.Count(m => m.FullTime == true), team.Count)),
    ];

    private static IReadOnlyList<(string, string)> Equipment(EquipmentSection section, PageContext here) =>
    [
        (here.T("unit.sums.instruments"), Count(section.Equipment.Total(e => e.Count))),
        (here.T("unit.sums.value"), Wan(section.Equipment.Total(e => e.Value), here)),
        (here.T("unit.sums.open"), Of(section.Equipment.Count(e => e.Open == true), section.Equipment.Count)),
        (here.T("unit.sums.premises"), $"{Amount(section.Premises.Total(p => p.Area))} {here.T("unit.measure.square-metres")}"),
    ];

    private static IReadOnlyList<(string, string)> Services(ServicesSection section, PageContext here) =>
    [
        (here.T("unit.sums.served"), Dotted.Of(Count(section.Served.Count), Wan(section.Served.Total(s => s.Contract), here))),
        (here.T("unit.sums.received"), Wan(section.Served.Total(s => s.Received), here)),
        (here.T("unit.sums.trainings"), Count(section.Trainings.Count)),
        (here.T("unit.sums.trained"), Count(section.Trainings.Total(t => t.Persons))),
    ];

    private static List<(string, string)> Plan(PlanSection plan, PageContext here)
    {
        var budget = Budget.Of(plan);
        List<(string, string)> lines =
            [(here.T("unit.sums.funds"), Wan(budget.Funds, here)), (here.T("unit.sums.uses"), Wan(budget.Uses, here))];
        if (plan.Total is { } total) { lines.Insert(0, (here.T("unit.field.plan.total"), Wan(total, here))); }
        return lines;
    }

    private static string? Share(decimal? part, decimal? whole) =>
        Totals.Share(part, whole)?.ToString("0.0%", CultureInfo.InvariantCulture);

    private static string Of(int part, int whole) =>
        whole == 0 ? "0" : $"{Count(part)}（{((decimal)part / whole).ToString("0%", CultureInfo.InvariantCulture)}）";

    private static string Count(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Wan(decimal amount, PageContext here) => $"{Amount(amount)} {here.T("unit.measure.wan")}";
}
