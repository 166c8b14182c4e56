using System.Net;
using AngleSharp.Html.Dom;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Cases;

/// <summary>A site with one application filed by its unit, and the forms that carry it on.</summary>
public abstract class CaseSite : IAsyncLifetime
{
    protected const string CenterName = "包头市稀土永磁材料工程技术研究中心";

    protected Site Site { get; } = new();

    protected Guid Id { get; } = Guid.CreateVersion7();

    protected string Number { get; private set; } = "";

    protected string Case => Urls.Case(Number);

    public virtual async ValueTask InitializeAsync()
    {
        await Prepare(Site.Folder);
        await Site.InitializeAsync();
        Number = await File(Id, CenterName);
    }

    /// <summary>Puts into the data folder what must be there at the start.</summary>
    protected virtual Task Prepare(string folder) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the unit files.</summary>
    protected virtual SubmitApplication Submission(string name, FileRef paper) => Samples.Submission(Site, name, paper);

    /// <summary>Files an application, as the unit's desk does.</summary>
    protected async Task<string> File(Guid id, string name)
    {
        await using var scope = Site.App.Services.CreateAsyncScope();
        var paper = ((Keeping.Kept)await scope.ServiceProvider.GetRequiredService<FileStore>().Keep(
            new MemoryStream(Samples.Pdf), "证明.pdf")).File;
        var signer = await Site.AccountOf(Role.Signer);
        var written = await Site.App.Services.GetRequiredService<CaseStore>().Transact(
            ApplicationLife.Life, id, Submission(name, paper), new(new(signer.Id, "贺明远", Role.Signer, Site.Unit)));
        return written.ShouldBeOfType<Written<ApplicationState>.Accepted>().Number;
    }

    protected Task<IHtmlDocument> Form(Browser browser, string act) => browser.Page($"{Case}/do/{act}");

    /// <summary>Does an act by its form; it must succeed.</summary>
    protected async Task<IHtmlDocument> Do(Role role, string act, params (string Name, string? Value)[] fields)
    {
        var browser = await Site.As(role);
        var response = await Post(browser, act, fields);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Said(response));
        return await browser.Page(response.Headers.Location!.ToString());
    }

    /// <summary>Posts the form of an act; with a file where it asks for one.</summary>
    protected Task<HttpResponseMessage> Post(
        Browser browser, string act, (string Name, string? Value)[] fields, params (string, string, byte[])[] files) =>
        browser.PostFiles($"{Case}/do/{act}", files, fields);

    /// <summary>Another person signs off the only letter of the case, by the form.</summary>
    protected Task SignedOff(Role by = Role.HeadOfDivision, int letter = 1) => Do(by, "sign-off-letter", ("Letter", $"{letter}"));

    protected async Task Review(Role role, string act, int experts)
    {
        var browser = await Site.As(role);
        var response = await Post(browser, act, Samples.Review(experts), ("Report", "签名报告.pdf", Samples.Pdf));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Said(response));
    }

    /// <summary>Brings the case to where the procedure says, by the forms.</summary>
    protected async Task Reach(string state)
    {
        foreach (var (reached, step) in Way())
        {
            await step();
            if (reached == state) { (await State()).ShouldBe(state); return; }
        }
        throw new InvalidOperationException($"The way does not lead through {state}.");
    }

    protected Task<string> State() => Site.Db(db => db.Cases.Where(c => c.Id == Id).Select(c => c.State).SingleAsync());

    protected Task<int> Events() => Site.Db(db => db.Events.CountAsync(e => e.CaseId == Id));

    /// <summary>What a page has to say against a form.</summary>
    protected static async Task<string> Said(HttpResponseMessage response) =>
        string.Join(" | ",
            (await Browser.Parse(response)).QuerySelectorAll(".errors li, .error, .unavailable").Select(e => e.TextContent.Trim()));

    private IEnumerable<(string, Func<Task>)> Way() =>
    [
        (nameof(AwaitingAcceptance), () => Do(Role.Department, "recommend-application", Samples.Recommendation)),
        (nameof(Accepted), () => Do(Role.CaseOfficer, "accept-application")),
        (nameof(Preselected), () => Do(Role.HeadOfDivision, "preselect", ("Reasons", ""))),
        (nameof(Visited), () => Review(Role.CaseOfficer, "record-site-visit", 3)),
        (nameof(Reviewed), () => Review(Role.CaseOfficer, "record-panel-review", 5)),
        (nameof(Proposed), () => Do(Role.CaseOfficer, "propose-determination", ("Outcome", "Approved"), ("Reasons", "专家组一致同意"))),
        (nameof(Determined), () => Do(Role.Leader, "determine", Samples.Determination)),
    ];
}
