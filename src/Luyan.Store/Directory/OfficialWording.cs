namespace Luyan.Store.Directory;

/// <summary>The official wording of an article, shown beside our digest. Earlier ones stay.</summary>
public sealed class OfficialWording : ApprovedText
{
    /// <summary>Number of the article.</summary>
    public int Article { get; set; }

    /// <summary>The wording.</summary>
    public string Text { get; set; } = "";
}
