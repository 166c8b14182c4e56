using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Cases.Notices;
using Luyan.Law;
using Luyan.Web.Ui;
using Dossier = Luyan.Cases.Applications.Form.Dossier;

namespace Luyan.Demo;

/// <summary>The acts of one center, each by the person who may do it.</summary>
internal sealed class CenterActs(Project project, City city, ApplicationStory naming, Measures law)
{
    private readonly Actor officer = project.Index % 2 == 0 ? city.Bureau.First : city.Bureau.Second;
    private readonly ExpertRecords experts = new(
        Invention.Of(project.Seed, 900_000 + project.Index), project, city, naming.Dossier.Organisation.Partners[0].Name!);

    private Dossier Form => naming.Dossier;

    private Applicant Who => project.Who;

    private TruthCommitment Truth => new(Who.Director.Name, true);

    private string[] Inspectors => [city.Bureau.First.Name, city.Bureau.Second.Name];

    public Task IssuePlaque(Scene scene) => Ask(
        scene, officer,
        new IssuePlaque($"BTGZ-{scene.Today.Year}-{scene.Next($"plaque-{scene.Today.Year}"):000}", scene.Today, Who.Filler.Name));

    public Task RecoverPlaque(Scene scene) => Ask(scene, officer, new RecoverPlaque(PlaqueEnd.Returned));

    public Func<Scene, Task> Reach(int milestone) => async scene =>
    {
        var row = Form.Plan.Milestones[milestone];
        var proof = await scene.Papers.Keep(
            $"里程碑证明材料{milestone + 1}", $"中心：{project.Topic.CenterName}",
            $"里程碑：{row.Name}", $"证明：{row.Evidence}", CenterRemarks.Milestones[milestone]);
        await Ask(scene, Who.Director, new ReportMilestone(row.Id, CenterRemarks.Milestones[milestone], scene.Today, [proof]));
    };

    public Task Inspect(Scene scene) => Ask(scene, officer, new RecordInspection(scene.Today, Inspectors,
        [
            new(Form.Plan.Milestones[0].Id, null, InspectionMark.Conforms, null),
            new(Form.Plan.Milestones[1].Id, null, InspectionMark.Conforms, "现场核对设备台账，与申报一致。"),
            new(null, "开放服务制度", InspectionMark.NotSeen, null)
        ]));

    public Task FindDeviation(Scene scene) => Ask(scene, officer, new RecordInspection(scene.Today, Inspectors,
        [
            new(Form.Plan.Milestones[0].Id, null, InspectionMark.Conforms, null),
            new(Form.Plan.Milestones[1].Id, null, InspectionMark.Differs, Pick(CenterRemarks.Deviation))
        ]));

    public Func<Scene, Task> Order(int days) =>
        scene => Ask(scene, city.Bureau.Head, new OrderRectification(1, [new(2, Pick(CenterRemarks.Rectify))], scene.Today.AddDays(days))
        {
            Reasons = CenterRemarks.RectifyReasons, RestsOn = "9",
        });

    public async Task Improve(Scene scene)
    {
        var proof = await scene.Papers.Keep("整改证明材料", $"中心：{project.Topic.CenterName}", Pick(CenterRemarks.Rectified));
        await Ask(scene, Who.Director, new SubmitRectification([new(1, Pick(CenterRemarks.Rectified), [proof])]));
    }

    public Task PassAgain(Scene scene) =>
        Ask(scene, officer, new ReinspectRectification(scene.Today, Inspectors, [new(1, ReinspectionMark.Passed, "现场复查合格。")]));

    public Task FailAgain(Scene scene) => Ask(
        scene, officer, new ReinspectRectification(scene.Today, Inspectors, [new(1, ReinspectionMark.NotPassed, "逾期未提交整改材料，现场情况没有改变。")]));

    public Task AskForMore(Scene scene) => Ask(scene, Who.Director, new RequestExtension(6, Pick(CenterRemarks.Extension)));

    public Task GrantMore(Scene scene) => Ask(scene, city.Bureau.Leader, new DecideExtension(true, null, "理由属实，剩余任务明确，同意延长。"));

    public async Task Apply(Scene scene)
    {
        var summary = await scene.Papers.Keep("组建工作总结", $"中心：{project.Topic.CenterName}", Pick(CenterRemarks.Acceptance));
        await Ask(scene, Who.Director, new ApplyForAcceptance(
            [.. Form.Plan.Milestones.Select((m, i) => new PlanComparison(m.Id, CenterRemarks.Milestones[i], true))],
            Pick(CenterRemarks.Acceptance), Truth, [summary]));
    }

    public async Task Review(Scene scene)
    {
        var opinion = Pick(CenterRemarks.AcceptancePanel);
        var report = await scene.Papers.Keep(
            "验收意见", $"中心：{project.Topic.CenterName}", opinion, $"专家签字：{string.Join("、", experts.Panel.Select(e => e.Name))}");
        await Ask(scene, officer,
            new RecordAcceptanceReview(new ReviewRecord(null, scene.Today, experts.Panel, ReviewOutcome.Favourable, opinion, report)));
    }

    public Task Accept(Scene scene) =>
        Ask(scene, city.Bureau.Leader, new DecideAcceptance(AcceptanceVerdict.Passed, Pick(CenterRemarks.Accepted)));

    public Task Support(Scene scene) => Ask(scene, officer, new RecordSupport(
        Pick(CenterRemarks.Support), project.Index % 2 == 0 ? "municipal" : "regional", 20 + project.Index % 9 * 10, scene.Today));

    public Task Certify(Scene scene) => Ask(scene, officer, new IssuePriorityCertificate("申报市级科技计划项目"));

    public Func<Scene, Task> FileReport(int year) => async scene =>
    {
        var paper = await scene.Papers.Keep(
            $"{year}年度工作总结报告", $"中心：{project.Topic.CenterName}", Of(CenterRemarks.Sections["overview"], year));
        var (figures, words) = YearFigures.Of(project.Seed, project.Index, Who.Size, Form.Organisation.Team.Count, year, law);
        await Ask(scene, Who.Director,
            new FileAnnualReport(year, Sections(Parameters.AnnualReportSections, scene.Today, year), figures, Truth, [paper], words));
    };

    public Func<Scene, Task> ReturnReport(int year) =>
        scene => Ask(scene, officer, new ReturnAnnualReport(year, "请补充开放服务的单位名单和服务金额，并与上年数据对比说明。"));

    public Func<Scene, Task> ConfirmReport(int year) => scene => Ask(scene, officer, new ConfirmAnnualReport(year));

    public Func<Scene, Task> MissReport(int year) => scene => Ask(scene, Actor.Clock, new MarkReportMissed(year));

    public Func<Scene, Task> FileAssessment(int cycle) => async scene =>
    {
        var paper = await scene.Papers.Keep(
            $"第{cycle}考核期考核备案材料", $"中心：{project.Topic.CenterName}", Of(CenterRemarks.Sections["results"], scene.Today.Year));
        var measured = new AssessedLedger(project, city, Form, law).Measure(await Center(scene), cycle, scene.Today);
        await Ask(scene, Who.Director, new FileAssessment(
            cycle, Sections(Parameters.AssessmentSections, scene.Today, scene.Today.Year),
            measured.Figures(), Truth, [paper], measured.ToFile()));
    };

    public Func<Scene, Task> CheckAssessment(int cycle) => scene => Ask(scene, officer, new ConfirmAssessment(cycle, "材料齐全，栏目完整。"));

    public Func<Scene, Task> MarkAssessment(int cycle) => scene => Ask(scene, officer, new MarkAssessment(cycle,
        [
            new("mechanism", project.Index % 4 == 0 ? 3 : 6, Pick(CenterRemarks.Mechanism)),
            new("lead", project.Index % 3 == 0 ? 6 : 4, Pick(CenterRemarks.Lead))
        ]));

    // The grade follows from the points.
    public Func<Scene, Task> Conclude(int cycle) => async scene =>
    {
        var entry = (await Center(scene)).Assessments.Single(a => a.Cycle == cycle);
        var tier = entry.Self!.With(entry.Marks, law)!.Tier!;
        await Ask(scene, city.Bureau.Head, new ConcludeAssessment(
            cycle, tier.Grade,
            CenterRemarks.Assessment[tier.Grade switch { AssessmentGrade.Excellent => 1, AssessmentGrade.Good => 0, _ => 2 }],
            entry.Points));
    };

    public Func<Scene, Task> Remind(int cycle) => scene => Ask(scene, Actor.Clock, new RemindMissedAssessment(cycle));

    public Task AskForChange(Scene scene) => Ask(
        scene, Who.Director,
        new ProposeChange(new DirectorChange(Form.Organisation.Team[1].Name!, scene.Today), "原主任另有任用，经管理委员会讨论，拟由副主任接任，其专业背景和管理经验符合要求。"));

    public Task ApproveChange(Scene scene) => Ask(scene, city.Bureau.Head, new DecideChange(true, "材料齐全，拟任主任具备相应的技术和管理能力，同意变更。"));

    public async Task Suspect(Scene scene)
    {
        var paper = await scene.Papers.Keep("反映材料", "年度报告所附技术服务合同的委托单位表示没有签订过该合同。");
        await Ask(scene, officer, new RaiseSuspicion("年度报告所附技术服务合同的委托方否认签订过合同。", [paper]));
    }

    public Task Investigate(Scene scene) => Ask(scene, officer, new OpenInvestigation("就年度报告所附技术服务合同的真实性开展调查，请依托单位陈述意见。"));

    public Task Find(Scene scene) => Ask(scene, officer, new VerifyFalsehood("经向三家委托单位核实，合同均系伪造。"));

    public Task Verify(Scene scene) => Ask(scene, city.Bureau.Head, new VerifyFalsehood("复核了三家单位的书面证明和依托单位的陈述，事实清楚。"));

    public Func<Scene, Task> Propose(SanctionGround ground) =>
        scene => Ask(scene, ground == SanctionGround.NoAssessment ? Actor.Clock : officer, new ProposeSanction(ground, FactsOf(ground)));

    public Func<Scene, Task> Serve(SanctionGround ground) =>
        scene => Ask(scene, officer, scene.Law.List(Parameters.LettersSignedOff, scene.Today).Contains("sanction-notice")
            ? new ServeNotice(FactsOf(ground), CenterRemarks.NoticeReasons)
            : new(FactsOf(ground), CenterRemarks.NoticeReasons, scene.Today)
            {
                Way = ServiceWay.InPerson, Receiver = CenterRemarks.Receiver,
            });

    public Task State(Scene scene) => Ask(scene, Who.Signer, new StateCase(CenterRemarks.Statement, Final: true));

    public Task Hear(Scene scene) => Ask(scene, officer, new HearUnit(CenterRemarks.Statement, CenterRemarks.Answer));

    public async Task Decide(Scene scene) =>
        await Ask(scene, city.Bureau.Leader, new DecideSanction(await scene.DocumentNumber(), CenterRemarks.SanctionReasons));

    /// <summary>The head of division signs off what waits for it, and the officer serves what is issued.</summary>
    public async Task Dispatch(Scene scene)
    {
        foreach (var letter in (await Center(scene)).Letters.Letters)
        {
            var signer = letter.DraftedAs == Role.HeadOfDivision ? city.Bureau.Leader : city.Bureau.Head;
            if (letter is { AwaitsSignOff: true, Kind: "cancellation" })
            {
                await Ask(scene, signer, new SendBackLetter(letter.Number, CenterRemarks.SentBack));
                await Ask(scene, city.Bureau.Leader, new RewordLetter(letter.Number, CenterRemarks.Reworded));
            }
            if (letter.AwaitsSignOff) { await Ask(scene, signer, new SignOffLetter(letter.Number)); }
            if (letter.MustBeServed && letter.Service is null)
            {
                await Ask(scene, officer, new RecordService(letter.Number, scene.Today, ServiceWay.InPerson, CenterRemarks.Receiver));
            }
        }
    }

    public Task Close(Scene scene) => Ask(scene, Who.Signer, new CloseVoluntarily(CenterRemarks.Closing));

    public Task Dissolve(Scene scene) => Ask(scene, officer, new RecordDissolution(scene.Today, CenterRemarks.Dissolving));

    private static string FactsOf(SanctionGround ground) => ground switch
    {
        SanctionGround.Deviation => CenterRemarks.DeviationFacts,
        SanctionGround.Falsehood => CenterRemarks.FalseFacts,
        _ => CenterRemarks.NoAssessmentFacts,
    };

    private List<ReportSection> Sections(Parameter list, DateOnly day, int year) =>
        [.. law.List(list, day).Select(key => new ReportSection(
            key, Of(CenterRemarks.Sections.GetValueOrDefault(key) ?? CenterRemarks.Sections["overview"], year)))];

    private string Pick(string[] texts) => texts[project.Index % texts.Length];

    private string Of(string text, int year) =>
        text.Replace("{topic}", project.Topic.Name, StringComparison.Ordinal).Replace("{year}", $"{year}", StringComparison.Ordinal);

    private async Task Ask(Scene scene, Actor by, CenterCommand command) =>
        await scene.Ask(CenterLife.Life, await scene.CenterCase(naming.CenterNumber()), by, command);

    private async Task<Center> Center(Scene scene) => await scene.Center(await scene.CenterCase(naming.CenterNumber()));
}
