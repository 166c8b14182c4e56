using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Facts;
using Luyan.Store.Dockets;
using Luyan.Store.Facts;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Unit;

/// <summary>Facts of the ledger in the application form, and the way back.</summary>
public sealed class ChosenFactTests : DraftSite
{
    [Fact]
    public async Task Facts_are_chosen_shown_densely_counted_by_the_law_and_taken_out()
    {
        var ids = await Ledger(FactKind.Person, ("程望舒", "leader"), ("贺兰若", "researcher"), ("云起", "skilled"));
        var choose = await Filler.Page($"{Draft}/organisation/facts/team?q=云");
        choose.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await Filler.Post(
            $"{Draft}/organisation/facts/team", ("fact", $"{ids[0]}"), ("do", "some"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Filler.Post($"{Draft}/organisation/facts/team", ("do", "all"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await Filler.Page($"{Draft}/organisation");
        page.QuerySelectorAll("a[href^='/unit/facts/']").Count(a => a.TextContent is "程望舒" or "贺兰若" or "云起").ShouldBe(3);
        page.QuerySelector(".panel")!.TextContent.ShouldContain("共1");
        var section = page.QuerySelector("form.section-form")!;
        var fields = section.QuerySelectorAll("input[type=hidden]").Where(i => i.GetAttribute("name") != "form-key")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value"))).ToArray();
        (await Filler.Post(
            $"{Draft}/organisation", [.. fields, ("do", $"out:team:{ids[2]:N}")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Filler.Page($"{Draft}/organisation")).Body!.TextContent.ShouldNotContain("云起");
    }

    [Fact]
    public async Task A_change_in_the_ledger_shows_in_the_draft_and_never_in_what_was_filed()
    {
        await FillIn();
        var id = (await Ledger(FactKind.Instrument, ("扫描电镜", "research")))[0];
        await Filler.Post($"{Draft}/equipment/facts/equipment", ("do", "all"));
        await Record(id, FactKind.Instrument, "透射电镜");
        (await Filler.Page($"{Draft}/check")).Body!.TextContent.ShouldContain("透射电镜");
        await Submit();
        await Record(id, FactKind.Instrument, "改过的电镜");
        (await Filler.Page($"{Draft}/check")).Body!.TextContent.ShouldContain("透射电镜");
        var file = await Site.App.Services.GetRequiredService<CaseStore>().Load(ApplicationLife.Life, Guid.Parse(Draft.Split('/')[^1]));
        ((FiledApplication)file.State).Filing.Dossier.Equipment.Equipment.ShouldContain(i => i.Id == id.ToString("N") && i.Name == "透射电镜");
    }

    [Fact]
    public async Task What_was_typed_in_the_form_stands_in_the_ledger_after_filing_and_is_not_typed_again()
    {
        await Submit();
        var facts = await Site.Db(db => db.Facts.AsNoTracking().ToListAsync());
        facts.ShouldContain(f => f.Kind == FactKind.Project);
        facts.ShouldContain(f => f.Kind == FactKind.Person);
        facts.Select(f => f.Origin).ShouldBeUnique();
        (await Filler.Page("/unit/facts/person")).QuerySelectorAll("tbody tr").Length.ShouldBe(facts.Count(f => f.Kind == FactKind.Person));
    }

    [Fact]
    public async Task A_typed_row_moves_into_the_ledger_at_a_word()
    {
        await Save("organisation", ("team._rows", "r1"), ("team.r1.name", "程望舒"), ("team.r1.role", "leader"));
        (await Filler.Post(
            $"{Draft}/organisation", ("version", "1"), ("team._rows", "r1"), ("team.r1.name", "程望舒"),
            ("team.r1.role", "leader"), ("do", "keep:team:r1"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Site.Db(db => db.Facts.CountAsync(f => f.Kind == FactKind.Person && f.Title == "程望舒"))).ShouldBe(1);
        var page = await Filler.Page($"{Draft}/organisation");
        page.QuerySelector("#row-team-r1").ShouldBeNull();
        page.QuerySelectorAll("a[href^='/unit/facts/']").ShouldContain(a => a.TextContent == "程望舒");
    }

    [Fact]
    public async Task A_row_that_is_kept_twice_because_the_section_moved_on_is_one_fact()
    {
        await Save("organisation", ("team._rows", "r1"), ("team.r1.name", "程望舒"), ("team.r1.role", "leader"));
        (string, string?)[] old =
            [("version", "0"), ("team._rows", "r1"), ("team.r1.name", "程望舒"), ("team.r1.role", "leader"), ("do", "keep:team:r1")];
        (await Filler.Post($"{Draft}/organisation", old)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Filler.Post(
            $"{Draft}/organisation",
            [.. old.Where(f => f.Item1 != "version"), ("version", "1")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Site.Db(db => db.Facts.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Another_units_facts_cannot_be_chosen()
    {
        (await Filler.Get($"{Draft}/organisation/facts/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Filler.Get($"{Draft}/plan/facts/milestones")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "milestones are no facts");
        (await Filler.Post(
            $"{Draft}/organisation/facts/team", ("fact", $"{Guid.CreateVersion7()}"),
            ("do", "some"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Filler.Page($"{Draft}/organisation")).QuerySelector(".panel")!.TextContent.ShouldNotContain("共1");
    }

    private Task<Guid[]> Ledger(FactKind kind, params (string Name, string Use)[] rows) => Site.Db(async db =>
    {
        var facts = rows.Select(r => new Fact
        {
            Id = Guid.CreateVersion7(), UnitId = Site.Unit, Kind = kind, Title = r.Name,
            Body = FactBody.Write([new("name", r.Name), new(kind == FactKind.Person ? "role" : "use", r.Use)])
        }).ToList();
        db.Facts.AddRange(facts);
        await db.SaveChangesAsync();
        return facts.Select(f => f.Id).ToArray();
    });

    private Task<int> Record(Guid id, FactKind kind, string name) => Site.Db(db => db.Facts.Where(f => f.Id == id && f.Kind == kind)
        .ExecuteUpdateAsync(set => set.SetProperty(f => f.Title, name).SetProperty(
            f => f.Body, FactBody.Write(new Dictionary<string, string> { ["name"] = name }))));
}
