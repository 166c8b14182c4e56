using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Luyan.Store.Directory;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;

namespace Luyan.Store.Chains;

/// <summary>What the chains keep of a row that stands in a table of its own: all that must not change. A row and its entry are
/// compared by this text.</summary>
internal static class Told
{
    // The kinds of entries that stand for a row.
    public const string AccountAct = "account-act";
    public const string Standing = "standing";
    public const string Gone = "gone";
    public const string Letter = "letter";
    public const string Holidays = "holidays";
    public const string Interpretation = "interpretation";
    public const string Wording = "wording";

    /// <summary>The dated values of the policy from this entry on; they stand in files, so no row is theirs.</summary>
    public const string Measures = "measures";

    /// <summary>The first entry of a chain in a folder from before the chains: the digest of the rows that had none.</summary>
    public const string Begun = "begun";

    // Null stays out, so that a field that comes later leaves old texts as they are.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Of(AccountAct row) => Text(new { At = ActHash.Instant(row.At), row.By, row.About, row.What, row.Outcome });

    /// <summary>In which roles an account may act, and for whom.</summary>
    public static string Of(Account row) => Text(new
    {
        Roles = row.Roles.Select(r => r.ToString()), Unit = row.UnitId, Department = row.DepartmentId, Active = row.IsActive,
    });

    public static string Of(LetterRow row) => Text(new
    {
        row.Id, Case = row.CaseId, row.Kind, Number = row.DocumentNumber, row.Sha256, row.FileName, row.Sequence,
        Issued = ActHash.Instant(row.IssuedAt),
    });

    /// <summary>An imported year, by its digest; who imported it is named by the account alone.</summary>
    public static string Of(HolidayYear row) => Text(new
    {
        row.Version, row.Year, By = row.ImportedBy, At = ActHash.Instant(row.ImportedAt),
        Digest = HashChain.Over(row.Source, row.Provisional ? "provisional" : "final", row.Days, row.FileName, row.Sha256),
    });

    /// <summary>A text that is published, by its digest.</summary>
    public static string Of(ApprovedText row) => Text(new
    {
        row.Id, Since = Day(row.Since), row.By, At = ActHash.Instant(row.At), row.ApprovedBy,
        Approved = ActHash.Instant(row.ApprovedAt!.Value),
        Digest = row switch
        {
            Directory.Interpretation i => HashChain.Over(
                $"{i.Number}", $"{i.Article}", i.Concerns, i.Question, i.Answer, i.DocumentNumber, i.Reason, $"{i.Replaces}"),
            OfficialWording w => HashChain.Over($"{w.Article}", w.Text),
            _ => throw new ArgumentOutOfRangeException(nameof(row)),
        },
    });

    public static string KindOf(ApprovedText row) => row is Directory.Interpretation ? Interpretation : Wording;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text<T>(T body) => JsonSerializer.Serialize(body, Json);

    public static T Read<T>(string body) => JsonSerializer.Deserialize<T>(body, Json)!;
}
