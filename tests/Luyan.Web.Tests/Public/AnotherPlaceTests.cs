using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Luyan.Law;
using Luyan.Web.Commands;

namespace Luyan.Web.Tests.Public;

/// <summary>The program serves the place that it is told to, in that place's words.</summary>
public sealed class AnotherPlaceTests : IDisposable
{
    private static readonly string[] Words = ["包头", "Baotou", "包头市工程技术", "工程技术研究中心"];

    private readonly string data = Directory.CreateTempSubdirectory("luyan-place-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public void No_text_of_the_program_names_the_default_place_to_another_one()
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Luyan.*.dll")
            .Where(f => !f.Contains("Tests", StringComparison.Ordinal)))
        {
            Wordings.Add(Assembly.Load(Path.GetFileNameWithoutExtension(file)));
        }
        var sample = MeasuresFile.Load(Path.Combine(MeasuresFile.Places, "sample-city")).Institution;
        foreach (var language in Enum.GetValues<Language>())
        {
            Wordings.Keys(language).Count.ShouldBeGreaterThan(1000);
            Wordings.Keys(language).Where(k => Words.Any(Wordings.Find(k, language, sample)!.Contains)).ShouldBeEmpty();
            Wordings.Keys(language).Where(k => Wordings.Find(k, language, Institution.Default) != Wordings.Of(k, language)).ShouldBeEmpty();
        }
        Wordings.Find("rule.application-registered.what", Language.English, sample)!.ShouldContain("Hongzhou");
        // An article is named by the number that the place gives it; another law keeps its own.
        Wordings.Find("letter.approval.opening", Language.English, sample)!.ShouldContain("Arts. 7 and 9");
        Wordings.Find("letter.approval.opening", Language.Chinese, sample)!.ShouldContain("第七条、第九条");
    }

    [Theory, InlineData("nowhere"), InlineData("../baotou-else")]
    public async Task An_unknown_place_is_one_sentence(string place)
    {
        using var error = new StringWriter();
        (await Root.Run(["law", "check", "--place", place], TextWriter.Null, error)).ShouldBe(2);
        error.ToString().TrimEnd().ShouldNotContain('\n');
        error.ToString().ShouldContain("sample-city");
    }

    [Fact]
    public async Task Its_pages_are_its_own_in_both_languages()
    {
        var stop = TestContext.Current.CancellationToken;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();
        using var program = Start("--data", data, "--urls", address, "--place", "sample-city");
        try
        {
            using var client = new HttpClient { BaseAddress = new(address) };
            await Answering(program, client, stop);
            string[] pages = ["/measures", "/measures/4", "/measures/12", "/measures/15", "/measures/assessment", "/measures/readings/1",
                "/measures/procedure/order", "/register", "/may-we-apply", "/how-it-works", "/"];
            foreach (var (language, city) in new[] { ("zh-CN", "虹州"), ("en", "Hongzhou") })
            {
                foreach (var page in pages)
                {
                    using var asked = new HttpRequestMessage(HttpMethod.Get, page);
                    asked.Headers.Add("Cookie", $"luyan-language={language}");
                    using var answer = await client.SendAsync(asked, stop);
                    answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
                    var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(stop));
                    text.ShouldContain(city, customMessage: page);
                    foreach (var word in Words) { text.ShouldNotContain(word, customMessage: $"{page} {language}"); }
                }
            }
            (await client.GetAsync(new Uri("/measures/20", UriKind.Relative), stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        finally
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync(stop);
        }
    }

    private static Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "luyan.dll"));
        foreach (var word in words) { start.ArgumentList.Add(word); }
        var program = Process.Start(start)!;
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        return program;
    }

    private static async Task Answering(Process program, HttpClient client, CancellationToken stop)
    {
        for (var tries = 0; tries < 240; tries++)
        {
            program.HasExited.ShouldBeFalse();
            try
            {
                using var answer = await client.GetAsync(new Uri("/measures", UriKind.Relative), stop);
                return;
            }
            catch (HttpRequestException) { await Task.Delay(250, stop); }
        }
        Assert.Fail("The program does not answer.");
    }
}
