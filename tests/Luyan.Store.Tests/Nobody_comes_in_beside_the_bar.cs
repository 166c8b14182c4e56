using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Directory;
using Luyan.Store.Dockets;
using Luyan.Store.Earlier;
using Luyan.Store.Lives;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests;

/// <summary>What the doors ask is read from the registers of both engines, under the id of a unit, its code and its name.</summary>
public sealed class Nobody_comes_in_beside_the_bar(PostgresCluster cluster)
{
    private const string Code = "91150203MA0TEXT04Q", OtherCode = "91150203MA0TEXT12K", Lead = "鹿原材料有限公司";
    private static readonly Actor Officer = new(Guid.CreateVersion7(), "丙", Role.CaseOfficer, Guid.Empty);
    private static readonly Actor Second = new(Guid.CreateVersion7(), "庚", Role.CaseOfficer, Guid.Empty);
    private static readonly Actor Head = new(Guid.CreateVersion7(), "丁", Role.HeadOfDivision, Guid.Empty);
    private static readonly Actor Leader = new(Guid.CreateVersion7(), "戊", Role.Leader, Guid.Empty);
    private static readonly Actor Director = new(Guid.CreateVersion7(), "己", Role.Director, A_center_is_kept.Unit);
    private static readonly FileRef Paper = new(new string('a', 64), "证明.pdf", 1000);
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory, EveryDatabase]
    public async Task An_earlier_center_is_refused_within_a_bar_under_its_code_and_entered_before_it(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        await Barred(store, Lead, " 91150203ma0text04q", new(2012, 5, 18), new(2014, 5, 18));
        (await Enter(new(2012, 5, 18), null)).ShouldBe([CenterRules.EarlierBarred]);
        (await Enter(new(2010, 5, 18), new(2014, 5, 18))).ShouldBe([CenterRules.EarlierBarred]);
        (await Enter(new(2012, 5, 17), null)).ShouldBeEmpty();

        async Task<Rule[]> Enter(DateOnly on, DateOnly? accepted) => Rules(await store.Dockets.Transact(
            CenterLife.Life, EarlierIds.Center("包科发〔2012〕31号", $"{on:O}{accepted:O}"), new RecordEarlierCenter(new()
            {
                Name = "包头市耐热钢工程技术研究中心", LetterNumber = "包科发〔2012〕31号", NamedOn = on, Unit = EarlierIds.Unit(Code),
                UnitName = Lead, CreditCode = Code, Department = Cast.Department, DepartmentName = "昆都仑区科学技术局", Field = "1",
                District = "150203", Director = "甲", AcceptedOn = accepted, ConstructionEnds = on.AddYears(2),
            }, new("已认定中心.xlsx", new('c', 64), 3)), new Request(Head)));
    }

    [Theory, EveryDatabase]
    public async Task A_dissolved_unit_does_not_file_under_another_id_until_its_record_is_put_right(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var center = await A_center_is_kept.Named(store, "稀土永磁", "包科发〔2026〕1号");
        (await A_center_is_kept.Ask(store, center, Officer, new RecordDissolution(Day, "单位注销")))
            .ShouldBeOfType<Written<CenterState>.Accepted>();
        (await Files(Guid.CreateVersion7(), Lead, OtherCode)).ShouldBe([ApplicationRules.UnitDissolved], "the same name");
        (await Files(A_center_is_kept.Unit, "某厂", OtherCode)).ShouldBeEmpty("neither its name nor its code");
        (await A_center_is_kept.Ask(store, center, Second, new Cases.Centers.CorrectRecord("dissolution.unit", "另一单位", "登记有误", Paper)))
            .ShouldBeOfType<Written<CenterState>.Accepted>();
        (await Files(Guid.CreateVersion7(), Lead, OtherCode)).ShouldBeEmpty();

        async Task<Rule[]> Files(Guid unit, string name, string code)
        {
            Rule[] answered = [];
            await A_center_is_kept.Named(store, "稀土合金", "包科发〔2026〕2号", async (id, command) =>
            {
                var filing = (SubmitApplication)command;
                var dossier = filing.Dossier with { Unit = filing.Dossier.Unit with { Name = name, CreditCode = code } };
                dossier = dossier with { Cover = dossier.Cover with { CenterName = $"包头市{Field(name, unit)}工程技术研究中心" } };
                answered = Rules(await store.Dockets.Transact(ApplicationLife.Life, id, filing with
                {
                    Unit = unit, UnitName = name, CreditCode = code, Dossier = dossier,
                }, new(new(Guid.CreateVersion7(), "甲", Role.Signer, unit))));
                return false;
            });
            return answered;
        }
    }

    private static string Field(string name, Guid unit) => name == Lead ? "镁合金" : unit == A_center_is_kept.Unit ? "石墨" : "铝";

    [Theory, EveryDatabase]
    public async Task While_another_application_of_the_unit_is_in_question_none_is_determined(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster, policy: MeasuresFile.LoadDefault);
        Guid? suspected = null;
        await A_center_is_kept.Named(store, "稀土永磁", "包科发〔2026〕1号", (id, command) =>
        {
            if (command is SubmitApplication) { return Task.FromResult(true); }
            suspected = id;
            return Task.FromResult(false);
        });
        Rule[] refused = [];
        await A_center_is_kept.Named(store, "稀土合金", "包科发〔2026〕2号", async (id, command) =>
        {
            if (command is not Determine determine) { return true; }
            store.Clock.SetUtcNow(new(2026, 11, 16, 1, 0, 0, TimeSpan.Zero));
            (await store.Dockets.Transact(ApplicationLife.Life, suspected!.Value,
                new Cases.Applications.RaiseSuspicion("专利证书", [Paper]), new(Officer)))
                .ShouldBeOfType<Written<ApplicationState>.Accepted>();
            refused = Rules(await store.Dockets.Transact(ApplicationLife.Life, id, determine, new(Leader)));
            return false;
        });
        refused.ShouldBe([ApplicationRules.OtherCenter]);
    }

    [Theory, EveryDatabase]
    public async Task A_barred_unit_joins_no_center_and_a_barred_successor_is_told(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var center = await A_center_is_kept.Named(store, "稀土永磁", "包科发〔2026〕1号");
        var unit = await Barred(store, "青山装备有限公司", OtherCode, new(2025, 3, 2), Day);
        (await Joins("青山装备 有限公司")).ShouldBe([CenterRules.CohostBarred]);
        (await Joins("北方研究院")).ShouldBeEmpty();
        var successor = new UnitChange(Guid.CreateVersion7(), "青山装备股份有限公司", OtherCode, "150203");
        (await A_center_is_kept.Ask(store, center, Officer, new RecordDissolution(Day, "合并", successor)))
            .ShouldBeOfType<Written<CenterState>.Accepted>();
        (await store.Dockets.History(center, Officer)).Select(h => h.Event).OfType<SuccessorEntered>().Single()
            .Barred.ShouldBe(new(new(2025, 3, 2), Day, "ZX-2020-0001"));
        unit.ShouldNotBe(successor.Unit);

        async Task<Rule[]> Joins(string name) => Rules(await A_center_is_kept.Ask(
            store, center, Director, new ProposeChange(new CohostsChange([name]), "业务需要")));
    }

    [Theory, EveryDatabase]
    public async Task A_predecessor_with_a_successor_does_not_file_and_the_page_before_says_what_filing_says(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var center = await A_center_is_kept.Named(store, "稀土永磁", "包科发〔2026〕1号");
        var successor = new UnitChange(Guid.CreateVersion7(), "青山装备股份有限公司", OtherCode, "150203");
        (await A_center_is_kept.Ask(store, center, Officer, new RecordDissolution(Day, "合并", successor)))
            .ShouldBeOfType<Written<CenterState>.Accepted>();
        await using var db = store.Db();
        // The letter of succession is worded at once here: what it says is known with its issue.
        var known = await Told(db, A_center_is_kept.Unit, Lead, Code);
        known.Dissolved.ShouldBe(new DissolvedUnit((await db.Centers.SingleAsync()).Number, Lead, Day));
        (await Told(db, successor.Unit, successor.UnitName, OtherCode)).Dissolved.ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task The_successor_of_a_barred_unit_is_found_by_its_code_and_before_service_too(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var center = await A_center_is_kept.Named(store, "稀土永磁", "包科发〔2026〕1号");
        await using (var db = store.Db())
        {
            var row = await db.Centers.SingleAsync();
            db.CenterUnits.Add(new CenterUnitRow
            {
                CaseId = center, Place = 1, Center = row.Number, UnitId = Guid.CreateVersion7(), CreditCode = OtherCode,
                Name = "青山装备有限公司", Bound = true, ByName = true,
            });
            await db.Database.ExecuteSqlRawAsync("""UPDATE "Centers" SET "State" = 'Revoked', "EndedOn" = '2026-03-02'""");
            await db.SaveChangesAsync();
        }
        await using var read = store.Db();
        (await Told(read, Guid.CreateVersion7(), "青山装备", OtherCode)).BarToCome.ShouldNotBeNull("by its code, under any id");
        (await Told(read, Guid.CreateVersion7(), "北方研究院", "")).BarToCome.ShouldBeNull();
        read.Bars.Add(new BarRow
        {
            UnitId = (await read.CenterUnits.SingleAsync()).UnitId, Center = (await read.Centers.SingleAsync()).Number, Since = Day,
            LastDay = Day.AddYears(2),
        });
        await read.SaveChangesAsync();
        (await Told(read, Guid.CreateVersion7(), "青山装备", OtherCode)).Bar.ShouldNotBeNull("though nobody registered it");
        // What began, or was lifted, for one unit answers for no other.
        (await Told(read, A_center_is_kept.Unit, Lead, Code)).BarToCome.ShouldNotBeNull("its own bar still comes");
        (await KnownBars.From(read, Day, default)).ToCome(A_center_is_kept.Unit, Code).ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task Of_a_decision_that_is_not_issued_the_Bureau_knows_at_its_doors_and_the_unit_does_not(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var center = await A_center_is_kept.Named(store, "稀土永磁", "包科发〔2026〕1号");
        (Actor, CenterCommand)[] acts =
        [
            (new(Guid.Empty, "", Role.Anyone, Guid.Empty), new Cases.Centers.RaiseSuspicion("专利证书", [Paper])),
            (Officer, new Cases.Centers.OpenInvestigation("专利证书")),
            (new(Guid.CreateVersion7(), "辛", Role.Signer, A_center_is_kept.Unit), new Cases.Centers.StateCase("有误", Final: true)),
            (Officer, new Cases.Centers.HearUnit("有误", "已核对")),
            (Officer, new Cases.Centers.VerifyFalsehood("查实")), (Second, new Cases.Centers.VerifyFalsehood("查实")),
            (Officer, new ProposeSanction(SanctionGround.Falsehood, "材料虚假")),
            (Officer, new ServeNotice("材料虚假", "拟撤销", Day)),
        ];
        foreach (var (by, act) in acts)
        {
            (await A_center_is_kept.Ask(store, center, by, act)).ShouldBeOfType<Written<CenterState>.Accepted>(act.GetType().Name);
        }
        store.Clock.SetUtcNow(new(2026, 4, 20, 1, 0, 0, TimeSpan.Zero));
        (await A_center_is_kept.Ask(store, center, Leader, new DecideSanction("包科发〔2026〕9号", "事实清楚")))
            .ShouldBeOfType<Written<CenterState>.Accepted>();
        await using var db = store.Db();
        (await Told(db, A_center_is_kept.Unit, Lead, Code)).BarToCome.ShouldBeNull("no letter has told it");
        Rule[] refused = [];
        await A_center_is_kept.Named(store, "稀土合金", "包科发〔2026〕2号", async (id, command) =>
        {
            if (command is not Preselect preselect) { return true; }
            refused = Rules(await store.Dockets.Transact(ApplicationLife.Life, id, preselect, new(Head)));
            return false;
        });
        refused.ShouldBe([ApplicationRules.BarToCome]);
    }

    private static Task<Registers> Told(LuyanDb db, Guid unit, string name, string code) =>
        DoorsOfFiling.Of(db, new RegisteredUnit(unit, name, code), MeasuresFile.LoadDefault(), Day, default);

    private static async Task<Guid> Barred(TestStore store, string name, string code, DateOnly since, DateOnly last)
    {
        await using var db = store.Db();
        var unit = new RelyingUnit
        {
            CreditCode = code, Name = name, District = "150203", Kind = "enterprise", DepartmentId = Cast.Department,
        };
        db.Departments.Add(new Department { Id = Cast.Department, Name = "昆都仑区科学技术局" });
        db.Units.Add(unit);
        db.Bars.Add(new BarRow { UnitId = unit.Id, Center = "ZX-2020-0001", Since = since, LastDay = last });
        await db.SaveChangesAsync();
        return unit.Id;
    }

    private static Rule[] Rules<TState>(Written<TState> written) where TState : class =>
        written is Written<TState>.Refused refused ? [.. refused.Because.Select(r => r.Rule)] : [];
}
