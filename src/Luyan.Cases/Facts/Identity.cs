using Luyan.Law;

namespace Luyan.Cases.Facts;

/// <summary>By what two records of a kind are probably one: the number of a patent, the name and year of birth of a person.</summary>
public static class Identity
{
    /// <summary>The keys of a record, the surest first; none where too little is said.</summary>
    public static IReadOnlyList<string> Of(FactKind kind, IReadOnlyDictionary<string, string> cells)
    {
        string Plain(string column) => TypedText.Folded(cells.GetValueOrDefault(column, ""));
        List<string> keys = [];
        void All(params string[] columns)
        {
            var parts = columns.Select(Plain).ToList();
            if (parts.TrueForAll(p => p.Length > 0)) { keys.Add($"{string.Join('+', columns)}={string.Join('\n', parts)}"); }
        }
        switch (kind)
        {
            case FactKind.Person: All("name", "born"); break;
            case FactKind.Right:
                if (PatentOf(Plain("number")) is { Length: > 0 } number) { keys.Add($"number={number}"); } else { All("name", "kind"); }
                break;
            case FactKind.Standard: All("number"); if (keys.Count == 0) { All("name"); } break;
            case FactKind.Project: All("number"); if (keys.Count == 0) { All("name", "from"); } break;
            case FactKind.Award: All("certificate"); if (keys.Count == 0) { All("name", "award", "year"); } break;
            case FactKind.Instrument: All("name", "model", "bought"); if (keys.Count == 0) { All("name", "model"); } break;
            case FactKind.Premises: All("name", "address"); break;
            case FactKind.Conversion: All("name", "mode", "on"); break;
            case FactKind.Product: All("name", "year"); break;
            case FactKind.Partner: All("name", "from"); break;
            case FactKind.Service: All("name", "client", "on"); break;
            case FactKind.Training or FactKind.Introduction or FactKind.Exchange: All("name", "on"); break;
            case FactKind.Year: All("year"); break;
        }
        return keys;
    }

    // The country code and the sign of a granted patent are written or left out at will.
    private static string PatentOf(string number) =>
        number.StartsWith("ZL", StringComparison.Ordinal) || number.StartsWith("CN", StringComparison.Ordinal) ? number[2..] : number;
}
