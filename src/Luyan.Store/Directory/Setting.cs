namespace Luyan.Store.Directory;

/// <summary>A setting made at run time.</summary>
public sealed class Setting
{
    /// <summary>Its name, kebab-case.</summary>
    public string Key { get; set; } = "";

    public string Value { get; set; } = "";
}
