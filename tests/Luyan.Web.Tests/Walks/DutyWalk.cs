using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Demo;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Luyan.Web.CaseWork;
using Luyan.Web.Tests.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Walks;

/// <summary>Desks, lists, figures and calendars of the invented city tell the same duties, and these are what the lives say.</summary>
[Collection(CityCollection.Name)]
public sealed partial class DutyWalk(DemoCity city)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateOnly Today => DemoCity.Today;

    // What the Bureau and the auditor know of.
    private static readonly DutyAudience[] Bureau = [DutyAudience.All, DutyAudience.Bureau];

    [Fact]
    public async Task What_is_kept_is_what_the_lives_say_today()
    {
        var clock = new Actor(Guid.Empty, "", Role.Clock, Guid.Empty);
        var cases = await city.Db(db => db.Cases.AsNoTracking().Where(c => c.Kind != Kinds.Review).ToListAsync(Stop));
        var kept = (await city.Db(db => db.Duties.AsNoTracking().Where(d => Bureau.Contains(d.Audience))
            .Where(OpenDuties.On(Today)).ToListAsync(Stop))).ToLookup(d => d.CaseId);
        await using var scope = city.App.Services.CreateAsyncScope();
        var dockets = scope.ServiceProvider.GetRequiredService<CaseStore>();
        var found = 0;
        foreach (var row in cases)
        {
            var duties = row.Kind == Kinds.Application
                ? Of(ApplicationLife.Life, await dockets.Read(ApplicationLife.Life, row.Id, clock, Stop), dockets.Law)
                : Of(CenterLife.Life, await dockets.Read(CenterLife.Life, row.Id, clock, Stop), dockets.Law);
            string[] said = [.. duties.Where(d => d.IsOpen(Today))
                .Select(d => $"{d.Act} {d.Of} {d.Clock?.Key} {d.Subject} {d.Kind}").Order()];
            kept[row.Id].Select(d => $"{d.Act} {d.Of} {(d.Key.Length > 0 ? d.Key : null)} {d.Subject} {d.Kind}").Order()
                .ShouldBe(said, ignoreOrder: false, row.Number);
            found += said.Length;
        }
        found.ShouldBeGreaterThan(50);
    }

    [Theory]
    [InlineData("officer1", Role.CaseOfficer), InlineData("head", Role.HeadOfDivision), InlineData("leader", Role.Leader)]
    [InlineData("department", Role.Department)]
    public async Task A_desk_lists_each_of_them_once_and_no_other(string who, Role role)
    {
        var all = await city.Db(db => db.Duties.Where(d => d.Of == role && Bureau.Contains(d.Audience)).Listed(Today)
            .Join(db.Cases, d => d.CaseId, c => c.Id, (d, c) => new Owed(c, d)).ToListAsync(Stop));
        var me = await city.Db(db => db.Users.Where(u => u.Email!.StartsWith(who)).ToListAsync(Stop))
            is var found && role != Role.Department
            ? found.Single()
            : found.First(u => all.Any(o => o.Duty.Organisation == u.DepartmentId));
        var browser = city.Anonymous();
        await browser.SignIn(me.Email!, Demonstration.Password);
        var due = all.Where(o => o.Duty.Organisation == (me.DepartmentId ?? Guid.Empty)).ToList();
        var rows = (await browser.Page("/desk")).QuerySelector("table")!.QuerySelectorAll("tbody tr")
            .Select(r => r.QuerySelector("a[href^='/cases/']")?.TextContent).OfType<string>().Order().ToList();
        var expected = due.Select(o => o.Case.Number).Order().ToList();
        if (expected.Count > 100) { rows.Count.ShouldBe(100); return; }
        rows.ShouldBe(expected);
        rows.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_bureaus_list_the_figure_and_the_calendar_count_the_same_as_overdue()
    {
        var overdue = await city.Db(db => db.Duties.Where(d => Bureau.Contains(d.Audience))
            .Where(Overdue.On<DutyRow>(Today)).ToListAsync(Stop));
        overdue.ShouldNotBeEmpty();
        var browser = city.Anonymous();
        await browser.SignIn("leader@luyan.example", Demonstration.Password);
        var lead = (await browser.Page("/bureau")).QuerySelector(".lead, header p, main p")!.TextContent;
        var open = overdue.Select(d => d.CaseId).Distinct().ToList();
        var live = await city.Db(db => db.Cases.CountAsync(c => open.Contains(c.Id) && !c.Ended, Stop));
        Numbers().Matches(lead).Select(m => m.Value).ShouldContain($"{live}", lead);
        (await browser.Page("/bureau/figures")).QuerySelector("#figure-due").ShouldNotBeNull().Closest("figure")!
            .QuerySelectorAll("tbody tr").Sum(r => int.Parse(r.Children[1].TextContent, CultureInfo.InvariantCulture))
            .ShouldBe(overdue.Count);
        var calendar = await browser.Page("/desk/calendar");
        calendar.QuerySelectorAll(".due-list li").Length.ShouldBe(
            Math.Min(100, overdue.Where(d => d.Of == Role.Leader).DistinctBy(d => (d.CaseId, d.Key, d.Subject)).Count()));
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();

    private static IReadOnlyList<Duty> Of<TState, TCommand, TEvent>(
        Life<TState, TCommand, TEvent> life, CaseFile<TState>? file, Measures law)
        where TState : class where TCommand : class where TEvent : class =>
        life.Duties(file!.State, life.LawOf(file.State, law), Today);
}
