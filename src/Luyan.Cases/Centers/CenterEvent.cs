using Luyan.Cases.Notices;

namespace Luyan.Cases.Centers;

/// <summary>What has happened in the life of a center. A storage contract: names and fields stay. Each stands beside its step;
/// who and when stand in the envelope.</summary>
public abstract record CenterEvent
{
    /// <summary>How the letter that this event words goes out; null where it words none, where the policy asks for nothing, and on
    /// events of earlier versions.</summary>
    public LetterCourse? Course { get; init; }
}
