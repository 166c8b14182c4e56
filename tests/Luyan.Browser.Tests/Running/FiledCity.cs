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

namespace Luyan.Browser.Tests.Running;

/// <summary>A furnished city that the tests of one class share. Each test files the applications that it works on, so
/// none leans on another.</summary>
public sealed class FiledCity : IAsyncLifetime
{
    /// <summary>What a paragraph says in the dossiers of two units.</summary>
    public const string Passage = "中心以晶界扩散为主攻方向，用三年时间建成重稀土减量工艺包，依托昆都仑区的中试线完成每批八百公斤的连续验证，把磁体矫顽力的离散度压到百分之四以内，并向本市十二家磁材企业开放全部检测记录和失效案例。";

    private const string Neighbour = "鹿原装备有限公司";
    private const string CodeOfNeighbour = "91150203MA0TEXT04Q";

    public City City { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await City.Start();
        await City.Furnish();
        await City.AddUnit();
    }

    public ValueTask DisposeAsync() => City.DisposeAsync();

    /// <summary>The unit files an application for this center; gives its number.</summary>
    public async Task<string> File(string center)
    {
        var email = await City.AccountOf(Role.Signer);
        var signer = await City.Db(db => db.Users.SingleAsync(a => a.Email == email));
        var paper = await Paper("证明.pdf", Web.Tests.Unit.Filled.Pdf);
        return await File(new(
            City.Unit, "包头虚构稀土材料有限公司", "91150203MA0DEM021J", City.Department, City.DepartmentName,
            Dossier(center, paper, $"本{Passage}"), new("贺明远", true)), signer);
    }

    /// <summary>Another unit files an application that says nearly the same as the unit's, and both are compared.</summary>
    public async Task FileNearCopy()
    {
        var unit = Guid.CreateVersion7();
        await City.Db(db =>
        {
            db.Units.Add(new()
            {
                Id = unit, CreditCode = CodeOfNeighbour, Name = Neighbour, District = "150202",
                Kind = "enterprise", DepartmentId = City.Department, State = UnitStanding.Active,
                Address = "包头市虚构大街9号", LegalRepresentative = "纪云帆", ContactName = "纪云帆",
                ContactPhone = "13800000001", ContactEmail = "ji@example.test", CreatedAt = DateTimeOffset.UnixEpoch,
            });
            return db.SaveChangesAsync();
        });
        var dossier = Dossier("包头市稀土合金工程技术研究中心", await Paper("另一份.pdf", [.. Web.Tests.Unit.Filled.Pdf, (byte)'\n']), Passage);
        dossier = dossier with { Unit = dossier.Unit with { Name = Neighbour, CreditCode = CodeOfNeighbour } };
        await File(new(unit, Neighbour, CodeOfNeighbour, City.Department, City.DepartmentName, dossier, new("纪云帆", true)),
            new() { Id = Guid.CreateVersion7(), DisplayName = "纪云帆" });
        await using var scope = City.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Comparisons>().CompareDue();
    }

    private static Dossier Dossier(string center, FileRef paper, string passage)
    {
        var like = SampleDossier.Of(center, paper);
        return like with { Reasons = like.Reasons with { Directions = passage } };
    }

    private async Task<FileRef> Paper(string name, byte[] content)
    {
        await using var scope = City.App.Services.CreateAsyncScope();
        return ((Keeping.Kept)await scope.ServiceProvider.GetRequiredService<FileStore>().Keep(new MemoryStream(content), name)).File;
    }

    private async Task<string> File(SubmitApplication submission, Account signer)
    {
        var who = new Actor(signer.Id, signer.DisplayName, Role.Signer, submission.Unit);
        return (await City.App.Services.GetRequiredService<CaseStore>().Transact(
            ApplicationLife.Life, Guid.CreateVersion7(), submission, new(who)))
            .ShouldBeOfType<Written<ApplicationState>.Accepted>().Number;
    }
}
