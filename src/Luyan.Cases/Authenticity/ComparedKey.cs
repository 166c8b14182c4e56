namespace Luyan.Cases.Authenticity;

/// <summary>Something of a dossier that is compared exactly.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its normal form: two that are equal are the same thing, or have the same name.</param>
/// <param name="Detail">What makes it more or less likely that two of the same name are one thing; parts divided by |.</param>
/// <param name="Shown">How it is named in a text.</param>
/// <param name="Exhibit">Where and how it stands.</param>
public sealed record ComparedKey(FindingKind Kind, string Key, string Detail, string Shown, Exhibit Exhibit);
