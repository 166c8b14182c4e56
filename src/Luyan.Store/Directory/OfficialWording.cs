namespace Luyan.Store.Directory;

/// <summary>The official wording of an article, pasted by the Bureau and shown beside our digest. Earlier ones stay.</summary>
public sealed class OfficialWording
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Number of the article.</summary>
    public int Article { get; set; }

    /// <summary>The wording.</summary>
    public string Text { get; set; } = "";

    /// <summary>First day on which it is shown, Asia/Shanghai.</summary>
    public DateOnly Since { get; set; }

    /// <summary>Which account pasted it.</summary>
    public Guid By { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; set; }
}
