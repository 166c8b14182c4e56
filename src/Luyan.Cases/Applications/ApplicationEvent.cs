namespace Luyan.Cases.Applications;

/// <summary>What has happened in the life of an application. A storage contract: names and fields stay. Each stands beside its step;
/// who and when stand in the envelope.</summary>
public abstract record ApplicationEvent;
