using System.Globalization;
using System.Text;

namespace Luyan.Store.Chains;

/// <summary>How far each chain had come at an instant, and the root of the tree over everything that was stored then. Kept outside, it
/// shows later what was cut off or rewritten. It names ids and digests only, no person and no unit.</summary>
/// <param name="Origin">The short name of the key that signed it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Size">How many leaves the log had.</param>
/// <param name="Root">The root of the tree over them, hex.</param>
/// <param name="ShortSignature">The signature over the two lines of these.</param>
/// <param name="Cases">Each case with the number of its events and the hash of the last.</param>
/// <param name="Chains">Each chain of acts with the number of its entries and the hash of the last.</param>
/// <param name="Text">The whole as it was written and signed.</param>
public sealed record Checkpoint(
    string Origin, DateTimeOffset At, long Size, string Root, string ShortSignature,
    IReadOnlyList<CheckpointLine> Cases, IReadOnlyList<CheckpointLine> Chains, string Text)
{
    private const string Head = "luyan-checkpoint";
    private const string Form = "1";
    private const string Signed = "signature ";
    private const string Instants = "yyyy-MM-ddTHH:mm:ss'Z'";

    /// <summary>Its three lines for mail and print: what signed it and when; size and root; the signature over these two.</summary>
    public string Short => string.Join('\n', Text.Split('\n')[..3]);

    /// <summary>Whether it has its cases and chains, or the three lines only.</summary>
    public bool IsWhole => Text.Contains("\n" + Signed, StringComparison.Ordinal);

    /// <summary>Writes and signs one.</summary>
    internal static Checkpoint Write(
        CheckpointKey key, DateTimeOffset at, long size, string root, IReadOnlyList<CheckpointLine> cases,
        IReadOnlyList<CheckpointLine> chains)
    {
        var text = new StringBuilder()
            .AppendJoin(' ', Head, Form, CheckpointKey.NameOf(key.Public), "")
            .Append(at.UtcDateTime.ToString(Instants, CultureInfo.InvariantCulture)).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"{size} {root}\n");
        var first = key.Sign(text.ToString());
        text.Append(first).Append('\n');
        foreach (var (kind, lines) in new[] { ("case", cases), ("chain", chains) })
        {
            foreach (var line in lines) { text.Append(CultureInfo.InvariantCulture, $"{kind} {line.Name} {line.Count} {line.Head}\n"); }
        }
        var signature = key.Sign(text.ToString());
        text.Append(Signed).Append(signature).Append('\n');
        return Read(text.ToString());
    }

    /// <summary>Reads one: the whole file, or the three lines as they came by mail or were typed from paper.</summary>
    /// <exception cref="CheckpointException">It is none.</exception>
    public static Checkpoint Read(string text)
    {
        List<string> lines = [.. text.Split('\n').Select(l => l.Trim().TrimStart('>').Trim()).Where(l => l.Length > 0)];
        var start = lines.FindIndex(l => l.StartsWith(Head + " ", StringComparison.Ordinal));
        if (start < 0 || lines.Count < start + 3) { throw new CheckpointException("no-checkpoint"); }
        lines = lines[start..];
        string[] first = lines[0].Split(' '), second = lines[1].Split(' ');
        if (first.Length != 4 || first[1] != Form) { throw new CheckpointException("other-form", first.ElementAtOrDefault(1) ?? ""); }
        if (!DateTimeOffset.TryParseExact(
            first[3], Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            || second.Length != 2 || !long.TryParse(second[0], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || second[1].Length != 64)
        {
            throw new CheckpointException("no-checkpoint");
        }
        var end = lines.FindIndex(l => l.StartsWith(Signed, StringComparison.Ordinal));
        // What follows the three lines in a mail is not ours.
        var counted = end < 0 ? [] : lines[3..end];
        List<CheckpointLine> Of(string kind) =>
            [.. counted.Where(l => l.StartsWith(kind, StringComparison.Ordinal)).Select(l => CheckpointLine.Read(l[kind.Length..]))];
        return new(
            first[2], at, size, second[1].ToLowerInvariant(), lines[2], Of("case "), Of("chain "),
            string.Join('\n', end < 0 ? lines[..3] : lines[..(end + 1)]) + "\n");
    }

    /// <summary>Whether both signatures are those of a public key.</summary>
    public bool SignedBy(string publicKey)
    {
        var lines = Text.Split('\n');
        var end = Text.IndexOf("\n" + Signed, StringComparison.Ordinal) + 1;
        return CheckpointKey.Verifies(publicKey, $"{lines[0]}\n{lines[1]}\n", ShortSignature)
            && (end == 0 || CheckpointKey.Verifies(publicKey, Text[..end], Text[(end + Signed.Length)..].Trim()));
    }
}

/// <summary>How far a case or a chain had come.</summary>
/// <param name="Name">The id of the case, or the name of the chain.</param>
/// <param name="Count">How many entries it had.</param>
/// <param name="Head">The hash of the last of them, hex.</param>
public sealed record CheckpointLine(string Name, long Count, string Head)
{
    internal static CheckpointLine Read(string text) =>
        text.Split(' ') is [var name, var count, { Length: 64 } head]
            && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var entries)
            ? new(name, entries, head)
            : throw new CheckpointException("damaged", text);
}

/// <summary>What was given is no checkpoint that this version reads. The message is for the operator.</summary>
public sealed class CheckpointException : Exception
{
    internal CheckpointException(string key, string detail = "") : base($"{key} {detail}".Trim()) => (Key, Detail) = (key, detail);

    /// <summary>Key of the reason: no-checkpoint, other-form, damaged.</summary>
    public string Key { get; }

    /// <summary>What was found.</summary>
    public string Detail { get; }
}
