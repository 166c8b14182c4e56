using Luyan.Cases.Applications.Form;

namespace Luyan.Cases.Authenticity;

/// <summary>Where in a dossier something stands.</summary>
/// <param name="Section">The section of the form.</param>
/// <param name="Listing">The table, by the name of its field; empty outside tables.</param>
/// <param name="Row">The id of the row; of a file the code of its material; empty outside tables.</param>
/// <param name="Field">The field; empty where the row as a whole is meant.</param>
public sealed record Place(DossierSection Section, string Listing = "", string Row = "", string Field = "");

/// <summary>A field of a row as it was filed.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Text">Its value, choices by their code.</param>
public sealed record Cell(string Field, string Text);

/// <summary>One side of a pair of evidence, as it stood in the dossier that was compared:
/// it stays readable when the dossier changes.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">The passage, for a text; empty else.</param>
/// <param name="Cells">The fields, for a row.</param>
/// <param name="File">The file, for a file.</param>
public sealed record Exhibit(Place Place, string Text, IReadOnlyList<Cell> Cells, FileRef? File = null)
{
    /// <summary>A passage of text.</summary>
    public static Exhibit Passage(Place place, string text) => new(place, text, []);

    /// <summary>A field of the form with its value.</summary>
    public static Exhibit Figure(DossierSection section, string field, string text) =>
        new(new(section, "", "", field), "", [new(field, text)]);
}
