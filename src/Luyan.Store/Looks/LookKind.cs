namespace Luyan.Store.Looks;

/// <summary>The kinds of entries in the chain of openings and looks.</summary>
public static class LookKind
{
    /// <summary>A sealed field of a docket was opened.</summary>
    public const string Opening = "opening";

    /// <summary>A lead from outside was opened.</summary>
    public const string Lead = "lead";

    /// <summary>Telephone, mail and year of birth of persons in a dossier were shown.</summary>
    public const string Personal = "personal";

    /// <summary>A whole dossier was read outside one's own work.</summary>
    public const string Dossier = "dossier";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Opening, Lead, Personal, Dossier];
}
