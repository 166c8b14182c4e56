namespace Luyan.Cases.Applications;

/// <summary>What the server read on a scan of the stamped print.</summary>
/// <param name="PrintPages">How many pages the print of that version has.</param>
/// <param name="FilePages">How many pages the scan has; 0 where it cannot be opened.</param>
/// <param name="Whole">The file is neither damaged nor locked.</param>
/// <param name="Pages">Its pages in their order, as far as they were looked at.</param>
public sealed record StampReading(int PrintPages, int FilePages, bool Whole, IReadOnlyList<PageReading> Pages)
{
    /// <summary>Whether it is altogether the print of a version: whole, every page of the print once, and nothing else.</summary>
    public bool Matches(PrintMark version) =>
        Whole && PrintPages > 0 && FilePages == PrintPages && Pages.Count == FilePages
        && Findings(version).All(f => f.State == PageState.Belongs) && Missing(version).Count == 0;

    /// <summary>Of every page of the scan what it is, compared with a version.</summary>
    public IReadOnlyList<PageFinding> Findings(PrintMark version)
    {
        var seen = new HashSet<int>();
        return [.. Pages.Select(page => Finding(page, version, seen))];
    }

    /// <summary>The pages of the print that are not in the scan, or could not be read there.</summary>
    public IReadOnlyList<int> Missing(PrintMark version)
    {
        var there = Findings(version).Where(f => f.State == PageState.Belongs).Select(f => f.Mark!.Place!.Page).ToHashSet();
        return [.. Enumerable.Range(1, PrintPages).Where(p => !there.Contains(p))];
    }

    private PageFinding Finding(PageReading page, PrintMark version, HashSet<int> seen)
    {
        var marks = page.Codes.Select(PrintMark.Read).OfType<PrintMark>().Distinct().ToList();
        if (marks.Count == 0) { return new(page.Page, PageState.NotRead, null); }
        // One foreign code makes a page foreign, whatever else stands on it.
        if (marks.FirstOrDefault(m => Foreign(m, version) is not null) is { } foreign)
        {
            return new(page.Page, Foreign(foreign, version)!.Value, foreign);
        }
        if (marks.Count > 1) { return new(page.Page, PageState.Several, marks[0]); }
        return new(page.Page, StateOf(marks[0], seen), marks[0]);
    }

    private PageState StateOf(PrintMark mark, HashSet<int> seen) => mark.Place switch
    {
        null => PageState.WithoutPlace,
        { Pages: var pages } when pages != PrintPages => PageState.OtherCount,
        { Page: var at } when !seen.Add(at) => PageState.Repeated,
        _ => PageState.Belongs,
    };

    private static PageState? Foreign(PrintMark read, PrintMark version) =>
        read.IsDraft ? PageState.Draft
        : !string.Equals(read.Number, version.Number, StringComparison.OrdinalIgnoreCase) ? PageState.OtherApplication
        : read.Version != version.Version ? PageState.OtherVersion
        : read.Digest != version.Digest ? PageState.OtherContents
        : null;
}

/// <summary>A page of a scan.</summary>
/// <param name="Page">Counted from 1.</param>
/// <param name="Codes">The texts of our codes that were found on it; empty where none could be read.</param>
public sealed record PageReading(int Page, IReadOnlyList<string> Codes);

/// <summary>What a page of a scan is, compared with a version.</summary>
/// <param name="Page">Counted from 1.</param>
/// <param name="State">What it is.</param>
/// <param name="Mark">The mark on it that says so; null where none was read.</param>
public sealed record PageFinding(int Page, PageState State, PrintMark? Mark);

/// <summary>What a page of a scan is.</summary>
public enum PageState
{
    /// <summary>A page of the version that was not seen before.</summary>
    Belongs,

    /// <summary>No code of ours could be read on it.</summary>
    NotRead,

    /// <summary>It is of the version, and its code does not say which page: a print of an earlier version of the program.</summary>
    WithoutPlace,

    /// <summary>A page that was there already.</summary>
    Repeated,

    /// <summary>It is of the version, and counts itself to a print of another number of pages.</summary>
    OtherCount,

    /// <summary>It bears several codes of the version.</summary>
    Several,

    /// <summary>It belongs to another application.</summary>
    OtherApplication,

    /// <summary>It belongs to another version.</summary>
    OtherVersion,

    /// <summary>It says that it is the version, and its contents are others.</summary>
    OtherContents,

    /// <summary>It is a page of a draft.</summary>
    Draft,
}
