using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>Who may ask for a step, and in which states: the "who" and "from" columns of the procedure.</summary>
internal sealed record Gate(Role[] Who, Type[] From, Func<ApplicationState, Asked, IEnumerable<Refusal>>? More = null);

internal static partial class Gates
{
    private static readonly Role[] Public = [Role.Anyone, Role.Filler, Role.Signer, Role.Department, Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Expert, Role.Director];
    private static readonly Role[] Officers = [Role.CaseOfficer, Role.HeadOfDivision];

    private static readonly Type[] UnderWay =
    [
        typeof(WithDepartment), typeof(ReturnedToUnit), typeof(AwaitingAcceptance), typeof(AwaitingCorrection), typeof(Accepted), typeof(Preselected), typeof(Visited),
        typeof(Reviewed), typeof(Proposed), typeof(OnNotice), typeof(Determined),
    ];

    internal static readonly (Type Command, Gate Gate)[] InOrder =
    [
        (typeof(SubmitApplication), new([Role.Signer], [typeof(Drafting), typeof(ReturnedToUnit)])),
        (typeof(WithdrawApplication), new([Role.Signer], [typeof(WithDepartment), typeof(ReturnedToUnit), typeof(AwaitingAcceptance), typeof(AwaitingCorrection)])),
        (typeof(ReturnToUnit), new([Role.Department], [typeof(WithDepartment)])),
        (typeof(RecommendApplication), new([Role.Department], [typeof(WithDepartment)])),
        (typeof(DeclineToRecommend), new([Role.Department], [typeof(WithDepartment)])),
        (typeof(RequestCorrection), new([Role.CaseOfficer], [typeof(AwaitingAcceptance)], CorrectionLeft)),
        (typeof(SupplyCorrection), new([Role.Signer], [typeof(AwaitingCorrection)])),
        (typeof(AcceptApplication), new([Role.CaseOfficer], [typeof(AwaitingAcceptance)])),
        (typeof(DeclineApplication), new([Role.CaseOfficer], [typeof(AwaitingAcceptance)])),
        (typeof(Preselect), new([Role.HeadOfDivision], [typeof(Accepted)])),
        (typeof(DeclinePreselection), new([Role.HeadOfDivision], [typeof(Accepted)])),
        (typeof(RecordSiteVisit), new([Role.CaseOfficer], [typeof(Preselected)])),
        (typeof(RecordPanelReview), new([Role.CaseOfficer], [typeof(Visited)])),
        (typeof(ProposeDetermination), new([Role.CaseOfficer], [typeof(Reviewed)])),
        (typeof(OpenPublicNotice), new([Role.CaseOfficer], [typeof(Proposed)], NoticeIsOn)),
        (typeof(RecordObjection), new(Public, [typeof(OnNotice)], NoticeStillRuns)),
        (typeof(AnswerObjection), new([Role.HeadOfDivision], [typeof(OnNotice)])),
        (typeof(ClosePublicNotice), new([Role.CaseOfficer, Role.Clock], [typeof(OnNotice)], MayClose)),
        (typeof(Determine), new([Role.Leader], [typeof(Proposed), typeof(OnNotice)], MayDetermine)),
        (typeof(IssueApprovalLetter), new([Role.CaseOfficer], [typeof(Determined)], NothingSuspected)),
        (typeof(DismissFinding), new(Officers, UnderWay)),
        (typeof(RaiseSuspicion), new(Public, UnderWay)),
        (typeof(OpenInvestigation), new([Role.CaseOfficer], UnderWay, MayInvestigate)),
        (typeof(StateCase), new([Role.Signer], UnderWay, MayState)),
        (typeof(ClearSuspicion), new(Officers, UnderWay, MayClear)),
        (typeof(VerifyFalsehood), new(Officers, UnderWay, MayVerify)),
        (typeof(TerminateForFalsehood), new([Role.Leader], UnderWay, MayTerminate)),
        (typeof(AskUnit), new([Role.Department, .. Officers], UnderWay)),
        (typeof(AnswerQuestion), new([Role.Filler, Role.Signer], UnderWay, MayAnswer)),
        (typeof(AttachStampedCopy), new([Role.Filler, Role.Signer], UnderWay)),
        (typeof(ConfirmStampedCopy), new([Role.Department, Role.CaseOfficer], UnderWay, MayJudgeStamp)),
        (typeof(RefuseStampedCopy), new([Role.Department, Role.CaseOfficer], UnderWay, MayJudgeStamp)),
    ];

    private static readonly Dictionary<Type, Gate> All = InOrder.ToDictionary(g => g.Command, g => g.Gate);

    /// <summary>Office, organisation, state and order; then what else stands in the way whatever the fields.</summary>
    internal static List<Refusal> WhyNot(ApplicationState state, Type command, Asked asked)
    {
        var gate = All[command];
        var why = new List<Refusal>();
        if (!gate.Who.Contains(asked.By.Role)) { why.Add(ApplicationRules.NotYourOffice.Refuse([.. Words.Both("step", Words.Command, [command.Name]), .. Words.Both("who", Words.Role, [.. gate.Who.Select(r => r.ToString())])])); }
        else if (state is FiledApplication filed && Elsewhere(filed.Filing, asked.By) is { } home) { why.Add(ApplicationRules.OtherOrganisation.Refuse(("organisation", home))); }
        if (state is FiledApplication inOffice && Words.Offices.Contains(asked.By.Role) && inOffice.Filing.Offices.TryGetValue(asked.By.Account, out var held) && held != asked.By.Role)
        {
            why.Add(ApplicationRules.TwoOffices.Refuse([.. Words.Both("held", Words.Role, [held.ToString()])]));
        }
        if (state is EndedApplication) { why.Add(ApplicationRules.Ended.Refuse([.. Words.Both("state", Words.State, [state.GetType().Name])])); }
        else if (!gate.From.Contains(state.GetType()))
        {
            why.Add(ApplicationRules.Order.Refuse(
            [
                .. Words.Both("step", Words.Command, [command.Name]), .. Words.Both("state", Words.State, [state.GetType().Name]),
                .. Words.Both("needed", Words.State, [.. gate.From.Select(t => t.Name)]), .. Words.Both("next", Words.Command, [.. Next(state)]),
            ]));
        }
        else if (gate.More is { } more) { why.AddRange(more(state, asked)); }
        return why;
    }

    /// <summary>The steps of the procedure that lead on from a state.</summary>
    private static IEnumerable<string> Next(ApplicationState state) =>
        InOrder.Where(g => g.Gate.From.Contains(state.GetType()) && g.Gate.From != UnderWay && g.Command != typeof(WithdrawApplication)).Select(g => g.Command.Name);

    private static string? Elsewhere(Filing filing, Actor by) => by.Role switch
    {
        Role.Filler or Role.Signer when by.Organisation != filing.Unit => filing.UnitName,
        Role.Department when by.Organisation != filing.Department => filing.DepartmentName,
        _ => null,
    };
}
