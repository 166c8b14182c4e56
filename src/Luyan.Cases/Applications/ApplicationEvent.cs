using Luyan.Cases.Notices;

namespace Luyan.Cases.Applications;

/// <summary>What has happened in the life of an application. A storage contract: names and fields stay. Each stands beside its step;
/// who and when stand in the envelope.</summary>
public abstract record ApplicationEvent
{
    /// <summary>How the letter that this event words goes out; null where it words none, where the policy asks for nothing, and on
    /// events of earlier versions.</summary>
    public LetterCourse? Course { get; init; }
}
