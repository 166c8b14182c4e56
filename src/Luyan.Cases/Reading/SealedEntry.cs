namespace Luyan.Cases.Reading;

/// <summary>An event all of which is sealed for a reader: that it happened, and no more.</summary>
public sealed record SealedEntry;
