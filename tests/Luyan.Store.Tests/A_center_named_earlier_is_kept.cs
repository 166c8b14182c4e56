using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Store.Dockets;
using Luyan.Store.Earlier;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests;

public sealed class A_center_named_earlier_is_kept(PostgresCluster cluster)
{
    private const string Letter = "包科发〔2012〕31号";
    private static readonly Actor Head = new(Guid.CreateVersion7(), "丁", Role.HeadOfDivision, Guid.Empty);
    private static readonly Actor Officer = new(Guid.CreateVersion7(), "丙", Role.CaseOfficer, Guid.Empty);

    [Theory, EveryDatabase]
    public async Task With_a_number_of_the_year_of_its_letter_its_plaque_and_its_clocks_and_a_rebuild_finds_the_same(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        (await Enter(store, "耐热钢", "2012-07")).ShouldBeOfType<Written<CenterState>.Accepted>().Number.ShouldBe("ZX-2012-0001");
        (await Enter(store, "矿用车", null)).ShouldBeOfType<Written<CenterState>.Accepted>()
            .Number.ShouldBe("ZX-2012-0002", "one letter named both");
        await using var db = store.Db();
        var row = await db.Centers.AsNoTracking().SingleAsync(c => c.Number == "ZX-2012-0001");
        (row.State, row.EnteredOn, row.AcceptedOn,
            row.DocumentNumber).ShouldBe((nameof(Operating), new DateOnly(2026, 3, 2), new DateOnly(2014, 6, 3), Letter));
        (await db.Deadlines.Where(d => d.CaseId == row.CaseId && d.Open).OrderBy(d => d.Effective).Select(d => d.Key + d.Subject)
            .ToListAsync()).ShouldBe(["annual-report2025", "assessment-window7", "assessment-due7"]);
        var before = await Rows(store);
        await store.In<Rebuilding>(store.Scope()).Run();
        (await Rows(store)).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task Once_though_two_enter_it_at_the_same_time(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Enter(
            store, "耐热钢", "2012-07", Guid.CreateVersion7()))));
        answers.Count(a => a is Written<CenterState>.Accepted).ShouldBe(1);
        answers.OfType<Written<CenterState>.Refused>().SelectMany(r => r.Because).ShouldAllBe(r => r.Rule == CenterRules.EarlierRecorded);
        (await store.Db().Cases.CountAsync()).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task And_its_plaque_and_its_name_are_taken(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await Enter(store, "耐热钢", "2012-07");
        (await Enter(store, "矿用车", "2012-07")).ShouldBeOfType<Written<CenterState>.Refused>()
            .Because.Single().Rule.ShouldBe(CenterRules.PlaqueNumberTaken);
        (await Enter(store, "耐热钢", null, letter: "另一文号")).ShouldBeOfType<Written<CenterState>.Refused>()
            .Because.Single().Rule.ShouldBe(CenterRules.NameTaken);
        (await Enter(store, "矿用车", null)).ShouldBeOfType<Written<CenterState>.Accepted>();
        var building = EarlierIds.Center(Letter, Name("矿用车"));
        (await store.Dockets.Transact(CenterLife.Life, building, new IssuePlaque("2012-07", new(2026, 3, 2), "甲"), new Request(Officer)))
            .ShouldBeOfType<Written<CenterState>.Refused>().Because.Single().Rule.ShouldBe(CenterRules.PlaqueNumberTaken);
    }

    private static Task<Written<CenterState>> Enter(
        TestStore store, string field, string? plaque, Guid? account = null, string letter = Letter) => store.Dockets.Transact(
        CenterLife.Life, EarlierIds.Center(letter, Name(field)), new RecordEarlierCenter(new()
        {
            Name = Name(field), LetterNumber = letter, NamedOn = new(2012, 5, 18),
            Unit = EarlierIds.Unit("91150203MA0TEXT04Q"), UnitName = "青山装备有限公司", CreditCode = "91150203MA0TEXT04Q",
            Department = Cast.Department, DepartmentName = "昆都仑区科学技术局", Field = "1", District = "150203",
            Director = "甲", AcceptedOn = new(2014, 6, 3), LastReport = 2024, LastAssessment = new(2024, 5, 6),
            Plaque = plaque, PlaqueOn = plaque is null ? null : new(2012, 6, 1),
        }, new("已认定中心.xlsx", new('c', 64), 3)), new Request(Head with { Account = account ?? Head.Account }));

    private static string Name(string field) => $"包头市{field}工程技术研究中心";

    private static async Task<string> Rows(TestStore store)
    {
        await using var db = store.Db();
        var deadlines = await db.Deadlines.AsNoTracking().OrderBy(d => d.CaseId).ThenBy(d => d.Key)
            .ThenBy(d => d.Subject).Select(d => $"{d.CaseId}{d.Key}{d.Subject}{d.Effective}{d.Open}").ToListAsync();
        var numbers = await db.Numbers.AsNoTracking().OrderBy(n => n.Register).ThenBy(n => n.Number)
            .Select(n => $"{n.Register}{n.Number}{n.Ordinal}{n.Register != NumberRow.EarlierDocuments}").ToListAsync();
        var centers = await db.Centers.AsNoTracking().OrderBy(c => c.Number).ToListAsync();
        return string.Join('\n', [.. deadlines, .. numbers, System.Text.Json.JsonSerializer.Serialize(centers)]);
    }
}
