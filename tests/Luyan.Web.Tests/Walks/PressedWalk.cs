using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Demo;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Luyan.Web.Security;
using Luyan.Web.Tests.Commands;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Walks;

/// <summary>Every case of the invented city as somebody of the Bureau sees it: what a page presses upon them is what they owe, what a clock
/// says of days is what a day can be, and no line of the docket names something by a code.</summary>
[Collection(CityCollection.Name)]
public sealed partial class PressedWalk(DemoCity city)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("officer1", Role.CaseOfficer), InlineData("head", Role.HeadOfDivision), InlineData("leader", Role.Leader)]
    public async Task What_stands_out_is_owed_and_what_is_owed_stands_out(string who, Role role)
    {
        var browser = city.Anonymous();
        await browser.SignIn($"{who}@luyan.example", Demonstration.Password);
        var owed = (await city.Db(db => db.Duties.AsNoTracking().Where(OpenDuties.On(DemoCity.Today))
            .Where(d => d.Of == role && Bureau.Contains(d.Audience))
            .Join(db.Cases, d => d.CaseId, c => c.Id, (d, c) => new { c.Number, d.Act }).ToListAsync(Stop)))
            .ToLookup(d => d.Number, d => CaseWork.Act.SlugOf(d.Act));
        var cases = await city.Db(db => db.Cases.AsNoTracking().Where(c => c.Kind != Kinds.Review)
            .Select(c => new { c.Number, c.State, c.Kind }).ToListAsync(Stop));
        // All in which something is owed, and some of every state in which nothing is.
        var some = cases.Where(c => owed.Contains(c.Number)).Take(Most)
            .Concat(cases.Where(c => !owed.Contains(c.Number)).GroupBy(c => (c.Kind, c.State)).SelectMany(g => g.Take(2)));
        var pressed = 0;
        foreach (var row in some)
        {
            var page = await browser.Page(Urls.Case(row.Number));
            var slugs = page.QuerySelectorAll("section[aria-labelledby=now] .acts a").Select(Slug).ToList();
            var primary = page.QuerySelectorAll("section[aria-labelledby=now] .acts a.btn-primary").Select(Slug).ToList();
            primary.Count.ShouldBe(
                slugs.Any(owed[row.Number].Contains) ? 1 : 0,
                $"{row.Number} offers {string.Join(" ", slugs)}, owed {string.Join(" ", owed[row.Number])}");
            if (primary is [var first])
            {
                slugs[0].ShouldBe(first, row.Number);
                owed[row.Number].ShouldContain(first, row.Number);
                pressed++;
            }
            foreach (var used in page.QuerySelectorAll(".clock-used"))
            {
                if (Days().Match(used.TextContent) is { Success: true } days && Number(days, 1) > Number(days, 2))
                {
                    page.QuerySelectorAll("section[aria-labelledby=clocks] .overdue").ShouldNotBeEmpty($"{row.Number}: {used.TextContent}");
                }
            }
            page.QuerySelectorAll(".timeline-fact").Select(f => f.TextContent)
                .ShouldAllBe(f => !NoPoint().IsMatch(f), row.Number);
        }
        if (role == Role.CaseOfficer) { pressed.ShouldBeGreaterThan(3); }
    }

    [Fact]
    public async Task The_figure_of_stages_charges_who_holds_the_duty()
    {
        var browser = city.Anonymous();
        await browser.SignIn("leader@luyan.example", Demonstration.Password);
        var rows = (await browser.Page("/bureau/figures")).QuerySelector("#figure-stages")!.Closest("figure")!.QuerySelectorAll("tbody tr")
            .Select(r => r.Children.Select(c => c.TextContent.Trim()).ToArray()).ToList();
        string Word(string key) => Luyan.Law.Wordings.Of(key, Luyan.Law.Language.Chinese);
        var proposed = Word($"application.state.{nameof(Proposed)}");
        int Now(Role role) => rows.Where(r => r[0] == proposed && r[1] == Word(RoleTexts.Key(role)))
            .Sum(r => int.Parse(r[^1], CultureInfo.InvariantCulture));
        foreach (var (role, act) in new[] { (Role.CaseOfficer, nameof(OpenPublicNotice)), (Role.Leader, nameof(Determine)) })
        {
            var held = await city.Db(db => db.Duties.Where(OpenDuties.On(DemoCity.Today))
                .Where(d => d.Of == role && d.Act == act && Bureau.Contains(d.Audience))
                .CountAsync(d => db.Cases.Any(c => c.Id == d.CaseId && c.State == nameof(Proposed)), Stop));
            Now(role).ShouldBe(held, $"{role}");
        }
        Now(Role.CaseOfficer).ShouldBeGreaterThan(0, "the city has a public notice");
        rows.Any(r => r[0] == proposed && r[1] == Word(RoleTexts.Key(Role.CaseOfficer)) && r[2] != "0")
            .ShouldBeTrue("stays of the past too");
    }

    private const int Most = 25;

    // What the Bureau knows of.
    private static readonly DutyAudience[] Bureau = [DutyAudience.All, DutyAudience.Bureau];

    // An act that is done on a page of its own has another address: its words tell which it is.
    private static string Slug(IElement link) =>
        link.GetAttribute("href")!.Split("/do/") is [_, var slug]
            ? slug
            : ActsByName.Value.GetValueOrDefault(link.TextContent.Trim(), link.TextContent);

    private static readonly Lazy<Dictionary<string, string>> ActsByName = new(() =>
    {
        TextsOfWeb.Add();
        return Luyan.Law.Wordings.Keys(Luyan.Law.Language.Chinese).Where(k => ActName().IsMatch(k))
            .GroupBy(k => Luyan.Law.Wordings.Of(k, Luyan.Law.Language.Chinese)).ToDictionary(g => g.Key, g => g.First()["act.".Length..]);
    });

    private static int Number(Match days, int group) => int.Parse(days.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+) / (\d+)")]
    private static partial Regex Days();

    // A result of an inspection that does not say of what.
    [GeneratedRegex(@"检查结果\s+(m\d+|：|符合|不符)")]
    private static partial Regex NoPoint();

    [GeneratedRegex(@"^act\.[a-z-]+$")]
    private static partial Regex ActName();
}
