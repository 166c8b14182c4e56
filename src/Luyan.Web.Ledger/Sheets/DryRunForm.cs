using Luyan.Cases.Facts;
using Luyan.Web.Ui;

namespace Luyan.Web.Ledger.Sheets;

/// <summary>What a person takes of a dry run, as posted.</summary>
/// <param name="Seen">The fingerprint of the ledger with which the rows on the page were compared.</param>
/// <param name="New">The new rows are taken.</param>
/// <param name="Changed">The changed rows are taken.</param>
/// <param name="Likely">leave-out, update or as-new.</param>
/// <param name="LeftOut">Row numbers that are left out, as typed, by kind.</param>
/// <param name="Ended">The rows that end a record are taken.</param>
public sealed record DryRunForm(
    string Seen, bool New, bool Changed, string Likely, IReadOnlyDictionary<FactKind, string> LeftOut, bool Ended)
{
    public const string Leave = "leave-out";
    public const string Update = "update";
    public const string AsNew = "as-new";

    /// <summary>As the page is first shown: what is sure is taken, what is doubtful waits for a decision.</summary>
    public static DryRunForm Empty { get; } = new("", true, true, Leave, new Dictionary<FactKind, string>(), true);

    /// <summary>The name of the field for the rows of a kind that are left out.</summary>
    public static string NameOf(FactKind kind) => $"left-out-{LedgerUrls.Slug(kind)}";

    public static DryRunForm Read(IFormCollection form) =>
        new(form[FieldName.Seen].ToString(), form[FieldName.New] == "yes", form[FieldName.Changed] == "yes",
            form[FieldName.Likely].ToString(),
            FactKinds.All.Where(k => form.ContainsKey(NameOf(k))).ToDictionary(k => k, k => form[NameOf(k)].ToString()),
            form[FieldName.Ended] == "yes");

    /// <summary>What is taken; null where the numbers of rows cannot be read, with the errors.</summary>
    public Taking? Taking(FormErrors errors)
    {
        var left = new HashSet<(FactKind, int)>();
        foreach (var (kind, text) in LeftOut)
        {
            if (LeavingOut.Read(text) is { } numbers) { left.UnionWith(numbers.Select(n => (kind, n))); }
            else { errors.Add(NameOf(kind), "unit.sheet.fault.numbers"); }
        }
        return errors.Any ? null : new(
            New, Changed,
            Likely switch { Update => LikelyRows.Update, AsNew => LikelyRows.RecordAsNew, _ => LikelyRows.LeaveOut }, left, Ended);
    }
}
