using System.Globalization;
using Luyan.Cases;
using Luyan.Cases.Facts;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Store.Drafts;
using Luyan.Store.Facts;
using Luyan.Web.Security;
using Luyan.Store.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Bench.Site;

/// <summary>A draft whose sections hold 300 people, 500 instruments and 200 files, all invented, and the filler who opens it.</summary>
internal static class LargeDossier
{
    public const string Email = "filler@example.test";
    public const string Password = "vier-blaue-rinder-42";
    private const int People = 300;
    private const int Instruments = 500;
    private const int Files = 200;

    public static async Task<Guid> Seed(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LuyanDb>();
        var (unit, department) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        db.Bureau.Add(new() { Name = "包头市科学技术局", Address = "包头市虚构路1号", Phone = "0472-0000000" });
        db.Departments.Add(new() { Id = department, Name = "昆都仑区科技管理部门", District = "150203" });
        await db.SaveChangesAsync();
        db.Units.Add(new()
        {
            Id = unit, CreditCode = "91150203MA0DEM021J", Name = "包头虚构稀土材料有限公司", District = "150203",
            Kind = "enterprise", DepartmentId = department, State = UnitStanding.Active
        });
        await db.SaveChangesAsync();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var filler = await NewAccount.Keep(
            accounts, NewAccount.Prepare(accounts, TimeProvider.System, Email, "林若溪", Password, [Role.Filler], unit));
        var actor = new Actor(filler.Id, filler.DisplayName, Role.Filler, unit);
        var facts = scope.ServiceProvider.GetRequiredService<FactLedger>();
        var people = await Kept(facts, actor, FactKind.Person, People, n =>
        [
            new("name", $"人员{n:000}"), new("born", $"{1965 + n % 35}"), new("degree", "master"), new("title", "高级工程师"),
            new("rank", "senior"), new("profession", "材料学"), new("role", n % 10 == 0 ? "leader" : "researcher"), new("fullTime", "yes")
        ]);
        var instruments = await Kept(facts, actor, FactKind.Instrument, Instruments, n =>
        [
            new("name", $"仪器{n:000}"), new("model", $"X-{n}"), new("count", "1"),
            new("value", $"{20 + n % 50}"), new("use", "research"), new("open", "yes")
        ]);
        var drafts = scope.ServiceProvider.GetRequiredService<DraftStore>();
        var draft = await drafts.Create(actor, "包头市虚构工程技术研究中心");
        await drafts.SaveSection(actor, draft.Id, "organisation", 0, $$"""{"structure":"设研发部、检测部和中试部。","team._facts":"{{people}}"}""");
        await drafts.SaveSection(
            actor, draft.Id, "equipment", 0, $$"""{"laboratories":"稀土功能材料实验室","equipment._facts":"{{instruments}}"}""");
        for (var n = 0; n < Files; n++)
        {
            var sha256 = string.Create(CultureInfo.InvariantCulture, $"{n:x64}");
            db.Files.Add(new() { Sha256 = sha256, Bytes = 100_000 + n, Kind = "pdf", FirstSeenAt = DateTimeOffset.UnixEpoch });
            db.DraftFiles.Add(new()
            {
                DraftId = draft.Id, Material = n % 2 == 0 ? "patent-certificates" : "award-certificates",
                Sha256 = sha256, Name = $"证书{n:000}.pdf", Bytes = 100_000 + n, Kind = "pdf", AttachedBy = filler.Id
            });
        }
        await db.SaveChangesAsync();
        return draft.Id;
    }

    private static async Task<string> Kept(
        FactLedger facts, Actor actor, FactKind kind, int count, Func<int, IEnumerable<KeyValuePair<string, string>>> body)
    {
        var kept = await facts.RecordMany(
            actor, [.. Enumerable.Range(0, count).Select(n => new Entry(kind, null, 0, FactBody.Write(body(n))))]);
        return string.Join(',', kept.Cast<Recording.Recorded>().Select(r => r.Fact.Id.ToString("N")));
    }
}
