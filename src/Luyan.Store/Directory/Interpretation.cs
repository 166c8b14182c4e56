namespace Luyan.Store.Directory;

/// <summary>An official interpretation by the Bureau (Art. 18), shown wherever what it concerns is cited.</summary>
public sealed class Interpretation : ApprovedText
{
    /// <summary>Its number, given at approval; null before.</summary>
    public int? Number { get; set; }

    /// <summary>Number of the article that it interprets, as Baotou counts; 0 where it interprets no article.</summary>
    public int Article { get; set; }

    /// <summary>What it interprets, as <c>LegalRef.Code</c>: an article, a reading or a rule of procedure.</summary>
    public string Concerns { get; set; } = "";

    public string Question { get; set; } = "";

    /// <summary>The interpretation.</summary>
    public string Answer { get; set; } = "";

    /// <summary>Number of the document that gives it; may be empty.</summary>
    public string DocumentNumber { get; set; } = "";

    /// <summary>Why it is given; read by whoever approves.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The number of the earlier one in whose place it comes; null where there is none.</summary>
    public int? Replaces { get; set; }
}
