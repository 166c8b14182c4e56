namespace Luyan.Cases.Applications;

/// <summary>
/// A place in a section of the form, written as the form names its inputs: a field (<c>centerName</c>), a table (<c>team</c>),
/// a row of it (<c>team.t1</c>), or a field of a row (<c>team.t1.born</c>); in the materials the code of one.
/// The same as <see cref="DossierChange.Name"/>.
/// </summary>
public static class DossierPlace
{
    private const int Longest = 200;

    /// <summary>Whether a text can name a place: letters, digits, hyphens and points.</summary>
    public static bool CanBe(string? field) =>
        field is null || (field.Length is > 0 and <= Longest && field.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'));

    /// <summary>Whether something that is meant for <paramref name="place"/> is shown at the input of this name:
    /// the input itself, or what encloses it.</summary>
    public static bool Covers(string place, string input) => input == place || input.StartsWith($"{place}.", StringComparison.Ordinal);
}
