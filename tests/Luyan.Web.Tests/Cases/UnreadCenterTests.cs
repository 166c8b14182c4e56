using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Cases;

/// <summary>What a reader does not read of a center leaves no trace on any page of its unit, its director and its department.</summary>
public sealed class UnreadCenterTests : CenterSite
{
    private const string Facts = "经向发证机关查询，申报材料所附专利证书的编号查无此件，系伪造。";

    private static readonly Role[] Readers = [Role.Signer, Role.Director, Role.Department];

    [Fact]
    public async Task No_door_tells_of_an_act_that_is_closed_to_the_reader()
    {
        await Unseen("a suspicion", async () => await Ask(Role.CaseOfficer, new RaiseSuspicion("举报人来信", [await Paper()])));
        await Unseen("one who thinks nothing of it", () => Ask(Role.CaseOfficer, new ClearSuspicion(Facts)));
        await Unseen("another who does not either", () => Ask(Role.HeadOfDivision, new ClearSuspicion(Facts)));
        await Ask(Role.CaseOfficer, new RaiseSuspicion("举报人又来信", [await Paper()]));
        await Unseen("an investigation", () => Ask(Role.CaseOfficer, new OpenInvestigation("核对专利证书")), learns: true);
        await Ask(Role.Signer, new StateCase("证书是真实的。", Final: true));
        await Unseen("one who finds it false", () => Ask(Role.CaseOfficer, new VerifyFalsehood("证书编号查无此件")));
        await Unseen("another who does", () => Ask(Role.HeadOfDivision, new VerifyFalsehood("证书编号查无此件")));
        await Unseen("a proposal", () => Ask(Role.CaseOfficer, new ProposeSanction(SanctionGround.Falsehood, Facts)));
        await Unseen("its notice", () => Ask(Role.CaseOfficer, new ServeNotice(Facts, Facts, new(2026, 3, 2))), learns: true);
    }

    private async Task<FileRef> Paper()
    {
        await using var scope = Site.App.Services.CreateAsyncScope();
        return ((Keeping.Kept)await scope.ServiceProvider.GetRequiredService<FileStore>().Keep(
            new MemoryStream(Luyan.Web.Tests.Unit.Pdfs.Text("来信")), "来信.pdf")).File;
    }

    private async Task Unseen(string what, Func<Task> act, bool learns = false)
    {
        var (browsers, before) = (new Dictionary<Role, Browser>(), new Dictionary<Role, Dictionary<string, string>>());
        await Site.HandOut();
        foreach (var role in Readers)
        {
            browsers[role] = await Site.As(role);
            await AsRead.Of(browsers[role], Doors(role));
            before[role] = await AsRead.Of(browsers[role], Doors(role));
        }
        await act();
        await Site.HandOut();
        foreach (var role in Readers)
        {
            var now = await AsRead.Of(browsers[role], Doors(role));
            var differ = Doors(role).Where(d => now[d] != before[role][d]).ToList();
            if (learns) { differ.ShouldContain(CenterCase, what); continue; }
            differ.Select(d => $"{what}: {role} at {d}:\n{AsRead.Differs(before[role][d], now[d])}").ShouldBeEmpty();
        }
    }

    private string[] Doors(Role role) =>
    [
        "/", "/register", Urls.Center(Center), "/sanctions",
        .. new[] { "", "/clocks", "/construction", "/reports", "/changes", "/assessments", "/activities" }.Select(p => CenterCase + p),
        .. Enumerable.Range(1, 12).Select(n => Urls.Decision(Center, n)), "/desk", "/desk/calendar", Urls.Messages,
        .. role == Role.Department ? (string[])[Urls.DepartmentCases] : [Luyan.Web.UnitUrls.Desk],
    ];
}
