using Luyan.Cases;
using Luyan.Store.Rows;

namespace Luyan.Store.Files;

/// <summary>Result of storing an uploaded file. A closed hierarchy.</summary>
public abstract record Keeping
{
    private Keeping() { }

    /// <summary>It is stored, and linked to nothing yet.</summary>
    /// <param name="File">Its address, label and size.</param>
    /// <param name="Kind">pdf, jpg, png, docx, xlsx or ofd.</param>
    public sealed record Kept(FileRef File, string Kind) : Keeping
    {
        /// <summary>What the virus scanner says, one of <see cref="Scans"/>; it cannot be used while that is
        /// <see cref="Scans.Waiting"/>.</summary>
        public string Scan { get; init; } = Scans.None;

        /// <summary>Why it cannot be read well, one of <see cref="Flaws"/>; null where nothing was found.</summary>
        public string? Flaw { get; init; }

        /// <summary>How many pages it has, where that is known.</summary>
        public int? Pages { get; init; }

        /// <summary>Whether it can be used now.</summary>
        public bool Usable => Scans.Usable(Scan);
    }

    /// <summary>It is larger than the policy allows.</summary>
    /// <param name="Megabytes">How much the policy allows.</param>
    public sealed record TooLarge(int Megabytes) : Keeping;

    /// <summary>It is empty.</summary>
    public sealed record Empty : Keeping;

    /// <summary>Its content is of no type that the policy allows.</summary>
    /// <param name="Allowed">The types that it allows.</param>
    public sealed record WrongType(IReadOnlyList<string> Allowed) : Keeping;

    /// <summary>Its name says another type than its content.</summary>
    /// <param name="Kind">What the content is.</param>
    public sealed record NameDiffers(string Kind) : Keeping;

    /// <summary>The virus scanner found something; it is not kept.</summary>
    /// <param name="Signature">What the scanner calls it; may be empty.</param>
    public sealed record Infected(string Signature) : Keeping;
}
