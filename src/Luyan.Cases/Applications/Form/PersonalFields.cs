namespace Luyan.Cases.Applications.Form;

/// <summary>What a form says of persons that only their unit reads without being recorded: telephones, mail, years of birth.</summary>
public static class PersonalFields
{
    /// <summary>Their names in the form, by section.</summary>
    public static IReadOnlyList<(string Section, string Field)> All { get; } =
    [
        ("cover", "directorPhone"), ("cover", "contactPhone"), ("cover", "contactMail"), ("organisation", "team.born"),
    ];

    /// <summary>The form with the seal in their place; a year of birth is absent, and the form says that it is masked.</summary>
    internal static Dossier Masked(Dossier whole) => whole.Masked ? whole : whole with
    {
        Masked = true,
        Cover = whole.Cover with
        {
            DirectorPhone = Over(whole.Cover.DirectorPhone), ContactPhone = Over(whole.Cover.ContactPhone),
            ContactMail = Over(whole.Cover.ContactMail),
        },
        Organisation = whole.Organisation with { Team = [.. whole.Organisation.Team.Select(m => m with { Born = null })] },
    };

    private static string? Over(string? value) => string.IsNullOrEmpty(value) ? value : Seal.Mark;
}
