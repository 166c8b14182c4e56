namespace Luyan.Web.Ui;

/// <summary>The short word on a control that stands beside each line of a long list, and its full name for those who do not see the line.
/// The texts are read once, however long the list.</summary>
/// <param name="here">The language.</param>
/// <param name="key">The short word.</param>
/// <param name="one">The full name with its place <c>{name}</c>; <c>&lt;key&gt;-one</c> where null.</param>
public sealed class Labels(PageContext here, string key, string? one = null)
{
    // No text of ours and no name of a file holds it.
    private const char Place = '\u0001';
    private readonly string[] around = here.T(one ?? $"{key}-one", ("name", Place)).Split(Place, 2);

    /// <summary>The short word.</summary>
    public string Short { get; } = here.T(key);

    /// <summary>The full name for a line.</summary>
    public string Of(string name) => around.Length > 1 ? $"{around[0]}{name}{around[1]}" : around[0];
}
