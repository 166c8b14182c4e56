namespace Luyan.Law;

/// <summary>A document that the application must contain.</summary>
/// <param name="Term">Its code and name.</param>
/// <param name="Article">The item of Art. 7 it falls under.</param>
public sealed record Material(Term Term, LegalRef Article)
{
    public string Code => Term.Code;
}

/// <summary>When a material is asked for.</summary>
public enum AskedWhen
{
    /// <summary>Of everybody.</summary>
    Always,

    /// <summary>Of who claims patents.</summary>
    Patents,

    /// <summary>Of who claims awards.</summary>
    Awards,

    /// <summary>Of who claims projects.</summary>
    Projects,

    /// <summary>Of who names partners.</summary>
    Partners,

    /// <summary>Of nobody; it can be offered.</summary>
    Offered,
}

/// <summary>A line of the list of materials.</summary>
/// <param name="Material">What is asked for.</param>
/// <param name="When">Of whom.</param>
/// <param name="Kinds">Of which kinds of unit; of all where it is empty.</param>
public sealed record AskedMaterial(Material Material, AskedWhen When, IReadOnlyList<string> Kinds);

/// <summary>The materials of an application by date, from <c>measures/materials.json</c>;
/// what of them is asked for is <see cref="RequiredMaterials"/>.</summary>
/// <param name="Lists">The lists in the order of their days.</param>
public sealed record Materials(IReadOnlyList<Dated<IReadOnlyList<AskedMaterial>>> Lists)
{
    /// <summary>The list that holds on a day.</summary>
    public IReadOnlyList<AskedMaterial> On(DateOnly day) => Lists.On(day);

    /// <summary>The material of a code, whenever it was asked for; null where there is none.</summary>
    public Material? Find(string code) => Lists.SelectMany(l => l.What).LastOrDefault(m => m.Material.Code == code)?.Material;

    /// <summary>The name of a material in a language; the code itself where there is none.</summary>
    public string Text(string code, Language language) => Find(code)?.Term.Text(language) ?? code;
}
