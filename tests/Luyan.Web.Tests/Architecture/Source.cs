namespace Luyan.Web.Tests.Architecture;

/// <summary>The sources of the repository, for the rules about them.</summary>
internal static class Source
{
    public static string Root { get; } = Find();

    /// <summary>Hand-written .cs and .razor files under src, tests and bench; migrations are generated.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } =
        [.. new[] { "src", "tests", "bench" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.*", SearchOption.AllDirectories))
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "obj" or "bin" or "node_modules" or "Migrations"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path))))];

    public static IEnumerable<string> Projects =>
        Directory.EnumerateDirectories(Path.Combine(Root, "src")).Select(p => Path.GetFileName(p)!);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Luyan.slnx"))) { folder = folder.Parent!; }
        return folder.FullName;
    }
}

internal sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.AsSpan().TrimEnd().Count('\n') + 1;
}
