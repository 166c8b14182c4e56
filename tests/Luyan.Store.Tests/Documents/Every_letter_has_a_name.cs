namespace Luyan.Store.Tests.Documents;

public sealed class Every_letter_has_a_name
{
    [Theory, InlineData("zh-CN"), InlineData("en")]
    public void That_names_the_document_and_nothing_of_one_case(string language)
    {
        var texts = System.IO.Directory.EnumerateFiles(Texts(), $"*.{language}.json")
            .SelectMany(f => System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(f))!).ToList();
        var names = texts.Where(t => t.Key.StartsWith("letter.", StringComparison.Ordinal)
            && t.Key.EndsWith(".name", StringComparison.Ordinal)).ToList();
        names.Count.ShouldBeGreaterThan(40);
        names.Where(n => n.Value.Contains('{') || n.Value.EndsWith('。') || n.Value.EndsWith('.')).ShouldBeEmpty();
    }

    private static string Texts()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.Directory.Exists(Path.Combine(folder!.FullName, "src", "Luyan.Documents", "Texts"))) { folder = folder.Parent; }
        return Path.Combine(folder.FullName, "src", "Luyan.Documents", "Texts");
    }
}
