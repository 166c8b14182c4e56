using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Cases.Panels;
using Luyan.Cases.Notices;
using Luyan.Law;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using OpenInvestigation = Luyan.Cases.Centers.OpenInvestigation;
using RaiseSuspicion = Luyan.Cases.Centers.RaiseSuspicion;
using StateCase = Luyan.Cases.Centers.StateCase;
using RecordService = Luyan.Cases.Centers.RecordService;
using SignOffLetter = Luyan.Cases.Centers.SignOffLetter;
using VerifyFalsehood = Luyan.Cases.Centers.VerifyFalsehood;

namespace Luyan.Specs.Centers;

/// <summary>An invented center, its people, and the usual ways through its life. Named on 2 March 2026, 24
/// months of construction.</summary>
internal static class Ironfield
{
    /// <summary>The policy as published, with everything that it asks for.</summary>
    internal static readonly Measures Published = MeasuresFile.LoadDefault();

    /// <summary>The same without the demands on reasons, so that a scene may be short.</summary>
    internal static readonly Measures Policy = With(
        With(With(Published, Parameters.ReasonsLeast, "0"), Parameters.SanctionReasonsLeast, "0"), Parameters.ReasonsGrounded, "false");
    internal static readonly DateOnly NamedOn = new(2026, 3, 2);
    internal static readonly DateOnly Day = new(2026, 6, 1);
    internal static readonly Guid UnitId = Id(1);
    internal static readonly Guid DepartmentId = Id(2);
    internal static readonly Actor Director = new(Id(21), "甲", Role.Director, UnitId);
    internal static readonly Actor OtherDirector = new(Id(22), "乙", Role.Director, DepartmentId);
    internal static readonly Actor Signer = new(Id(23), "丙", Role.Signer, UnitId);
    internal static readonly Actor OtherSigner = new(Id(24), "丁", Role.Signer, Id(3));
    internal static readonly Actor Officer = new(Id(25), "戊", Role.CaseOfficer, Guid.Empty);
    internal static readonly Actor SecondOfficer = new(Id(26), "己", Role.CaseOfficer, Guid.Empty);
    internal static readonly Actor Head = new(Id(27), "庚", Role.HeadOfDivision, Guid.Empty);
    internal static readonly Actor Leader = new(Id(28), "辛", Role.Leader, Guid.Empty);
    internal static readonly Actor Public = new(Guid.Empty, "", Role.Anyone, Guid.Empty);
    internal static readonly FileRef Paper = new(new string('b', 64), "材料.pdf", 1000);
    internal static readonly TruthCommitment Promise = new("甲", true);

    internal static Guid Id(int number) => new($"00000000-0000-7000-8000-{number:000000000000}");

    internal static CenterNamed Named => new()
    {
        Number = "ZX-2026-0001", Name = "包头市稀土永磁工程技术研究中心", Application = "SB-2026-0001",
        Unit = UnitId, UnitName = "鹿原材料有限公司", CreditCode = "91150203MA0TEXT04Q",
        Department = DepartmentId, DepartmentName = "鹿原区科技局", Field = "1",
        District = "150203", Director = "甲", Cohosts = ["鹿原研究所"], Partners = ["鹿原大学"],
        NamedOn = NamedOn, ConstructionMonths = 24, ConstructionEnds = Construction.End(NamedOn, 24, Policy), LetterNumber = "包科发〔2026〕1号",
        Milestones = [new("m1", "中试线投运", "验收单", new(2027, 3, 2)), new("m2", "检测平台开放", "服务清单", new(2027, 9, 2))],
    };

    internal static RecordInspection Inspection(InspectionMark mark) =>
        new(Day, ["戊", "己"], [new("m1", null, mark, "设备未到位"), new(null, "开放服务", InspectionMark.Conforms, null)], Paper);
    internal static OrderRectification Order => new(1, [new(1, "补齐设备")], Day.AddDays(91));
    internal static SubmitRectification Rectified => new([new(1, "设备已到位", [Paper])]);
    internal static ReinspectRectification Reinspection(DateOnly on, ReinspectionMark mark, DateOnly? deadline = null) =>
        new(on, ["戊", "己"], [new(1, mark, "情况属实")], deadline);
    internal static ApplyForAcceptance Apply =>
        new([new("m1", "已投运", true), new("m2", "部分开放", false, "认证未完成")], "组建任务基本完成", Promise, [Paper]);
    internal static ReportFunds Funds => new(Day, [new("own", 2026, 120.5m), new("fiscal", 2026, 40)], "第一批");
    internal static IReadOnlyList<TargetComparison> Targets => [new("g1", "发明专利", "件", 2, 8, 9), new("g2", "返修率", "%", 10, 5, 7, "新线磨合")];
    internal static ReviewRecord Review(DateOnly on, int experts = 5) =>
        new(null, on, [.. Enumerable.Range(1, experts).Select(i => new SeatedExpert(Guid.Empty, $"专家{i}", "北方研究院", true, true))],
            ReviewOutcome.Favourable, "同意验收", Paper);
    internal static IReadOnlyList<ReportSection> Sections => SectionsHere.Value;

    private static readonly Lazy<IReadOnlyList<ReportSection>> SectionsHere = new(() =>
        [.. Policy.List(Parameters.AssessmentSections, Day).Select(k => new ReportSection(k, "内容"))]);
    internal static IReadOnlyList<ReportFigure> Figures => [new("projects", 3), new("income", 120.5m)];
    internal static FileAnnualReport Report(int year) => new(year, Sections, Figures, Promise, [Paper]);
    internal static FileAssessment Assessed(int cycle) => new(cycle, Sections, Figures, Promise, [Paper]);

    /// <summary>An assessment with computed criteria: a team of two and nothing else.</summary>
    internal static FileAssessment Measured(int cycle, Measures? law = null) => law is null
        ? MeasuredHere.GetOrAdd(cycle, static c => Assessed(c) with { Self = Self(c, Policy) })
        : Assessed(cycle) with { Self = Self(cycle, law) };

    // The same is filed some ten thousand times.
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, FileAssessment> MeasuredHere = new();

    internal static SelfAssessment Self(int cycle, Measures law)
    {
        var scheme = law.SchemeOn(NamedOn)!;
        return new(scheme.Name.Code, NamedOn, new(2028, 2, 1),
            [.. scheme.Criteria.Select(c => c.Judge is not null ? new SelfCriterion(c.Name.Code, null, null, [])
                : new SelfCriterion(c.Name.Code, 1, Math.Max(0, c.Points), [new($"{cycle}", "team", "甲", [Paper])]))], []);
    }

    internal static IReadOnlyList<CriterionMark> Marks => [new("mechanism", 3, "制度基本齐全"), new("lead", 4, "带动较好")];

    /// <summary>A center named in 2012 and accepted in 2014, its last papers of 2024, as its row in the sheet says.</summary>
    internal static RecordEarlierCenter Earlier(Func<EarlierCenter, EarlierCenter>? but = null)
    {
        EarlierCenter row = new()
        {
            Name = "包头市耐热钢工程技术研究中心", LetterNumber = "包科发〔2012〕31号", NamedOn = new(2012, 5, 18),
            Unit = UnitId, UnitName = "鹿原材料有限公司", CreditCode = "91150203MA0TEXT04Q",
            Department = DepartmentId, DepartmentName = "鹿原区科技局", Field = "1", District = "150203",
            Director = "甲", ConstructionEnds = new(2014, 5, 18), AcceptedOn = new(2014, 6, 3),
            LastReport = 2024, LastAssessment = new(2024, 5, 6), Plaque = "2012-07", PlaqueOn = new(2012, 6, 1),
        };
        return new(but?.Invoke(row) ?? row, new("已认定中心.xlsx", new('c', 64), 5));
    }

    internal const string LongReasons = "现场检查发现中试线没有按组建方案安装到位，与备案的里程碑不符。";

    // The demands on reasons hold from 1 November 2026.
    private static DateOnly Late(Measures? law) => law == Published ? new(2026, 12, 1) : Day;

    internal static CenterScene Nothing(Measures? law = null) => new(CenterLife.Life, law ?? Policy, NamedOn, Registers.None);
    internal static CenterScene Begun(Measures? law = null) => Nothing(law).Begun(Officer, Named).On(Day);
    internal static CenterScene WithPlaque(Measures? law = null) => Begun(law).Given(Officer, new IssuePlaque("P-001", Day, "甲"));
    internal static CenterScene Deviating(Measures? law = null) => WithPlaque(law).Given(Officer, Inspection(InspectionMark.Differs));
    internal static CenterScene Unserved() => Deviating().Given(Head, Order);
    internal static readonly DateOnly Winter = new(2026, 12, 1);

    /// <summary>The order of a day on which periods run from service.</summary>
    internal static CenterScene UnservedNow() => Deviating().On(Winter).Given(Head, Order with { Deadline = Winter.AddDays(91) });
    internal static CenterScene Ordered() => Served(Unserved());
    internal static CenterScene Submitted() => Ordered().On(Day.AddDays(60)).Given(Director, Rectified);
    internal static CenterScene NotRectified() => Submitted().Given(Officer, Reinspection(Day.AddDays(60), ReinspectionMark.NotPassed));
    internal static CenterScene Extending(Measures? law = null) =>
        WithPlaque(law).On(Late(law)).Given(Director, new RequestExtension(12, "设备进口延迟"));
    internal static CenterScene Applied(Measures? law = null) => WithPlaque(law).Given(Director, Apply);
    internal static CenterScene Reviewed(Measures? law = null) => Applied(law).Given(Officer, new RecordAcceptanceReview(Review(Day)));
    internal static CenterScene Accepted() => Reviewed().Given(Leader, new DecideAcceptance(AcceptanceVerdict.Passed, "达到目标"));
    internal static CenterScene Failed() => Reviewed().Given(Leader, new DecideAcceptance(AcceptanceVerdict.Failed, "未达到目标"));
    internal static CenterScene NextYear(Measures? law = null) => WithPlaque(law).On(new(2027, 1, 20));
    internal static CenterScene Reported() => NextYear().Given(Director, Report(2026));
    internal static CenterScene AssessmentDue(Measures? law = null) => WithPlaque(law).On(new(2028, 3, 3));
    internal static CenterScene AssessmentFiled(Measures? law = null) => WithPlaque(law).On(new(2028, 2, 1)).Given(Director, Assessed(1));
    internal static CenterScene SelfAssessed(Measures? law = null) => WithPlaque(law).On(new(2028, 2, 1)).Given(Director, Measured(1));
    internal static CenterScene Checked(Measures? law = null) => SelfAssessed(law).Given(Officer, new ConfirmAssessment(1));
    internal static CenterScene Marked(Measures? law = null) => Checked(law).Given(Officer, new MarkAssessment(1, Marks));
    internal static CenterScene Reminded(Measures? law = null) => AssessmentDue(law).Given(Actor.Clock, new RemindMissedAssessment(1));
    internal static CenterScene GraceOver(Measures? law = null) => Reminded(law).On(new(2028, 4, 6));
    internal static CenterScene Suspected() => WithPlaque().Given(Public, new RaiseSuspicion("专利证书", [Paper]));
    internal static CenterScene Investigated() => Suspected().Given(Officer, new OpenInvestigation("专利证书"));
    internal static CenterScene Heard() => Investigated().Given(Signer, new StateCase("属实", Final: true));
    internal static CenterScene Verified() =>
        Heard().Given(Officer, new VerifyFalsehood("查实")).Given(SecondOfficer, new VerifyFalsehood("查实"));

    internal static AnnulSanction Annul(AnnulmentOutcome outcome, bool? lost = null) =>
        new(AnnulledBy.Judgment, "行政判决书1号", "事实不清，证据不足", outcome, "鹿原区人民法院", lost) { Proof = Paper };

    /// <summary>The letter that gives the title back is signed off and served.</summary>
    internal static CenterScene GivenBack(CenterScene annulled) => Served(annulled.Given(Head, new SignOffLetter(LastLetter(annulled))));

    internal static CenterScene Proposed(CenterScene on, SanctionGround ground) => on.Given(Officer, new ProposeSanction(ground, "事实"));
    internal static CenterScene Noticed(CenterScene on, SanctionGround ground)
    {
        var proposed = Proposed(on, ground);
        if (on.Today < new DateOnly(2027, 3, 1)) { return proposed.Given(Officer, new ServeNotice("事实", "理由", on.Today)); }
        var drafted = proposed.Given(Officer, new ServeNotice("事实", "理由"));
        return Served(drafted.Given(Head, new SignOffLetter(LastLetter(drafted))));
    }

    /// <summary>The notice is served and its period is over.</summary>
    internal static CenterScene ToDecide(CenterScene on, SanctionGround ground)
    {
        var noticed = Noticed(on, ground);
        return noticed.On(noticed.Today.AddDays(30));
    }

    /// <summary>The title is taken; the decision waits to be signed off and served.</summary>
    internal static CenterScene Decided(CenterScene on, SanctionGround ground) =>
        ToDecide(on, ground).Given(Leader, new DecideSanction("包科发〔2026〕9号", "事实清楚"));

    internal static CenterScene Issued(CenterScene on, SanctionGround ground) =>
        Decided(on, ground) is var decided ? decided.Given(Head, new SignOffLetter(LastLetter(decided))) : on;

    internal static CenterScene Ended(CenterScene on, SanctionGround ground) => Served(Issued(on, ground));

    /// <summary>The last letter is served in person on the day.</summary>
    internal static CenterScene Served(CenterScene on) =>
        on.Given(Officer, new RecordService(LastLetter(on), on.Today, ServiceWay.InPerson, "收发室李某"));

    internal static int LastLetter(CenterScene on) => ((NamedCenter)on.State).Center.Letters.Letters.Count;

    internal static CenterScene Revoked() => Ended(NotRectified(), SanctionGround.Deviation);
    internal static CenterScene Cancelled() => Ended(GraceOver(), SanctionGround.NoAssessment);

    internal static Measures Changed(Parameter parameter, string value) => With(Policy, parameter, value);

    internal static Measures With(Measures law, Parameter parameter, string value) => law.With(
        values: law.Values.Select(v => v.Parameter.Key == parameter.Key ? v with { Raw = value, Words = [value] } : v));
}
