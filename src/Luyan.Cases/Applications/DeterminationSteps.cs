using Luyan.Cases.Notices;
using Luyan.Cases.Centers;
using Luyan.Law;
using System.Diagnostics;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>The determination and the approval letter (Art. 8).</summary>
internal static class DeterminationSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<Reviewed, ProposeDetermination>(
            Officer, [typeof(Reviewed)], Propose)
            .Expected(Role.CaseOfficer, LegalRef.Art(8))
            .Turns<DeterminationProposed>(
                (_, filing, e, at) => new Proposed(Screening(filing, at), new(e.Outcome, e.Reasons, at.By.Account)),
                (after, _) => after.Law.Number(Parameters.PublicNotice, after.Envelope.Day) > 0
                    ? [after.Tell("to-notice", Role.CaseOfficer)]
                    : [after.Tell("to-determine", Role.Leader)]),
        .. NoticeSteps.Rows,
        Of<OpenApplication, Determine>(Leader, [typeof(Proposed), typeof(OnNotice), typeof(Determined)], Determine, MayDetermine)
            .Expected(Role.Leader, LegalRef.Art(8), (state, _) => state is not Determined)
            .Turns<ApplicationDetermined>((state, filing, e, at) => AfterDetermination(Noticed(state, filing), e, at.Day),
            (after, e) => e.Outcome switch
            {
                DeterminationOutcome.Approved => [after.Tell("to-issue", Role.CaseOfficer)],
                DeterminationOutcome.Rejected => [after.Tell("rejected", Role.Signer)],
                _ => [after.Tell("to-propose", Role.CaseOfficer)],
            })
            .Sends(e => e is ApplicationDetermined { Outcome: DeterminationOutcome.Rejected } ? "rejection" : null),
        Of<Determined, IssueApprovalLetter>(Officer, [typeof(Determined)], Issue, Doors.Open)
            .Expected(Role.CaseOfficer, LegalRef.Art(8))
            .Turns<ApprovalLetterIssued>(
                (state, filing, e, at) => state is Determined determined
                    ? new Approved(filing, determined.Determination, e.DocumentNumber, e.CenterNumber, at.Day)
                    : null,
                (after, e) =>
                [
                    new Effect.TakeNumber("document", e.DocumentNumber),
                    new OpenCenter(Naming(after.Filing, e, after.Envelope, after.Law)),
                    after.Tell("approved", Role.Signer),
                ])
            .Sends("approval"),
    ];

    internal static Decision<ApplicationEvent> Propose(Reviewed state, ProposeDetermination c, Asked asked) =>
        Reasons(c.Outcome, c.Reasons, c.RestsOn, asked)
            .Add(c.Outcome == DeterminationOutcome.Approved ? OutcomeGates.AgainstProposing(state.Filing, asked) : [])
            .Else(() => new DeterminationProposed(c.Outcome, c.Reasons) { RestsOn = c.RestsOn });

    internal static Decision<ApplicationEvent> Determine(OpenApplication state, Determine c, Asked asked)
    {
        var faults = Reasons(c.Outcome, c.Reasons, c.RestsOn, asked).Empty(c.Meeting, ApplicationRules.Meeting, "Meeting");
        // What stands against the letter may stand for years: then, and only then, the leader takes the case up again.
        if (state is Determined determined)
        {
            var stands = Doors.Open(asked).Concat(AgainstNaming(determined, asked)).Any();
            faults.If(!stands || c.Outcome == DeterminationOutcome.Approved, ApplicationRules.DeterminedAlready, "Outcome");
        }
        else if (c.Outcome == DeterminationOutcome.Approved)
        {
            var proposed = (state as Proposed)?.Proposal.Outcome ?? ((OnNotice)state).Proposal.Outcome;
            // What was not proposed for approval can be sent back, not approved.
            faults.If(
                proposed != DeterminationOutcome.Approved, ApplicationRules.ProposedOtherwise, "Outcome",
                () => [Words.Of("proposed", "determination-outcome.", proposed.ToString())])
                .Add(OutcomeGates.AgainstApproving(state.Filing)).Add(Doors.Open(asked))
                .Add(OtherCenters.AgainstApproving(c.Answer, asked));
        }
        var open = c.Outcome == DeterminationOutcome.Approved ? OtherCenters.Open(asked) : [];
        return faults.Else(() => new ApplicationDetermined(c.Outcome, c.Meeting, c.HeldOn, c.Reasons)
        {
            RestsOn = c.RestsOn, InQuestion = open.Count > 0 ? open : null, Answer = open.Count > 0 ? c.Answer : null,
        });
    }

    // A rejection is an adverse act; an approval and a sending back need a reason of any length.
    private static ApplicationFaults Reasons(DeterminationOutcome outcome, string? reasons, string? ground, Asked asked) =>
        outcome == DeterminationOutcome.Rejected
            ? new ApplicationFaults().Adverse(reasons, Reasoning, asked).RestsOn(ground, Reasoning, asked)
            : new ApplicationFaults().Empty(reasons, ApplicationRules.Reasons, "Reasons");

    internal static Decision<ApplicationEvent> Issue(Determined state, IssueApprovalLetter c, Asked asked)
    {
        var faults = new ApplicationFaults();
        if (string.IsNullOrWhiteSpace(c.DocumentNumber)) { faults.Is(ApplicationRules.DocumentNumber, "DocumentNumber"); }
        else if (asked.Registers.DocumentNumberTaken)
        {
            faults.Is(ApplicationRules.DocumentNumberTaken, "DocumentNumber", ("number", c.DocumentNumber));
        }
        return faults.Add(AgainstNaming(state, asked))
            .Else(() => new ApprovalLetterIssued(c.DocumentNumber.Trim(), asked.Registers.NextNumber));
    }

    private static IEnumerable<Refusal> MayDetermine(ApplicationState state, Asked asked)
    {
        var filing = ((FiledApplication)state).Filing;
        if (asked.Law.IsOn(Parameters.FourEyes, asked.Today) && filing.Screened.Any(asked.By.Is))
        {
            yield return ApplicationRules.FourEyes.Refuse(("person", asked.By.Name));
        }
        if (state is Proposed && asked.Law.Number(Parameters.PublicNotice, asked.Today) is > 0 and var days)
        {
            yield return ApplicationRules.NoticeFirst.Refuse(("days", days));
        }
        if (state is OnNotice { ClosedOn: null } notice)
        {
            yield return ApplicationRules.NoticeRuns.Refuse(("lastDay", notice.Period.Due.Effective));
            var open = notice.Objections.Count(o => o.Answer is null);
            if (open > 0) { yield return ApplicationRules.Unanswered.Refuse(("count", open)); }
        }
        foreach (var suspected in InQuestion.AgainstApproval(filing)) { yield return suspected; }
    }

    private static IEnumerable<Refusal> AgainstNaming(Determined state, Asked asked)
    {
        foreach (var refusal in OtherCenters.AgainstNaming(state.Determination, asked)) { yield return refusal; }
        // A center may have taken the name by a change while this application was examined.
        if (asked.Registers.NameHeldBy is { } holder && holder != state.Filing.Number)
        {
            yield return ApplicationRules.NameTaken.Refuse(("name", state.Filing.Dossier.Cover.CenterName ?? ""));
        }
    }

    private static Filing Noticed(ApplicationState state, Filing filing) => state is not OnNotice notice ? filing
        : filing with { Notice = new(notice.Proposal, notice.Period, notice.ClosedOn) };

    private static FiledApplication AfterDetermination(Filing filing, ApplicationDetermined e, DateOnly day)
    {
        var determination = new Determination(e.Outcome, e.Meeting, e.HeldOn, e.Reasons, day) { Answered = e.InQuestion ?? [] };
        return e.Outcome switch
        {
            DeterminationOutcome.Approved => new Determined(filing, determination),
            DeterminationOutcome.Rejected => new Rejected(filing, determination),
            DeterminationOutcome.Rework => new Reviewed(filing with { Reworking = true }),
            _ => throw new UnreachableException($"Unknown outcome {e.Outcome}."),
        };
    }

    private static CenterNamed Naming(Filing filing, ApprovalLetterIssued e, Envelope envelope, Measures law)
    {
        var (cover, plan) = (filing.Dossier.Cover, filing.Dossier.Plan);
        var months = plan.Months!.Value;
        return new()
        {
            Number = e.CenterNumber, Name = cover.CenterName!, Application = filing.Number,
            Unit = filing.Unit, UnitName = filing.UnitName, CreditCode = filing.CreditCode,
            Department = filing.Department, DepartmentName = filing.DepartmentName,
            Field = cover.Field ?? "", District = cover.District ?? filing.Dossier.Unit.District ?? "",
            Director = cover.DirectorName ?? "", NamedOn = envelope.Day, ConstructionMonths = months,
            ConstructionEnds = Construction.End(envelope.Day, months, law), LetterNumber = e.DocumentNumber,
            Cohosts = [.. cover.Cohosts.Select(c => c.Name).OfType<string>()],
            Partners = [.. filing.Dossier.Organisation.Partners.Select(p => p.Name).OfType<string>()],
            Suspicions = filing.Inquiry.InQuestion ? filing.Inquiry.Suspicions : null,
            Milestones = [.. plan.Milestones.Select((m, i) => new PlanMilestone(
                string.IsNullOrWhiteSpace(m.Id) ? $"m{i + 1}" : m.Id, m.Name ?? "", m.Evidence ?? "",
                m.Month >= 0 && m.Month <= months ? envelope.Day.AddMonths(m.Month.Value) : null))],
        };
    }
}

/// <summary>The case officer proposes how to determine.</summary>
public sealed record ProposeDetermination(DeterminationOutcome Outcome, string Reasons) : ApplicationCommand
{
    /// <summary>The article or criterion on which a rejection rests, one of <see cref="Reasoned.Grounds"/>.</summary>
    public string? RestsOn { get; init; }
}

/// <summary>The Bureau determines (Art. 8).</summary>
public sealed record Determine(DeterminationOutcome Outcome, string Meeting, DateOnly HeldOn, string Reasons) : ApplicationCommand
{
    /// <summary>The article or criterion on which a rejection rests, one of <see cref="Reasoned.Grounds"/>.</summary>
    public string? RestsOn { get; init; }

    /// <summary>Why it is approved although another center of the unit or of a co-host is in question.</summary>
    public string? Answer { get; init; }
}

/// <summary>The formal reply that grants the name (Art. 8).</summary>
public sealed record IssueApprovalLetter(string DocumentNumber) : ApplicationCommand;

/// <summary>How to determine was proposed.</summary>
public sealed record DeterminationProposed(DeterminationOutcome Outcome, string Reasons) : ApplicationEvent
{
    /// <summary>The article or criterion on which a rejection rests; null where none was asked for.</summary>
    public string? RestsOn { get; init; }
}

public sealed record ApplicationDetermined(
    DeterminationOutcome Outcome, string Meeting, DateOnly HeldOn, string Reasons) : ApplicationEvent, IFreelyWorded
{
    object IFreelyWorded.Worded(string words) => this with { Reasons = words };

    /// <summary>The article or criterion on which a rejection rests; null where none was asked for.</summary>
    public string? RestsOn { get; init; }

    /// <summary>The other centers of the unit or of a co-host that were in question; null where none was.</summary>
    public IReadOnlyList<TitleInQuestion>? InQuestion { get; init; }

    /// <summary>Why it was approved nevertheless; null where nothing was in question.</summary>
    public string? Answer { get; init; }
}

/// <summary>The approval letter went out; the center bears a number of its own.</summary>
public sealed record ApprovalLetterIssued(string DocumentNumber, string CenterNumber) : ApplicationEvent;
