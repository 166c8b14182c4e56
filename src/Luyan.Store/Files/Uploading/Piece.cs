using System.Buffers;
using System.Security.Cryptography;

namespace Luyan.Store.Files.Uploading;

/// <summary>Appends a piece and flushes it to disk before acknowledging it.</summary>
/// <param name="part">What has arrived; nobody else writes in it.</param>
/// <param name="missing">How many bytes are still missing.</param>
internal sealed class Piece(FileStream part, long missing)
{
    private const int Buffer = 128 * 1024;

    /// <summary>Appends as it comes; null when it ended well.</summary>
    public async Task<Receiving?> Append(Stream body, CancellationToken stop)
    {
        var from = part.Length;
        part.Position = from;
        try
        {
            return await Copy(body, part, null, stop) ? null : Undone(from);
        }
        finally
        {
            part.Flush(flushToDisk: true);
        }
    }

    /// <summary>Appends only when all of it has come and its digest holds; null when it ended well.</summary>
    public async Task<Receiving?> AppendProven(Stream body, PieceDigest digest, string beside, CancellationToken stop)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(digest.Algorithm == "sha1" ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256);
            await using var piece = new FileStream(
                beside, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
            if (!await Copy(body, piece, hash, stop)) { return new Receiving.TooLong(); }
            if (!CryptographicOperations.FixedTimeEquals(hash.GetHashAndReset(), digest.Digest)) { return new Receiving.DigestDiffers(); }
            (piece.Position, part.Position) = (0, part.Length);
            await piece.CopyToAsync(part, Buffer, CancellationToken.None);
            part.Flush(flushToDisk: true);
            return null;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private Receiving.TooLong Undone(long length)
    {
        part.SetLength(length);
        return new();
    }

    private async Task<bool> Copy(Stream body, FileStream to, IncrementalHash? hash, CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Buffer);
        try
        {
            for (long total = 0; ;)
            {
                var read = await body.ReadAsync(buffer, stop);
                if (read == 0) { return true; }
                if ((total += read) > missing) { return false; }
                hash?.AppendData(buffer, 0, read);
                // Received bytes are written even if the connection breaks now.
                await to.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
