using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Cases;

/// <summary>A site with one center named on the first day, by the one write path and without the pages that led there.</summary>
public abstract class CenterSite : CaseSite
{
    /// <summary>The number of the center.</summary>
    protected string Center { get; private set; } = "";

    /// <summary>The center's page.</summary>
    protected string CenterCase => Urls.Case(Center);

    /// <summary>The center's docket.</summary>
    protected Guid CenterId { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var scope = Site.App.Services.CreateAsyncScope();
        var report = ((Keeping.Kept)await scope.ServiceProvider.GetRequiredService<FileStore>().Keep(
            new MemoryStream(Samples.Pdf), "签名报告.pdf")).File;
        var day = DateOnly.FromDateTime(Site.Clock.GetUtcNow().AddHours(8).DateTime);
        ReviewRecord Review(int experts) => new(
            null, day, [.. Enumerable.Range(1, experts).Select(i => new SeatedExpert(Guid.Empty, $"专家{i}", "虚构北方研究院", true, true))],
            ReviewOutcome.Favourable, "同意组建。", report);
        foreach (var (role, command) in new (Role, ApplicationCommand)[]
        {
            (Role.Department, new RecommendApplication(
                [.. Enumerable.Range(1, 6).Select(i => new ConditionOpinion(i, ConditionMark.Met, "属实"))], Samples.Opinion, "白云起", 1)),
            (Role.CaseOfficer, new AcceptApplication()), (Role.HeadOfDivision, new Preselect()),
            (Role.CaseOfficer, new RecordSiteVisit(Review(3))), (Role.CaseOfficer, new RecordPanelReview(Review(5))),
            (Role.CaseOfficer, new ProposeDetermination(DeterminationOutcome.Approved, "同意")),
            (Role.Leader, new Determine(DeterminationOutcome.Approved, "局长办公会", day, "符合条件")),
            (Role.CaseOfficer, new IssueApprovalLetter("包科发〔2026〕1号")),
        })
        {
            Center = await Ask(ApplicationLife.Life, Id, role, command) ?? Center;
        }
        CenterId = await Site.Db(db => db.Cases.Where(c => c.Number == Center).Select(c => c.Id).SingleAsync());
    }

    /// <summary>Asks for a step of the center; it must be taken.</summary>
    protected Task Ask(Role role, CenterCommand command) => Ask(CenterLife.Life, CenterId, role, command);

    /// <summary>Does an act of the center by its form; it must succeed.</summary>
    protected async Task<AngleSharp.Html.Dom.IHtmlDocument> Act(Role role, string act, params (string Name, string? Value)[] fields)
    {
        var browser = await Site.As(role);
        var response = await browser.PostFiles($"{CenterCase}/do/{act}", [], fields);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, await Said(response));
        return await browser.Page(response.Headers.Location!.ToString());
    }

    /// <summary>Another person signs off the last letter of the center, by the form; the leader's letters by the head.</summary>
    protected async Task SignedOff(Role by = Role.HeadOfDivision) => await Act(by, "sign-off-letter", ("Letter", $"{await LastLetter()}"));

    /// <summary>The last letter of the center is signed off, and served in person on the day, by the forms.</summary>
    protected async Task<AngleSharp.Html.Dom.IHtmlDocument> SignedOffAndServed(string day, Role by = Role.HeadOfDivision)
    {
        await SignedOff(by);
        return await Act(Role.CaseOfficer, "record-service", ("Letter", $"{await LastLetter()}"), ("ServedOn", day),
            ("Way", "InPerson"), ("Receiver", "收发室 温如玉"));
    }

    private async Task<int> LastLetter() =>
        ((NamedCenter)(await Site.App.Services.GetRequiredService<CaseStore>().Load(CenterLife.Life, CenterId)).State)
            .Center.Letters.Letters.Count;

    /// <summary>The state of the center.</summary>
    protected Task<string> CenterState() => Site.Db(db => db.Cases.Where(c => c.Id == CenterId).Select(c => c.State).SingleAsync());

    private async Task<string?> Ask<TState, TCommand, TEvent>(Life<TState, TCommand, TEvent> life, Guid id, Role role, TCommand command)
        where TState : class where TCommand : class where TEvent : class
    {
        var account = await Site.AccountOf(role);
        var organisation =
            role switch { Role.Signer or Role.Filler or Role.Director => Site.Unit, Role.Department => Site.Department, _ => Guid.Empty };
        var written = await Site.App.Services.GetRequiredService<CaseStore>().Transact(
            life, id, command, new(new(account.Id, account.DisplayName, role, organisation)));
        return written.ShouldBeOfType<Written<TState>.Accepted>(written is Written<TState>.Refused refused
            ? string.Join(' ', refused.Because.Select(b => b.What(Luyan.Law.Language.Chinese)))
            : null).OpenedCenter;
    }
}
