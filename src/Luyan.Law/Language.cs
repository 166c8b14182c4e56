namespace Luyan.Law;

/// <summary>A language in which Luyan speaks. Chinese (zh-CN) is the default on every page and document.</summary>
public enum Language
{
    /// <summary>Chinese as written in the mainland, zh-CN.</summary>
    Chinese,

    English,
}
