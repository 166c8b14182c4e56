using System.Net;
using AngleSharp.Html.Dom;
using Luyan.Cases;

namespace Luyan.Web.Tests.Unit;

public sealed class TwoPeopleTests : DraftSite
{
    [Fact]
    public async Task An_autosave_answers_with_version_time_and_faults()
    {
        var (status, answer) = await Autosave(Filler, "unit", "1", ("registeredOn", "2026-13-40"));
        status.ShouldBe(HttpStatusCode.OK);
        answer.GetProperty("version").GetInt32().ShouldBe(2);
        answer.GetProperty("at").GetString().ShouldBe("09:00");
        answer.GetProperty("faults").GetProperty("registeredOn").GetString()!.ShouldContain("2026-1-30");
    }

    [Fact]
    public async Task The_second_of_two_gets_the_other_text_and_nothing_is_overwritten()
    {
        var signer = await Site.As(Role.Signer);
        await Autosave(Filler, "services", "0", ("openness", "林的写法"));
        var (status, answer) = await Autosave(signer, "services", "0", ("openness", "贺的写法"));
        status.ShouldBe(HttpStatusCode.Conflict);
        answer.GetProperty("by").GetString().ShouldBe("林若溪");
        answer.GetProperty("values").GetProperty("openness").GetString().ShouldBe("林的写法");
        Value(await signer.Page($"{Draft}/services"), "openness").ShouldBe("林的写法");
        (await signer.Page($"{Draft}/services")).QuerySelector("#others")!.TextContent.ShouldContain("林若溪");
    }

    [Fact]
    public async Task Without_script_both_texts_stand_side_by_side_and_each_is_chosen()
    {
        var signer = await Site.As(Role.Signer);
        await Save("reasons", ("necessity", "林：必要"), ("goals", "林：目标"));
        var response = await signer.Post($"{Draft}/reasons", ("version", "0"), ("do", "save"), ("necessity", "贺：必要"), ("goals", "贺：目标"));
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Browser.Parse(response);
        page.QuerySelectorAll("fieldset").Length.ShouldBe(2);
        page.Body!.TextContent.ShouldContain("林：必要");
        page.Body.TextContent.ShouldContain("贺：必要");
        var version = ((IHtmlInputElement)page.QuerySelector("input[name=version]")!).Value;
        await signer.Post(
            $"{Draft}/reasons/resolve", ("version", version), ("necessity", "贺：必要"),
            ("goals", "贺：目标"), ("pick:necessity", "theirs"), ("pick:goals", "mine"));
        var after = await Filler.Page($"{Draft}/reasons");
        Value(after, "necessity").ShouldBe("林：必要");
        Value(after, "goals").ShouldBe("贺：目标");
    }

    [Fact]
    public async Task A_choice_made_too_late_is_put_again()
    {
        var signer = await Site.As(Role.Signer);
        await Save("reasons", ("necessity", "一"));
        await Save("reasons", ("necessity", "二"));
        var response = await signer.Post($"{Draft}/reasons/resolve", ("version", "1"), ("necessity", "三"), ("pick:necessity", "mine"));
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Value(await Filler.Page($"{Draft}/reasons"), "necessity").ShouldBe("二");
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_no_conflict()
    {
        await Filler.Post($"{Draft}/services", ("version", "0"), ("do", "save"), ("openness", "一次"));
        (await Filler.Post(
            $"{Draft}/services", ("version", "0"), ("do", "save"), ("openness", "一次"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_change_sent_again_is_answered_with_all_that_stands_there()
    {
        await Autosave(Filler, "reasons", "0", ("necessity", "一次"));
        await Autosave(await Site.As(Role.Signer), "reasons", "1", ("goals", "贺：目标"));
        var (status, answer) = await Autosave(Filler, "reasons", "0", ("necessity", "一次"));
        status.ShouldBe(HttpStatusCode.Conflict);
        answer.GetProperty("values").GetProperty("goals").GetString().ShouldBe("贺：目标");
        answer.GetProperty("version").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_save_sends_only_what_changed_and_the_rest_stays()
    {
        await Autosave(Filler, "reasons", "0", ("necessity", "必要"), ("goals", "目标"));
        await Autosave(Filler, "reasons", "1", ("goals", ""));
        await Autosave(Filler, "reasons", "2", ("targets._rows", "a1"), ("targets.a1.name", "发明专利"),
            ("targets.b2.name", "没有这一行"), ("smuggled", "x"), ("targets._facts", "x"));
        var body = await Site.Db(db => Task.FromResult(db.DraftSections.Single(s => s.Section == "reasons").Body));
        body.ShouldBe("""{"necessity":"必要","targets._rows":"a1","targets.a1.name":"发明专利"}""");
    }

    [Fact]
    public async Task Many_saves_at_once_leave_one_winner_for_each_version()
    {
        var browsers = new List<Browser>();
        for (var i = 0; i < 6; i++) { browsers.Add(await Site.As(i % 2 == 0 ? Role.Filler : Role.Signer)); }
        var answers = await Task.WhenAll(browsers.Select((browser, i) => Autosave(browser, "services", "0", ("openness", $"第 {i} 份"))));
        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.Status == HttpStatusCode.Conflict).ShouldBe(5);
    }

    [Fact]
    public async Task A_post_without_the_form_key_is_refused() =>
        (await Filler.Client.PostAsync(
            new Uri($"{Draft}/cover", UriKind.Relative),
            new FormUrlEncodedContent([new("version", "0")]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
}
