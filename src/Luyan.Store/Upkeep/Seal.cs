using System.IO.Compression;
using System.Text;
using Luyan.Store.Chains;

namespace Luyan.Store.Upkeep;

/// <summary>The signature of an archive over its manifest, which has the digest of everything else: the public key, and what it signed.
/// The private key is in no archive, so that who holds one cannot change it and seal it anew.</summary>
internal static class Seal
{
    public const string Name = "manifest.seal";

    public static async Task Write(ZipArchive zip, CheckpointKey key, string manifest, CancellationToken stop)
    {
        await using var to = await zip.CreateEntry(Name).OpenAsync(stop);
        await to.WriteAsync(Encoding.UTF8.GetBytes($"{key.Public}\n{key.Sign(manifest)}\n"), stop);
    }

    /// <summary>The public key whose seal fits an archive; null where it has none that fits.</summary>
    public static async Task<string?> Of(ZipArchive zip, CancellationToken stop) =>
        await Text(zip, Name, stop) is { } seal && await Text(zip, Archiving.ManifestName, stop) is { } manifest
            && seal.Split('\n', StringSplitOptions.RemoveEmptyEntries) is [var key, var signature]
            && CheckpointKey.Verifies(key, manifest, signature) ? key : null;

    /// <summary>Whether an archive has a seal at all; those of earlier versions have none.</summary>
    public static bool IsOn(ZipArchive zip) => zip.GetEntry(Name) is not null;

    private static async Task<string?> Text(ZipArchive zip, string name, CancellationToken stop)
    {
        if (zip.GetEntry(name) is not { } entry) { return null; }
        using var reader = new StreamReader(await entry.OpenAsync(stop), Encoding.UTF8);
        return await reader.ReadToEndAsync(stop);
    }
}
