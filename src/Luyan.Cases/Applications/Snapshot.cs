using System.Security.Cryptography;
using System.Text.Json;
using Luyan.Cases.Applications.Form;

namespace Luyan.Cases.Applications;

/// <summary>The digest by which a filed form is known: SHA-256 over its canonical JSON, i.e.
/// the JSON contract of the form without white space, absent values left out, UTF-8.</summary>
public static class Snapshot
{
    /// <summary>The digest, hex, lower case.</summary>
    public static string DigestOf(Dossier dossier) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(dossier, ApplicationJson.Dossier)));
}

/// <summary>One filing of an application: the first, or one after a return or a correction.</summary>
/// <param name="Version">Counted from 1.</param>
/// <param name="On">The legal day of the filing, Asia/Shanghai.</param>
/// <param name="Dossier">The form as it was filed.</param>
/// <param name="Commitment">The commitment to the truth that was signed with it.</param>
/// <param name="Kept">The digest that stands in the event; null for events that were written before it was kept there.</param>
public sealed record FiledVersion(int Version, DateOnly On, Dossier Dossier, TruthCommitment Commitment, string? Kept)
{
    /// <summary>The digest of the form, hex, lower case.</summary>
    public string Digest => Kept ?? Snapshot.DigestOf(Dossier);

    /// <summary>The mark that every printed page of this version carries.</summary>
    public PrintMark Mark(string number) => new(number, Version, Digest);
}
