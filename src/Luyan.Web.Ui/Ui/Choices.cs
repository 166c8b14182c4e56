using Luyan.Law;

namespace Luyan.Web.Ui;

/// <summary>Words of the Measures as the choices of a field.</summary>
public static class Choices
{
    /// <summary>Code and word of every entry.</summary>
    public static IEnumerable<(string Value, string Text)> Of(IEnumerable<Term> list, Language language) =>
        list.Select(t => (t.Code, t.Text(language)));
}
