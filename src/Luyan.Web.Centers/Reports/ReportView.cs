using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Law;
using Luyan.Store.Dockets;

namespace Luyan.Web.Centers.Reports;

/// <summary>How the report on a year stands.</summary>
/// <param name="Year">The year.</param>
/// <param name="Opens">From which day it can be filed.</param>
/// <param name="Due">Until when it is due.</param>
/// <param name="Entry">What the docket has of it; null where nothing happened yet.</param>
public sealed record ReportLine(int Year, DateOnly Opens, LegalDay Due, YearReport? Entry)
{
    /// <summary>The text below <c>report.stands</c>.</summary>
    public string Stands(DateOnly today) => Entry switch
    {
        { Stage: ReportStage.Done } => "confirmed",
        { Stage: ReportStage.Filed } => "filed",
        { Stage: ReportStage.Returned } => "returned",
        { Stage: ReportStage.Missed } => "missed",
        _ => today < Opens ? "closed" : Due.HasPassed(today) ? "overdue" : "open",
    };

    /// <summary>All years of a center up to that of a day, the last first.</summary>
    public static IReadOnlyList<ReportLine> Of(Center center, DateOnly today, Measures law)
    {
        var first = center.FirstReport;
        return [.. Enumerable.Range(first, Math.Max(1, today.Year - first + 1)).Reverse().Select(y => Of(center, y, law))];
    }

    /// <summary>One year.</summary>
    public static ReportLine Of(Center center, int year, Measures law) =>
        new(year, AnnualReport.OpensOn(year, law), AnnualReport.Due(year, law), center.Reports.FirstOrDefault(r => r.Year == year));
}

/// <summary>A report as it was filed once.</summary>
/// <param name="On">The legal day.</param>
/// <param name="By">Who filed it.</param>
/// <param name="Filed">What was filed.</param>
/// <param name="Returned">Why it was returned; null where it was not.</param>
/// <param name="ConfirmedOn">When it was confirmed; null where it was not.</param>
public sealed record FiledReport(DateOnly On, string By, AnnualReportFiled Filed, AnnualReportReturned? Returned, DateOnly? ConfirmedOn)
{
    /// <summary>Every version of the report on a year, the last first.</summary>
    public static IReadOnlyList<FiledReport> Of(IReadOnlyList<Happened> history, int year)
    {
        var versions = new List<FiledReport>();
        foreach (var happened in history)
        {
            switch (happened.Event)
            {
                case AnnualReportFiled e when e.Year == year:
                    versions.Add(new(happened.Envelope.Day, happened.Envelope.By.Name, e, null, null));
                    break;
                case AnnualReportReturned e when e.Year == year: versions[^1] = versions[^1] with { Returned = e }; break;
                case AnnualReportConfirmed e when e.Year == year:
                    versions[^1] = versions[^1] with { ConfirmedOn = happened.Envelope.Day };
                    break;
                default: break;
            }
        }
        versions.Reverse();
        return versions;
    }

    /// <summary>Its table.</summary>
    public IReadOnlyList<StatisticalValue> Table
    {
        get
        {
            var known = Filed.Figures.ToDictionary(f => f.Key, f => f.Value);
            return [.. StatisticalTable.Lines.Where(l => known.ContainsKey(l.Key)).Select(l => new StatisticalValue(
                l, known[l.Key], l.IsSum ? Provenance.Summed : l.Count is null ? Provenance.Typed : Provenance.Counted))];
        }
    }
}
