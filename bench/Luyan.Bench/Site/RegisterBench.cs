using Luyan.Law;
using Luyan.Web.Hosting;
using Microsoft.Extensions.Logging;

namespace Luyan.Bench.Site;

/// <summary>The register's page as the real site serves it, against the same page by hand, in turns in one process.</summary>
internal static class RegisterBench
{
    private static readonly Measures Policy = MeasuresFile.LoadDefault();
    private const int Rounds = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    public static async Task<int> Run()
    {
        using var centers = await ManyCenters.Seed();
        string[] urls =
        [
            .. Enumerable.Range(1, 40).Select(n => $"/register?page={n}"),
            .. Policy.Dictionaries.Districts.Lists[0].What.Select(d => $"/register?district={d.Code}")
        ];
        await using var real = LuyanHost.Build(
            centers.Folder, ["--urls", "http://127.0.0.1:0"], builder => builder.Logging.ClearProviders());
        await real.PrepareData();
        await real.StartAsync();
        var site = new Uri(real.Urls.First());
        using var client = new HttpClient { BaseAddress = site };
        var page = await client.GetStringAsync(new Uri(urls[0], UriKind.Relative));
        await using var bare = await BareRegister.Start(centers.Database, page);
        var byHand = new Uri(bare.Urls.First());

        var ratios = new List<double>();
        // Both sides reach their compiled steady state first.
        await Load.Rate(site, urls, WarmUp);
        await Load.Rate(byHand, urls, WarmUp);
        for (var round = 0; round < Rounds; round++)
        {
            var (ours, theirs) = (await Load.Rate(site, urls, Turn), await Load.Rate(byHand, urls, Turn));
            ratios.Add(ours / theirs);
            Console.WriteLine($"register of {ManyCenters.Count:N0} centers, {page.Length / 1000} K characters: site {ours:0}/s, by hand " +
                $"{theirs:0}/s, ratio {ours / theirs:0.00}");
        }
        Console.WriteLine($"median ratio {ratios.Order().ElementAt(Rounds / 2):0.00} (goal 0.25)");
        await bare.StopAsync();
        await real.StopAsync();
        return 0;
    }
}
