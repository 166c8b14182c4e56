using Luyan.Cases;
using Luyan.Store.Files;

namespace Luyan.Demo;

/// <summary>Keeps the papers of the invented city as files; each says that it is invented.</summary>
internal sealed class Papers(FileStore files)
{
    private const string Note = "（演示文件，内容均为虚构）";

    /// <summary>A paper as a file.</summary>
    public Task<FileRef> Keep(string title, params IEnumerable<string> lines) =>
        files.KeepOwn(Paper.Of(title, [.. lines, "", Note]), $"{title}.pdf", "pdf");
}
