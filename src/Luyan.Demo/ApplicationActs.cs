using Luyan.Cases.Applications;
using Luyan.Cases;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Panels;
using Luyan.Cases.Notices;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Demo;

/// <summary>The acts of one application, each by the person who may do it. Words are drawn when the story is told,
/// not when it happens.</summary>
internal sealed class ApplicationActs
{
    private readonly Project project;
    private readonly Guid id;
    private readonly Actor officer;
    private readonly FiledPapers papers;
    private readonly ExpertRecords experts;
    private Dossier filed = new();

    public ApplicationActs(Invention draw, Project project, City city, Measures law, DateOnly start)
    {
        (this.project, Bureau) = (project, city.Bureau);
        id = Invention.Of(project.Seed, 500_000 + project.Index).Id(CityClock.At(start, new(8, 0)));
        officer = draw.OneOf([Bureau.First, Bureau.Second]);
        papers = new(project, law);
        Dossier = project.Plant(new DossierWriter(
            Invention.Scattered(project.Seed, 100_000 + project.Index), project.Who, project.Topic, start, law).Write());
        experts = new(draw, project, city, Dossier.Organisation.Partners[0].Name!);
    }

    /// <summary>The case, and the draft that it was.</summary>
    public Guid Case => id;

    /// <summary>The form, without its files.</summary>
    public Dossier Dossier { get; }

    /// <summary>The form as last filed, with its files; empty before.</summary>
    public Dossier Filed => filed;

    /// <summary>The number of the center, once it is named.</summary>
    public string? CenterNumber { get; private set; }

    private Applicant Who => project.Who;

    private Officers Bureau { get; }

    private TruthCommitment Truth => new(Who.Signer.Name, true);

    private SubmitApplication Filing =>
        new(Who.Row.Id, Who.Row.Name, Who.Row.CreditCode, Who.Department.Id, Who.Department.Name, filed, Truth);

    public async Task Submit(Scene scene)
    {
        filed = Dossier with { Materials = await papers.Materials(scene.Papers, Dossier, scene.Today) };
        await Ask(scene, Who.Signer, Filing);
    }

    public Task Return(Scene scene) => Ask(
        scene, Who.Officer, new ReturnToUnit([new(DossierSection.Services, Remarks.Returned[project.Index % Remarks.Returned.Length])]));

    public async Task WarnOfLapse(Scene scene)
    {
        await Ask(scene, Who.Officer, new WarnOfLapse());
        // Where the last period runs from service, the warning goes out on the day.
        if ((await scene.Filing(id)).Letters.Letters[^1].AwaitsSignOff) { await Dispatch(scene); }
    }

    public Task Lapse(Scene scene) => Ask(scene, Who.Officer, new LapseApplication(Remarks.Lapse));

    public Task SubmitAgain(Scene scene)
    {
        filed = filed with
        {
            Services = filed.Services with { Openness = $"{filed.Services.Openness}服务由对外服务部统一受理，五个工作日内提出方案，收费标准在单位网站公布。" }
        };
        return Ask(scene, Who.Signer, Filing);
    }

    public Task Withdraw(Scene scene) => Ask(scene, Who.Signer, new WithdrawApplication(Pick(Remarks.Withdraw)));

    public Task Recommend(Scene scene) => Ask(scene, Who.Officer, new RecommendApplication(
        [.. Remarks.Conditions.Select((remark, i) => new ConditionOpinion(i + 1, ConditionMark.Met, remark))],
        // A rank is given once among what is under way; the department counts on from year to year.
        Pick(Remarks.Recommend), Who.Officer.Name, scene.Next($"rank-{Who.Department.Order}")));

    public Task DeclineToRecommend(Scene scene) =>
        Ask(scene, Who.Officer, new DeclineToRecommend(Pick(Remarks.NotRecommend), Who.Officer.Name) { RestsOn = "5.1" });

    public Task RequestCorrection(Scene scene) =>
        Ask(scene, officer, new RequestCorrection([new(DossierSection.Materials, FiledPapers.Corrected, Pick(Remarks.Correction))]));

    public async Task SupplyCorrection(Scene scene)
    {
        var anew = await papers.Again(scene.Papers, filed);
        filed = filed with { Materials = [.. filed.Materials.Where(m => m.Code != FiledPapers.Corrected), anew] };
        await Ask(scene, Who.Signer, new SupplyCorrection(filed, Truth));
    }

    public Task Decline(Scene scene) => Ask(scene, officer, new DeclineApplication("7", Pick(Remarks.Decline)));

    public Task Accept(Scene scene) => Ask(scene, officer, new AcceptApplication());

    public Task Preselect(Scene scene) => Ask(scene, Bureau.Head, new Preselect());

    public Task DeclinePreselection(Scene scene) =>
        Ask(scene, Bureau.Head, new DeclinePreselection(Pick(Remarks.NotPreselect)) { RestsOn = "8" });

    public Task Visit(Scene scene) =>
        Record(scene, "实地考察报告", Remarks.Visit, experts.Visit, ReviewOutcome.Favourable, review => new RecordSiteVisit(review));

    public Task Panel(Scene scene) => project.Fate == Fate.Rejected
        ? Record(scene, "评审论证意见", Remarks.PanelAgainst, experts.Panel, ReviewOutcome.Unfavourable, review => new RecordPanelReview(review))
        : Record(scene, "评审论证意见", Remarks.Panel, experts.Panel, ReviewOutcome.Favourable, review => new RecordPanelReview(review));

    public async Task Propose(Scene scene)
    {
        if (project.Fate == Fate.Rejected)
        {
            await Ask(scene, officer, new ProposeDetermination(DeterminationOutcome.Rejected, Pick(Remarks.ProposeRejection))
            {
                RestsOn = "8",
            });
            return;
        }
        if (scene.Law.IsOn(Parameters.StampedCopyAsked, scene.Today)) { await HandInStampedCopy(scene); }
        await Ask(scene, officer, new ProposeDetermination(DeterminationOutcome.Approved, Pick(Remarks.ProposeApproval)));
    }

    // The unit hands in the print of what it filed, and the server reads its pages.
    private async Task HandInStampedCopy(Scene scene)
    {
        if (await scene.Filing(id) is not { HasStampedCopy: false } filing) { return; }
        var (copy, reading) = await scene.Prints.Keep(filing);
        await Ask(scene, Who.Signer, new AttachStampedCopy(copy, filing.Current.Mark(filing.Number).Text));
        await Ask(scene, Actor.Clock, new RecordStampReading(copy.Sha256, reading));
    }

    public Task OpenNotice(Scene scene) => Ask(scene, officer, new OpenPublicNotice());

    public Task Object(Scene scene) => Ask(scene, Anyone, new RecordObjection(Anyone.Name, Pick(Remarks.Objections)));

    public Task AnswerObjection(Scene scene) => Ask(scene, Bureau.Head, new AnswerObjection(1, Pick(Remarks.Answers)));

    public Task CloseNotice(Scene scene) => Ask(scene, officer, new ClosePublicNotice());

    public Task Rework(Scene scene) =>
        Ask(scene, Bureau.Leader, new Determine(DeterminationOutcome.Rework, Meeting(scene), scene.Today, Pick(Remarks.Rework)));

    public Task Determine(Scene scene) => Ask(scene, Bureau.Leader, project.Fate == Fate.Rejected
        ? new Determine(DeterminationOutcome.Rejected, Meeting(scene), scene.Today, Pick(Remarks.DetermineRejection)) { RestsOn = "8" }
        : new Determine(DeterminationOutcome.Approved, Meeting(scene), scene.Today, Pick(Remarks.DetermineApproval)));

    public async Task IssueLetter(Scene scene) =>
        CenterNumber = (await Ask(scene, officer, new IssueApprovalLetter(await scene.DocumentNumber()))).OpenedCenter;

    public async Task RaiseSuspicion(Scene scene)
    {
        var paper = await scene.Papers.Keep("材料疑点说明", Pick(Remarks.Suspicions), $"涉及单位：{Who.Row.Name}");
        await Ask(scene, Anyone, new RaiseSuspicion(Pick(Remarks.Suspicions), [paper]));
    }

    public async Task OpenInvestigation(Scene scene)
    {
        await Ask(scene, officer, new OpenInvestigation("收到反映后已调取原始证书和立项部门记录，现就所反映的问题开展核查，并请申报单位陈述意见。"));
        await Dispatch(scene);
    }

    public Task StateCase(Scene scene) => Ask(scene, Who.Signer, new StateCase(project.Fate == Fate.Terminated
        ? "经自查，所反映的材料系经办人员整理时使用了不实内容，我单位审核不严，愿意承担相应责任。"
        : "所反映的编号系录入时的笔误，原始证书真实有效，现提交原件供核对。", Final: true));

    public async Task ClearSuspicion(Scene scene)
    {
        await Ask(scene, officer, new ClearSuspicion("经核对原件并向登记机关查询，证书真实有效，编号差异属于笔误，疑点排除。"));
        await Ask(scene, Bureau.Head, new ClearSuspicion("复核了原件和登记机关的答复，同意排除疑点。"));
    }

    public Task FindFalsehood(Scene scene) => Ask(scene, officer, new VerifyFalsehood("经向登记机关查询，所附证书并不存在，申报单位对此予以承认。"));

    public Task VerifyFalsehood(Scene scene) => Ask(scene, Bureau.Head, new VerifyFalsehood("复核了查询回函和申报单位的陈述，材料虚假的事实清楚。"));

    public async Task ProposeTermination(Scene scene)
    {
        await Ask(scene, officer, new ProposeTermination(
            "经向登记机关查询，所附证书并不存在，申报单位对此予以承认。", "申报材料存在虚假内容，违反《办法》第十二条，拟终止本次申报。"));
        await Dispatch(scene);
        await Ask(scene, Who.Signer, new StateCase("我单位对拟作出的决定没有其他意见，今后将加强材料审核。", Final: true));
    }

    public Task AnswerStatement(Scene scene) =>
        Ask(scene, officer, new AnswerStatement("单位对事实予以承认，所述整改不影响对材料虚假的认定。"));

    public async Task Terminate(Scene scene)
    {
        await Ask(scene, Bureau.Leader, new TerminateForFalsehood("申报材料经查实存在虚假内容，违反《办法》第十二条，终止本次申报。"));
        await Dispatch(scene);
    }

    /// <summary>A second person signs off what waits for it; the department or the officer serves what is issued.</summary>
    public async Task Dispatch(Scene scene)
    {
        foreach (var letter in (await scene.Filing(id)).Letters.Letters.Where(l => l.MustBeServed && l.Service is null))
        {
            var signer = letter.DraftedAs switch
            {
                Role.HeadOfDivision => Bureau.Leader, Role.Department => Who.Colleague, _ => Bureau.Head,
            };
            if (letter is { AwaitsSignOff: true, Kind: "falsehood-decision" })
            {
                await Ask(scene, signer, new SendBackLetter(letter.Number, CenterRemarks.SentBack));
                await Ask(scene, Bureau.Leader, new RewordLetter(letter.Number, CenterRemarks.Reworded));
            }
            if (letter.AwaitsSignOff) { await Ask(scene, signer, new SignOffLetter(letter.Number)); }
            await Ask(scene, letter.DraftedAs == Role.Department ? Who.Officer : officer,
                new RecordService(letter.Number, scene.Today, ServiceWay.InPerson, CenterRemarks.Receiver));
        }
    }

    private Actor Anyone => new(Guid.Empty, Invention.Of(project.Seed, 700_000 + project.Index).Person(), Role.Anyone, Guid.Empty);

    private async Task Record(
        Scene scene, string title, string[] opinions, IReadOnlyList<SeatedExpert> seated,
        ReviewOutcome outcome, Func<ReviewRecord, ApplicationCommand> command)
    {
        var opinion = Pick(opinions);
        var report = await scene.Papers.Keep(title, [
            $"项目：{project.Topic.CenterName}", $"依托单位：{Who.Row.Name}", $"日期：{scene.Today:yyyy-MM-dd}",
            opinion, $"专家签字：{string.Join("、", seated.Select(e => e.Name))}"
        ]);
        await Ask(scene, officer, command(new(null, scene.Today, seated, outcome, opinion, report)));
    }

    private string Pick(string[] texts) => texts[project.Index % texts.Length]
        .Replace("{topic}", project.Topic.Name, StringComparison.Ordinal).Replace("{unit}", Who.Row.Name, StringComparison.Ordinal);

    // Meetings are held twice a month.
    private string Meeting(Scene scene) => $"{scene.Today.Year}年第{scene.Today.Month * 2 - (scene.Today.Day > 15 ? 0 : 1)}次" +
        $"{Words.Meetings[project.Index % Words.Meetings.Length]}";

    private Task<Store.Dockets.Written<ApplicationState>.Accepted> Ask(Scene scene, Actor by, ApplicationCommand command) =>
        scene.Ask(ApplicationLife.Life, id, by, command);
}
