using Luyan.Cases;
using Luyan.Cases.Facts;
using Luyan.Store.Drafts;
using Luyan.Store.Facts;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Unit;

public sealed class QueryCountTests : DraftSite
{
    [Fact]
    public async Task Every_section_asks_as_many_queries_of_a_large_dossier_as_of_a_small_one()
    {
        await FillIn();
        await Add(people: 2, instruments: 2, files: 2);
        using var queries = new Queries(Site.Folder);
        var small = await Count(queries);
        await Add(people: 300, instruments: 500, files: 200);
        (await Count(queries)).ShouldBe(small);
        small.Keys.Count.ShouldBe(11);
    }

    private async Task<Dictionary<string, int>> Count(Queries queries)
    {
        var counts = new Dictionary<string, int>();
        foreach (var page in new[]
        {
            "cover", "unit", "base", "organisation", "equipment", "services", "reasons", "plan", "materials", "check", "changes"
        })
        {
            // The second look counts: the first may compile or remember something.
            await Filler.Get($"{Draft}/{page}");
            counts[page] = await queries.Of(() => Filler.Get($"{Draft}/{page}"));
        }
        return counts;
    }

    private async Task Add(int people, int instruments, int files)
    {
        await Choose("organisation", "team", FactKind.Person, people,
            i => [new("name", $"研究员{i}"), new("role", "researcher"), new("born", "1980")]);
        await Choose("equipment", "equipment", FactKind.Instrument, instruments,
            i => [new("name", $"仪器{i}"), new("count", "1"), new("value", "12.5")]);
        await Site.Db(async db =>
        {
            var draft = Guid.Parse(Draft.Split('/')[^1]);
            var known = await db.DraftFiles.FirstAsync(f => f.DraftId == draft);
            for (var i = 0; i < files; i++)
            {
                db.DraftFiles.Add(new DraftFile
                {
                    Id = Guid.CreateVersion7(), DraftId = draft, Material = "project-acceptance",
                    Sha256 = known.Sha256, Name = $"验收证书{i}.pdf", Bytes = known.Bytes, Kind = known.Kind,
                    AttachedAt = known.AttachedAt, AttachedBy = known.AttachedBy, Position = 10 + i
                });
            }
            return await db.SaveChangesAsync();
        });
    }

    private Task<int> Choose(string section, string listing, FactKind kind, int count, Func<int, KeyValuePair<string, string>[]> cells) =>
        Site.Db(async db =>
        {
            var draft = Guid.Parse(Draft.Split('/')[^1]);
            var facts = Enumerable.Range(0, count).Select(i => new Fact
            {
                Id = Guid.CreateVersion7(), UnitId = Site.Unit, Kind = kind, Title = cells(i)[0].Value, Body = FactBody.Write(cells(i))
            }).ToList();
            db.Facts.AddRange(facts);
            var kept = await db.DraftSections.SingleAsync(s => s.DraftId == draft && s.Section == section);
            var body = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(kept.Body)!;
            var chosen = body.GetValueOrDefault($"{listing}._facts", "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries).Concat(facts.Select(f => f.Id.ToString("N")));
            body[$"{listing}._facts"] = string.Join(',', chosen);
            kept.Body = System.Text.Json.JsonSerializer.Serialize(body);
            return await db.SaveChangesAsync();
        });
}
