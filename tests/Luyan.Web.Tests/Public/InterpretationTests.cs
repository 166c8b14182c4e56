using Luyan.Cases;
using Luyan.Store.Words;
using Luyan.Web.Policy.Publishing;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Public;

/// <summary>A head of division writes, the leader approves (Art. 18); before that nobody else reads it.</summary>
public sealed class InterpretationTests : IAsyncLifetime
{
    private readonly Site site = new();

    public async ValueTask InitializeAsync() => await site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private static (string, string?)[] Typed(
        string since, int version = 0, string question = "组建期如何计算？", string concerns = "9", string replaces = "") =>
    [
        ("Version", $"{version}"), ("Concerns", concerns), ("Question", question), ("Text", "自批复之日起计算。"), ("Since", since),
        ("Reason", "多家单位询问。"), ("Replaces", replaces),
    ];

    private async Task<Guid> Written(Browser head, params (string, string?)[] typed)
    {
        await head.Post(BureauText.New(BureauText.Interpretations), typed);
        return await site.Db(db => db.Interpretations.Where(i => i.ApprovedAt == null).Select(i => i.Id).SingleAsync());
    }

    private async Task<string> Approved(Browser by, Guid id, int version = 1)
    {
        var answer = await by.Post($"{BureauText.Of(BureauText.Interpretations, id)}/approve", ("Version", $"{version}"));
        return (int)answer.StatusCode == 422 ? (await Browser.Parse(answer)).QuerySelector(".errors, [role=alert]")!.TextContent : "";
    }

    [Fact]
    public async Task One_that_is_approved_is_shown_wherever_the_article_is_cited_and_an_unpublished_one_nowhere()
    {
        var (head, leader, today) = (await site.As(Role.HeadOfDivision), await site.As(Role.Leader), Days.Short(Today));
        var id = await Written(head, Typed(today));
        foreach (var address in new[] { $"{Urls.Interpretations}/1", BureauText.Of(BureauText.Interpretations, id) })
        {
            ((int)(await site.Anonymous().Get(address)).StatusCode).ShouldBeOneOf([302, 404], address);
        }
        (await site.Anonymous().Page("/measures/9")).Body!.TextContent.ShouldNotContain("组建期如何计算");
        (await Approved(leader, id)).ShouldBeEmpty();
        (await site.Anonymous().Page("/measures/9")).Body!.TextContent.ShouldContain("自批复之日起计算。");
        (await site.Anonymous().Page($"{Urls.Interpretations}/1")).Body!.TextContent.ShouldContain("自批复之日起计算。");
        (await site.Anonymous().Page($"{Urls.Interpretations}/1")).Body!.TextContent.ShouldNotContain("多家单位询问");
        (await site.Anonymous().Page("/how-it-works")).QuerySelectorAll($"a.interpretation[href='{Urls.Interpretations}/1']")
            .ShouldNotBeEmpty("wherever the article is cited");
        (await Approved(leader, await Written(head, Typed(today, question: "取消后怎样？", concerns: "reading:9")))).ShouldBeEmpty();
        (await site.Anonymous().Page("/measures/readings/9")).QuerySelectorAll($"a[href='{Urls.Interpretations}/2']").ShouldNotBeEmpty();
        // A later one comes in its place; the earlier stays readable.
        var later = await Written(head, Typed(today, question: "延期怎样计算？", replaces: "1"));
        (await Approved(leader, later)).ShouldBeEmpty();
        var page = (await site.Anonymous().Page("/measures/9")).Body!.TextContent;
        page.ShouldContain("延期怎样计算？");
        page.ShouldNotContain("组建期如何计算？");
        (await site.Anonymous().Page($"{Urls.Interpretations}/1")).QuerySelector($"a[href='{Urls.Interpretations}/3']").ShouldNotBeNull();
        site.App.Services.GetRequiredService<Luyan.Law.MeasuresInForce>().Now.Interpretations.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_approves_what_the_same_person_wrote_nor_a_text_that_was_not_read()
    {
        var (head, leader, today) = (await site.As(Role.HeadOfDivision), await site.As(Role.Leader), Days.Short(Today));
        var id = await Written(head, Typed(today));
        var writer = await site.Db(db => db.Interpretations.Select(i => i.By).SingleAsync());
        await using var scope = site.App.Services.CreateAsyncScope();
        var texts = scope.ServiceProvider.GetRequiredService<TextApproval>();
        // By the account itself, and by another account of the same person.
        foreach (var by in new[] { new Actor(writer, "甲", Role.Leader, Guid.Empty),
            new Actor(Guid.CreateVersion7(), "甲", Role.Leader, Guid.Empty) { Others = [writer] } })
        {
            (await texts.Approve<Luyan.Store.Directory.Interpretation>(id, 1, by, Today)).ShouldBe(TextOutcome.OwnText);
        }
        // Nobody else writes it anew, so that its writer could approve it.
        (await texts.Keep<Luyan.Store.Directory.Interpretation>(
            id, 1, text => text.Answer = "别人改的", new(Guid.CreateVersion7(), "乙", Role.HeadOfDivision, Guid.Empty))).Outcome
            .ShouldBe(TextOutcome.AnotherWrote);
        await head.Post(BureauText.Of(BureauText.Interpretations, id), Typed(today, 1, "另一个问题？"));
        (await Approved(leader, id)).ShouldNotBeEmpty("written anew since it was read");
        (await site.Db(db => db.Interpretations.Select(i => i.Number).SingleAsync())).ShouldBeNull();
        // Two leaders at once: it is published once.
        var answers = await Task.WhenAll(Approved(leader, id, 2), Approved(await site.As(Role.Leader), id, 2));
        answers.Count(a => a.Length == 0).ShouldBe(1);
        (await site.Db(db => db.Interpretations.Select(i => i.Number).SingleAsync())).ShouldBe(1);
        // A published one is never written again.
        await head.Post(BureauText.Of(BureauText.Interpretations, id), Typed(today, 2, "第三个问题？"));
        (await site.Db(db => db.Interpretations.Select(i => i.Question).SingleAsync())).ShouldBe("另一个问题？");
        // Not even past the program.
        await Should.ThrowAsync<Exception>(() => site.Db(db => db.Interpretations.ExecuteUpdateAsync(
            set => set.SetProperty(i => i.Answer, "改写"))));
        await Should.ThrowAsync<Exception>(() => site.Db(db => db.Interpretations.ExecuteDeleteAsync()));
    }

    [Fact]
    public async Task All_faults_are_said_at_once_and_what_was_typed_stays()
    {
        var head = await site.As(Role.HeadOfDivision);
        var answer = await head.Post(BureauText.New(BureauText.Interpretations), Typed("2019-01-01", question: "", concerns: "99"));
        ((int)answer.StatusCode).ShouldBe(422);
        var page = await Browser.Parse(answer);
        page.QuerySelectorAll("[aria-invalid=true]").Select(e => e.GetAttribute("name")).ShouldBe(["Concerns", "Question", "Since"], true);
        page.QuerySelector("textarea[name=Text]")!.TextContent.ShouldContain("自批复之日起计算。");
        (await site.Db(db => db.Interpretations.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_text_is_sent_back_with_the_reason_and_a_wording_may_hold_from_a_past_day()
    {
        var (head, leader) = (await site.As(Role.HeadOfDivision), await site.As(Role.Leader));
        await head.Post(BureauText.New(BureauText.Wordings), ("Concerns", "9"), ("Text", "第九条 原文"), ("Since", "2007-01-01"));
        var id = await site.Db(db => db.OfficialWordings.Select(w => w.Id).SingleAsync());
        var address = BureauText.Of(BureauText.Wordings, id);
        // Whoever is asked finds it on the desk, and nobody else.
        async Task Waits(Browser by, string? said)
        {
            var notes = (await by.Page(Urls.Desk)).QuerySelectorAll($".note a[href='{BureauText.Url}']").Select(a => a.TextContent);
            notes.ShouldBe(said is null ? [] : [said]);
        }
        await Waits(leader, "有 1 份文本（解释或条文原文）等待您批准");
        await Waits(head, null);
        await Waits(await site.As(Role.CaseOfficer), null);
        await leader.Post($"{address}/return", ("Version", "1"), ("Returned", "请与文件核对。"));
        await Waits(leader, null);
        await Waits(head, "您起草的 1 份文本已被退回");
        (await head.Page(address)).Body!.TextContent.ShouldContain("请与文件核对。");
        (await site.Anonymous().Page("/measures/9")).Body!.TextContent.ShouldNotContain("第九条 原文");
        (await leader.Post($"{address}/approve", ("Version", "1"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity);
        await head.Post(address, ("Version", "2"), ("Concerns", "9"), ("Text", "第九条 核对后的原文"), ("Since", "2007-01-01"));
        await Waits(head, null);
        await leader.Post($"{address}/approve", ("Version", "3"));
        await Waits(leader, null);
        (await site.Anonymous().Page("/measures/9")).Body!.TextContent.ShouldContain("第九条 核对后的原文");
    }

    private DateOnly Today => Luyan.Law.LegalDate.Of(site.Clock.GetUtcNow());
}
