namespace Luyan.Store.Files.Uploading;

/// <summary>A file on its way from a browser, in as many pieces as the connection allows.
/// It belongs to one account and one draft.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Account">Whose it is; nobody else sees it or goes on with it.</param>
/// <param name="Draft">The draft that it is for.</param>
/// <param name="Material">The material that it proves.</param>
/// <param name="Row">The row or fact that it proves; null for none in particular.</param>
/// <param name="Name">The name under which it is sent.</param>
/// <param name="Length">Its whole size in bytes, said before the first piece.</param>
/// <param name="ExpiresAt">Thrown away after this moment, UTC; every piece moves it.</param>
public sealed record Upload(
    Guid Id, Guid Account, Guid Draft, string Material, string? Row, string Name, long Length, DateTimeOffset ExpiresAt)
{
    /// <summary>What became of it when it was whole; null while it is under way.</summary>
    public UploadEnd? End { get; init; }

    /// <summary>How many bytes have arrived and lie on the disk.</summary>
    public long Offset { get; init; }

    /// <summary>Whether all bytes have arrived.</summary>
    public bool Whole => Offset == Length;
}

/// <summary>Result of a finished upload.</summary>
/// <param name="File">The file in the draft that it became; null where it was refused.</param>
/// <param name="Why">Why it was refused, in the words of the person who sent it.</param>
public sealed record UploadEnd(Guid? File, string? Why);

/// <summary>A digest that the sender gives with a piece.</summary>
/// <param name="Algorithm">sha1 or sha256.</param>
/// <param name="Digest">The digest.</param>
public sealed record PieceDigest(string Algorithm, byte[] Digest)
{
    /// <summary>The algorithms that are understood.</summary>
    public static IReadOnlyList<string> Algorithms { get; } = ["sha1", "sha256"];
}

/// <summary>Result of a request to upload. A closed hierarchy.</summary>
public abstract record Beginning
{
    private Beginning() { }

    /// <summary>The upload is accepted.</summary>
    public sealed record Begun(Upload Upload) : Beginning;

    /// <summary>The account has too many unfinished uploads, or they are too large together.</summary>
    public sealed record TooMany : Beginning;
}

/// <summary>Result of appending a piece. A closed hierarchy.</summary>
public abstract record Receiving
{
    private Receiving() { }

    /// <summary>It was appended; after a break as much of it as arrived.</summary>
    public sealed record Received(Upload Upload) : Receiving;

    /// <summary>The piece does not begin where the last one ended.</summary>
    public sealed record WrongOffset(long Offset) : Receiving;

    /// <summary>Another piece of the same upload is being received.</summary>
    public sealed record Busy : Receiving;

    /// <summary>The piece is longer than what is missing. Nothing of it is kept.</summary>
    public sealed record TooLong : Receiving;

    /// <summary>The piece is not what its sender meant to send. Nothing of it is kept.</summary>
    public sealed record DigestDiffers : Receiving;

    /// <summary>There is no such upload any more.</summary>
    public sealed record Gone : Receiving;
}
