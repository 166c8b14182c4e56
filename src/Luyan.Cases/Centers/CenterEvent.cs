namespace Luyan.Cases.Centers;

/// <summary>What has happened in the life of a center. A storage contract: names and fields stay. Each stands beside its step;
/// who and when stand in the envelope.</summary>
public abstract record CenterEvent;
