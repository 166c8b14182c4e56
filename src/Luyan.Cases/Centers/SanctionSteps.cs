using System.Text.Json.Serialization;
using Luyan.Cases.Applications;
using Luyan.Cases.Inquiries;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>How a title ends against the unit's will: proposal, notice, statement, decision by another person (reading 11).</summary>
internal static class SanctionSteps
{
    internal static CenterStep[] Rows =>
    [
        Of<ProposeSanction>(OfficerOrClock, Living, Propose, MayPropose)
            .Due("falsehood-proposal")
            .ExpectedLater(Role.CaseOfficer, LegalRef.Reading(11), when: (state, _) => ((NamedCenter)state).Center
                is { Inquiry.Verified: false } and ({ Rectifications.Count: > 0 } or { Assessments.Count: > 0 }))
            .Then<SanctionProposed>(
                (center, e, at) => center with { Sanctions =
                    [.. center.Sanctions, new(e.Number, e.Ground, e.Basis, e.Facts, at.By.Account, at.Day, SanctionStage.Proposed)] },
                (after, _) => [after.Tell("to-serve", Role.CaseOfficer)])
            with
            {
                Narrow = (state, c, asked, why) => Grounds.OnlyOf(((ProposeSanction)c).Ground, why, state, asked),
            },
        Of<ServeNotice>(Officer, Living, Serve, MayServe)
            .Expected(Role.CaseOfficer, LegalRef.Reading(11))
            .Then<NoticeServed>(
                (center, e, at) => Sanctioning(
                    center, s => s with
                    {
                        Stage = SanctionStage.Noticed,
                        Statements = e is { ServedOn: { } on, StatementDue: { } due } ? RunningPeriod.Statement(on, at.Day, due) : null,
                    }),
                (after, _) => [after.Tell("notice", Role.Signer)])
            .Sends("sanction-notice"),
        .. HearingSteps.Rows,
        Of<DecideSanction>(Leader, Living, Decide, MayDecide)
            .ExpectedLater(
                Role.Leader, LegalRef.Reading(11), state => [((NamedCenter)state).Center.OpenSanction?.Statements?.Due],
                (state, _) => ((NamedCenter)state).Center.OpenSanction is not null)
            .Turns<CenterRevoked>(
                (state, center, e, at) => state is LivingCenter
                    ? new Revoked(Closed(center, SanctionStage.Decided), at.Day, e.PlaqueDue,
                        new(e.Number, e.Ground, e.DocumentNumber, e.Reasons, e.ServedAt(at), e.Remedies, e.BarLastDay))
                    : null,
                (after, e) =>
                [
                    Take("document", e.DocumentNumber), .. after.Bar(after.Envelope.Day, e.BarLastDay),
                    after.Tell("revoked", Role.Signer), .. after.Recover()
                ])
            .Sends("revocation")
            .Turns<TitleCancelled>(
                (state, center, e, at) => state is LivingCenter
                    ? new Cancelled(
                        Closed(center, SanctionStage.Decided), at.Day, e.PlaqueDue,
                        new(e.Number, e.Ground, e.DocumentNumber, e.Reasons, e.ServedAt(at), e.Remedies, e.BarLastDay))
                    : null,
                (after, e) =>
                [
                    Take("document", e.DocumentNumber), .. after.Bar(after.Envelope.Day, e.BarLastDay),
                    after.Tell("cancelled", Role.Signer), .. after.Recover()
                ])
            .Sends("cancellation"),
        Of<DropSanction>(Leader, Living, Dropping.Drop, MayDrop)
            .Then<SanctionDropped>((center, e, _) => Dropping.Dropped(center, e), (after, e) => Dropping.Told(after, e))
            // Who was never told of a proposal is not told that it is none.
            .Sends(e => e is SanctionDropped { Untold: true } ? null : "sanction-dropped"),
        OfState<NamedCenter, AnnulSanction>(
            Leader, [.. Living, .. Sanctioned, typeof(Dissolved)], Annulling.Decide, Annulling.MayAnnul, CenterRules.NotSanctioned)
            .Turns<SanctionAnnulled>(
                (state, center, e, at) => state is SanctionedCenter ended ? Annulling.After(ended, center, e, at)
                    : state is Dissolved gone ? Annulling.After(gone, center, e, at)
                    : null,
                (after, e) =>
                [
                    .. e.Lifts && e.Number > 0 ? [.. after.Lift(), .. Freeing.ToldWithIt(after)] : Array.Empty<Effect>(),
                    after.Tell(e.TitleStaysLost == true ? "reviewed" : "annulled", Role.Signer),
                ])
            .Sends(CenterLetterKinds.Annulment)
            .Turns<SuccessionAnnulled>(
                Freeing.Recorded,
                (after, e) => e.Number == Freeing.OfCenter
                    ? [after.Tell("succession-annulled", Role.Signer)]
                    : Freeing.Lifted(after, e))
            .Sends(e => ((SuccessionAnnulled)e).Number == Freeing.OfCenter
                ? CenterLetterKinds.SuccessionAnnulled
                : CenterLetterKinds.SuccessorFreed),
    ];

    // Proposal, notice and decision rest on the ground that was proposed; their words name a fact.
    private static CenterFaults Said(this CenterFaults faults, string? words, Rule missing, string field, Asked asked) =>
        faults.Stated(words, missing, field, asked, Parameters.SanctionReasonsLeast);

    internal static Decision<CenterEvent> Propose(Center center, ProposeSanction c, Asked asked)
    {
        var basis = Grounds.Of(center, c.Ground, asked);
        var faults = new CenterFaults().Said(c.Facts, CenterRules.Facts, "Facts", asked);
        if (basis is not { Spent: false }) { faults.Add(Grounds.Missing(c.Ground, basis, asked)); }
        return faults.Else(() => new SanctionProposed(center.Sanctions.Count + 1, c.Ground, basis!.Value.Basis, c.Facts));
    }

    internal static Decision<CenterEvent> Serve(Center center, ServeNotice c, Asked asked)
    {
        var open = center.OpenSanction!;
        var signedOffFirst = Serving.Course(CenterLetterKinds.Notice, asked) == LetterCourse.SignOff;
        return new CenterFaults()
            .Said(c.Facts, CenterRules.NoticeFacts, "Facts", asked)
            .Said(c.Reasons, CenterRules.NoticeFacts, "Reasons", asked)
            .If(signedOffFirst && c.ServedOn is not null, NoticeRules.NotIssued, "ServedOn")
            .Proven(center.Letters, open.ProposedOn, c, asked)
            .Else(() => new NoticeServed(
                c.Facts, c.Reasons, LegalRef.Art((int)open.Ground).Code, c.ServedOn, c.ServedOn is { } day
                    ? RemedyDays.Statement(Serving.StatementFrom(day, asked.Today), asked.Law)
                    : null)
            {
                Way = c.Way, Receiver = c.Receiver, Receipt = c.Receipt, Consent = c.Consent,
            });
    }

    internal static Decision<CenterEvent> Decide(Center center, DecideSanction c, Asked asked)
    {
        var open = center.OpenSanction!;
        return new CenterFaults()
            .Empty(c.DocumentNumber, CenterRules.DocumentNumber, "DocumentNumber")
            .If(asked.Registers.DocumentNumberTaken, CenterRules.DocumentNumberTaken, "DocumentNumber",
                () => [("number", $"{c.DocumentNumber}")])
            .Said(c.Reasons, CenterRules.Reasons, "Reasons", asked)
            .Else(() => SanctionGrounds.Cancels(open.Ground, asked.Law, asked.Today)
                ? new TitleCancelled(open.Number, c.DocumentNumber, c.Reasons, null, null, null)
                {
                    OnGround = open.Ground == SanctionGround.NoAssessment ? null : open.Ground,
                }
                : new CenterRevoked(open.Number, open.Ground, c.DocumentNumber, c.Reasons, null, null, null));
    }

    // Open where at least one ground holds; which one, the command says.
    private static IEnumerable<Refusal> MayPropose(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenSanction is { } open)
        {
            yield return CenterRules.SanctionOpen.Refuse(("since", open.ProposedOn));
            yield break;
        }
        var grounds = Enum.GetValues<SanctionGround>()
            .Select(ground => (Ground: ground, Basis: Grounds.Of(state.Center, ground, asked))).ToArray();
        if (grounds.Any(g => g.Basis is { Spent: false })) { yield break; }
        foreach (var (ground, basis) in grounds.Where(g => SanctionGrounds.Ends(g.Ground, asked.Law, asked.Today)))
        {
            yield return Grounds.Missing(ground, basis, asked);
        }
    }

    private static IEnumerable<Refusal> MayServe(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenSanction is not { } open) { yield return CenterRules.NoSanction.Refuse(); }
        else if (open.Statements is { } served) { yield return CenterRules.NoticeServed.Refuse(("day", served.From)); }
        else if (open.Stage == SanctionStage.Noticed) { yield return CenterRules.NoticeIssued.Refuse(); }
        else if (state.Center.Restored is { } back) { yield return CenterRules.RestorationUnserved.Refuse(("day", back.On)); }
    }

    private static IEnumerable<Refusal> MayDecide(NamedCenter state, Asked asked)
    {
        foreach (var refusal in MayDrop(state, asked)) { yield return refusal; }
        if (state.Center.OpenSanction is not { } open) { yield break; }
        if (open is not { Stage: SanctionStage.Noticed, Statements: { } served }) { yield return CenterRules.NoticeMissing.Refuse(); }
        else if (!served.Due.HasPassed(asked.Today)) { yield return CenterRules.StatementRuns.Refuse(("lastDay", served.Due.Effective)); }
        if (open is { Statement: not null, Answer: null }) { yield return CenterRules.Unanswered.Refuse(); }
        foreach (var refusal in Freeing.Waits(state, asked)) { yield return refusal; }
        if (Grounds.LiesForInspection(state.Center, open)) { yield return CenterRules.ReinspectFirst.Refuse(); }
        else if (Grounds.Lost(state.Center, open, asked.Today)) { yield return CenterRules.GroundLost.Refuse(); }
    }

    private static IEnumerable<Refusal> MayDrop(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenSanction is not { } open) { yield return CenterRules.NoSanction.Refuse(); }
        else if (asked.By.Is(open.ProposedBy)) { yield return CenterRules.FourEyes.Refuse(("person", asked.By.Name)); }
    }

    internal static Center Closed(Center center, SanctionStage stage)
    {
        var closed = Sanctioning(center, s => s with { Stage = stage });
        // A notice that was not served belongs to this proceeding and starts no period in a later one.
        if (stage != SanctionStage.Decided)
        {
            closed = closed with { Letters = closed.Letters.Withdrawn(kind => kind == CenterLetterKinds.Notice) };
        }
        return closed;
    }

    internal static Center Sanctioning(Center center, Func<Sanction, Sanction> next) =>
        center with { Sanctions = [.. center.Sanctions.Select(s => s.Open ? next(s) : s)] };
}

/// <summary>The title is proposed to end (Arts. 9, 11, 12). Nothing ends by it (reading 11).</summary>
public sealed record ProposeSanction(SanctionGround Ground, string Facts) : CenterCommand;

/// <summary>The unit is told the facts, the reasons and the article, and that it may state its case.</summary>
/// <param name="ServedOn">The day of service; null where the notice is issued now and its service recorded later.</param>
public sealed record ServeNotice(string Facts, string Reasons, DateOnly? ServedOn = null) : CenterCommand, IServiceGiven
{
    public ServiceWay? Way { get; init; }

    public string? Receiver { get; init; }

    public FileRef? Receipt { get; init; }

    public FileRef? Consent { get; init; }

    [JsonIgnore]
    public DateOnly? Day => ServedOn;
}

/// <summary>The title ends: revocation under Arts. 9 and 12, cancellation under Art. 11.
/// What is counted from service begins when service is recorded.</summary>
public sealed record DecideSanction(string DocumentNumber, string Reasons) : CenterCommand;

/// <summary>It was proposed that the title end.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Ground">The ground.</param>
/// <param name="Basis">The rectification, the cycle or the inquiry on which it rests, counted from 1.</param>
/// <param name="Facts">The facts, in words.</param>
public sealed record SanctionProposed(int Number, SanctionGround Ground, int Basis, string Facts) : CenterEvent;

/// <summary>The unit was told.</summary>
/// <param name="Article">The article on which the sanction would rest, as <see cref="LegalRef.Code"/>.</param>
/// <param name="ServedOn">The day of service; null where the notice was issued and its service is recorded apart.</param>
/// <param name="StatementDue">Until when the unit may state its case; null with the day.</param>
public sealed record NoticeServed(
    string Facts, string Reasons, string Article, DateOnly? ServedOn, LegalDay? StatementDue) : CenterEvent, IServiceGiven, IFreelyWorded
{
    object IFreelyWorded.Worded(string words) => this with { Reasons = words };

    public ServiceWay? Way { get; init; }

    public string? Receiver { get; init; }

    public FileRef? Receipt { get; init; }

    public FileRef? Consent { get; init; }

    [JsonIgnore]
    public DateOnly? Day => ServedOn;
}

/// <summary>The title was revoked (Arts. 9, 12).</summary>
/// <param name="Remedies">Earlier versions counted remedies, plaque and bar from the day of the decision; null: from recorded
/// service.</param>
public sealed record CenterRevoked(
    int Number, SanctionGround Ground, string DocumentNumber, string Reasons,
    RemedyDays? Remedies, LegalDay? PlaqueDue, DateOnly? BarLastDay) : CenterEvent, IFreelyWorded
{
    object IFreelyWorded.Worded(string words) => this with { Reasons = words };

    internal DateOnly? ServedAt(Envelope at) => Remedies is null ? null : at.Day;
}

/// <summary>The title was cancelled: in Baotou under Art. 11.</summary>
/// <param name="Remedies">Earlier versions counted remedies, plaque and bar from the day of the decision; null: from recorded
/// service.</param>
public sealed record TitleCancelled(
    int Number, string DocumentNumber, string Reasons, RemedyDays? Remedies, LegalDay? PlaqueDue, DateOnly? BarLastDay)
    : CenterEvent, IFreelyWorded
{
    object IFreelyWorded.Worded(string words) => this with { Reasons = words };

    /// <summary>The ground where it is another than no assessment, which earlier versions left out.</summary>
    public SanctionGround? OnGround { get; init; }

    /// <summary>The ground.</summary>
    [JsonIgnore]
    public SanctionGround Ground => OnGround ?? SanctionGround.NoAssessment;

    internal DateOnly? ServedAt(Envelope at) => Remedies is null ? null : at.Day;
}
