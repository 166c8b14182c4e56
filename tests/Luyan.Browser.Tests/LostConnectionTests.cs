using System.Diagnostics;
using Luyan.Browser.Tests.Running;
using Luyan.Cases;

namespace Luyan.Browser.Tests;

/// <summary>Whatever happens to the network or the server in the middle of a draft, what was typed is there afterwards.</summary>
public sealed class LostConnectionTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Typed = "行业共性技术缺少平台，企业各自重复投入。";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await City.AccountOf(Role.Filler);
    }

    [Fact]
    public async Task What_is_typed_without_a_network_survives_a_closed_page_and_is_saved_when_the_network_is_back()
    {
        var filler = await Begin();
        filler.Complaints.Offline = true;
        await filler.Context.SetOfflineAsync(true);
        await filler.Type("necessity", Typed);
        await filler.Page.Locator("#saved[data-state=offline]").WaitForAsync();
        await filler.Page.GotoAsync("about:blank");
        await filler.Context.SetOfflineAsync(false);
        await filler.Page.GoBackAsync();
        await Saved(filler);
        await ShouldBeThere(filler);
    }

    [Fact]
    public async Task What_is_typed_while_the_server_is_away_is_saved_by_itself_when_it_is_back_on_the_same_folder()
    {
        var filler = await Begin();
        filler.Complaints.Offline = true;
        await City.Stop();
        await filler.Type("necessity", Typed);
        await filler.Page.Locator("#saved[data-state=offline]").WaitForAsync();
        await City.Start();
        await Saved(filler);
        await ShouldBeThere(filler);
    }

    [Fact]
    public async Task What_is_being_typed_outlives_a_program_that_is_killed_and_is_joined_with_what_another_typed()
    {
        await City.AccountOf(Role.Signer);
        await City.Stop();
        using (var program = await Serve())
        {
            var filler = await Begin();
            var signer = await Anybody();
            await signer.SignIn("signer@example.test");
            await signer.Open(new Uri(filler.Page.Url).AbsolutePath);
            await signer.Page.Locator("#saved").WaitForAsync();
            (filler.Complaints.Offline, signer.Complaints.Offline) = (true, true);
            await filler.Type("directions", "晶界扩散");
            await Saved(filler);

            var typing = filler.Page.Locator("[name=necessity]").PressSequentiallyAsync(Typed, new() { Delay = 100 });
            await filler.Page.WaitForFunctionAsync("() => document.querySelector('[name=necessity]').value.length > 4");
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
            typing.IsCompleted.ShouldBeFalse("the program dies in the middle of a sentence");
            await typing;
            await signer.Type("goals", "三项工艺");
            await filler.Page.Locator("#saved[data-state=offline]").WaitForAsync();
            await signer.Page.Locator("#saved[data-state=offline]").WaitForAsync();

            await City.Start();
            await Saved(filler);
            await Saved(signer);
            await ShouldBeThere(signer);
            await ShouldBeThere(filler);
            (await filler.Page.Locator("[name=directions]").InputValueAsync()).ShouldBe("晶界扩散");
            (await filler.Page.Locator("[name=goals]").InputValueAsync()).ShouldBe("三项工艺");
        }
    }

    /// <summary>The program as a process of its own, on the folder and port of the city.</summary>
    private async Task<Process> Serve()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            Path.Combine(AppContext.BaseDirectory, "luyan.dll"), "--data", City.Folder, "--urls", City.Address
        })
        {
            start.ArgumentList.Add(argument);
        }
        var program = Process.Start(start)!;
        while (await program.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Application started", StringComparison.Ordinal) || line.Contains("Now listening", StringComparison.Ordinal))
            {
                break;
            }
        }
        program.HasExited.ShouldBeFalse();
        return program;
    }

    /// <summary>A filler in the section of reasons of a new draft.</summary>
    private async Task<Visitor> Begin()
    {
        var filler = await Anybody();
        await filler.SignIn("filler@example.test");
        await filler.Open("/unit/applications/new");
        await filler.Press("开始填写");
        await filler.Press("理由与目标");
        await filler.Page.Locator("#saved").WaitForAsync();
        await filler.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.Load);
        return filler;
    }

    private static Task Saved(Visitor filler) => filler.Page.Locator("#saved[data-state=saved]").WaitForAsync(new() { Timeout = 90_000 });

    private static async Task ShouldBeThere(Visitor filler)
    {
        await filler.Page.ReloadAsync();
        (await filler.Page.Locator("[name=necessity]").InputValueAsync()).ShouldBe(Typed);
        (await filler.Page.Locator("#restored").IsVisibleAsync())
            .ShouldBeFalse("the server holds it, nothing is left in the browser alone");
        filler.Complaints.All.ShouldBeEmpty();
    }
}
