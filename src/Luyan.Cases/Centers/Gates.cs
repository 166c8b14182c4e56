using Luyan.Cases.Applications;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>Who may ask for a step, and in which states: the "who" and "from" columns of the procedure.</summary>
/// <param name="Who">The roles.</param>
/// <param name="From">The states.</param>
/// <param name="Otherwise">The rule that says why another state does not do.</param>
/// <param name="More">What else stands in the way, whatever the fields.</param>
internal sealed record Gate(Role[] Who, Type[] From, Rule Otherwise, Func<NamedCenter, Asked, IEnumerable<Refusal>>? More = null);

internal static partial class Gates
{
    internal const string State = "center.state.";
    internal const string Command = "center.command.";

    private static readonly Role[] Public = [Role.Anyone, Role.Filler, Role.Signer, Role.Department, Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Expert, Role.Director];
    private static readonly Role[] O = [Role.CaseOfficer];
    private static readonly Role[] H = [Role.HeadOfDivision];
    private static readonly Role[] L = [Role.Leader];
    private static readonly Role[] C = [Role.Director];
    private static readonly Role[] U = [Role.Signer];
    private static readonly Role[] OfficerOrClock = [Role.CaseOfficer, Role.Clock];
    private static readonly Role[] Officers = [Role.CaseOfficer, Role.HeadOfDivision];
    private static readonly Type[] Building = [typeof(UnderConstruction)];
    private static readonly Type[] Accepted = [typeof(Operating)];
    private static readonly Type[] Living = [typeof(UnderConstruction), typeof(Operating)];
    private static readonly Type[] Over = [typeof(Revoked), typeof(Cancelled), typeof(ClosedVoluntarily), typeof(Dissolved)];
    private static readonly Type[] Sanctioned = [typeof(Revoked), typeof(Cancelled)];

    internal static readonly (Type Command, Gate Gate)[] InOrder =
    [
        (typeof(RecordEarlierCenter), new(H, [typeof(NotYetNamed)], CenterRules.EarlierRecorded)),
        (typeof(IssuePlaque), new(O, Living, CenterRules.Order, HasNoPlaque)),
        (typeof(RecoverPlaque), new(O, Over, CenterRules.NotEnded, HasPlaque)),
        (typeof(ReplacePlaque), new(O, Living, CenterRules.Order, HasPlaque)),
        (typeof(ReportMilestone), new(C, Building, CenterRules.Order)),
        (typeof(ReportFunds), new(C, Building, CenterRules.Order)),
        (typeof(RecordInspection), new(O, Building, CenterRules.Order)),
        (typeof(OrderRectification), new(H, Building, CenterRules.Order, MayOrder)),
        (typeof(SubmitRectification), new(C, Building, CenterRules.Order, MaySubmit)),
        (typeof(ReinspectRectification), new(O, Building, CenterRules.Order, MayReinspect)),
        (typeof(RequestExtension), new(C, Building, CenterRules.Order, MayExtend)),
        (typeof(DecideExtension), new(L, Building, CenterRules.Order, HasRequest)),
        (typeof(ApplyForAcceptance), new(C, Building, CenterRules.Order, MayApply)),
        (typeof(RecordAcceptanceReview), new(O, Building, CenterRules.Order, AwaitsPanel)),
        (typeof(DecideAcceptance), new(L, Building, CenterRules.Order, AwaitsVerdict)),
        (typeof(FileAnnualReport), new(C, Living, CenterRules.Order, MayReport)),
        (typeof(ReturnAnnualReport), new(O, Living, CenterRules.Order, HasReport)),
        (typeof(ConfirmAnnualReport), new(O, Living, CenterRules.Order, HasReport)),
        (typeof(MarkReportMissed), new(OfficerOrClock, Living, CenterRules.Order)),
        (typeof(FileAssessment), new(C, Living, CenterRules.Order, MayFileAssessment)),
        (typeof(ReturnAssessment), new(O, Living, CenterRules.Order, HasAssessment)),
        (typeof(ConfirmAssessment), new(O, Living, CenterRules.Order, MayCheckAssessment)),
        (typeof(RecordAssessmentReview), new(O, Living, CenterRules.Order, MayReviewAssessment)),
        (typeof(MarkAssessment), new(O, Living, CenterRules.Order, MayMarkAssessment)),
        (typeof(ConcludeAssessment), new(H, Living, CenterRules.Order, MayConcludeAssessment)),
        (typeof(RemindMissedAssessment), new(OfficerOrClock, Living, CenterRules.Order, MayRemindAssessment)),
        (typeof(ProposeChange), new(C, Living, CenterRules.Order, NoChangeOpen)),
        (typeof(DecideChange), new(H, Living, CenterRules.Order, HasChange)),
        (typeof(RaiseSuspicion), new(Public, Living, CenterRules.Order)),
        (typeof(OpenInvestigation), new(O, Living, CenterRules.Order, MayInvestigate)),
        (typeof(ClearSuspicion), new(Officers, Living, CenterRules.Order, MayClear)),
        (typeof(VerifyFalsehood), new(Officers, Living, CenterRules.Order, MayVerify)),
        (typeof(ProposeSanction), new(OfficerOrClock, Living, CenterRules.Order, MayPropose)),
        (typeof(ServeNotice), new(O, Living, CenterRules.Order, MayServe)),
        (typeof(StateCase), new(U, Living, CenterRules.Order, MayState)),
        (typeof(HearUnit), new(O, Living, CenterRules.Order, MayHear)),
        (typeof(DecideSanction), new(L, Living, CenterRules.Order, MayDecide)),
        (typeof(DropSanction), new(L, Living, CenterRules.Order, MayDrop)),
        (typeof(AnnulSanction), new(L, Sanctioned, CenterRules.NotSanctioned)),
        (typeof(CloseVoluntarily), new(U, Living, CenterRules.Order, MayCloseDown)),
        (typeof(RecordDissolution), new(O, Living, CenterRules.Order, MayCloseDown)),
        (typeof(RecordSupport), new(O, Accepted, CenterRules.NotAccepted)),
        (typeof(IssuePriorityCertificate), new(O, Accepted, CenterRules.NotAccepted)),
    ];

    private static readonly Dictionary<Type, Gate> All = InOrder.ToDictionary(g => g.Command, g => g.Gate);

    /// <summary>Office, organisation, state and order; then what else stands in the way whatever the fields.</summary>
    internal static List<Refusal> WhyNot(CenterState state, Type command, Asked asked)
    {
        var gate = All[command];
        var why = new List<Refusal>();
        if (!gate.Who.Contains(asked.By.Role))
        {
            why.Add(CenterRules.NotYourOffice.Refuse([.. Words.Both("step", Command, [command.Name]), .. Words.Both("who", Words.Role, [.. gate.Who.Select(r => r.ToString())])]));
        }
        else if (gate.Who != Public && state is NamedCenter named && Elsewhere(named.Center.Identity, asked.By)) { why.Add(CenterRules.OtherOrganisation.Refuse(("organisation", named.Center.Identity.UnitName))); }
        if (state is NamedCenter office && Words.Offices.Contains(asked.By.Role) && office.Center.Offices.TryGetValue(asked.By.Account, out var held) && held != asked.By.Role)
        {
            why.Add(CenterRules.TwoOffices.Refuse(Words.Both("held", Words.Role, [held.ToString()])));
        }
        if (!gate.From.Contains(state.GetType())) { why.Add(Elsewhen(state, command, gate)); }
        else if (gate.More is { } more) { why.AddRange(more((NamedCenter)state, asked)); }
        return why;
    }

    private static Refusal Elsewhen(CenterState state, Type command, Gate gate) =>
        (state is EndedCenter && gate.From != Over && gate.From != Sanctioned && gate.From != Accepted ? CenterRules.Ended : gate.Otherwise).Refuse(
        [
            .. Words.Both("step", Command, [command.Name]), .. Words.Both("state", State, [state.GetType().Name]), .. Words.Both("needed", State, [.. gate.From.Select(t => t.Name)]),
        ]);

    private static bool Elsewhere(CenterIdentity identity, Actor by) => by.Role is Role.Filler or Role.Signer or Role.Director && by.Organisation != identity.Unit;
}
