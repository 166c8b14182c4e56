using System.Globalization;
using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Law;

namespace Luyan.Web.Centers.Reports;

/// <summary>First sentences for the sections of a report, from the table and the milestones. They are Chinese, as the report is;
/// the director writes on from there.</summary>
internal static class ReportProposals
{
    private const string Unknown = "　";

    public static IReadOnlyDictionary<string, string> Of(ReportForm form)
    {
        var table = StatisticalTable.Of(form.Rows, form.Year, new Dictionary<string, decimal>()).ToDictionary(
            v => v.Line.Key, v => v.Value);
        var values = NamedValues.Of(
        [
            .. table.Select(v => (Name(v.Key), (object?)(v.Value?.ToString("0.##", CultureInfo.InvariantCulture) ?? Unknown))),
            ("year", form.Year), ("center", form.Center.Identity.Name), ("milestones", Milestones(form.Center, form.Year)),
        ]);
        var proposed = new Dictionary<string, string> { ["Signer"] = form.Center.Director };
        foreach (var key in form.Sections)
        {
            if (Wordings.Find($"report.proposal.{key}", Language.Chinese) is not null)
            {
                proposed[ReportForm.SectionName(key)] = Wordings.Of($"report.proposal.{key}", Language.Chinese, values);
            }
        }
        return proposed;
    }

    // As a place in a text is named: people.doctors stands as {peopleDoctors}.
    private static string Name(string key) =>
        string.Concat(key.Split('.').Select((part, at) => at == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    // What was reached in the year, in the director's own words.
    private static string Milestones(Center center, int year)
    {
        var reached = center.Milestones.Where(m => m.ReachedOn.Year == year)
            .Select(m => $"{center.Plan.Milestones.FirstOrDefault(p => p.Id == m.Milestone)?.What ?? m.Milestone}（{m.Result}）").ToList();
        return reached.Count == 0 ? "" : Wordings.Of(
            "report.proposal.milestones", Language.Chinese, ("list", string.Join("；", reached)));
    }
}
