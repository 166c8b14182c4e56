using System.Text.RegularExpressions;

namespace Luyan.Web.Tests.Cases;

/// <summary>Pages to the letter, without what is drawn anew for each of them: two readings can be compared.</summary>
internal static partial class AsRead
{
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The answer and the text of each address.</summary>
    public static async Task<Dictionary<string, string>> Of(Browser browser, IEnumerable<string> urls)
    {
        var read = new Dictionary<string, string>();
        foreach (var url in urls)
        {
            var response = await browser.Get(url);
            var type = response.Content.Headers.ContentType?.MediaType ?? "";
            // The parts of a sheet bear the second at which they were packed.
            var said = type == Sheet
                ? string.Join('\n', Walks.Papers.Texts(await response.Content.ReadAsByteArrayAsync(), type))
                : await response.Content.ReadAsStringAsync();
            read[url] = $"{response.StatusCode} {Drawn().Replace(said, "")}";
        }
        return read;
    }

    /// <summary>Where one reading departs from another, with what stands around it; empty where they are the same.</summary>
    public static string Differs(string before, string now)
    {
        if (before == now) { return ""; }
        var at = before.Zip(now).TakeWhile(signs => signs.First == signs.Second).Count();
        string Around(string text) => text[Math.Max(0, at - 300)..Math.Min(text.Length, at + 300)];
        return $"{Around(before)}\n→\n{Around(now)}";
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*|nonce="[^"]*"|value="CfDJ[^"]*"|name="Id" value="[^"]*"|form-key[^>]*""")]
    private static partial Regex Drawn();
}
