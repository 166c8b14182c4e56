using System.Text.Encodings.Web;
using System.Text.Json;

namespace Luyan.Store.Rows;

/// <summary>Something to be done outside the transaction: a message or a letter. Written with the events, done after the
/// commit, at least once.</summary>
public sealed class OutboxRow
{
    /// <summary>Its id; sorts by time.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid CaseId { get; set; }

    /// <summary>Number of the event that caused it.</summary>
    public int Sequence { get; set; }

    /// <summary>The kind of an order to compare a filed dossier with others.</summary>
    public const string Compare = "compare";

    /// <summary>The kind of an order to tell somebody.</summary>
    public const string Notify = "notify";

    /// <summary>The kind of an order to write a letter.</summary>
    public const string Letter = "letter";

    /// <summary>The kind of an order to read the pages of a stamped copy; its key is the digest of the scan.</summary>
    public const string Stamp = "stamp";

    /// <summary>notify, letter, compare or stamp.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Key of the message, kind of the letter, what is compared, or digest of what is read.</summary>
    public string Key { get; set; } = "";

    /// <summary>Role that is told; null for a letter.</summary>
    public Luyan.Cases.Role? To { get; set; }

    /// <summary>Values of the texts, the number that was drawn for a letter, or how far a reading is; JSON.</summary>
    public string Values { get; set; } = "{}";

    /// <summary>When it was enqueued, UTC.</summary>
    public DateTimeOffset EnqueuedAt { get; set; }

    /// <summary>When it was done, UTC; null while it waits.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Number of failed attempts.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before, UTC.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? LastError { get; set; }

    /// <summary>The values of a letter whose number was drawn.</summary>
    public static string WithNumber(string number) => JsonSerializer.Serialize(new Dictionary<string, string> { [Number] = number }, Plain);

    /// <summary>The number that was drawn; null where none was yet.</summary>
    public static string? DrawnNumber(string values) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(values)!.GetValueOrDefault(Number);

    /// <summary>The values of a reading that is at a page of so many.</summary>
    public static string AtPage(int page, int pages) =>
        JsonSerializer.Serialize(new Dictionary<string, int> { [Page] = page, [Of] = pages });

    /// <summary>The page at which a reading is, and of how many; null where it has not begun.</summary>
    public static (int Page, int Of)? PageOf(string values) =>
        JsonSerializer.Deserialize<Dictionary<string, int>>(values) is { } read && read.TryGetValue(Page, out var page)
            ? (page, read.GetValueOrDefault(Of))
            : null;

    private const string Page = "page";
    private const string Of = "pages";

    internal const string Number = "number";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
