using Luyan.Cases;
using Luyan.Law;

namespace Luyan.Web.Ui;

/// <summary>What every page needs to know about its request. Built once per request and cascaded to every component.</summary>
public sealed record PageContext
{
    /// <summary>The language of the page.</summary>
    public required Language Language { get; init; }

    /// <summary>Who is signed in, or null.</summary>
    public SignedIn? Me { get; init; }

    /// <summary>The path of the request without its query.</summary>
    public required string Path { get; init; }

    /// <summary>Path and query, for the way back.</summary>
    public required string Address { get; init; }

    /// <summary>The instant of the request, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The legal date of the request, Asia/Shanghai.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The person asked for large type.</summary>
    public bool LargeType { get; init; }

    /// <summary>The program shows an invented city; demo accounts stand on the sign-in page.</summary>
    public bool Demo { get; init; }

    /// <summary>The Measures in force.</summary>
    public required Measures Law { get; init; }

    /// <summary>Name and value of the antiforgery field; asked for only where a form is drawn, so that pages without
    /// one stay cacheable.</summary>
    public required Func<(string Name, string Value)> Antiforgery { get; init; }

    /// <summary>How many messages of the person are unread; asked for only where it is shown.</summary>
    public Func<ValueTask<int>> Unread { get; init; } = () => ValueTask.FromResult(0);

    /// <summary>The address of a style sheet or script, with the hash of its content.</summary>
    public Func<string, string> Asset { get; init; } = path => path;

    /// <summary>What a page knows that is set outside of any request, as a print of the program itself.</summary>
    public static PageContext OutsideRequest(Language language, Measures law, DateTimeOffset now) => new()
    {
        Language = language, Path = "", Address = "", Now = now, Today = LegalDate.Of(now), Law = law, Antiforgery = () => ("", ""),
    };

    /// <summary>zh-CN or en.</summary>
    public string LanguageCode => Language == Language.Chinese ? "zh-CN" : "en";

    /// <summary>The text of a key in the language of the page, its places filled.</summary>
    public string T(string key, params ReadOnlySpan<(string Name, object? Value)> values) => Wordings.Of(key, Language, values);

    /// <summary>The same with values that are held together.</summary>
    public string T(string key, NamedValues values) => Wordings.Of(key, Language, values);

    /// <summary>One of two texts of data that exist in both languages.</summary>
    public string Pick(string chinese, string english) => Language == Language.Chinese || english.Length == 0 ? chinese : english;
}
