using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>Changes of director, name, unit, field, co-hosts and legal form (Art. 14, 8, 5(1)).</summary>
internal static class ChangeSteps
{
    internal static CenterStep[] Rows =>
    [
        Of<ProposeChange>(Director, Living, Propose, NoChangeOpen)
            .Then<ChangeProposed>(
                (center, e, at) =>
                    center with { Changes = [.. center.Changes, new(e.Number, e.Change, e.Reasons, at.Day, ChangeStage.Proposed)] },
                (after, _) => [after.Tell("change-to-decide", Role.HeadOfDivision)]),
        Of<DecideChange>(Head, Living, Decide, HasChange)
            .Expected(Role.HeadOfDivision, LegalRef.Art(14))
            .Then<ChangeApproved>(
                (center, e, _) => Changing.Apply(Changed(center, e.Number, ChangeStage.Approved), e.Change),
                (after, e) => e.Change is NameChange
                    ? [
                        after.Tell("change-decided", Role.Director),
                        after.Tell("plaque-to-replace", Role.CaseOfficer)
                    ]
                    : [after.Tell("change-decided", Role.Director)])
            .Sends("change-approved")
            .Then<ChangeRefused>(
                (center, e, _) => Changed(center, e.Number, ChangeStage.Refused),
                (after, _) => [after.Tell("change-decided", Role.Director)])
            .Sends("change-refused"),
    ];

    // What the unit was not told of does not refuse what it asks for; it stands in the way when the change is decided.
    internal static Decision<CenterEvent> Propose(Center center, ProposeChange c, Asked asked) =>
        Check(center, c.Change, InQuestion.ToldOf(center), asked)
        .Empty(c.Reasons, CenterRules.Reasons, "Reasons")
        .Else(() => new ChangeProposed(center.Changes.Count + 1, c.Change, c.Reasons));

    internal static Decision<CenterEvent> Decide(Center center, DecideChange c, Asked asked)
    {
        var open = center.OpenChange!;
        // Another center may have taken the name, or a bar may have begun, since it was asked for.
        return (c.Approved ? Check(center, open.Change, InQuestion.Of(center), asked) : new CenterFaults())
            // From whom the center is taken gives it to nobody.
            .If(c.Approved && open.Change is UnitChange && center.Entered?.Annulled is { Letter: not null },
                CenterRules.SuccessionHeld, "Approved", () => [("day", center.Entered!.Annulled!.On)])
            .Because(!c.Approved, c.Reasons, c.RestsOn, asked)
            .Else(() => c.Approved
                ? new ChangeApproved(open.Number, open.Change, c.Reasons)
                : new ChangeRefused(open.Number, c.Reasons) { RestsOn = c.RestsOn });
    }

    private static CenterFaults Check(Center center, CenterChange? change, IReadOnlyList<Question> questions, Asked asked)
    {
        var faults = new CenterFaults();
        return change switch
        {
            DirectorChange d  => faults.Empty(d.Name, CenterRules.ChangeEmpty, "Change.Name"),
            NameChange n      => Named(faults, center, n.Name ?? "", asked),
            UnitChange u      => Rests(faults, center, u, questions, asked),
            FieldChange f     => faults.If(
                !asked.Law.Dictionaries.Fields.Has(f.Field, asked.Today), CenterRules.ChangeEmpty, "Change.Field"),
            CohostsChange h   => Joined(faults, center, h, asked),
            LegalFormChange l => faults.If(l.Form == center.Identity.LegalForm, CenterRules.ChangeEmpty, "Change.Form"),
            PlanChange p      => Planned(faults, center, p, questions),
            _                 => faults.Is(CenterRules.ChangeEmpty, "Change"),
        };
    }

    private static CenterFaults Named(CenterFaults faults, Center center, string name, Asked asked)
    {
        foreach (var reason in CenterName.Check(name, asked.Law, asked.Today).Reasons)
        {
            faults.Is(CenterRules.NameForm, "Change.Name", ("reason", reason));
        }
        return faults
            .If(name == center.Identity.Name, CenterRules.ChangeEmpty, "Change.Name")
            .If(asked.Registers.NameHeldBy is { } holder && holder != center.Identity.Number,
                CenterRules.NameTaken, "Change.Name", () => [("name", name)]);
    }

    // A plan is changed while it is being built by, never to make a deviation or an acceptance come out otherwise; what was reached stays.
    private static CenterFaults Planned(CenterFaults faults, Center center, PlanChange change, IReadOnlyList<Question> open)
    {
        var (now, last) = (change.Milestones ?? [], center.Plan.Ends.Effective);
        var reached = center.Milestones.Select(m => m.Milestone).ToHashSet();
        var touched = change.Dropped.Concat(change.Altered.Select(a => a.Before)).FirstOrDefault(m => reached.Contains(m.Id));
        return faults
            .If(center.AcceptedOn is not null, CenterRules.PlanSettled, "Change")
            .If(open.Count > 0 || center.ToRectify.Any() || center.OpenAcceptance is not null,
                CenterRules.PlanInQuestion, "Change", () => [InQuestion.Values(open)])
            .If(!(change.Before ?? []).SequenceEqual(center.Plan.Milestones), CenterRules.PlanMoved, "Change.Milestones")
            .If(now.SequenceEqual(center.Plan.Milestones), CenterRules.ChangeEmpty, "Change.Milestones")
            .If(touched is not null, CenterRules.PlanReached, "Change.Milestones", () => [("milestone", touched?.What ?? "")])
            .If(now.Count == 0 || now.DistinctBy(m => m.Id).Count() != now.Count || now.Any(m => string.IsNullOrWhiteSpace(m.Id)
                || string.IsNullOrWhiteSpace(m.What)
                || string.IsNullOrWhiteSpace(m.Result)), CenterRules.PlanMilestones, "Change.Milestones")
            .If(now.Any(m => m.DueOn is { } due && (due < center.Letter.On || due > last) && !center.Plan.Milestones.Contains(m))
                || change.Added.Any(m => m.DueOn is null),
                CenterRules.PlanDays, "Change.Milestones", () => [("from", center.Letter.On), ("to", last)]);
    }

    // Art. 13 binds whoever joins, as at the doors of an application; who builds the center already stays.
    private static CenterFaults Joined(CenterFaults faults, Center center, CohostsChange change, Asked asked)
    {
        faults.If(change.Cohosts is null || change.Cohosts.Any(string.IsNullOrWhiteSpace), CenterRules.ChangeEmpty, "Change.Cohosts");
        foreach (var name in change.Cohosts ?? [])
        {
            if (center.Identity.Cohosts.Any(c => TypedText.SameName(c, name))) { continue; }
            if (asked.Registers.CohostBars.GetValueOrDefault(name) is { } bar && bar.LastDay >= asked.Today)
            {
                faults.Is(CenterRules.CohostBarred, "Change.Cohosts",
                    ("name", name), ("since", bar.Since), ("lastDay", bar.LastDay), ("again", bar.LastDay.AddDays(1)));
            }
            else if (asked.Registers.CohostBarsToCome.GetValueOrDefault(name) is { } of)
            {
                faults.Is(CenterRules.CohostBarToCome, "Change.Cohosts", ("name", name), ("center", of));
            }
        }
        return faults;
    }

    private static CenterFaults Rests(
        CenterFaults faults, Center center, UnitChange unit, IReadOnlyList<Question> questions, Asked asked)
    {
        foreach (var reason in CreditCode.Check(unit.CreditCode ?? "", asked.Law, asked.Today).Reasons)
        {
            faults.Is(CenterRules.CreditCode, "Change.CreditCode", ("reason", reason));
        }
        var bar = unit.Unit == center.Identity.Unit || asked.Registers.Bar is not { } found || found.LastDay < asked.Today
            ? null
            : asked.Registers.Bar;
        // A unit that is only renamed stays the same.
        var open = unit.Unit == center.Identity.Unit && TypedText.SameCode(unit.CreditCode, center.Identity.CreditCode)
            ? []
            : questions;
        return faults
            .If(open.Count > 0, CenterRules.UnitUnderSanction, "Change.Unit", () => [InQuestion.Values(open)])
            .If(unit.Unit == Guid.Empty || string.IsNullOrWhiteSpace(unit.UnitName), CenterRules.ChangeEmpty, "Change.UnitName")
            .If(!asked.Law.Dictionaries.Districts.Has(unit.District, asked.Today), CenterRules.Registered, "Change.District")
            .If(bar is not null, CenterRules.UnitBarred, "Change.Unit",
                () => [("unit", unit.UnitName ?? ""), ("lastDay", bar?.LastDay ?? asked.Today)])
            .If(bar is null && unit.Unit != center.Identity.Unit && asked.Registers.BarToCome is not null, CenterRules.UnitBarToCome,
                "Change.Unit", () => [("unit", unit.UnitName ?? ""), ("center", asked.Registers.BarToCome)]);
    }

    private static IEnumerable<Refusal> NoChangeOpen(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenChange is not null) { yield return CenterRules.ChangeOpen.Refuse(); }
    }

    private static IEnumerable<Refusal> HasChange(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenChange is null) { yield return CenterRules.NoChange.Refuse(); }
    }

    private static Center Changed(Center center, int number, ChangeStage stage) =>
        center with { Changes = [.. center.Changes.Select(c => c.Number == number ? c with { Stage = stage } : c)] };
}

/// <summary>A change is asked for (Art. 14).</summary>
public sealed record ProposeChange(CenterChange Change, string Reasons) : CenterCommand;

/// <summary>The change is approved or refused.</summary>
public sealed record DecideChange(bool Approved, string Reasons) : CenterCommand
{
    /// <summary>The article or criterion on which a refusal rests, one of <see cref="Reasoned.Grounds"/>.</summary>
    public string? RestsOn { get; init; }
}

/// <summary>A change was asked for.</summary>
public sealed record ChangeProposed(int Number, CenterChange Change, string Reasons) : CenterEvent;

/// <summary>The change holds.</summary>
public sealed record ChangeApproved(int Number, CenterChange Change, string Reasons) : CenterEvent;

/// <summary>The change does not hold.</summary>
public sealed record ChangeRefused(int Number, string Reasons) : CenterEvent, IFreelyWorded
{
    object IFreelyWorded.Worded(string words) => this with { Reasons = words };

    /// <summary>The article or criterion on which it rests; null where none was asked for.</summary>
    public string? RestsOn { get; init; }
}
