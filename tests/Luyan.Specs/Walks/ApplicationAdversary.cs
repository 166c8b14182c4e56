using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Notices;
using Luyan.Cases.Panels;
using Luyan.Specs.Applications;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Walks;

/// <summary>Who is around an application and what they try: blanks, back-dating, a panel passed over, a suspicion left lying, second
/// accounts, a withdrawal at the last moment. Mostly they do what comes next, so that the walk gets far.</summary>
internal sealed class ApplicationAdversary(Random chance)
{
    private static readonly Actor[] Cast = ModelPersons.Joined(
        Signer, Filler, Department, SecondDepartment, Officer, SecondOfficer, Head, Leader, Public, OtherSigner,
        ModelPersons.Second(Officer, Role.Leader, Guid.Empty), ModelPersons.Second(SecondOfficer, Role.CaseOfficer, Guid.Empty),
        ModelPersons.Second(Head, Role.Leader, Guid.Empty), ModelPersons.Second(Leader, Role.Leader, Guid.Empty),
        ModelPersons.Second(Filler, Role.CaseOfficer, Guid.Empty));

    private static readonly Actor[] Everybody = [.. Cast, Actor.Clock];

    /// <summary>The next request.</summary>
    internal (Actor By, ApplicationCommand Command) Next(ApplicationState state, DateOnly today)
    {
        var suspected = state is OpenApplication { Filing.Inquiry.InQuestion: true };
        var (who, command) = (suspected && chance.In(45) ? 12 : chance.Next(20)) switch
        {
            < 11 => Along(state, today),
            < 15 => Suspecting(state, today),
            < 17 => Across(state, today),
            _ => OfLetters((state as FiledApplication)?.Filing, today),
        };
        var own = chance.Of<Actor>([.. Everybody.Where(p => p.Role == who)]);
        return (chance.In(7) ? chance.Of<Actor>(Everybody) : own, command);
    }

    private string Words() => chance.In(7) ? chance.Of("", "。", "不成熟") : LongReasons;

    private ReviewRecord Held(int experts, DateOnly today) => Review(experts) with
    {
        Experts = chance.Seats(chance.In(8) ? 2 : experts),
        HeldOn = chance.Typed(today),
        Outcome = chance.Of(ReviewOutcome.Favourable, ReviewOutcome.Favourable, ReviewOutcome.Unfavourable, ReviewOutcome.Conditional),
        OnVisit = chance.In(20) ? "现场问题已经整改" : null,
    };

    // What comes next in a state, and what could come instead.
    private (Role, ApplicationCommand) Along(ApplicationState state, DateOnly today) => state switch
    {
        Drafting or ReturnedToUnit => chance.Next(6) switch
        {
            0 => (Role.Department, new WarnOfLapse()),
            1 => (Role.Department, new LapseApplication(Words())),
            _ => (Role.Signer, Blank()),
        },
        WithDepartment => chance.Next(9) switch
        {
            0 => (Role.Department, new ReturnToUnit([new(DossierSection.Plan, chance.In(20) ? "" : "补充")])),
            1 when chance.In(25) => (Role.Department, new DeclineToRecommend(Words(), "丙")),
            _ => (Role.Department, Recommend),
        },
        AwaitingAcceptance => chance.Next(9) switch
        {
            0 or 1 => (Role.CaseOfficer, new RequestCorrection([new(DossierSection.Plan, null, chance.In(20) ? "" : "补充")])),
            2 when chance.In(25) => (Role.CaseOfficer, new DeclineApplication(chance.Of("5.2", "16", "7"), Words())),
            _ => (Role.CaseOfficer, new AcceptApplication()),
        },
        AwaitingCorrection => chance.Next(4) switch
        {
            0 => (Role.CaseOfficer, new AcceptApplication()),
            1 when chance.In(25) => (Role.CaseOfficer, new DeclineApplication("7", Words())),
            _ => (Role.Signer, new SupplyCorrection(Blank().Dossier with { Plan = WholeForm.Form.Plan with { Tasks = "新任务" } }, Promise)),
        },
        Luyan.Cases.Applications.Accepted => chance.In(5)
            ? (Role.HeadOfDivision, new DeclinePreselection(Words()) { RestsOn = "8" }) : (Role.HeadOfDivision, new Preselect()),
        Luyan.Cases.Applications.Preselected => (Role.CaseOfficer, new RecordSiteVisit(Held(3, today))),
        Luyan.Cases.Applications.Visited => (Role.CaseOfficer, new RecordPanelReview(Held(5, today))),
        Luyan.Cases.Applications.Reviewed => chance.Next(8) switch
        {
            0 => (Role.CaseOfficer, new RecordPanelReview(Held(7, today))),
            1 => (Role.CaseOfficer, new RecordSiteVisit(Held(3, today))),
            2 => (Role.Signer, new AttachStampedCopy(Paper, chance.In(80) ? null : OnPaper.Text)),
            3 => (Role.Clock, Read(chance.In(60) ? Pages("", "", "") : Whole())),
            _ => (Role.CaseOfficer, new ProposeDetermination(Outcome(85), Words()) { RestsOn = "8" }),
        },
        Luyan.Cases.Applications.Proposed or Luyan.Cases.Applications.OnNotice => chance.Next(8) switch
        {
            0 or 1 => (Role.CaseOfficer, new OpenPublicNotice()),
            2 => (Role.Anyone, new RecordObjection("某人", chance.In(20) ? "" : "异议")),
            3 => (Role.HeadOfDivision, new AnswerObjection(chance.Next(1, 4), "答复")),
            4 => (chance.In(50) ? Role.CaseOfficer : Role.Clock, new ClosePublicNotice()),
            _ => (Role.Leader, new Determine(Outcome(75), "局务会", chance.Typed(today), Words()) { RestsOn = "8" }),
        },
        Luyan.Cases.Applications.Determined => (Role.CaseOfficer, new IssueApprovalLetter(chance.In(9) ? "" : $"包科发〔{today.Year}〕1号")),
        _ => OfLetters((state as FiledApplication)?.Filing, today),
    };

    private DeterminationOutcome Outcome(int approved) => chance.In(approved) ? DeterminationOutcome.Approved
        : chance.In(70) ? DeterminationOutcome.Rework : DeterminationOutcome.Rejected;

    private const string Wrong = "91150203MA0TEXT05Q";

    private Guid Question() => new($"00000000-0000-7000-8000-{chance.Next(1, 5):000000000000}");

    private SubmitApplication Blank()
    {
        var whole = WholeForm.Submit;
        var form = whole.Dossier;
        if (chance.In(50)) { return whole; }
        return chance.Next(12) switch
        {
            0 => whole with { Dossier = form with
            {
                Unit = form.Unit with { Kind = chance.Of<string?>(null, "", "firm") },
                Materials = [.. form.Materials, new("institution-approval", Paper)],
            } },
            1 => whole with { Dossier = form with { Unit = form.Unit with { District = chance.Of<string?>(null, "150102") } } },
            2 => whole with { Dossier = form with { Plan = form.Plan with { Months = chance.Of<int?>(null, 0, 25) } } },
            3 => whole with { Dossier = form with { Cover = form.Cover with { CenterName = chance.Of("稀土中心", "包头市工程技术研究中心") } } },
            4 => whole with { Dossier = form with { Materials = [.. form.Materials.Where(_ => chance.In(60))] } },
            5 => whole with { Dossier = form with { Base = form.Base with { Projects = [] } } },
            6 => whole with { CreditCode = Wrong, Dossier = form with { Unit = form.Unit with { CreditCode = Wrong } } },
            7 => whole with { Commitment = chance.Of(new TruthCommitment("", true), new TruthCommitment("甲", false)) },
            8 => whole with { Dossier = form with { Base = new() { Projects = [form.Base.Projects[0] with { Level = "other" }] } } },
            9 => whole with { Dossier = form with { Base = form.Base with { Projects = [form.Base.Projects[0] with { Result = null }] } } },
            _ => whole with { Dossier = form with { Plan = form.Plan with { Tasks = "改过的任务" } } },
        };
    }

    private (Role, ApplicationCommand) Suspecting(ApplicationState state, DateOnly today)
    {
        if (state is not FiledApplication { Filing: var filing }) { return Along(state, today); }
        if (!filing.Inquiry.InQuestion && chance.In(80)) { return Along(state, today); }
        return chance.Next(14) switch
        {
            0 => (Role.Anyone, new RaiseSuspicion("专利证书", [Paper])),
            1 => (Role.CaseOfficer, new OpenInvestigation("专利证书")),
            2 => (Role.Signer, new StateCase("有异议", chance.In(40))),
            3 or 4 or 5 => (chance.In(70) ? Role.CaseOfficer : Role.HeadOfDivision, new VerifyFalsehood("查实")),
            6 or 7 => (chance.In(70) ? Role.CaseOfficer : Role.HeadOfDivision, new ClearSuspicion(Words())),
            8 => (Role.CaseOfficer, new ProposeTermination("证书不实", LongReasons)),
            9 => (Role.CaseOfficer, new AnswerStatement("不予采纳")),
            10 => (Role.Leader, new DropTermination(LongReasons)),
            11 or 12 => (Role.Leader, new TerminateForFalsehood(Words())),
            _ => (Role.Signer, new WithdrawApplication()),
        };
    }

    // Beside the way: at any time, by anyone.
    private (Role, ApplicationCommand) Across(ApplicationState state, DateOnly today) => chance.Next(10) switch
    {
        0 when chance.In(20) => (Role.Signer, new WithdrawApplication()),
        0 => (Role.Anyone, new RaiseSuspicion("论文", chance.In(9) ? [] : [Paper])),
        1 => (Role.CaseOfficer, new AskUnit(Question(), DossierSection.Plan, "tasks", "如何完成？")),
        2 or 3 => (Role.Signer, new AnswerQuestion(Question(), "见附件", [])),
        4 => (Role.CaseOfficer, new CloseQuestion(Question(), LongReasons)),
        5 => (Role.CaseOfficer, new CorrectRecord(
            chance.Of("visit.heldOn", "panel.heldOn"), $"{chance.Typed(today):yyyy-MM-dd}", "记载有误", Paper)),
        6 => (Role.CaseOfficer, new ConfirmStampedCopy("逐页核对一致")),
        7 => (Role.Leader, new Determine(Outcome(80), "局务会", today, LongReasons)),
        8 => (Role.CaseOfficer, new ProposeDetermination(DeterminationOutcome.Approved, LongReasons)),
        _ => (Role.CaseOfficer, new IssueApprovalLetter($"包科发〔{today.Year}〕1号")),
    };

    private (Role, ApplicationCommand) OfLetters(Filing? filing, DateOnly today)
    {
        var open = (filing?.Letters.Letters ?? []).Where(l => l.Holder is not null).ToArray();
        if (open.Length == 0) { return (Role.CaseOfficer, new RecordService(1, today, ServiceWay.InPerson, "李某")); }
        var letter = chance.Of<CaseLetter>(open);
        return chance.In(40)
            ? (chance.In(60) ? Role.HeadOfDivision : Role.Leader, new SignOffLetter(letter.Number))
            : (letter.Holder == Role.Department ? Role.Department : Role.CaseOfficer, new RecordService(
                letter.Number, chance.Typed(today), chance.Of(Enum.GetValues<ServiceWay>()), chance.In(9) ? null : "李某",
                chance.In(60) ? Paper : null));
    }
}
