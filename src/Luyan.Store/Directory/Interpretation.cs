namespace Luyan.Store.Directory;

/// <summary>An official interpretation by the Bureau (Art. 18), shown beside the article it concerns.</summary>
public sealed class Interpretation
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Number of the article that it interprets.</summary>
    public int Article { get; set; }

    public string Question { get; set; } = "";

    /// <summary>The interpretation.</summary>
    public string Answer { get; set; } = "";

    /// <summary>Number of the document that gives it; may be empty.</summary>
    public string DocumentNumber { get; set; } = "";

    /// <summary>From which day it applies, Asia/Shanghai.</summary>
    public DateOnly Since { get; set; }

    /// <summary>Who entered it.</summary>
    public Guid By { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; set; }
}
