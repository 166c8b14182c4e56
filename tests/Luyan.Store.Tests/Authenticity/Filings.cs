using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Store.Authenticity;
using Luyan.Store.Dockets;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests.Authenticity;

/// <summary>Applications filed by invented units, and their comparison.</summary>
internal static class Filings
{
    public const string Passage = "中心以晶界扩散为主攻方向，用三年时间建成重稀土减量工艺包，依托昆都仑区的中试线完成每批八百公斤的连续验证，把磁体矫顽力的离散度压到百分之四以内，并向本市十二家磁材企业开放全部检测记录和失效案例。";
    public const string NearPassage = "本中心以晶界扩散为主攻方向，用两年时间建成重稀土减量工艺包，依托青山区的中试线完成每批五百公斤的连续验证，把磁体矫顽力的离散度压到百分之五以内，并向本市二十家磁材企业开放全部检测记录和失效案例。";
    public static readonly Guid Department = Guid.CreateVersion7();
    public static readonly Actor Officer = new(Guid.CreateVersion7(), "丙", Role.CaseOfficer, Guid.Empty);
    public static readonly Actor Examiner = new(Guid.CreateVersion7(), "乙", Role.Department, Department);

    // They pass their check digits and belong to nobody.
    private static readonly string[] Codes =
    [
        "91150203MA0FAKE17B", "91150203MA0FAKE256", "91150203MA0FAKE331", "91150203MA0FAKE41U", "91150203MA0FAKE5XK", "91150203MA0FAKE68K",
        "91150203MA0FAKE76E", "91150203MA0FAKE849", "91150203MA0FAKE924", "91150203MA0FAKX18K", "91150203MA0FAKX26E", "91150203MA0FAKX349"
    ];

    /// <summary>So many units.</summary>
    public static int Units => Codes.Length;

    public static Guid UnitId(int unit) => new($"018e0000-0000-7000-8000-0000000001{unit:00}");

    public static Actor SignerOf(int unit) => new(new($"018e0000-0000-7000-8000-0000000002{unit:00}"), "甲", Role.Signer, UnitId(unit));

    /// <summary>Files an application of a unit; again where it was returned.</summary>
    public static async Task<Guid> File(this TestStore store, int unit, Dossier said, Guid? again = null, string name = "")
    {
        var (id, paper) = (again ?? Guid.CreateVersion7(),
            new FileRef(new string((char)('a' + (unit % 6)), 63) + unit % 10, "执照.pdf", 1000));
        var dossier = said with
        {
            Cover = said.Cover with { CenterName = $"包头市稀土{(char)('甲' + unit)}{name}工程技术研究中心", Field = "4", District = "150203" },
            Unit = said.Unit with { Name = $"第{unit}公司", CreditCode = Codes[unit], Kind = "enterprise", District = "150203" },
            Base = said.Base with { Projects = [new() { Id = "p1", Name = "磁体工艺", Level = "municipal", Result = "excellent" }] },
            Plan = said.Plan with
            {
                Months = 24,
                Tasks = "任务",
                Arrangement = "安排",
                Milestones = [new() { Id = "m1", Name = "中试线", Month = 12 }]
            },
            Materials =
                [new("business-licence", paper), new("project-acceptance", paper), new("patent-certificates", paper), .. said.Materials],
        };
        var written = await store.Dockets.Transact(
            ApplicationLife.Life, id,
            new SubmitApplication(UnitId(unit), $"第{unit}公司", Codes[unit], Department, "鹿原区科技局", dossier, new("甲", true)),
            new(SignerOf(unit)));
        var why = written is Written<ApplicationState>.Refused refused ? string.Join("; ", refused.Because) : "";
        written.ShouldBeOfType<Written<ApplicationState>.Accepted>(why);
        return id;
    }

    public static Dossier Right(string number) =>
        new() { Base = new() { Patents = [new() { Id = "z1", Name = "一种磁体", Kind = "invention", Number = number }] } };

    public static Dossier Text(string directions) => new() { Reasons = new() { Directions = directions } };

    public static async Task<int> CompareDue(this TestStore store)
    {
        await using var scope = store.Scope();
        return await store.In<Comparisons>(scope).CompareDue();
    }

    public static async Task<(int Dossiers, int Findings)> CompareAll(
        this TestStore store, IProgress<(int, int)>? progress = null)
    {
        await using var scope = store.Scope();
        return await store.In<Comparisons>(scope).CompareAll(progress);
    }

    /// <summary>The findings of a case that stand: kind, and the case with which it was compared.</summary>
    public static async Task<List<(string Kind, Guid? Other)>> Found(this TestStore store, Guid id)
    {
        await using var db = store.Db();
        return [.. (await db.Findings.AsNoTracking().Where(f => f.CaseId == id && !f.Gone).ToListAsync())
            .Select(f => (f.Kind, f.OtherCaseId)).Order()];
    }

    /// <summary>Every finding as it is kept, for comparing two states of the store.</summary>
    public static async Task<List<string>> All(this TestStore store)
    {
        await using var db = store.Db();
        return [.. (await db.Findings.AsNoTracking().ToListAsync())
            .Select(f => $"{f.CaseId} {f.Key} {f.OtherCaseId} {f.Strength} {f.Gone} {f.Body}").Order()];
    }
}
