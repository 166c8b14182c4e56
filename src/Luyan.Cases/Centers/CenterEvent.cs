namespace Luyan.Cases.Centers;

/// <summary>What has happened in the life of a center. A storage contract: names and fields stay.</summary>
public abstract record CenterEvent;

/// <summary>The approval letter named the center (Art. 8): its docket opens and construction begins (Art. 9).</summary>
public sealed record CenterNamed(string Number, string Name) : CenterEvent;
