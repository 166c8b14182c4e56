using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Luyan.Store.Chains;

/// <summary>The key that signs checkpoints and backups of a data folder: ECDSA over P-256 with SHA-256. The private part lies in the
/// folder for its owner alone and leaves it with nothing; the public part is for whoever keeps checkpoints.</summary>
public sealed class CheckpointKey
{
    private const string Name = "checkpoint.key";
    private readonly StorePlace place;
    private readonly Lazy<byte[]> content;

    internal CheckpointKey(StorePlace place) => (this.place, content) = (place, new(Load));

    /// <summary>The public key: SubjectPublicKeyInfo in base64url, one line.</summary>
    public string Public
    {
        get
        {
            using var key = Private();
            return Base64Url.EncodeToString(key.ExportSubjectPublicKeyInfo());
        }
    }

    /// <summary>The public key of a folder that has one already; null before its first checkpoint or backup.</summary>
    internal string? PublicIfMade => File.Exists(Path.Combine(place.KeysFolder, Name)) ? Public : null;

    /// <summary>Signs a text (UTF-8); base64url.</summary>
    public string Sign(string text)
    {
        using var key = Private();
        return Base64Url.EncodeToString(key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256));
    }

    /// <summary>Whether a text was signed with the private part of a public key; false too for a key or signature that is none.</summary>
    public static bool Verifies(string publicKey, string text, string signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Base64Url.DecodeFromChars(publicKey), out _);
            return key.VerifyData(Encoding.UTF8.GetBytes(text), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256);
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return false;
        }
    }

    /// <summary>A short name of a public key: 16 hex digits of its digest.</summary>
    public static string NameOf(string publicKey) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(publicKey)))[..16];

    private ECDsa Private()
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(content.Value, out _);
        return key;
    }

    private byte[] Load()
    {
        var path = Path.Combine(place.KeysFolder, Name);
        if (!File.Exists(path)) { Make(path); }
        return File.ReadAllBytes(path);
    }

    // The file appears whole or not at all; of two who make it at once the first wins.
    private void Make(string path)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows()) { System.IO.Directory.CreateDirectory(place.KeysFolder); }
        else
        {
            System.IO.Directory.CreateDirectory(
                place.KeysFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        var next = $"{path}.{Guid.CreateVersion7():N}";
        try
        {
            using (var file = new FileStream(next, options))
            {
                file.Write(made.ExportPkcs8PrivateKey());
                file.Flush(flushToDisk: true);
            }
            File.Move(next, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Somebody else made it.
        }
        finally
        {
            File.Delete(next);
        }
    }
}
