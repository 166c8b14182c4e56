using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>How a title ends against the unit's will: proposal, notice, statement, decision by another person (reading 11).</summary>
internal static class SanctionSteps
{
    internal static Decision<CenterEvent> Propose(Center center, ProposeSanction c, Asked asked)
    {
        var basis = Grounds.Of(center, c.Ground, asked.Today);
        var faults = new Faults().Empty(c.Facts, CenterRules.Facts, "Facts");
        if (basis is not { Spent: false }) { faults.Add(Grounds.Missing(c.Ground, basis)); }
        return faults.Else(() => new SanctionProposed(center.Sanctions.Count + 1, c.Ground, basis!.Value.Basis, c.Facts));
    }

    internal static Decision<CenterEvent> Serve(Center center, ServeNotice c, Asked asked)
    {
        var open = center.OpenSanction!;
        return new Faults()
            .Empty(c.Facts, CenterRules.NoticeFacts, "Facts")
            .Empty(c.Reasons, CenterRules.NoticeFacts, "Reasons")
            .If(c.ServedOn < open.ProposedOn || c.ServedOn > asked.Today, CenterRules.Day, "ServedOn", ("from", open.ProposedOn), ("to", asked.Today))
            .Else(() => new NoticeServed(c.Facts, c.Reasons, LegalRef.Art((int)open.Ground).Code, c.ServedOn, RemedyDays.Statement(c.ServedOn, asked.Law)));
    }

    internal static Decision<CenterEvent> State(Center center, StateCase c, Asked asked)
    {
        var into = Into(center, c.In, p => asked.Today <= p.Due.Effective);
        return new Faults()
            .Empty(c.Statement, CenterRules.StatementEmpty, "Statement")
            .If(into is null, CenterRules.NothingToState, "In")
            .Else(() => new CaseStated(into!.Value, c.Statement));
    }

    internal static Decision<CenterEvent> Hear(Center center, HearUnit c)
    {
        var into = Into(center, c.In, _ => true);
        return new Faults()
            .Empty(c.Heard, CenterRules.StatementEmpty, "Heard")
            .Empty(c.Answer, CenterRules.StatementEmpty, "Answer")
            .If(into is null, CenterRules.NothingToState, "In")
            .Else(() => new UnitHeard(into!.Value, c.Heard, c.Answer));
    }

    internal static Decision<CenterEvent> Decide(Center center, DecideSanction c, Asked asked)
    {
        var open = center.OpenSanction!;
        return new Faults()
            .Empty(c.DocumentNumber, CenterRules.DocumentNumber, "DocumentNumber")
            .If(asked.Registers.DocumentNumberTaken, CenterRules.DocumentNumberTaken, "DocumentNumber", ("number", $"{c.DocumentNumber}"))
            .Empty(c.Reasons, CenterRules.Reasons, "Reasons")
            .Else(() =>
            {
                var (remedies, plaque) = (RemedyDays.Of(asked.Today, asked.Law), asked.Law.Due(Parameters.PlaqueReturn, asked.Today));
                var bar = ReapplicationBar.Of(asked.Today, open.Ground, asked.Law).LastDay;
                return open.Ground == SanctionGround.NoAssessment
                    ? new TitleCancelled(open.Number, c.DocumentNumber, c.Reasons, remedies, plaque, bar)
                    : new CenterRevoked(open.Number, open.Ground, c.DocumentNumber, c.Reasons, remedies, plaque, bar);
            });
    }

    internal static Decision<CenterEvent> Annul(SanctionedCenter state, AnnulSanction c) => new Faults()
        .Empty(c.Document, CenterRules.AnnulmentDocument, "Document")
        .Empty(c.Reasons, CenterRules.Reasons, "Reasons")
        .Else(() => new SanctionAnnulled(state.Decision.Sanction, c.By, c.Document, c.Reasons));

    // Where the command does not say, the sanction comes first: it is the graver.
    private static HearingOf? Into(Center center, HearingOf? wanted, Func<Applications.RunningPeriod, bool> open)
    {
        (HearingOf Of, Applications.RunningPeriod? Period)[] hearings = [(HearingOf.Sanction, Hearings.Sanction(center)), (HearingOf.Investigation, Hearings.Investigation(center))];
        return hearings.Where(h => h.Period is { } period && open(period) && (wanted is null || wanted == h.Of)).Select(h => (HearingOf?)h.Of).FirstOrDefault();
    }
}
