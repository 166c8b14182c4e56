using Luyan.Cases;
using Luyan.Demo;
using Luyan.Law;
using Luyan.Store;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Tests.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Walks;

/// <summary>Every page, sheet, letter and file of the invented city, opened by each role in both languages, says nothing that only a
/// programmer can read.</summary>
[Collection(CityCollection.Name)]
public sealed class RenderingWalk(DemoCity city, ITestOutputHelper output)
{
    private static readonly (string Who, Role? Role)[] People =
    [
        ("", null), ("admin", Role.Administrator), ("officer1", Role.CaseOfficer), ("head", Role.HeadOfDivision), ("leader", Role.Leader),
        ("auditor", Role.Auditor), ("department1", Role.Department), ("signer1", Role.Signer), ("filler1", Role.Filler),
        ("director1", Role.Director), ("director3", Role.Director),
        ("signer3", Role.Signer), ("filler3", Role.Filler), ("expert1", Role.Expert),
    ];

    /// <summary>Routes whose pages belong to a moment that the city does not have; other tests open them.</summary>
    private static readonly string[] OfAMoment =
    [
        "/setup", "/invitation/{token}", "/health/live", "/health/ready",
        "/language/{code:regex(^(zh|en)$)}", "/type-size/{size:regex(^(normal|large)$)}",
    ];

    /// <summary>What the walk does not open, and why. Whatever else it misses is a fault, and so is an idle line.</summary>
    private static readonly (string Pattern, Role?[]? Roles, string Why)[] NotOpened =
    [
        ("/cases/", [Role.Administrator, Role.Expert], "sees no case"),
        ("/files/", [Role.Administrator, Role.Expert], "sees no file of a case"),
        ("/cases/{number}/sealed/", [Role.Signer, Role.Filler, Role.Director, Role.Department],
            "what is sealed for others leaves no trace for them"),
        ("/successions/", [Role.Signer, Role.Filler, Role.Director], "the city has no legal successor: the tests of successors make one"),
        ("/calendar/{secret}.ics", null, "the address is shown once, when it is made: the tests of feeds make one"),
        ("/check/{code}", null, "the code stands on a print: the tests of prints read one"),
        ("/admin/holidays/imports/", null, "the city has the calendar of the program: the tests of holidays import one"),
        ("/admin/holidays/staged/", null, "the city has the calendar of the program: the tests of holidays stage one"),
        ("/bureau/earlier/{import:guid}", null, "earlier centers are imported by the tests of them"),
        ("/unit/facts/import/", null, "no import waits: the tests of the ledger stage one"),
        ("/bureau/leads/", null, "nobody has sent a lead: the tests of leads send one"),
        ("/cases/{number}/reports/{year:int}/write", null, "no report is open on the last day of the city: the tests of reports write one"),
        ("/cases/{number}/assessments/{cycle:int}/{form}", null, "no cycle waits for a step then: the tests of assessments take each"),
        ("/department/ranking/recommend", null, "asked with a choice of cases: the tests of the ranking choose"),
        ("/department/units/", null, "no unit of the department waits"),
        ("/unit/applications/{id:guid}/{section}/panel", null, "a part of a form that a script asks for"),
    ];

    /// <summary>Forms of an act or of a step: they open to whoever may take it now, and tell the others why not.</summary>
    private static readonly string[] OfAStep =
    [
        "/cases/{number}/acceptance/apply", "/cases/{number}/changes", "/cases/{number}/inspections/new", "/cases/{number}/do/{act}",
        "/cases/{number}/reports/{year:int}.pdf",
    ];

    [Fact]
    public async Task Nothing_of_the_program_stands_on_a_page_or_in_a_file()
    {
        var routes = Routes();
        var (cases, findings) = (await OneOfEachCase(), await OneOfEachFinding());
        var ids = await Ids();
        // Two of them at a time: nobody does anything that another sees.
        var walked = new (Walker Walker, int Asked)[People.Length];
        await Parallel.ForAsync(0, People.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (at, _) =>
        {
            var (who, role) = People[at];
            var browser = city.Anonymous();
            if (who.Length > 0) { await browser.SignIn($"{who}@luyan.example", Demonstration.Password); }
            var walker = new Walker(who, browser);
            var first = routes.Where(r => !r.Pattern.Contains('{') && !OfAMoment.Contains(r.Pattern) && r.Open(role))
                .Select(r => r.Pattern);
            await walker.Follow([.. first, .. who.Length > 0 ? [.. cases, .. findings] : Array.Empty<string>()], Language.Chinese);
            // Who sees no case is not led through all of them.
            var own = cases.Where(c => walker.Found(u => u == c)).Select(c => c.Split('/')[^1]).ToList();
            await TheRest(walker, role, routes, new Dictionary<string, IReadOnlyList<string>>(ids) { ["number"] = own });
            await walker.Again(Language.English);
            walked[at] = (walker, await AskAmiss(walker, routes));
        });
        var (faults, texts, pages, asked) = (new List<string>(), 0, 0, 0);
        var opened = new HashSet<(string Pattern, Role? Role)>();
        foreach (var ((who, role), (walker, amiss)) in People.Zip(walked))
        {
            asked += amiss;
            output.WriteLine($"{who}: {walker.Opened.Count} answers, {walker.Texts} texts, {walker.Faults.Count} faults");
            (texts, pages) = (texts + walker.Texts, pages + walker.Opened.Count);
            faults.AddRange(walker.Faults);
            foreach (var (url, status) in walker.Opened.Where(o => (int)o.Status < 400))
            {
                if (routes.FirstOrDefault(r => r.Matches(url)) is { } route) { opened.Add((route.Pattern, role)); }
            }
        }
        var missed = routes.Where(r => !OfAMoment.Contains(r.Pattern))
            .SelectMany(r => People.Select(p => p.Role).Distinct().Where(r.Open).Select(role => (r.Pattern, Role: role)))
            .Where(r => !opened.Contains(r)).ToList();
        foreach (var route in missed.GroupBy(m => m.Pattern, m => m.Role?.ToString() ?? "nobody"))
        {
            output.WriteLine($"not met: {route.Key} {string.Join(", ", route)}");
        }
        output.WriteLine($"{opened.Count} of {opened.Count + missed.Count} route × role; {pages} answers; {texts} texts");
        var excused = NotOpened.Where(e => missed.Any(m => Excuses(e.Pattern, e.Roles, m))).ToList();
        missed.Where(m => !OfAStep.Contains(m.Pattern) && !NotOpened.Any(e => Excuses(e.Pattern, e.Roles, m))).ShouldBeEmpty();
        NotOpened.Except(excused).Select(e => e.Pattern).ShouldBeEmpty("opened by now: the line can go");
        OfAStep.Where(p => opened.All(o => o.Pattern != p)).ShouldBeEmpty("a form that nobody opens");
        faults.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(100, "queries with a word that no page knows");
        pages.ShouldBeGreaterThan(4000);
        texts.ShouldBeGreaterThan(500_000);
        opened.Count.ShouldBeGreaterThanOrEqualTo(560);
    }

    private static bool Excuses(string pattern, Role?[]? roles, (string Pattern, Role? Role) missed) =>
        missed.Pattern.StartsWith(pattern, StringComparison.Ordinal) && (roles is null || roles.Contains(missed.Role));

    /// <summary>Routes that no link led to are tried with real ids; of the acts each one, since each has a page of its own.</summary>
    private static async Task TheRest(
        Walker walker, Role? role, IReadOnlyList<Walked> routes, Dictionary<string, IReadOnlyList<string>> ids)
    {
        foreach (var route in routes.Where(r => r.Open(role) && r.Pattern.Contains('{') && !OfAMoment.Contains(r.Pattern)))
        {
            if (route.Pattern.EndsWith("/{act}", StringComparison.Ordinal))
            {
                foreach (var act in ids["act"].Where(a => !walker.Found(u => u.EndsWith($"/{a}", StringComparison.Ordinal))))
                {
                    var one = new Dictionary<string, IReadOnlyList<string>>(ids) { ["act"] = [act] };
                    await walker.Try(route.Filled(one), Language.Chinese);
                }
            }
            else if (!walker.Found(route.Matches)) { await walker.Try(route.Filled(ids), Language.Chinese); }
        }
    }

    /// <summary>Asks each page once for every value of its query with a word that it cannot know: it shows no key and does not
    /// fail.</summary>
    private static async Task<int> AskAmiss(Walker walker, IReadOnlyList<Walked> routes)
    {
        var opened = walker.Opened.Where(o => o.Status == System.Net.HttpStatusCode.OK)
            .Select(o => o.Url.Split('?')[0]).Distinct().ToList();
        var amiss = (from route in routes
                     let url = opened.FirstOrDefault(route.Matches)
                     where url is not null
                     from name in route.Queries
                     select $"{url}?{name}=%E4%B8%8D%E8%AF%86").ToList();
        await walker.Follow(amiss, Language.Chinese, all: true);
        return amiss.Count;
    }

    /// <summary>A case for each state, and one for each kind of event.</summary>
    private async Task<IReadOnlyList<string>> OneOfEachCase()
    {
        var cases = await city.Db(db => db.Cases.OrderBy(c => c.Number).Select(c => new { c.Id, c.Number, c.Kind, c.State }).ToListAsync());
        var events = await city.Db(db => db.Events.Select(e => new { e.CaseId, e.Type }).ToListAsync());
        var chosen = cases.GroupBy(c => (c.Kind, c.State)).Select(g => g.First().Id)
            .Concat(events.GroupBy(e => e.Type).Select(g => g.First().CaseId)).ToHashSet();
        return [.. cases.Where(c => chosen.Contains(c.Id)).Select(c => Urls.Case(c.Number))];
    }

    /// <summary>A page on a likeness to another dossier, and one on a dossier that does not fit itself.</summary>
    private async Task<IReadOnlyList<string>> OneOfEachFinding()
    {
        var findings = await city.Db(db => (
            from f in db.Findings join c in db.Cases on f.CaseId equals c.Id where !f.Gone orderby c.Number, f.Key
            select new { c.Number, f.Key, Pair = f.OtherCaseId != null }).ToListAsync());
        return [.. findings.GroupBy(f => f.Pair).Select(g => Urls.Finding(g.First().Number, g.First().Key))];
    }

    /// <summary>What can stand in the places of the routes.</summary>
    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Ids()
    {
        async Task<IReadOnlyList<string>> Of(Func<LuyanDb, IQueryable<Guid>> ask) =>
            [.. (await city.Db(db => ask(db).Take(20).ToListAsync())).Select(id => id.ToString())];
        return new Dictionary<string, IReadOnlyList<string>>
        {
            ["cycle"] = ["1", "2"],
            ["year"] = ["2025", "2024", "2023"],
            ["form"] = [.. Luyan.Web.Centers.Assessments.CycleForms.All.Select(f => f.Slug)],
            ["act"] = KeyKinds.Acts,
            ["units"] = await Of(db => db.Units.OrderBy(u => u.State).Select(u => u.Id)),
            ["applications"] = await Of(db => db.Drafts.Select(d => d.Id)),
        };
    }

    private IReadOnlyList<Walked> Routes() =>
        [.. from endpoint in Forgery.Guarded(city.App).OfType<RouteEndpoint>()
            let rule = endpoint.Metadata.GetMetadata<RouteRule>()
            where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true
            let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
            orderby pattern.Contains('{'), pattern.Count(c => c == '{'), pattern
            select new Walked(pattern, rule) { Queries = QueriesOf(endpoint, pattern) }];

    private static IReadOnlyList<string> QueriesOf(RouteEndpoint endpoint, string pattern) =>
        [.. (endpoint.Metadata.GetMetadata<System.Reflection.MethodInfo>()?.GetParameters() ?? [])
            .Where(p => p.ParameterType == typeof(string) && !pattern.Contains($"{{{p.Name}", StringComparison.Ordinal))
            .Select(p => p.Name!)];
}

/// <summary>A route that is walked.</summary>
internal sealed record Walked(string Pattern, RouteRule Rule)
{
    private readonly System.Text.RegularExpressions.Regex form = new("^" + Places().Replace(Pattern, p => p.Value switch
    {
        var v when v.Contains(":guid", StringComparison.Ordinal) => "[0-9a-f-]{36}",
        var v when v.Contains(":int", StringComparison.Ordinal) => "[0-9]+",
        _ => "[^/]+",
    }).Replace(".", "\\.", StringComparison.Ordinal).Replace("[^/]\\+", "[^/]+", StringComparison.Ordinal) + "$");

    /// <summary>The values of its query that are words.</summary>
    public IReadOnlyList<string> Queries { get; init; } = [];

    public bool Open(Role? role) => Rule.Kind switch
    {
        RouteRuleKind.Public => true,
        RouteRuleKind.Account => role is not null,
        _ => role is { } r && Rule.Roles.Contains(r),
    };

    /// <summary>Addresses of the route with real ids in its places, the last place changing fastest.</summary>
    public IEnumerable<string> Filled(IReadOnlyDictionary<string, IReadOnlyList<string>> ids)
    {
        IEnumerable<string> all = [Pattern];
        foreach (var place in Places().Matches(Pattern).Select(m => m.Value))
        {
            var name = place.Trim('{', '}').Split(':')[0];
            var known = ids.GetValueOrDefault(name == "id" ? Pattern.Split('/')[2] : name, []);
            all = all.SelectMany(a => known.Select(k => a.Replace(place, k, StringComparison.Ordinal)));
        }
        return all;
    }

    public bool Matches(string url) => form.IsMatch(url.Split('?')[0]);

    private static System.Text.RegularExpressions.Regex Places() => new(@"\{(?:[^{}]|\{[^{}]*\})*\}");
}
