using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Panels;
using Luyan.Cases.Notices;
using Luyan.Law;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;

namespace Luyan.Specs.Applications;

/// <summary>An invented application, its people, and the usual way through the procedure.</summary>
internal static class Deerland
{
    internal static readonly Measures Policy = MeasuresFile.LoadDefault();

    /// <summary>The same policy with a public notice of five working days.</summary>
    internal static readonly Measures WithNotice = Changed(Parameters.PublicNotice, "5");

    internal static readonly DateOnly Day = new(2026, 3, 2);
    internal static readonly Guid UnitId = new("00000000-0000-7000-8000-000000000001");
    internal static readonly Guid DepartmentId = new("00000000-0000-7000-8000-000000000002");
    internal static readonly Actor Signer = Person(11, "甲", Role.Signer, UnitId);
    internal static readonly Actor Filler = Person(10, "癸", Role.Filler, UnitId);
    internal static readonly Actor OtherSigner = Person(12, "乙", Role.Signer, DepartmentId);
    internal static readonly Actor Department = Person(13, "丙", Role.Department, DepartmentId);
    internal static readonly Actor OtherDepartment = Person(14, "丁", Role.Department, UnitId);
    internal static readonly Actor Officer = Person(15, "戊", Role.CaseOfficer, Guid.Empty);
    internal static readonly Actor SecondOfficer = Person(16, "己", Role.CaseOfficer, Guid.Empty);
    internal static readonly Actor Head = Person(17, "庚", Role.HeadOfDivision, Guid.Empty);
    internal static readonly Actor Leader = Person(18, "辛", Role.Leader, Guid.Empty);
    internal static readonly Actor Public = new(Guid.Empty, "", Role.Anyone, Guid.Empty);
    internal static readonly FileRef Paper = new(new string('a', 64), "材料.pdf", 1000);

    internal static Actor Person(int number, string name, Role role, Guid organisation) =>
        new(new Guid($"00000000-0000-7000-8000-{number:000000000000}"), name, role, organisation);

    internal static readonly Dossier Form = new()
    {
        Cover = new() { CenterName = "包头市稀土永磁工程技术研究中心", Field = "new-materials", District = "150203" },
        Unit = new() { Name = "鹿原材料有限公司", CreditCode = "91150203MA0TEXT04Q", Kind = "enterprise", District = "150203" },
        Base = new() { Projects = [new() { Id = "p1", Name = "磁体工艺", Level = "municipal", Result = "excellent" }] },
        Organisation = new() { Partners = [new() { Id = "q1", Name = "鹿原大学" }], Team = [new() { Id = "t1", Role = "leader" }] },
        Plan = new() { Months = 24, Tasks = "任务", Arrangement = "安排", Milestones = [new() { Id = "m1", Name = "中试线", Month = 12 }] },
        Materials = [new("business-licence", Paper), new("project-acceptance", Paper), new("partner-agreements", Paper)],
    };

    internal static PrintMark OnPaper => new("SB-2026-0001", 1, Snapshot.DigestOf(Form));
    internal static readonly TruthCommitment Promise = new("甲", true);
    internal static SubmitApplication Submit => new(UnitId, "鹿原材料有限公司", "91150203MA0TEXT04Q", DepartmentId, "鹿原区科技局", Form, Promise);
    internal static RecommendApplication Recommend =>
        new([.. Enumerable.Range(1, 6).Select(i => new ConditionOpinion(i, ConditionMark.Met, "符合"))], new string('好', 30), "丙", 1);
    internal static ReviewRecord Review(int experts) =>
        new(null, Day, [.. Enumerable.Range(1, experts).Select(i => new SeatedExpert(Guid.Empty, $"专家{i}", "北方研究院", true, true))],
            ReviewOutcome.Favourable, "同意", Paper);
    internal static Determine Approve => new(DeterminationOutcome.Approved, "局务会第三次会议", Day, "符合条件");

    internal static ApplicationScene Scene(Measures? law = null) =>
        new(ApplicationLife.Life, law ?? Policy, Day, new() { NextNumber = "SB-2026-0001" });
    internal static ApplicationScene Submitted(Measures? law = null) => Scene(law).Given(Signer, Submit);
    internal static ApplicationScene Recommended(Measures? law = null) => Submitted(law).Given(Department, Recommend);
    internal static ApplicationScene Accepted(Measures? law = null) => Recommended(law).Given(Officer, new AcceptApplication());
    internal static ApplicationScene Preselected(Measures? law = null) => Accepted(law).Given(Head, new Preselect());
    internal static ApplicationScene Visited(Measures? law = null) => Preselected(law).Given(Officer, new RecordSiteVisit(Review(3)));
    internal static ApplicationScene Reviewed(Measures? law = null) => Visited(law).Given(Officer, new RecordPanelReview(Review(5)));
    internal static ApplicationScene Proposed(Measures? law = null) =>
        Reviewed(law).Given(Officer, new ProposeDetermination(DeterminationOutcome.Approved, "同意"));
    internal static ApplicationScene OnNotice() => Proposed(WithNotice).Given(Officer, new OpenPublicNotice());
    internal static ApplicationScene Determined() => Proposed().Given(Leader, Approve);
    internal static ApplicationScene Suspected() => Submitted().Given(Public, new RaiseSuspicion("专利证书", [Paper]));
    internal static ApplicationScene Investigated() => Suspected().Given(Officer, new OpenInvestigation("专利证书"));
    internal static ApplicationScene Heard() => Investigated().Given(Signer, new StateCase("属实", Final: true));
    internal static ApplicationScene Verified() =>
        Heard().Given(Officer, new VerifyFalsehood("查实")).Given(SecondOfficer, new VerifyFalsehood("查实"));
    internal static ApplicationScene Unserved() => Verified().Given(Officer, new ProposeTermination("证书不实", "材料虚假"));

    // The first letter is that of the investigation, the second the prior notice.
    internal static ApplicationScene Noticed() =>
        Unserved().Given(SecondOfficer, new RecordService(2, Day, ServiceWay.InPerson, "甲"));
    internal static ApplicationScene Answered() =>
        Noticed().Given(Signer, new StateCase("没有其他意见") { Final = true }).Given(Officer, new AnswerStatement("不予采纳"));

    internal static readonly Guid FirstQuestion = new("00000000-0000-7000-8000-0000000000a1");
    internal static ApplicationScene Questioned() =>
        Recommended().Given(Officer, new AskUnit(FirstQuestion, DossierSection.Plan, "tasks", "如何完成？"));

    /// <summary>A day on which the reasons of adverse acts, the whole form and the stamped copy are asked for.</summary>
    internal static readonly DateOnly Late = new(2026, 11, 16);

    internal static readonly string LongReasons = "经核查，申报单位所列项目均未通过验收，也没有提供任何成果证明材料。";
    internal static readonly Actor SecondDepartment = Person(19, "壬", Role.Department, DepartmentId);

    internal static ApplicationScene Returned(Measures? law = null) =>
        Submitted(law).Given(Department, new ReturnToUnit([new(DossierSection.Plan, "补充")]));
    internal static ApplicationScene Overdue() => Returned().On(new(2026, 4, 1));
    internal static ApplicationScene Warned() => Overdue().Given(Department, new WarnOfLapse());
    internal static ApplicationScene Correcting() =>
        Recommended().Given(Officer, new RequestCorrection([new(DossierSection.Plan, null, "补充")]));
    internal static ApplicationScene ReviewedWith(ReviewOutcome visit, ReviewOutcome panel, string? onVisit = null) => Preselected()
        .Given(Officer, new RecordSiteVisit(Review(3) with { Outcome = visit }))
        .Given(Officer, new RecordPanelReview(Review(5) with { Outcome = panel, OnVisit = onVisit }));
    /// <summary>Handed in, and the server has not read it yet.</summary>
    internal static ApplicationScene HandedIn() => Submitted().Given(Signer, new AttachStampedCopy(Paper, OnPaper.Text));

    internal static ApplicationScene Stamped() => HandedIn().Given(Actor.Clock, Read(Whole()));

    internal const int PrintPages = 3;

    /// <summary>What the server reads on a copy that is whole.</summary>
    internal static StampReading Whole(PrintMark? mark = null) => Pages(
        [.. Enumerable.Range(1, PrintPages).Select(p => (mark ?? OnPaper).OnPage(p, PrintPages).Text)]);

    /// <summary>A scan with a code on each page; none where the text is empty.</summary>
    internal static StampReading Pages(params string[] codes) => new(
        PrintPages, codes.Length, true, [.. codes.Select((c, i) => new PageReading(i + 1, c.Length == 0 ? [] : c.Split('|')))]);

    internal static RecordStampReading Read(StampReading reading) => new(Paper.Sha256, reading);

    /// <summary>A copy on which the server could read nothing.</summary>
    internal static ApplicationScene WithUnread(ApplicationScene scene) =>
        scene.Given(Signer, new AttachStampedCopy(Paper, null)).Given(Actor.Clock, Read(Pages("", "", "")));

    internal static ApplicationScene Along(ApplicationScene submitted) => submitted.Given(Department, Recommend)
        .Given(Officer, new AcceptApplication()).Given(Head, new Preselect()).Given(Officer, new RecordSiteVisit(Review(3)))
        .Given(Officer, new RecordPanelReview(Review(5)));

    internal static Measures Changed(Parameter parameter, string value) => Policy.With(
        values: Policy.Values.Select(v => v.Parameter.Key == parameter.Key ? v with { Raw = value, Words = [value] } : v));
}
