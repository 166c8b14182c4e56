namespace Luyan.Web.Forms;

/// <summary>How the value of a field is written, read and shown.</summary>
public enum Writing
{
    Line,
    Lines,
    Whole,
    Amount,
    Day,
    Year,
    Choice,
    YesNo,
    CreditCode,
    PatentNumber,
    Mail,
    Shown,
}

/// <summary>One question of the form. Its texts are <c>unit.field.&lt;section&gt;.&lt;key&gt;</c>, and
/// <c>….hint</c> where it has one.</summary>
/// <param name="Key">Name of the field, camelCase; unique in its section or table.</param>
/// <param name="Writing">How it is written.</param>
public sealed record Question(string Key, Writing Writing)
{
    /// <summary>The choices: the name of a list of <see cref="Choices"/>.</summary>
    public string Choices { get; init; } = "";

    /// <summary>The unit of a number, as a key of the texts <c>unit.measure.&lt;key&gt;</c>.</summary>
    public string Measure { get; init; } = "";

    /// <summary>It says of a person what others read by a recorded look alone.</summary>
    public bool Personal { get; init; }

    /// <summary>How many characters the field is wide; 0 takes the whole column.</summary>
    public int Width { get; init; }

    /// <summary>How many characters a long text may have, as a parameter of the policy; null where no limit is set.</summary>
    public Luyan.Law.Parameter? Longest { get; init; }

    /// <summary>Without it the dossier is not whole; the decider says so, the form only marks it.</summary>
    public bool Asked { get; init; } = true;
}

/// <summary>A table of rows of the same kind. Its texts are <c>unit.table.&lt;section&gt;.&lt;key&gt;</c>,
/// <c>….hint</c> and <c>….row</c>.</summary>
public sealed record Listing(string Key, IReadOnlyList<Question> Columns)
{
    /// <summary>Under this name the form posts the row ids in order.</summary>
    public string Order => $"{Key}._rows";

    /// <summary>Under this name the form posts the ids of the facts that were chosen from the ledger, in order.</summary>
    public string Facts => $"{Key}._facts";

    /// <summary>Under this name the form posts a cell.</summary>
    public string Cell(string row, Question column) => $"{Key}.{row}.{column.Key}";
}

/// <summary>A heading with fields or a table under it. Its text is <c>unit.group.&lt;section&gt;.&lt;key&gt;</c>.</summary>
public sealed record Group(string Key, IReadOnlyList<Question> Questions, Listing? Listing = null);

/// <summary>One section of the form: one page, one version, one author at a time. Its texts are
/// <c>unit.section.&lt;key&gt;</c> and <c>….asks</c>.</summary>
public sealed record Section(string Key, IReadOnlyList<Group> Groups)
{
    public IEnumerable<Question> Questions => Groups.SelectMany(g => g.Questions);

    public IEnumerable<Listing> Listings => Groups.Where(g => g.Listing is not null).Select(g => g.Listing!);
}
