using Luyan.Cases;

namespace Luyan.Store.Dockets;

/// <summary>Who asks, why, and on what evidence.</summary>
/// <param name="By">Who asks, in which role.</param>
/// <param name="Reason">Why, beside the command's own reasons.</param>
/// <param name="ExpectedVersion">The version of the case that the person saw; null where it does not matter.</param>
public sealed record Request(Actor By, string? Reason = null, int? ExpectedVersion = null)
{
    /// <summary>The mark of the places at which the words name somebody to those outside, and at which the person has looked; null where
    /// none was shown.</summary>
    public string? Looked { get; init; }

    /// <summary>Files on which the act rests.</summary>
    public IReadOnlyList<FileRef> Evidence { get; init; } = [];
}
