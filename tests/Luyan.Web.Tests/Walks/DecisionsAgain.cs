using System.Text.Json;
using System.Text.RegularExpressions;
using Luyan.Demo;
using Luyan.Law;
using Luyan.Store.Files;
using Luyan.Store.Reruns;
using Luyan.Web.Tests.Cases;
using Luyan.Web.Tests.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Walks;

/// <summary>Every decision of the invented city, taken again.</summary>
[Collection(CityCollection.Name)]
public sealed partial class DecisionsAgain(DemoCity city)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Measures Law => city.App.Services.GetRequiredService<MeasuresInForce>().Now;

    private Simulation Simulation => city.App.Services.GetRequiredService<Simulation>();

    [Fact]
    public async Task Every_decision_comes_out_again_under_the_policy_in_force()
    {
        var found = await Simulation.Run(Law, null, Stop);
        found.Commits.ShouldBeGreaterThan(1000);
        // A few commands say what no event repeats; of these the conditions are asked.
        found.Gates.ShouldBeLessThan(found.Commits / 50, string.Join(", ", found.GatesOf));
        found.Decisions.ShouldBeEmpty();
        found.Deadlines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_decision_comes_out_to_the_hash()
    {
        var codes = await city.Db(db => db.Events.AsNoTracking().Where(e => e.Position % 29 == 0)
            .Join(db.Cases, e => e.CaseId, c => c.Id, (e, c) => new { c.Number, e.Sequence }).ToListAsync(Stop));
        var decisions = city.App.Services.GetRequiredService<Decisions>();
        var compared = 0;
        foreach (var code in codes)
        {
            var again = await decisions.Run(DecisionCode.Of(code.Number, code.Sequence), Stop);
            again.ShouldNotBeNull();
            // What the registers said then is not known now: a refusal by them says nothing.
            if (again.Answer is not { Exact: true, Refused.Count: 0 }) { continue; }
            again.Holds.ShouldBeTrue(again.Code);
            compared++;
        }
        compared.ShouldBeGreaterThan(codes.Count / 2);
        (await decisions.Run("SB-1999-0001/1", Stop)).ShouldBeNull();
        (await decisions.Run("SB-2024-0001/4000", Stop)).ShouldBeNull();
        (await decisions.Run("/", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task The_code_that_a_letter_prints_leads_to_the_decision_behind_it()
    {
        var letters = await city.Db(db => db.Letters.AsNoTracking().OrderBy(l => l.Sequence).ThenBy(l => l.CaseId)
            .Join(db.Cases, l => l.CaseId, c => c.Id, (l, c) => new { l.Kind, l.Sha256, l.Sequence, c.Number }).ToListAsync(Stop));
        var (blobs, decisions) = (city.App.Services.GetRequiredService<IBlobs>(), city.App.Services.GetRequiredService<Decisions>());
        // One letter of each kind, in Chinese and in English.
        var kinds = letters.DistinctBy(l => l.Kind).ToList();
        kinds.Count.ShouldBeGreaterThan(30);
        foreach (var letter in kinds)
        {
            await using var file = (await blobs.Open(letter.Sha256, Stop)).ShouldNotBeNull(letter.Kind);
            var code = Printed().Match(await LetterFile.Text(file));
            code.Success.ShouldBeTrue(letter.Kind);
            code.Groups[1].Value.ShouldStartWith($"{letter.Number}/", customMessage: letter.Kind);
            (await decisions.Run(code.Groups[1].Value, Stop)).ShouldNotBeNull(letter.Kind).Case.Number.ShouldBe(letter.Number);
        }
    }

    [GeneratedRegex(@"(?:复核码：|Code: )([A-Z]+-\d+-\d+/[0-9A-Z]{4}-[0-9A-Z]{4})")]
    private static partial Regex Printed();

    [Fact]
    public async Task Another_value_shows_which_decisions_would_fall_otherwise_and_which_deadlines_move()
    {
        var larger = await Simulation.Run(Changed("review.panel-size", 7), null, Stop);
        larger.DecisionsOf.Keys.ShouldContain("RecordPanelReview");
        larger.Decisions.ShouldAllBe(d => d.Refused.Count > 0 || d.NoLonger.Count > 0 || d.Says.Count > 0);
        larger.Concerned.ShouldBeGreaterThan(0);
        (await Simulation.Run(Changed("annual-report.day", "02-15"), null, Stop)).DeadlinesOf.Keys.ShouldContain("annual-report");
    }

    [Fact]
    public async Task The_page_plays_it_for_the_head_of_division_and_says_what_does_not_fit()
    {
        var browser = city.Anonymous();
        await browser.SignIn("head@luyan.example", Demonstration.Password);
        var page = await browser.Page("/bureau/simulate?parameter=review.panel-size&value=7&from=2007-01-01");
        page.QuerySelectorAll("#found ~ table tbody tr, section tbody tr").Length.ShouldBeGreaterThan(0);
        foreach (var wrong in new[] { "value=0&from=2007-01-01", "value=viele&from=2007-01-01", "value=7&from=1990-01-01" })
        {
            var answer = await browser.Get($"/bureau/simulate?parameter=review.panel-size&{wrong}");
            ((int)answer.StatusCode).ShouldBe(422, wrong);
        }
    }

    private Measures Changed(string parameter, object value) => Law.Changed(
        [JsonSerializer.SerializeToElement(new { from = "2007-01-01", source = "虚构", parameter, value })]);
}
