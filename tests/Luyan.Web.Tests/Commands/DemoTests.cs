using System.Text.Json;
using System.Text.RegularExpressions;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Authenticity;
using Luyan.Cases.Centers;
using Luyan.Demo;
using Luyan.Law;
using Luyan.Store.Directory;
using Luyan.Store.Dockets;
using Luyan.Store.Upkeep;
using Luyan.Web.Commands;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Commands;

[Collection(Walks.CityCollection.Name)]
public sealed partial class DemoTests(DemoCity city)
{
    [Fact]
    public void The_empty_folder_is_filled() => city.Answer.ShouldBe(0);

    [Fact]
    public async Task The_city_is_as_large_as_promised()
    {
        (await city.Db(db => db.Departments.CountAsync())).ShouldBeGreaterThanOrEqualTo(4);
        (await city.Db(db => db.Units.CountAsync(u => u.State == UnitStanding.Active))).ShouldBeGreaterThanOrEqualTo(40);
        (await city.Db(db => db.Units.AnyAsync(u => u.State == UnitStanding.Registered))).ShouldBeTrue();
        (await city.Db(db => db.Units.AnyAsync(u => u.State == UnitStanding.Refused && u.RefusedBecause != null))).ShouldBeTrue();
        (await city.Db(db => db.Experts.CountAsync())).ShouldBeGreaterThanOrEqualTo(60);
        (await city.Db(db => db.Cases.CountAsync(c => c.Kind != Kinds.Review))).ShouldBeGreaterThanOrEqualTo(150);
    }

    [Fact]
    public async Task Every_state_of_an_application_occurs() =>
        StatesOf<FiledApplication>().Except(await StatesIn(Kinds.Application)).ShouldBeEmpty();

    [Fact]
    public async Task Every_state_of_a_center_occurs() =>
        StatesOf<NamedCenter>().Except(await StatesIn(Kinds.Center)).ShouldBeEmpty();

    [Theory]
    [InlineData(nameof(MilestoneReported))]
    [InlineData(nameof(RectificationOrdered))]
    [InlineData(nameof(RectificationReinspected))]
    [InlineData(nameof(ExtensionGranted))]
    [InlineData(nameof(CenterAccepted))]
    [InlineData(nameof(AnnualReportConfirmed))]
    [InlineData(nameof(AnnualReportMissed))]
    [InlineData(nameof(AssessmentConcluded))]
    [InlineData(nameof(SanctionProposed))]
    [InlineData(nameof(ChangeProposed))]
    [InlineData(nameof(PlaqueRecovered))]
    public async Task The_proceedings_of_centers_occur(string what) =>
        (await city.Db(db => db.Events.AnyAsync(e => e.Kind == Kinds.Center && e.Type == what))).ShouldBeTrue();

    /// <summary>A form has no field for the account of somebody who judged on paper.</summary>
    [Fact]
    public async Task What_the_city_typed_can_be_typed()
    {
        string[] panels = [nameof(SiteVisited), nameof(PanelReviewed), nameof(AcceptanceReviewRecorded), nameof(AssessmentReviewRecorded)];
        var bodies = await city.Db(db => db.Events.Where(e => panels.Contains(e.Type)).Select(e => e.Body).ToListAsync());
        bodies.Count.ShouldBeGreaterThan(100);
        bodies.SelectMany(b => Seated().Matches(b)).Select(m => m.Groups[1].Value).Distinct().ShouldBe([$"{Guid.Empty}"]);
    }

    [Fact]
    public async Task Every_section_of_a_report_says_what_its_head_asks_for()
    {
        (string Key, string Says)[] asked =
        [
            ("projects", "研发任务"), ("results", "成果"), ("services", "服务"), ("team", "骨干"), ("conditions", "设备"), ("funds", "经费"),
            ("plans", "下一年度"),
        ];
        string[] filings = [nameof(AnnualReportFiled), nameof(AssessmentFiled)];
        var bodies = await city.Db(db => db.Events.Where(e => filings.Contains(e.Type)).Select(e => e.Body).ToListAsync());
        bodies.ShouldNotBeEmpty();
        foreach (var body in bodies)
        {
            using var json = JsonDocument.Parse(body);
            var sections = json.RootElement.GetProperty("sections").EnumerateArray()
                .ToDictionary(s => s.GetProperty("key").GetString()!, s => s.GetProperty("text").GetString()!);
            sections.Values.Distinct().Count().ShouldBe(sections.Count);
            foreach (var (key, says) in asked.Where(a => sections.ContainsKey(a.Key)))
            {
                sections[key].ShouldContain(says, customMessage: key);
            }
        }
    }

    [GeneratedRegex(@"""account"":""([0-9a-f-]+)""")]
    private static partial Regex Seated();

    [Fact]
    public async Task A_revocation_bars_its_unit_and_a_sanction_still_waits_for_its_decision()
    {
        (await city.Db(db => db.Bars.CountAsync())).ShouldBe(2);
        (await city.Db(db => db.Deadlines.AnyAsync(d => d.Open && d.Effective < DemoCity.Today))).ShouldBeTrue("something is overdue");
        var proposed = await city.Db(db => db.Events.Where(e => e.Type == nameof(SanctionProposed)).Select(e => e.CaseId).ToListAsync());
        (await city.Db(db => db.Cases.AnyAsync(c => proposed.Contains(c.Id) && !c.Ended))).ShouldBeTrue();
    }

    [Fact]
    public async Task Verification_finds_nothing_broken()
    {
        await using var scope = city.App.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<Verification>().Run()).Broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_comparison_finds_what_was_planted_and_little_else()
    {
        var found = await city.Db(db => db.Findings.Where(f => !f.Gone).ToListAsync());
        // Some persons and phrases of an invented city agree by chance, as they do in a real one.
        found.Count.ShouldBeLessThanOrEqualTo(150);
        foreach (var kind in new[]
        {
            FindingKind.NearParagraph,
            FindingKind.SamePatent,
            FindingKind.SameInstrument,
            FindingKind.SamePerson
        })
        {
            found.Where(f => f.Kind == kind.ToString() && f.Strength >= (int)Strength.Medium)
                .Select(f => f.CaseId).Distinct().Count().ShouldBeGreaterThanOrEqualTo(2, $"{kind}");
        }
        found.ShouldContain(f => f.Kind == nameof(FindingKind.Dates) && f.Body.Contains("patent-granted-before-number"));
        found.ShouldContain(f => f.Kind == nameof(FindingKind.Figures) && f.Body.Contains("research-jumps"));
    }

    [Fact]
    public async Task Every_unit_keeps_a_ledger_of_every_kind_with_history_and_proofs()
    {
        var units = await city.Db(db => db.Units.CountAsync(u => u.State == UnitStanding.Active));
        // Awards alone may be none.
        foreach (var kind in Luyan.Cases.Facts.FactKinds.All.Where(k => k != Luyan.Cases.Facts.FactKind.Award))
        {
            (await city.Db(db => db.Facts.Where(f => f.Kind == kind).Select(f => f.UnitId)
                .Distinct().CountAsync())).ShouldBe(units, $"{kind}");
        }
        (await city.Db(db => db.FactVersions.AnyAsync(v => v.Version == 2 && v.Reason != ""))).ShouldBeTrue();
        (await city.Db(db => db.Facts.AnyAsync(f => f.EndedOn != null))).ShouldBeTrue();
        (await city.Db(db => db.FactFiles.AnyAsync())).ShouldBeTrue();
    }

    [Fact]
    public async Task Every_approval_has_its_letter_and_no_number_is_given_twice()
    {
        var approved = await city.Db(db => db.Cases.CountAsync(c => c.State == nameof(Approved)));
        (await city.Db(db => db.Letters.CountAsync(l => l.Kind == "approval"))).ShouldBe(approved);
        var numbers = await city.Db(db => db.Numbers.Where(n => n.Register == "document").Select(n => n.Number).ToListAsync());
        numbers.Distinct().Count().ShouldBe(numbers.Count);
    }

    [Fact]
    public async Task Everything_happens_in_office_hours_of_working_days_before_the_day()
    {
        var calendar = city.App.Services.GetRequiredService<MeasuresInForce>().Now.Calendar;
        var days = await city.Db(db => db.Cases.Select(c => c.OpenedOn).Distinct().ToListAsync());
        days.ShouldAllBe(day => calendar.IsWorkingDay(day) && day < DemoCity.Today);
    }

    [Fact]
    public async Task The_sign_in_page_shows_an_account_for_each_role_and_its_password_opens_the_desk()
    {
        var browser = city.Anonymous();
        var page = (await browser.Page(Urls.SignIn)).Body!.TextContent;
        foreach (var name in new[]
        {
            "admin", "officer1", "officer2", "head", "leader", "auditor", "department1", "department2",
            "department3", "signer1", "filler1", "signer3", "filler3", "expert1", "expert2"
        })
        {
            page.ShouldContain($"{name}@luyan.example");
        }
        page.ShouldContain(Demonstration.Password);
        var response = await browser.Post(Urls.SignIn, ("Email", "officer1@luyan.example"), ("Password", Demonstration.Password));
        response.Headers.Location!.ToString().ShouldBe(Urls.Desk);
    }

    [Fact]
    public async Task A_folder_that_is_not_empty_is_refused_and_left_alone()
    {
        var before = await city.Db(db => db.Events.CountAsync());
        (await DemoVerb.Fill(city.Folder, new Wish(8, DemoCity.Today), TestContext.Current.CancellationToken)).ShouldBe(2);
        (await city.Db(db => db.Events.CountAsync())).ShouldBe(before);
    }

    private static IEnumerable<string> StatesOf<TState>() =>
        typeof(TState).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(TState)) && !t.IsAbstract).Select(t => t.Name);

    private Task<List<string>> StatesIn(string kind) =>
        city.Db(db => db.Cases.Where(c => c.Kind == kind).Select(c => c.State).Distinct().ToListAsync());
}

public sealed class OutsideTheDemonstration : IAsyncLifetime
{
    private readonly Site site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task No_account_is_shown_on_the_sign_in_page()
    {
        var account = await site.AccountOf(Role.CaseOfficer);
        (await site.Anonymous().Page(Urls.SignIn)).Body!.TextContent.ShouldNotContain(account.Email!);
    }
}
