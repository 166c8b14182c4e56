using Luyan.Law;
using Luyan.Web.Forms;
using Choices = Luyan.Web.Forms.Choices;

namespace Luyan.Web.Centers.Assessments;

/// <summary>Whether the schemes of the policy name listings, columns and codes that the ledger has:
/// a misspelt one would silently count nothing.</summary>
internal static class SchemeColumns
{
    /// <summary>The policy, where every scheme fits the ledger.</summary>
    /// <exception cref="MeasuresException">One does not; the program does not start with it.</exception>
    public static Measures Checked(Measures law)
    {
        foreach (var scheme in law.Schemes)
        {
            foreach (var records in scheme.FromLedger) { Check(scheme, records); }
        }
        return law;
    }

    private static void Check(AssessmentScheme scheme, FactValue.Records of)
    {
        MeasuresException Fault(string problem) => new(scheme.File, scheme.Name.Code, problem, scheme.From);
        if (CriterionWords.Kind(of.Listing) is not { } kind) { throw Fault($"counts '{of.Listing}', which is no listing of the ledger."); }
        var columns = Cells.Columns(kind).ToDictionary(c => c.Key);
        foreach (var name in of.Where.Select(w => w.Column).Append(of.Column).Append(of.Dated).OfType<string>())
        {
            if (!columns.ContainsKey(name))
            {
                throw Fault($"names the column '{name}', which '{of.Listing}' does not have. Known: {string.Join(", ", columns.Keys)}.");
            }
        }
        foreach (var filter in of.Where)
        {
            IReadOnlyList<string>? known = columns[filter.Column] switch
            {
                { Writing: Writing.Choice, Choices: var list } => Choices.Codes(list),
                { Writing: Writing.YesNo } => ["yes", "no"],
                _ => null
            };
            if (known is not null && filter.In.FirstOrDefault(code => !known.Contains(code)) is { } unknown)
            {
                throw Fault($"asks for '{unknown}' in '{of.Listing}.{filter.Column}'. Known: {string.Join(", ", known)}.");
            }
        }
    }
}
