using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Facts;
using Luyan.Cases.Rehearsal;
using Luyan.Law;
using Luyan.Specs.Law;
using Luyan.Store.Directory;
using Luyan.Store.Facts;
using Luyan.Store.Rows;
using Luyan.Web.Calendar;
using Luyan.Web.CaseWork;
using Luyan.Web.Centers.Assessments;
using Luyan.Web.Centers.Earlier;
using Luyan.Web.Commands;
using Luyan.Web.Forms;
using Luyan.Web.Tests.Architecture;
using Luyan.Web.Ui;
using Luyan.Web.Policy.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Question = Luyan.Web.Forms.Question;

namespace Luyan.Web.Tests.Walks;

/// <summary>One table of typed days, walked through every page, verb and import that reads a day.</summary>
public sealed class TypedDayWalk(TypedDayWalk.LaterSite later) : IClassFixture<TypedDayWalk.LaterSite>
{
    /// <summary>A site whose legal day lies after all days of the table, as some pages take no day to come.</summary>
    public sealed class LaterSite : IAsyncLifetime
    {
        public Site Site { get; } = new();

        public async ValueTask InitializeAsync()
        {
            Site.Clock.SetUtcNow(new(2030, 6, 3, 1, 0, 0, TimeSpan.Zero));
            await Site.InitializeAsync();
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    private static readonly Measures Policy = MeasuresFile.LoadDefault();
    private static readonly DateOnly Today = new(2030, 6, 3);
    private static readonly Question Column = Cells.Columns(FactKind.Standard).First(c => c.Writing == Writing.Day);

    private static readonly PageContext Here = new()
    {
        Language = Language.Chinese, Path = "", Address = "", Now = default, Today = Today,
        Law = Policy, Antiforgery = () => ("", ""),
    };

    // The file that reads, and how it reads.
    private readonly Dictionary<string, Func<string, Task<DateOnly?>>> readers = new()
    {
        ["Luyan.Web.CaseWork/Forms/Faults.cs"] = Now(t => t.Length > 0 && Faults.Of(Column, t) is null ? TypedDay.Read(t) : null),
        ["Luyan.Web.CaseWork/Forms/SectionJson.cs"] = Now(InJson),
        ["Luyan.Web.CaseWork/Forms/PlainCells.cs"] = Now(t =>
            new PlainCells(Here).Of(Column, t) is { Fault: null, Text: { Length: > 0 } plain } ? TypedDay.Exact(plain) : null),
        ["Luyan.Web.CaseWork/Forms/FactRows.cs"] = Now(t => FactRows.Reported(new(Here), [FactOf(t)], 2030).Standards.Single().Published),
        ["Luyan.Web.CaseWork/CaseWork/ActForm.cs"] = Now(t => new ActForm(
            new FormCollection(new() { ["on"] = t }), new Dictionary<string, FileRef>()).Day("on")),
        ["Luyan.Web.Centers/Earlier/EarlierReading.cs"] = Now(t => new EarlierReading(Here, [], new Dictionary<string, RelyingUnit>())
            .Of(new(1, new Dictionary<string, string> { [nameof(EarlierCenter.NamedOn)] = t }, [])).Center.NamedOn),
        ["Luyan.Law/Files/ExaminedCalendar.cs"] = Now(ExaminedCalendar.DayOf),
        ["Luyan.Web/Commands/LawInput.cs"] = Now(ByVerb),
        ["Luyan.Cases/Rehearsal/Policy.cs"] = Now(InRehearsal),
        ["Luyan.Web.Office/Looks/LooksAsked.cs"] = Now(t => new Luyan.Web.Looks.LooksAsked { From = t }.Query().From),
        ["Luyan.Web.Office/Calendar/CalendarDesk.cs"] = null!,
        ["Luyan.Web.Office/Policy/PolicyDay.cs"] = null!,
        ["Luyan.Web.Centers/Assessments/ShowScheme.cs"] = null!,
        ["Luyan.Web.Office/Policy/Publishing/TextReading.cs"] = null!,
        ["Luyan.Web.Centers/Priorities/AskPriority.cs"] = null!,
        ["Luyan.Web.Centers/Priorities/PriorityRankingDesk.cs"] = null!,
        ["Luyan.Web.Ledger/FactEnding.cs"] = null!,
    };

    // It compares what PlainCells wrote.
    private const string Other = "Luyan.Web.Ledger/Sheets/Comparison.cs";

    [Fact]
    public async Task Every_reader_reads_it_the_same()
    {
        var (nobody, officer) = (later.Site.Anonymous(), await later.Site.As(Role.CaseOfficer));
        var (head, filler) = (await later.Site.As(Role.HeadOfDivision), await later.Site.As(Role.Filler));
        readers["Luyan.Web.Office/Calendar/CalendarDesk.cs"] = t => InCalendar(officer, t);
        readers["Luyan.Web.Office/Policy/PolicyDay.cs"] = t => OnDay(nobody, Urls.Measures, t);
        readers["Luyan.Web.Centers/Assessments/ShowScheme.cs"] = t => OnDay(nobody, ShowScheme.Url, t);
        readers["Luyan.Web.Office/Policy/Publishing/TextReading.cs"] = t => InWording(head, t);
        readers["Luyan.Web.Centers/Priorities/AskPriority.cs"] = t => Asked(nobody, t);
        readers["Luyan.Web.Centers/Priorities/PriorityRankingDesk.cs"] = t => Ranked(officer, t);
        readers["Luyan.Web.Ledger/FactEnding.cs"] = t => Ended(filler, t);
        List<string> differing = [];
        foreach (var (file, read) in readers)
        {
            foreach (var (typed, meant) in TypedDays.All)
            {
                var got = await read(typed);
                if ($"{got:yyyy-MM-dd}" != (meant ?? "")) { differing.Add($"{file}: '{typed}' is {got:yyyy-MM-dd}, not {meant}"); }
            }
        }
        differing.ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_reads_a_day_is_walked() =>
        Source.Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal)
                && f.Text.Contains("TypedDay.Read(", StringComparison.Ordinal))
            .Select(f => f.Path["src/".Length..]).ShouldBe(readers.Keys.Append(Other), ignoreOrder: true);

    private static Func<string, Task<DateOnly?>> Now(Func<string, DateOnly?> read) => typed => Task.FromResult(read(typed));

    private static DateOnly? InJson(string typed)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            SectionJson.Write(json, Column, typed);
            json.WriteEndObject();
        }
        return TypedDay.Exact((string?)JsonNode.Parse(Encoding.UTF8.GetString(buffer.ToArray()))![Column.Key]);
    }

    private static Fact FactOf(string typed) => new()
    {
        Id = Guid.CreateVersion7(), Kind = FactKind.Standard,
        Body = FactBody.Write(new Dictionary<string, string> { ["name"] = "标准", [Column.Key] = typed }),
    };

    private static DateOnly? ByVerb(string typed)
    {
        var root = new RootCommand();
        root.Subcommands.Add(LawVerbs.Build());
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = root.Parse(["law", "bar", "--revoked-on", typed, "--ground", "9"]).Invoke(new() { Output = output, Error = error });
        return code == 0 ? TypedDay.Exact((string?)JsonNode.Parse(output.ToString())!["revokedOn"]) : null;
    }

    private static DateOnly? InRehearsal(string typed)
    {
        var scenario = JsonNode.Parse(File.ReadAllText(Path.Combine(Source.Root, "rehearsals/02-not-recommended.json")))!;
        (scenario["policy"], scenario["steps"]) = ("2010-01-01", new JsonArray(new JsonObject { ["advanceTo"] = typed }));
        try { return TypedDay.Exact((string?)Transcript.Json(Performance.Of(scenario, Policy))["steps"]![0]!["day"]); }
        catch (RehearsalException) { return null; }
    }

    // The calendar shows the week of the day, or of today: read as meant means the right week.
    private static async Task<DateOnly?> InCalendar(Browser browser, string typed)
    {
        var page = await browser.Page($"{Urls.Calendar}?view=week&day={Uri.EscapeDataString(typed)}");
        var shown = TypedDays.All.Where(d => d.Typed == typed).Select(d => TypedDay.Exact(d.Meant)).Single();
        string Link(DateOnly day) => CalendarDesk.Url(week: true, CalendarDesk.Monday(day).AddDays(7));
        bool Has(string url) => page.QuerySelectorAll("a").Any(a => a.GetAttribute("href") == url);
        Has(Link(shown ?? Today)).ShouldBeTrue($"{typed} on the calendar");
        return shown;
    }

    private static async Task<DateOnly?> OnDay(Browser browser, string url, string typed)
    {
        var page = await browser.Page($"{url}?on={Uri.EscapeDataString(typed)}");
        var day = TypedDay.Exact(((IHtmlInputElement)page.GetElementById("on")!).Value);
        return page.QuerySelector("p.error") is not null || typed.Length == 0 ? null : day;
    }

    private async Task<DateOnly?> InWording(Browser browser, string typed)
    {
        await later.Site.Db(db => db.OfficialWordings.ExecuteDeleteAsync());
        await browser.Post(BureauText.New(BureauText.Wordings), ("Concerns", "5"), ("Text", "第五条"), ("Since", typed));
        return await later.Site.Db(db => db.OfficialWordings.Select(w => (DateOnly?)w.Since).SingleOrDefaultAsync());
    }

    private static async Task<DateOnly?> Asked(Browser browser, string typed)
    {
        var response = await browser.Get($"{Urls.Priority}?who=某单位&day={Uri.EscapeDataString(typed)}");
        if (response.StatusCode != HttpStatusCode.OK || typed.Length == 0) { return null; }
        var text = (await Browser.Parse(response)).QuerySelector("main")!.TextContent;
        return TypedDays.All.Select(d => TypedDay.Exact(d.Meant)).OfType<DateOnly>()
            .FirstOrDefault(d => text.Contains(Days.Plain(d, Language.Chinese), StringComparison.Ordinal));
    }

    private static async Task<DateOnly?> Ranked(Browser browser, string typed)
    {
        var response = await browser.PostFiles(
            Urls.PriorityRanking, [], ("day", typed), ("pasted", "项目\t单位\t得分\n甲项目\t别的单位\t80"), ("do", "xlsx"));
        if (response.StatusCode != HttpStatusCode.OK) { return null; }
        var name = response.Content.Headers.ContentDisposition!.FileNameStar!;
        return DateOnly.ParseExact(name[^13..], "yyyyMMdd'.xlsx'", CultureInfo.InvariantCulture);
    }

    private async Task<DateOnly?> Ended(Browser browser, string typed)
    {
        var fact = FactOf("2018-01-01");
        (fact.UnitId, fact.Title) = (later.Site.Unit, "标准");
        await later.Site.Db(db => { db.Facts.Add(fact); return db.SaveChangesAsync(); });
        await browser.Post($"{LedgerUrls.Fact(fact.Id)}/end", ("fact-version", "1"), ("last-day", typed));
        return await later.Site.Db(db => db.Facts.Where(f => f.Id == fact.Id).Select(f => f.EndedOn).SingleAsync());
    }
}
