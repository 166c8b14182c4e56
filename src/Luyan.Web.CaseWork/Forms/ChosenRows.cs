using Luyan.Cases.Facts;
using Luyan.Store.Facts;
using Luyan.Store.Rows;

namespace Luyan.Web.Forms;

/// <summary>Facts of the ledger as rows of a section: the id of a row is the id of its fact.</summary>
internal static class ChosenRows
{
    /// <summary>The chosen facts put after the typed rows; one that was removed from the ledger since is no row any more.</summary>
    public static Typed Into(Typed typed, Section section, IReadOnlyDictionary<Guid, Fact> facts)
    {
        var values = typed.Values.ToDictionary();
        foreach (var table in section.Listings)
        {
            var chosen = typed.Facts(table).Where(facts.ContainsKey).ToList();
            if (chosen.Count == 0) { continue; }
            values[table.Order] = string.Join(',', typed.Rows(table).Concat(chosen.Select(Id)));
            foreach (var id in chosen)
            {
                var row = Id(id);
                foreach (var (column, text) in FactBody.Read(facts[id].Body)) { values[$"{table.Key}.{row}.{column}"] = text; }
            }
        }
        return new(values);
    }

    /// <summary>Every fact that the sections of a draft name.</summary>
    public static IReadOnlySet<Guid> Named(Func<string, Typed> typed) =>
        ApplicationForm.Sections.Select(section => (section, Typed: typed(section.Key)))
            .SelectMany(s => s.section.Listings.SelectMany(s.Typed.Facts)).ToHashSet();

    /// <summary>The material that the files of a fact of a kind are.</summary>
    public static string Material(FactKind kind) => kind switch
    {
        FactKind.Right => "patent-certificates",
        FactKind.Award => "award-certificates",
        FactKind.Project => "project-acceptance",
        FactKind.Partner => "partner-agreements",
        _ => "other-evidence",
    };

    public static string Id(Guid fact) => fact.ToString("N");
}
