using System.Net;
using System.Text.Json;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Reading;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Luyan.Web.Tests.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Walks;

/// <summary>Every text of every event of the invented city, at whatever stage its cases stand, and every reader: what the matrix does not
/// open to them stands behind none of their doors. What is open is said by <see cref="OpenTexts"/>, not by what the program hands out.
/// </summary>
[Collection(CityCollection.Name)]
public sealed class ReadingWalk(DemoCity city, ITestOutputHelper output)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly ReadingDoors doors = new(city);

    public static TheoryData<string, Role> Readers => new()
    {
        { "signer1", Role.Signer }, { "director1", Role.Director }, { "signer3", Role.Signer }, { "department1", Role.Department },
        { "department2", Role.Department },
    };

    [Theory, MemberData(nameof(Readers))]
    public async Task What_is_closed_stands_behind_no_door(string who, Role role)
    {
        var actor = await doors.Actor(who, role);
        var cases = await city.Db(db => db.CasesVisibleTo(actor).Select(c => c.Number).ToListAsync(Stop));
        var all = await doors.Cases();
        var own = all.Where(c => cases.Contains(c.Number)).ToList();
        var open = new OpenTexts(city.App.Services.GetRequiredService<Projections>());
        var side = Reader.Of(role).Side;
        var opened = Joined(own.SelectMany(c => open.Of(c.Rows, side)).Concat(Public(all, open)));
        var closed = own.SelectMany(c => open.Of(c.Rows, null)).Where(OpenTexts.Tells).ToHashSet();
        var (said, letters) = await doors.Of(actor, who, cases);
        // A text that is open somewhere may stand anywhere.
        var needles = closed.Where(text => !opened.Contains(text, StringComparison.Ordinal)).ToList();
        output.WriteLine($"{who}: {cases.Count} cases, {closed.Count} texts, {needles.Count} open nowhere, {said.Length} signs read");
        needles.Where(text => said.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty();
        // A letter names the meeting that determined, as the place words it; the docket does not.
        var meetings = Meetings(own);
        needles.Where(text => !meetings.Contains(text) && letters.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty();
        needles.Count.ShouldBeGreaterThan(10);
        // Of the cases of others nothing but what the register says.
        Strange(all.Where(c => !cases.Contains(c.Number)), open, said, opened + await doors.Own(actor)).ShouldBeEmpty();
        var files = own.SelectMany(c => c.Rows.SelectMany(LinkRows.Named)).Select(f => f.Sha256).Except(await doors.Files(actor));
        var browser = await doors.SignedIn(who);
        foreach (var file in files) { (await browser.Get($"/files/{file}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, file); }
        // The walk can find what is open: without this it could look at nothing.
        cases.ShouldAllBe(c => said.Contains(c, StringComparison.Ordinal));
    }

    [Theory, InlineData(null), InlineData("admin")]
    public async Task Who_reads_no_case_reads_the_register_alone(string? who)
    {
        var all = await doors.Cases();
        var open = new OpenTexts(city.App.Services.GetRequiredService<Projections>());
        var said = await doors.Outside(who, all.Select(c => c.Number));
        var known = Joined(Public(all, open)) + await doors.Directory(names: who is not null);
        var strange = Strange(all, open, said, known);
        output.WriteLine($"{who ?? "anyone"}: {said.Length} signs read");
        strange.ShouldBeEmpty();
        // The samples of messages bear a number too.
        all.Where(c => c.Rows[0].Kind == Kinds.Application && said.Contains(c.Number, StringComparison.Ordinal)
            && !ReadingDoors.Everyday.Contains(c.Number, StringComparison.Ordinal)).ShouldBeEmpty();
        all.Count(c => said.Contains(c.Number, StringComparison.Ordinal)).ShouldBeGreaterThan(who is null ? 5 : -1);
    }

    [Fact]
    public async Task Who_acted_for_a_unit_reads_its_cases_in_the_house_as_the_department_does()
    {
        var all = await doors.Cases();
        var open = new OpenTexts(city.App.Services.GetRequiredService<Projections>());
        await using var joined = await doors.Join("officer2", "signer1");
        var actor = await doors.Actor("officer2", Role.CaseOfficer);
        var apart = await city.Db(db => db.Cases.Where(c => db.ConflictsOf(actor).Contains(c.Id)).Select(c => c.Number).ToListAsync(Stop));
        apart.Count.ShouldBeGreaterThan(2);
        var closed = all.Where(c => apart.Contains(c.Number)).SelectMany(c => open.Of(c.Rows, null)).Where(OpenTexts.Tells).ToHashSet();
        List<string> Needles(string opened) => [.. closed.Where(text => !opened.Contains(text, StringComparison.Ordinal))];
        var outside = Joined(all.Where(c => apart.Contains(c.Number)).SelectMany(c => open.Of(c.Rows, Side.Department))
            .Concat(Public(all, open)));
        // On the pages of these cases nothing but what the department reads.
        var (said, letters) = await doors.Of(actor, "officer2", apart, withLists: false);
        var needles = Needles(outside);
        output.WriteLine($"officer2: {apart.Count} cases apart, {needles.Count} open nowhere, {said.Length} signs read");
        needles.Where(text => said.Contains(text, StringComparison.Ordinal) && text != actor.Name).ShouldBeEmpty();
        var meetings = Meetings(all);
        needles.Where(text => !meetings.Contains(text) && letters.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty();
        needles.Count.ShouldBeGreaterThan(10);
        apart.ShouldAllBe(c => said.Contains(c, StringComparison.Ordinal));
        // In lists, sheets and figures stand the other cases too, which this reader reads whole.
        var whole = Joined(all.Where(c => !apart.Contains(c.Number)).SelectMany(c => open.Of(c.Rows, Side.Bureau)))
            + await doors.Directory(names: true);
        var (lists, _) = await doors.Of(actor, "officer2", apart);
        Needles(outside + whole).Where(text => lists.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_expert_who_is_seated_reads_what_is_under_review()
    {
        var all = await doors.Cases();
        var open = new OpenTexts(city.App.Services.GetRequiredService<Projections>());
        var actor = await doors.Actor("expert1", Role.Expert);
        var under = all.First(c => c.State is nameof(Reviewed) or nameof(Visited) or nameof(Proposed) or nameof(OnNotice)
            or nameof(Determined) or nameof(Approved));
        await using var seated = await doors.Seat(actor.Account, under.Id);
        var opened = Joined(open.Of(under.Rows, Side.Expert).Concat(Public(all, open)));
        var needles = open.Of(under.Rows, null).Where(OpenTexts.Tells).Distinct()
            .Where(text => !opened.Contains(text, StringComparison.Ordinal)).ToList();
        var (said, letters) = await doors.Of(actor, "expert1", [under.Number]);
        output.WriteLine($"expert1: {under.Number} {under.State}, {needles.Count} open nowhere, {said.Length} signs read");
        said.ShouldContain(under.Number);
        needles.Count.ShouldBeGreaterThan(5);
        needles.Where(text => said.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty();
        needles.Where(text => letters.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_auditor_finds_behind_the_same_doors_what_others_do_not()
    {
        var open = new OpenTexts(city.App.Services.GetRequiredService<Projections>());
        var unit = await doors.Actor("signer1", Role.Signer);
        var cases = await city.Db(db => db.CasesVisibleTo(unit).Select(c => c.Number).ToListAsync(Stop));
        var own = (await doors.Cases()).Where(c => cases.Contains(c.Number)).ToList();
        var opened = Joined(own.SelectMany(c => open.Of(c.Rows, Side.Unit)));
        var hidden = own.SelectMany(c => open.Of(c.Rows, null)).Where(OpenTexts.Tells).Distinct()
            .Where(text => !opened.Contains(text, StringComparison.Ordinal))
            .Intersect(own.SelectMany(c => open.Of(c.Rows, Side.Auditor))).ToList();
        hidden.Count.ShouldBeGreaterThan(10);
        var (said, _) = await doors.Of(await doors.Actor("auditor", Role.Auditor), "auditor", cases);
        hidden.Count(text => said.Contains(text, StringComparison.Ordinal)).ShouldBeGreaterThan(hidden.Count / 2);
    }

    private static string Joined(IEnumerable<string> texts) => string.Join('\n', texts.Distinct());

    private static IEnumerable<string> Public(IReadOnlyList<ReadCase> all, OpenTexts open) =>
        all.SelectMany(c => open.Of(c.Rows, Side.Public).Concat(Ends(c)));

    // By which document a title was taken is published with its end.
    private static IEnumerable<string> Ends(ReadCase one) => one.Rows
        .Where(r => r.Type is nameof(Luyan.Cases.Centers.CenterRevoked) or nameof(Luyan.Cases.Centers.TitleCancelled))
        .SelectMany(r => OpenTexts.In(JsonDocument.Parse(r.Body).RootElement).Where(t => t.Contains('〔', StringComparison.Ordinal)));

    private static List<string> Strange(IEnumerable<ReadCase> cases, OpenTexts open, string said, string known) =>
        StrangeIn(said.Split(ReadingDoors.Apart)[0], cases, open, known);

    private static List<string> StrangeIn(string said, IEnumerable<ReadCase> cases, OpenTexts open, string known) =>
    [
        .. cases.SelectMany(c => open.Of(c.Rows, null)).Distinct().Where(OpenTexts.Tells)
            .Where(text => said.Contains(text, StringComparison.Ordinal) && !known.Contains(text, StringComparison.Ordinal)
                && !ReadingDoors.Everyday.Contains(text, StringComparison.Ordinal)),
    ];

    private HashSet<string> Meetings(IEnumerable<ReadCase> cases)
    {
        var lives = city.App.Services.GetRequiredService<Projections>();
        return [.. cases.SelectMany(c => c.Rows).Where(r => r.Type == nameof(ApplicationDetermined))
            .Select(r => ((ApplicationDetermined)lives.Of(r.Kind).ReadEvent(r)).Meeting)];
    }
}
