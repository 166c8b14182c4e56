namespace Luyan.Cases;

/// <summary>What stands where a value is sealed or masked: it says that there is one, and nothing of it.</summary>
public static class Seal
{
    /// <summary>In the place of a text.</summary>
    public const string Mark = "■■■";

    /// <summary>In the place of a file.</summary>
    public static FileRef File { get; } = new("", Mark, 0);

    /// <summary>Whether a file is one in whose place the seal stands.</summary>
    public static bool Hides(FileRef file) => file.Sha256.Length == 0;
}
