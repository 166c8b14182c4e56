using System.Text.Json;
using Luyan.Cases.Facts;
using Luyan.Web.Ui;

namespace Luyan.Web.Forms;

/// <summary>
/// What was typed into a section, exactly as typed: name of the input and text. Nothing is parsed, nothing is dropped, so that a day
/// like 2026-13-40 stays in its field with its error until the person mends it.
/// </summary>
public sealed class Typed(IReadOnlyDictionary<string, string> values)
{
    public static Typed Nothing { get; } = new(new Dictionary<string, string>());

    public IReadOnlyDictionary<string, string> Values => values;

    public string this[string name] => values.GetValueOrDefault(name, "");

    public static Typed FromJson(string? json) =>
        string.IsNullOrEmpty(json) ? Nothing : new(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []);

    public string ToJson() =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(values.ToDictionary(), StringComparer.Ordinal), Written);

    /// <summary>The ids of the rows of a table, in their order.</summary>
    public IReadOnlyList<string> Rows(Listing table) =>
        this[table.Order].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The facts chosen from the ledger for a table, in their order.</summary>
    public IReadOnlyList<Guid> Facts(Listing table)
    {
        var chosen = this[table.Facts].AsSpan();
        if (chosen.IsEmpty) { return []; }
        var facts = new OrderedDictionary<Guid, bool>();
        foreach (var part in chosen.Split(','))
        {
            if (Guid.TryParse(chosen[part].Trim(), out var id) && id != Guid.Empty) { facts.TryAdd(id, true); }
        }
        return facts.Keys;
    }

    /// <summary>With other facts chosen for a table.</summary>
    public Typed WithFacts(Listing table, IEnumerable<Guid> facts) =>
        With(table.Facts, string.Join(',', facts.Distinct().Select(id => id.ToString("N"))));

    /// <summary>The posted values of a section: its own inputs and no others. What the form did not post keeps its former value.</summary>
    public static Typed From(IFormCollection form, Section section, Typed former)
    {
        var taken = new Dictionary<string, string>();
        void Take(string name)
        {
            var text = form.TryGetValue(name, out var posted) ? Clean(posted.ToString()) : former[name];
            if (text.Length > 0) { taken[name] = text; }
        }
        foreach (var field in section.Questions.Where(f => f.Writing != Writing.Shown)) { Take(field.Key); }
        foreach (var table in section.Listings)
        {
            Take(table.Order);
            if (FactKinds.OfListing(section.Key, table.Key) is not null) { Take(table.Facts); }
            foreach (var row in new Typed(taken).Rows(table).Where(IsRowId))
            {
                foreach (var column in table.Columns) { Take(table.Cell(row, column)); }
            }
        }
        if (section == ApplicationForm.Plan) { BudgetCells.Settle(taken, form.Select(f => (f.Key, Clean(f.Value.ToString())))); }
        return new(taken);
    }

    /// <summary>The section with only the posted changes taken in: the form names them in <c>changed</c>.
    /// Names that it does not have are not taken.</summary>
    public static Typed Changed(IFormCollection form, Section section, Typed former)
    {
        var taken = former.Values.ToDictionary();
        var touched = false;
        foreach (var name in form[FieldName.Changed].OfType<string>().Distinct())
        {
            var cell = name.Split('.') is [_, var row, _] && IsRowId(row);
            var rows = section.Listings.Any(l => l.Order == name);
            if (!rows && !(Naming.QuestionOf(section, name) is { Writing: not Writing.Shown }
                && (cell || !name.Contains('.', StringComparison.Ordinal))))
            {
                continue;
            }
            touched |= rows || cell;
            if (Clean(form[name].ToString()) is { Length: > 0 } text) { taken[name] = text; } else { taken.Remove(name); }
        }
        if (touched)
        {
            if (section == ApplicationForm.Plan)
            {
                BudgetCells.Settle(taken, form[FieldName.Changed].OfType<string>().Distinct().Select(n => (n, Clean(form[n].ToString()))));
            }
            // A cell without its row is dropped.
            var standing = section.Listings.SelectMany(l => new Typed(taken)
                .Rows(l).Where(IsRowId).Select(r => $"{l.Key}.{r}")).ToHashSet();
            foreach (var name in taken.Keys.Where(n => n.Split('.') is [var listing, var row, _]
                && !standing.Contains($"{listing}.{row}")).ToList())
            {
                taken.Remove(name);
            }
        }
        return new(taken);
    }

    public Typed With(string name, string text) => new(new Dictionary<string, string>(values) { [name] = text });

    public Typed Without(Func<string, bool> name) => new(values.Where(v => !name(v.Key)).ToDictionary());

    /// <summary>The names whose texts differ between two states of a section.</summary>
    public IReadOnlyList<string> DifferingFrom(Typed other) =>
        [.. Values.Keys.Union(other.Values.Keys).Where(n => this[n] != other[n]).Order(StringComparer.Ordinal)];

    internal static bool IsRowId(string id) => id.Length is > 0 and <= 32 && id.All(c => char.IsAsciiLetterOrDigit(c));

    // Browsers post CRLF; stored texts keep the one form that JavaScript reads back, or every text area would differ from itself.
    private static string Clean(string text) => text.ReplaceLineEndings("\n").TrimEnd();

    private static readonly JsonSerializerOptions Written =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
