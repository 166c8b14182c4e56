using Luyan.Cases;

namespace Luyan.Web.CaseWork;

/// <summary>Several files at one place of a form: so many fields, each with its own label, all optional.</summary>
internal static class Papers
{
    /// <summary>The fields <c>&lt;name&gt;1</c>, <c>&lt;name&gt;2</c>, ….</summary>
    public static IEnumerable<ActField> Fields(string name, int count) =>
        Enumerable.Range(1, count).Select(i => new ActField.Attached($"{name}{i}", Optional: true));

    /// <summary>The files that were attached there.</summary>
    public static IReadOnlyList<FileRef> Read(ActForm form, string name, int count) =>
        [.. Enumerable.Range(1, count).Select(i => form.File($"{name}{i}", optional: true)).OfType<FileRef>()];
}
