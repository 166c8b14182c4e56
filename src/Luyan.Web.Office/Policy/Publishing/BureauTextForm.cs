namespace Luyan.Web.Policy.Publishing;

/// <summary>An interpretation or an official wording as typed.</summary>
public sealed class BureauTextForm
{
    /// <summary>The version that was read; 0 for a new text.</summary>
    public int Version { get; init; }

    /// <summary>The code of what it interprets, or of the article whose wording it is.</summary>
    public string? Concerns { get; init; }

    public string? Question { get; init; }

    /// <summary>The interpretation, or the wording.</summary>
    public string? Text { get; init; }

    public string? DocumentNumber { get; init; }

    public string? Reason { get; init; }

    /// <summary>The number of the earlier interpretation in whose place it comes.</summary>
    public string? Replaces { get; init; }

    public string? Since { get; init; }

    /// <summary>Why a text is sent back.</summary>
    public string? Returned { get; init; }
}
