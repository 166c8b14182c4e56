using System.Text.Json;
using System.Text.RegularExpressions;
using Luyan.Law;

namespace Luyan.Web.Tests.Architecture;

public partial class TextTests
{
    public static TheoryData<string> Areas() =>
        [.. Directory.EnumerateFiles(Path.Combine(Source.Root, "src"), "*.zh-CN.json", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(Source.Root, p).Replace('\\', '/'))
            .Where(p => p.Contains("/Texts/", StringComparison.Ordinal) && !p.Split('/').Any(part => part is "bin" or "obj"))];

    [Theory, MemberData(nameof(Areas))]
    public void Every_text_stands_in_both_languages_with_the_same_places(string chinese)
    {
        var (zh, en) = (Read(chinese), Read(chinese.Replace(".zh-CN.json", ".en.json", StringComparison.Ordinal)));
        zh.Keys.Except(en.Keys).ShouldBeEmpty("missing in English");
        en.Keys.Except(zh.Keys).ShouldBeEmpty("missing in Chinese");
        zh.Keys.Where(k => string.IsNullOrWhiteSpace(zh[k]) != string.IsNullOrWhiteSpace(en[k])).ShouldBeEmpty("empty in one language");
        // English may say less (a title without its issuer), but names nothing else.
        zh.Keys.Where(k => !Places(en[k]).IsSubsetOf(Places(zh[k]))).ShouldBeEmpty("English names a value that Chinese does not have");
    }

    [Fact]
    public void Every_text_that_a_page_asks_for_exists()
    {
        TextsOfWeb.Add();
        var known = Wordings.Keys(Language.Chinese).ToHashSet();
        var asked = Source.Files.Where(f => f.Path.StartsWith("src/Luyan.Web", StringComparison.Ordinal))
            .SelectMany(f => Asked().Matches(f.Text).Select(m => (f.Path, Key: m.Groups[1].Value)));
        asked.Where(a => !known.Contains(a.Key)).Select(a => $"{a.Path}: {a.Key}").ShouldBeEmpty();
    }

    [Fact]
    public void No_chinese_stands_in_a_page() =>
        Source.Files
            .Where(f => f.Path.StartsWith("src/Luyan.Web", StringComparison.Ordinal) && f.Path.EndsWith(".razor", StringComparison.Ordinal)
                    && Chinese().IsMatch(f.Text.Replace("鹿研", "", StringComparison.Ordinal).Replace("中文", "", StringComparison.Ordinal)))
            .Select(f => f.Path).ShouldBeEmpty();

    // What has a word has one: of several that people use, the glossary's, else the one that most texts had.
    private static readonly (string Used, string[] Others)[] Terms =
    [
        ("初选", ["遴选"]), ("拟定审定意见", ["提出认定建议", "提出审定意见"]), ("印发", ["制发"]), ("经办人、办理方", ["承办"]), ("处室", ["科室"]),
        ("分管领导", ["局领导"]), ("市科技局经办人", ["经办人员"]), ("制作、颁发牌匾", ["牌匾待印发", "印发牌匾"]),
    ];

    [Theory, MemberData(nameof(Areas))]
    public void One_thing_has_one_word(string chinese) =>
        Read(chinese).SelectMany(t => Terms.SelectMany(term => term.Others.Where(other => t.Value.Contains(other, StringComparison.Ordinal))
            .Select(other => $"{t.Key} says {other}, elsewhere {term.Used}"))).ShouldBeEmpty();

    [Fact]
    public void Every_head_of_a_table_says_something() =>
        Source.Files.Where(f => f.Path.StartsWith("src/Luyan.Web", StringComparison.Ordinal)
                && (f.Path.EndsWith(".razor", StringComparison.Ordinal) || f.Text.Contains("Column<", StringComparison.Ordinal))
                && EmptyHead().IsMatch(f.Text))
            .Select(f => f.Path).ShouldBeEmpty();

    [GeneratedRegex(@"<th[^>]*></th>|new\("""", [a-z]+ =>|Column<\w+>\.(Text|Link)\(\s*""""")]
    private static partial Regex EmptyHead();

    private static Dictionary<string, string> Read(string path) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Source.Root, path)))!;

    private static HashSet<string> Places(string text) =>
        [.. Place().Matches(text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\{([a-zA-Z][a-zA-Z0-9]*)[:}]")]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<![\w.])(?:Here\.|here\.)?T\(""([^""{]+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Chinese();
}
