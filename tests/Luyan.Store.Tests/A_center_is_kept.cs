using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Tests.Engines;
using Luyan.Store.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests;

public sealed class A_center_is_kept(PostgresCluster cluster)
{
    internal static readonly Guid Unit = Guid.CreateVersion7(), Department = Guid.CreateVersion7();
    private static readonly Actor Signer = new(Guid.CreateVersion7(), "甲", Role.Signer, Unit),
        Examiner = new(Guid.CreateVersion7(), "乙", Role.Department, Department);
    private static readonly Actor Officer = new(Guid.CreateVersion7(), "丙", Role.CaseOfficer, Guid.Empty),
        Head = new(Guid.CreateVersion7(), "丁", Role.HeadOfDivision, Guid.Empty);
    private static readonly Actor Leader = new(Guid.CreateVersion7(), "戊", Role.Leader, Guid.Empty);
    private static readonly FileRef Paper = new(new string('a', 64), "材料.pdf", 1000);
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory, EveryDatabase]
    public async Task The_approval_letter_enters_it_in_the_register_and_its_plaque_is_unique(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var first = await Named(store, "稀土永磁", "包科发〔2026〕1号");
        var second = await Named(store, "稀土合金", "包科发〔2026〕2号");
        await using var db = store.Db();
        (await db.Centers.OrderBy(c => c.Number).Select(c => c.Number).ToListAsync()).ShouldBe(["ZX-2026-0001", "ZX-2026-0002"]);
        var entry = await db.Centers.AsNoTracking().SingleAsync(c => c.CaseId == first);
        (entry.Name, entry.State, entry.DocumentNumber, entry.NamedOn,
            entry.ConstructionEnds).ShouldBe(("包头市稀土永磁工程技术研究中心", nameof(UnderConstruction), "包科发〔2026〕1号", Day, new DateOnly(2028, 3, 2)));

        (await Ask(store, first, Officer, new IssuePlaque("BT-001", Day, "程望舒"))).ShouldBeOfType<Written<CenterState>.Accepted>();
        (await Ask(store, second, Officer, new IssuePlaque("BT-001", Day, "周可")))
            .ShouldBeOfType<Written<CenterState>.Refused>().Because.Single().Rule.ShouldBe(CenterRules.PlaqueNumberTaken);
        (await Ask(store, first, Signer, new CloseVoluntarily("业务调整"))).ShouldBeOfType<Written<CenterState>.Accepted>();
        var ended = await db.Centers.AsNoTracking().SingleAsync(c => c.CaseId == first);
        (ended.State, ended.EndedOn).ShouldBe((nameof(ClosedVoluntarily), Day));

        var before = await Rows(store);
        await store.In<Rebuilding>(store.Scope()).Run();
        (await Rows(store)).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task Its_assessments_stand_in_a_list_with_state_points_and_grade(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster);
        var center = await Named(store, "稀土永磁", "包科发〔2026〕1号");
        Actor director = new(Guid.CreateVersion7(), "己", Role.Director, Unit);
        store.Clock.SetUtcNow(new(2028, 1, 10, 1, 0, 0, TimeSpan.Zero));
        var law = MeasuresFile.LoadDefault();
        var scheme = law.SchemeOn(Day)!;
        SelfAssessment self = new(scheme.Name.Code, Day, new(2028, 1, 10), [.. scheme.Criteria.Select(c => new SelfCriterion(
            c.Name.Code, null, c.Judge is null ? Math.Min(Math.Max(0, c.Points), 1.25m) : null, [new("f", "team", "甲", [Paper])]))], []);
        CenterCommand[] filing = [new FileAssessment(
            1, [.. law.List(Parameters.AssessmentSections, Day).Select(k => new ReportSection(k, "内容"))],
            [new("points", 1)], new("己", true), [], self)];
        foreach (var (by, command) in filing.Select(c => (director, c)).Concat([
            (Officer, new ConfirmAssessment(1)), (Officer, new MarkAssessment(1, [new("mechanism", 3, "齐全"), new("lead", 4, "较好")])),
            (Head, new ConcludeAssessment(1, AssessmentGrade.Good, "成效较好"))
        ]))
        {
            (await Ask(store, center, by, command)).ShouldBeOfType<Written<CenterState>.Accepted>();
        }
        await using var db = store.Db();
        var row = await db.Assessments.AsNoTracking().SingleAsync();
        (row.CaseId, row.Cycle, row.Stage, row.FiledOn, row.Late, row.ConfirmedOn, row.GraceEnds, row.Hundredths, row.Grade)
            .ShouldBe((center, 1, ReportStage.Done, new DateOnly(2028, 1, 10), false, new DateOnly(2028, 1, 10), null,
                100 * 7 + (int)scheme.Criteria.Where(c => c.Judge is null && c.Points > 0).Sum(c => 100 * Math.Min(c.Points, 1.25m)),
                AssessmentGrade.Good));
        (await db.FileLinks.CountAsync(f => f.CaseId == center
            && f.Sha256 == Paper.Sha256)).ShouldBe(1, "the Bureau may open the proofs that were counted");
        await store.In<Rebuilding>(store.Scope()).Run();
        (await db.Assessments.AsNoTracking().SingleAsync()).ShouldBe(row);
    }

    [Theory, EveryDatabase]
    public async Task While_it_is_in_question_no_other_center_of_its_unit_is_determined_or_named(Engine engine)
    {
        await using var store = await TestStore.On(engine, cluster, policy: MeasuresFile.LoadDefault);
        var first = await Named(store, "稀土永磁", "包科发〔2026〕1号");
        var raised = (Written<CenterState>?)null;
        var refused = new List<Rule>();
        (await Named(store, "稀土合金", "包科发〔2026〕2号", async (id, command) =>
        {
            if (command is not Determine determine) { return true; }
            store.Clock.SetUtcNow(new(2026, 11, 16, 1, 0, 0, TimeSpan.Zero));
            raised = await Ask(store, first, Officer, new Cases.Centers.RaiseSuspicion("专利证书", [Paper]));
            raised.ShouldBeOfType<Written<CenterState>.Accepted>((raised as Written<CenterState>.Refused)?.Because[0].Rule.Key);
            refused.AddRange((await store.Dockets.Transact(ApplicationLife.Life, id, determine, new(Leader)))
                .ShouldBeOfType<Written<ApplicationState>.Refused>().Because.Select(r => r.Rule));
            return false;
        })).ShouldBe(Guid.Empty);
        raised.ShouldBeOfType<Written<CenterState>.Accepted>();
        refused.ShouldBe([ApplicationRules.OtherCenter]);
    }

    internal static async Task<Guid> Named(
        TestStore store, string field, string letter, Func<Guid, ApplicationCommand, Task<bool>>? goesOn = null)
    {
        var id = Guid.CreateVersion7();
        var visit = new ReviewRecord(
            null, Day, [.. Enumerable.Range(1, 5).Select(i => new SeatedExpert(Guid.Empty, $"专家{i}", "虚构研究院", true, true))],
            ReviewOutcome.Favourable, "同意", Paper);
        (Actor By, ApplicationCommand Command)[] way =
        [
            (Signer, new SubmitApplication(Unit, "鹿原材料有限公司", "91150203MA0TEXT04Q", Department, "鹿原区科技局", new()
            {
                Cover = new() { CenterName = $"包头市{field}工程技术研究中心", Field = "4", District = "150203" },
                Unit = new() { Name = "鹿原材料有限公司", CreditCode = "91150203MA0TEXT04Q", Kind = "enterprise", District = "150203" },
                Base = new() { Projects = [new() { Id = "p1", Name = "磁体工艺", Level = "municipal", Result = "excellent" }] },
                Plan =
                    new() { Months = 24, Tasks = "任务", Arrangement = "安排", Milestones = [new() { Id = "m1", Name = "中试线", Month = 12 }] },
                Materials = [new("business-licence", Paper), new("project-acceptance", Paper)],
            }, new("甲", true))),
            (Examiner, new RecommendApplication(
                [.. Enumerable.Range(1, 6).Select(i => new ConditionOpinion(i, ConditionMark.Met, "符合"))], new string('好', 30), "乙", 1)),
            (Officer, new AcceptApplication()), (Head, new Preselect()),
            (Officer, new RecordSiteVisit(visit)), (Officer, new RecordPanelReview(visit)),
            (Officer, new ProposeDetermination(DeterminationOutcome.Approved, "同意")),
            (Leader, new Determine(DeterminationOutcome.Approved, "局务会", Day, "符合条件")),
            (Officer, new IssueApprovalLetter(letter)),
        ];
        Written<ApplicationState>? last = null;
        foreach (var (by, command) in way)
        {
            if (goesOn is not null && !await goesOn(id, command)) { return Guid.Empty; }
            last = (await store.Dockets.Transact(
                ApplicationLife.Life, id, command, new(by))).ShouldBeOfType<Written<ApplicationState>.Accepted>();
        }
        var number = ((Written<ApplicationState>.Accepted)last!).OpenedCenter;
        await using var db = store.Db();
        return await db.Centers.Where(c => c.Number == number).Select(c => c.CaseId).SingleAsync();
    }

    internal static Task<Written<CenterState>> Ask(TestStore store, Guid center, Actor by, CenterCommand command) =>
        store.Dockets.Transact(CenterLife.Life, center, command, new(by));

    private static async Task<string> Rows(TestStore store)
    {
        await using var db = store.Db();
        var cases = await db.Cases.AsNoTracking().OrderBy(c => c.Number)
            .Select(c => $"{c.Number} {c.State} {c.Version} {c.HeadHash}").ToListAsync();
        var numbers = await db.Numbers.AsNoTracking().OrderBy(n => n.Number).Select(n => $"{n.Register} {n.Number}").ToListAsync();
        return string.Join('\n', [.. cases, .. numbers]);
    }
}
