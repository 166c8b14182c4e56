namespace Luyan.Mutation;

/// <summary>The survivors that were looked at and found to change nothing that the law asks: one a line, with the reason in the line
/// before it, after a #.</summary>
internal static class Judged
{
    public static HashSet<string> Read(string file) => File.Exists(file)
        ? [.. File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Trim())]
        : [];
}
