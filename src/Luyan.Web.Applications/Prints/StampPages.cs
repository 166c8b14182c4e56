using System.Globalization;
using Luyan.Cases.Applications;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Prints;

/// <summary>What is said of the pages of a scan that was read: what keeps it from being matched, pages of the same kind together.</summary>
internal static class StampPages
{
    /// <summary>One line for each thing that a person has to look at; empty where all is well or nothing was read.</summary>
    public static IReadOnlyList<string> Lines(Filing filing, PageContext here)
    {
        if (filing.Stamped is not { Reading: { } reading } copy) { return []; }
        if (filing.Versions.FirstOrDefault(v => v.Version == copy.Version) is not { } filed) { return []; }
        var version = filed.Mark(filing.Number);
        return [.. OfFile(reading, here), .. OfPages(reading, version, here), .. OfPrint(reading, version, here)];
    }

    private static IEnumerable<string> OfFile(StampReading reading, PageContext here)
    {
        if (reading.FilePages == 0) { yield return here.T("stamped.pages.closed"); }
        else if (!reading.Whole) { yield return here.T("stamped.pages.damaged"); }
        if (reading.FilePages > 0 && reading.FilePages != reading.PrintPages)
        {
            yield return here.T("stamped.pages.count", ("found", reading.FilePages), ("expected", reading.PrintPages));
        }
        if (reading.Pages.Count < reading.FilePages) { yield return here.T("stamped.pages.too-many"); }
    }

    private static IEnumerable<string> OfPages(StampReading reading, PrintMark version, PageContext here) =>
        from finding in reading.Findings(version)
        where finding.State != PageState.Belongs
        group finding.Page by Said(finding, here) into same
        select here.T("stamped.pages.line", ("pages", Numbers([.. same])), ("said", same.Key));

    private static string Said(PageFinding finding, PageContext here) => here.T(
        $"stamped.page.{finding.State}",
        ("number", finding.Mark?.Number), ("version", finding.Mark?.Version), ("code", finding.Mark?.ShortCode),
        ("page", finding.Mark?.Place?.Page), ("pages", finding.Mark?.Place?.Pages));

    // Which pages are missing can be said only where every page that is there says which it is.
    private static IEnumerable<string> OfPrint(StampReading reading, PrintMark version, PageContext here)
    {
        var findings = reading.Findings(version);
        var missing = reading.Missing(version);
        if (missing.Count > 0 && missing.Count < reading.PrintPages && findings.All(f => f.State != PageState.WithoutPlace))
        {
            yield return here.T("stamped.pages.missing", ("pages", Numbers(missing)));
        }
    }

    /// <summary>1, 2, 3, 7 as 1–3, 7.</summary>
    internal static string Numbers(IReadOnlyList<int> pages)
    {
        var runs = new List<(int From, int To)>();
        foreach (var page in pages)
        {
            if (runs.Count > 0 && runs[^1].To == page - 1) { runs[^1] = (runs[^1].From, page); }
            else { runs.Add((page, page)); }
        }
        return string.Join(", ", runs.Select(r => r.From == r.To
            ? r.From.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{r.From}–{r.To}")));
    }
}
