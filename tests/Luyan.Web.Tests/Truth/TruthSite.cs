using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Store.Authenticity;
using Luyan.Store.Directory;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Truth;

/// <summary>A site with two applications of two units that share a patent, a near copy and a wrong day; compared.</summary>
public abstract class TruthSite : CaseSite
{
    protected const string OtherUnitName = "鹿原装备有限公司";
    private const string Passage = "中心以晶界扩散为主攻方向，用三年时间建成重稀土减量工艺包，依托昆都仑区的中试线完成每批八百公斤的连续验证，把磁体矫顽力的离散度压到百分之四以内，并向本市十二家磁材企业开放全部检测记录和失效案例。";

    /// <summary>The case of the other unit.</summary>
    protected string OtherNumber { get; private set; } = "";

    protected Guid OtherUnit { get; } = Guid.CreateVersion7();

    protected Guid OtherId { get; } = Guid.CreateVersion7();

    protected string Truth => $"{Case}/authenticity";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Site.Db(async db =>
        {
            db.Units.Add(new()
            {
                Id = OtherUnit, CreditCode = "91150203MA0TEXT04Q", Name = OtherUnitName, District = "150202",
                Kind = "enterprise", DepartmentId = Site.Department, State = UnitStanding.Active,
                Address = "包头市虚构大街9号", LegalRepresentative = "纪云帆", ContactName = "纪云帆",
                ContactPhone = "13800000001", ContactEmail = "ji@example.test", CreatedAt = Site.Clock.GetUtcNow(),
            });
            return await db.SaveChangesAsync();
        });
        OtherNumber = await FileOf(OtherId, OtherUnit, OtherUnitName, "91150203MA0TEXT04Q", "包头市稀土合金工程技术研究中心", Passage);
        await using var scope = Site.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Comparisons>().CompareDue();
    }

    protected override SubmitApplication Submission(string name, FileRef paper)
    {
        var submission = Samples.Submission(Site, name, paper);
        return submission with { Dossier = With(submission.Dossier, paper, $"本{Passage}") };
    }

    /// <summary>The key of the finding of a kind in the case.</summary>
    protected Task<string> Key(string kind, Guid? id = null) =>
        Site.Db(db => db.Findings.Where(f => f.CaseId == (id ?? Id) && f.Kind == kind).Select(f => f.Key).SingleAsync());

    private static Dossier With(Dossier dossier, FileRef paper, string passage) => dossier with
    {
        Base = dossier.Base with { Patents = [new()
        {
            Id = "z1", Name = "一种磁体", Kind = "invention", Number = "ZL202010000000.7", Granted = new(2022, 6, 1), Status = "granted"
        }] },
        Unit = dossier.Unit with { Staff = 40, Researchers = 68 },
        Reasons = dossier.Reasons with { Directions = passage },
        Materials = [.. dossier.Materials, new("patent-certificates", paper)],
    };

    private async Task<string> FileOf(Guid id, Guid unit, string unitName, string code, string center, string passage)
    {
        await using var scope = Site.App.Services.CreateAsyncScope();
        var paper = ((Keeping.Kept)await scope.ServiceProvider.GetRequiredService<FileStore>().Keep(
            new MemoryStream([.. Samples.Pdf, (byte)'\n']), "另一份.pdf")).File;
        var own = Samples.Submission(Site, center, paper);
        var submission = own with
        {
            Unit = unit,
            UnitName = unitName,
            CreditCode = code,
            Dossier = With(own.Dossier with { Unit = own.Dossier.Unit with { Name = unitName, CreditCode = code } }, paper, passage)
        };
        submission = submission with { Dossier = submission.Dossier with { Unit = submission.Dossier.Unit with { Researchers = 4 } } };
        var written = await Site.App.Services.GetRequiredService<CaseStore>().Transact(
            ApplicationLife.Life, id, submission, new(new(Guid.CreateVersion7(), "纪云帆", Role.Signer, unit)));
        return written.ShouldBeOfType<Written<ApplicationState>.Accepted>().Number;
    }
}
