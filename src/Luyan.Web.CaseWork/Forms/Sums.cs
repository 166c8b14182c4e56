using System.Globalization;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Web.Ui;

namespace Luyan.Web.Forms;

/// <summary>What can be counted in a section, in words: sums and shares, never typed.</summary>
internal static class Sums
{
    /// <summary>The sums of a section; none where nothing in it is counted.</summary>
    public static IReadOnlyList<(string Label, string Value)> Of(Section section, Dossier dossier, Frame frame) => section.Key switch
    {
        "unit" => [.. dossier.Unit.Years.Where(y => y.Year is not null)
            .OrderByDescending(y => y.Year).Take(3).SelectMany(y => Year(y, frame))],
        "base" => Base(dossier.Base, frame),
        "organisation" => Team(dossier.Organisation.Team, frame),
        "equipment" => Equipment(dossier.Equipment, frame),
        "services" => Services(dossier.Services, frame),
        "plan" => Plan(dossier.Plan, frame),
        _ => [],
    };

    /// <summary>An amount with thousands separators.</summary>
    public static string Amount(decimal amount) => amount.ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static IEnumerable<(string, string)> Year(YearRow year, Frame frame)
    {
        if (Share(year.Research, year.Revenue) is { } research)
        {
            yield return (frame.T("unit.sums.research-share", ("year", year.Year!.Value)), research);
        }
        if (Share(year.Liabilities, year.Assets) is { } liabilities)
        {
            yield return (frame.T("unit.sums.liabilities-share", ("year", year.Year!.Value)), liabilities);
        }
        if (Share(year.Researchers, year.Staff) is { } researchers)
        {
            yield return (frame.T("unit.sums.researchers-share", ("year", year.Year!.Value)), researchers);
        }
    }

    private static IReadOnlyList<(string, string)> Base(BaseSection done, Frame frame) =>
    [
        (frame.T("unit.sums.projects"), Count(done.Projects.Count)),
        (frame.T("unit.sums.awards"), Count(done.Awards.Count)), (frame.T("unit.sums.patents"), Count(done.Patents.Count)),
        (frame.T("unit.sums.standards"), Count(done.Standards.Count)),
        (frame.T("unit.sums.conversions"), Dotted.Of(Count(done.Conversions.Count), Wan(done.Conversions.Sum(c => c.Amount ?? 0), frame))),
    ];

    private static IReadOnlyList<(string, string)> Team(IReadOnlyList<MemberRow> team, Frame frame) => team.Count == 0 ? [] :
    [
        (frame.T("unit.sums.team"), Count(team.Count)),
        .. new[] { "leader", "researcher", "skilled", "manager" }
            .Select(role => (frame.T($"unit.choice.team-role.{role}"), Count(team.Count(m => m.Role == role)))),
        (frame.T("unit.sums.senior"), Of(team.Count(m => m.Rank == "senior"), team.Count)),
        (frame.T("unit.sums.graduates"), Of(team.Count(m => m.Degree is "doctor" or "master"), team.Count)),
        (frame.T("unit.sums.full-time"), Of(team.Count(m => m.FullTime == true), team.Count)),
    ];

    private static IReadOnlyList<(string, string)> Equipment(EquipmentSection section, Frame frame) =>
    [
        (frame.T("unit.sums.instruments"), Count(section.Equipment.Sum(e => e.Count ?? 0))),
        (frame.T("unit.sums.value"), Wan(section.Equipment.Sum(e => e.Value ?? 0), frame)),
        (frame.T("unit.sums.open"), Of(section.Equipment.Count(e => e.Open == true), section.Equipment.Count)),
        (frame.T("unit.sums.premises"), $"{Amount(section.Premises.Sum(p => p.Area ?? 0))} {frame.T("unit.measure.square-metres")}"),
    ];

    private static IReadOnlyList<(string, string)> Services(ServicesSection section, Frame frame) =>
    [
        (frame.T("unit.sums.served"), Dotted.Of(Count(section.Served.Count), Wan(section.Served.Sum(s => s.Contract ?? 0), frame))),
        (frame.T("unit.sums.received"), Wan(section.Served.Sum(s => s.Received ?? 0), frame)),
        (frame.T("unit.sums.trainings"), Count(section.Trainings.Count)),
        (frame.T("unit.sums.trained"), Count(section.Trainings.Sum(t => t.Persons ?? 0))),
    ];

    private static List<(string, string)> Plan(PlanSection plan, Frame frame)
    {
        var budget = Budget.Of(plan);
        List<(string, string)> lines =
            [(frame.T("unit.sums.funds"), Wan(budget.Funds, frame)), (frame.T("unit.sums.uses"), Wan(budget.Uses, frame))];
        if (plan.Total is { } total) { lines.Insert(0, (frame.T("unit.field.plan.total"), Wan(total, frame))); }
        return lines;
    }

    private static string? Share(decimal? part, decimal? whole) =>
        part is { } some && whole is > 0 ? (some / whole.Value).ToString("0.0%", CultureInfo.InvariantCulture) : null;

    private static string Of(int part, int whole) =>
        whole == 0 ? "0" : $"{Count(part)}（{((decimal)part / whole).ToString("0%", CultureInfo.InvariantCulture)}）";

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Wan(decimal amount, Frame frame) => $"{Amount(amount)} {frame.T("unit.measure.wan")}";
}
