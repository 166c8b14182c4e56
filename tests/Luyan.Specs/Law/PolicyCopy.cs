using Luyan.Law;

namespace Luyan.Specs.Law;

/// <summary>A copy of the published policy which the tests of a class break one after the other: what one of them changed, added or took
/// away is put right again, and the rest is copied once.</summary>
public class PolicyCopy : IDisposable
{
    private readonly Dictionary<string, DateTime> sound = [];
    private readonly HashSet<string> folders = [];

    public PolicyCopy()
        : this(_ => true)
    {
    }

    /// <param name="which">Which files, by their paths in the policy.</param>
    protected PolicyCopy(Func<string, bool> which)
    {
        foreach (var file in Directory.EnumerateFiles(MeasuresFile.DefaultFolder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(MeasuresFile.DefaultFolder, f)).Where(which))
        {
            var target = Path.Combine(Folder, file);
            folders.Add(Directory.CreateDirectory(Path.GetDirectoryName(target)!).FullName);
            File.Copy(Source(file), target);
            sound.Add(file, File.GetLastWriteTimeUtc(target));
        }
    }

    /// <summary>The folder of the copy.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory().FullName;

    /// <summary>The copy is as it was.</summary>
    public void Mend()
    {
        foreach (var added in Directory.EnumerateDirectories(Folder, "*", SearchOption.AllDirectories)
            .Where(d => !folders.Contains(d)).ToList())
        {
            Directory.Delete(added, recursive: true);
        }
        foreach (var added in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(f => !sound.ContainsKey(Path.GetRelativePath(Folder, f))).ToList())
        {
            File.Delete(added);
        }
        foreach (var file in sound.Where(f => File.GetLastWriteTimeUtc(Path.Combine(Folder, f.Key)) != f.Value).Select(f => f.Key).ToList())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, file))!);
            File.Copy(Source(file), Path.Combine(Folder, file), overwrite: true);
            sound[file] = File.GetLastWriteTimeUtc(Path.Combine(Folder, file));
        }
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static string Source(string file) => Path.Combine(MeasuresFile.DefaultFolder, file);
}

/// <summary>The same with two years of holidays: they are a calendar, and the others would only be read again and again.</summary>
public sealed class ShortPolicyCopy() : PolicyCopy(
    f => !f.StartsWith("calendar", StringComparison.Ordinal) || Path.GetFileName(f) is "2026.json" or "2027.json");
