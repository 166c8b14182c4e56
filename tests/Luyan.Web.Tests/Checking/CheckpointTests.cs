using System.Net;
using Luyan.Cases;
using Luyan.Store.Chains;
using Luyan.Store.Upkeep;
using Luyan.Web.Background;
using Luyan.Web.Tests.Post;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Luyan.Web.Tests.Checking;

public sealed class CheckpointTests : PostSite, IDisposable
{
    private readonly string outside = Directory.CreateTempSubdirectory("luyan-outside-").FullName;

    protected override async Task Prepare(string folder)
    {
        await base.Prepare(folder);
        Site.Arguments =
            [.. Site.Arguments, $"--Luyan:Checkpoints:Folder={outside}", "--Luyan:Checkpoints:Mail=audit@example.test, court@example.test"];
    }

    public void Dispose() => Directory.Delete(outside, recursive: true);

    [Fact]
    public async Task The_auditor_makes_one_keeps_its_file_and_prints_its_lines()
    {
        var auditor = await Site.As(Role.Auditor);
        (await auditor.Page(Urls.Checkpoints)).Body!.TextContent.ShouldContain("尚未生成");
        var response = await auditor.Post(Urls.Checkpoints);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var kept = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        (await Verified(kept)).ShouldBeEmpty();
        kept.ShouldContain($"case {Id:D} ");
        // It may go anywhere: nobody is named in it.
        kept.ShouldNotContain(CenterName);
        kept.ShouldAllBe(c => c < 128);
        var page = (await auditor.Page(Urls.Checkpoints)).Body!.TextContent;
        foreach (var line in Checkpoint.Read(kept).Short.Split('\n')) { page.ShouldContain(line); }
        page.ShouldContain((await Site.AccountOf(Role.Auditor)).DisplayName);
        // The key is no part of a backup, so that a restored folder has another: it is told in the file, and not by the page.
        kept.ShouldEndWith($"\nkey {Site.App.Services.GetRequiredService<Checkpoints>().PublicKey}\n");
    }

    [Fact]
    public async Task Nobody_else_learns_of_them()
    {
        foreach (var role in (Role[])[Role.CaseOfficer, Role.Department, Role.Signer, Role.Expert])
        {
            var browser = await Site.As(role);
            (await browser.Get(Urls.Checkpoints)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{role}");
            (await browser.Post(Urls.Checkpoints)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{role}");
        }
    }

    [Fact]
    public async Task The_clock_brings_one_of_each_day_outside_by_file_and_by_mail()
    {
        var (keeper, stop) = (Keeper(), TestContext.Current.CancellationToken);
        await keeper.Once(stop);
        await keeper.Once(stop);
        var file = Directory.GetFiles(outside).ShouldHaveSingleItem();
        var kept = await System.IO.File.ReadAllTextAsync(file, stop);
        (await Verified(kept)).ShouldBeEmpty();
        var mail = (await Smtp.Taken(1))[0];
        mail.To.Mailboxes.Select(m => m.Address).ShouldBe(["audit@example.test", "court@example.test"]);
        mail.Subject!.ShouldContain("存证检查点");
        mail.Subject!.ShouldContain("Checkpoint of");
        // What came by mail is enough to check by.
        Checkpoint.Read(mail.TextBody!).Short.ShouldBe(Checkpoint.Read(kept).Short);
        (await Verified(mail.TextBody!)).ShouldBeEmpty();

        Site.Clock.Advance(TimeSpan.FromDays(1));
        await keeper.Once(stop);
        Directory.GetFiles(outside).Length.ShouldBe(2);
        (await Verified(kept)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_could_not_be_sent_is_sent_by_a_later_round_and_is_the_same()
    {
        var (keeper, stop) = (Keeper(), TestContext.Current.CancellationToken);
        Smtp.Away = true;
        await Should.ThrowAsync<Exception>(() => keeper.Once(stop));
        Smtp.Away = false;
        await keeper.Once(stop);
        var file = Directory.GetFiles(outside).ShouldHaveSingleItem();
        var kept = Checkpoint.Read(await System.IO.File.ReadAllTextAsync(file, stop));
        Checkpoint.Read((await Smtp.Taken(1))[0].TextBody!).Short.ShouldBe(kept.Short);
    }

    private ClockKeeper Keeper() => Site.App.Services.GetServices<IHostedService>().OfType<ClockKeeper>().Single();

    private async Task<IReadOnlyList<Broken>> Verified(string text)
    {
        await using var scope = Site.App.Services.CreateAsyncScope();
        var verified = await scope.ServiceProvider.GetRequiredService<Verification>().Run(Checkpoint.Read(text), null);
        verified.SignatureChecked.ShouldBeTrue();
        return verified.Broken;
    }
}
