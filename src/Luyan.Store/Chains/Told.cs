using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Luyan.Store.Directory;
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

    public static string Text<T>(T body) => JsonSerializer.Serialize(body, Json);

    public static T Read<T>(string body) => JsonSerializer.Deserialize<T>(body, Json)!;
}
