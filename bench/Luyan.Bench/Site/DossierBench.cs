using System.Text.Json;
using Luyan.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Luyan.Bench.Site;

/// <summary>Opening the sections of a dossier with 300 people, 500 instruments and 200 files, and saving one field, against the same
/// rows by hand in the same run. Both in their steady state: compiled, and with the versions of facts and the texts of the
/// draft looked at before.</summary>
internal static class DossierBench
{
    private const int Calls = 200;
    private const double OpenGoal = 10;
    private const double SaveGoal = 2;

    public static async Task<int> Run()
    {
        var folder = Directory.CreateTempSubdirectory("luyan-bench-").FullName;
        try
        {
            await using var real = LuyanHost.Build(folder, ["--urls", "http://127.0.0.1:0"], builder => builder.Logging.ClearProviders());
            await real.PrepareData();
            await real.StartAsync();
            var draft = await LargeDossier.Seed(real);
            using var visitor = new Visitor(new Uri(real.Urls.First()));
            await visitor.SignIn(LargeDossier.Email, LargeDossier.Password);
            await using var bare = await BareSection.Start(Path.Combine(folder, "luyan.db"));
            using var byHand = new Visitor(new Uri(bare.Urls.First()));
            var reached = true;
            (string Section, string Kind)[] opened = [("organisation", "Person"), ("equipment", "Instrument"), ("materials", "files")];
            // What the sections share is compiled before the first of them is measured.
            foreach (var (section, _) in opened) { await Visitor.Warm(() => visitor.Page($"/unit/applications/{draft}/{section}")); }
            foreach (var (section, kind) in opened)
            {
                var ours = await Visitor.Cpu(() => visitor.Page($"/unit/applications/{draft}/{section}"), Calls);
                var theirs = await Visitor.Cpu(() => byHand.Page($"/section/{kind}"), Calls);
                Console.WriteLine($"open {section}: {ours:0.0} ms of processor time (goal {OpenGoal}), by hand {theirs:0.0} ms, ratio " +
                    $"{theirs / ours:0.00}");
                reached &= ours <= OpenGoal;
            }
            var version = 0;
            var saved = await Visitor.Cpu(async () => version = await Save(visitor, draft, version), Calls);
            var bareSave = await Visitor.Cpu(async () => (await byHand.Post("/save", Fields(++version))).EnsureSuccessStatusCode(), Calls);
            Console.WriteLine($"save one field: {saved:0.0} ms of processor time (goal {SaveGoal}), by hand {bareSave:0.0} ms, ratio " +
                $"{bareSave / saved:0.00}");
            reached &= saved <= SaveGoal;
            await bare.StopAsync();
            await real.StopAsync();
            return reached ? 0 : 1;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    // As draft.js does: the name that changed, its text, and the version that it is based on.
    private static async Task<int> Save(Visitor visitor, Guid draft, int version)
    {
        Dictionary<string, string> fields =
            new() { ["version"] = $"{version}", ["changed"] = "necessity", ["necessity"] = Fields(version)["necessity"] };
        using var answer = await visitor.Post($"/unit/applications/{draft}/reasons", fields, ("X-Draft", "autosave"));
        answer.EnsureSuccessStatusCode();
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return told.RootElement.GetProperty("version").GetInt32();
    }

    private static Dictionary<string, string> Fields(int version) => new()
    {
        ["necessity"] = $"稀土永磁材料的共性技术需要集中攻关，第{version}稿。", ["directions"] = "高性能烧结磁体；回收利用；检测方法。", ["goals"] = "三项工艺，两年内授权专利五件。",
    };
}
