using Luyan.Cases.Applications.Form;
using Luyan.Law;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>The steps of the relying unit (Arts. 5 to 9, 12, 13).</summary>
internal static class FilingSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<ApplicationState, SubmitApplication>(Signer, [typeof(Drafting), typeof(ReturnedToUnit)], Submit)
            .Due("unit-refiles")
            .With(Event<ApplicationSubmitted>(
                (state, e, at) => Submitted(state as FiledApplication, e, at),
                (after, _) => [after.Tell("submitted", Role.Department), new Effect.CompareDossier()])),
        Of<OpenApplication, WithdrawApplication>(
            Signer, [typeof(WithDepartment), typeof(ReturnedToUnit), typeof(AwaitingAcceptance), typeof(AwaitingCorrection)],
            (state, c, _) => Withdraw(state, c))
            .Turns<ApplicationWithdrawn>(
                (state, filing, e, _) => new Withdrawn(DepartmentSteps.Unwarned(state, filing), e.Reasons),
                (after, _) => [after.Tell("withdrawn", after.Examiner)]),
    ];

    internal static Decision<ApplicationEvent> Submit(ApplicationState state, SubmitApplication c, Asked asked)
    {
        // A command that carries no form is refused like any other that lacks something.
        if (c.Dossier is null) { return ApplicationRules.DossierMissing.Refuse().At("Dossier"); }
        var faults = Complete(c.Dossier, c.CreditCode, c.Commitment, (state as FiledApplication)?.Filing.Number, asked);
        if (c.Unit != asked.By.Organisation)
        {
            faults.Is(ApplicationRules.OtherOrganisation, "Unit", ("organisation", c.UnitName ?? ""));
        }
        if (c.Department == Guid.Empty || string.IsNullOrWhiteSpace(c.DepartmentName))
        {
            faults.Is(ApplicationRules.DepartmentMissing, "Department");
        }
        faults.Add(Doors.Open(asked));
        if (state is ReturnedToUnit returned)
        {
            var (differing, _) = DossierFindings.Differences(returned.Filing.Dossier, c.Dossier);
            faults.Add(differing.Except(returned.Sections.Select(s => s.Section)).Select(s => Beyond(
                ApplicationRules.OtherSections, s, "Dossier")));
            if (c.Department != returned.Filing.Department || !TypedText.SameCode(c.CreditCode, returned.Filing.CreditCode))
            {
                faults.Is(ApplicationRules.UnitChanged, "Department", ("department", returned.Filing.DepartmentName));
            }
        }
        var number = state is FiledApplication filed ? filed.Filing.Number : asked.Registers.NextNumber;
        return faults.Else(() => new ApplicationSubmitted(
            number, c.Unit, c.UnitName!, c.CreditCode, c.Department, c.DepartmentName, c.Dossier, c.Commitment,
            asked.Law.Due(Parameters.DepartmentExamines, asked.Today)) { Digest = Snapshot.DigestOf(c.Dossier) });
    }

    internal static Decision<ApplicationEvent> Withdraw(OpenApplication state, WithdrawApplication c) =>
        new ApplicationWithdrawn(c.Reasons);

    internal static Decision<ApplicationEvent> Supply(AwaitingCorrection state, SupplyCorrection c, Asked asked)
    {
        if (c.Dossier is null) { return ApplicationRules.DossierMissing.Refuse().At("Dossier"); }
        var faults = Complete(c.Dossier, state.Filing.CreditCode, c.Commitment, state.Filing.Number, asked).Add(Doors.Open(asked));
        var (sections, materials) = DossierFindings.Differences(state.Filing.Dossier, c.Dossier);
        var whole = state.Items.Where(i => i.Material is null).Select(i => i.Section).ToHashSet();
        var single = state.Items.Select(i => i.Material).OfType<string>().ToHashSet();
        faults.Add(sections.Where(s => !whole.Contains(s)
            && s != DossierSection.Materials).Select(s => Beyond(ApplicationRules.ItemsBeyond, s, "Dossier")));
        if (!whole.Contains(DossierSection.Materials) && sections.Contains(DossierSection.Materials)
            && (materials.Count == 0 || materials.Except(single).Any()))
        {
            faults.Add(Beyond(ApplicationRules.ItemsBeyond, DossierSection.Materials, "Dossier.Materials"));
        }
        return faults.Else(() =>
        {
            // The Bureau keeps the working days it had left; an overdue Bureau is due on the very day.
            var (day, provisional) = asked.Law.Calendar.Add(asked.Today, Math.Max(0, state.BureauDaysLeft));
            return new CorrectionSupplied(c.Dossier, c.Commitment, new(day, day, provisional)) { Digest = Snapshot.DigestOf(c.Dossier) };
        });
    }

    /// <summary>Everything that Arts. 5 to 9 and 12 ask of a form that is filed; all faults at once.</summary>
    private static ApplicationFaults Complete(Dossier dossier, string creditCode, TruthCommitment? commitment, string? number, Asked asked)
    {
        var (law, today) = (asked.Law, asked.Today);
        var faults = new ApplicationFaults();
        if (Conditions.Of(DossierFindings.Facts(dossier), law, today).First(f => f.Key == "registered-in-baotou").Mark != Mark.Met)
        {
            faults.Is(ApplicationRules.Registered, "Dossier.Unit.District");
        }
        faults.Add(CreditCode.Check(dossier.Unit.CreditCode ?? "", law, today)
            .Reasons.Select(r => ApplicationRules.CreditCode.Refuse(("reason", r)).At("Dossier.Unit.CreditCode")));
        if (!TypedText.SameCode(dossier.Unit.CreditCode, creditCode))
        {
            faults.Is(ApplicationRules.CreditCodeDiffers, "Dossier.Unit.CreditCode",
                ("form", dossier.Unit.CreditCode ?? ""), ("unit", creditCode ?? ""));
        }
        if (!law.Dictionaries.Kinds.Has(dossier.Unit.Kind ?? "", today))
        {
            faults.Is(ApplicationRules.UnitKind, "Dossier.Unit.Kind", ("kind", dossier.Unit.Kind ?? ""));
        }
        if (Conditions.Proven(DossierFindings.Facts(dossier)).Mark != Mark.Met)
        {
            faults.Is(ApplicationRules.Proven, "Dossier.Base");
        }
        faults.Add(DossierFindings.Materials(dossier, law, today).Where(f => f.Mark != Mark.Met).Select(f =>
            new Refusal(ApplicationRules.Material, f.Values) { Under = f.Source, Field = $"Dossier.Materials.{f.Values["code"]}" }));
        faults.Add(CenterName.Check(dossier.Cover.CenterName ?? "", law, today)
            .Reasons.Select(r => ApplicationRules.NameForm.Refuse(("reason", r)).At("Dossier.Cover.CenterName")));
        if (asked.Registers.NameHeldBy is { } holder && holder != number)
        {
            faults.Is(ApplicationRules.NameTaken, "Dossier.Cover.CenterName", ("name", dossier.Cover.CenterName ?? ""));
        }
        var longest = law.Number(Parameters.ConstructionLongest, today);
        if (dossier.Plan.Months is not > 0) { faults.Is(ApplicationRules.ConstructionMissing, "Dossier.Plan.Months"); }
        else if (!Construction.Allows(dossier.Plan.Months.Value, law, today))
        {
            faults.Is(ApplicationRules.ConstructionTooLong, "Dossier.Plan.Months",
                ("months", dossier.Plan.Months.Value), ("longest", longest));
        }
        faults.Add(FormHoles.AgainstFiling(dossier, asked)).Add(ConditionGuards.AgainstFiling(dossier, asked));
        if (commitment is not { Accepted: true } || string.IsNullOrWhiteSpace(commitment.Signer))
        {
            faults.Is(ApplicationRules.Commitment, "Commitment");
        }
        return faults;
    }

    private static Refusal Beyond(Rule rule, DossierSection section, string field) =>
        rule.Refuse(Words.Of("section", "application.section.", section.ToString())).At(field);

    private static WithDepartment Submitted(FiledApplication? before, ApplicationSubmitted e, Envelope envelope) => new(
        InOffice(before is null
            ? new Filing
            {
                Number = e.Number, Unit = e.Unit, UnitName = e.UnitName, CreditCode = e.CreditCode,
                Department = e.Department, DepartmentName = e.DepartmentName,
                Dossier = e.Dossier, Commitment = e.Commitment, FiledOn = envelope.Day,
                Versions = [new(1, envelope.Day, e.Dossier, e.Commitment, e.Digest)],
            }
            : Again(
                DepartmentSteps.Unwarned(before, before.Filing) with { UnitName = e.UnitName },
                e.Dossier, e.Commitment, e.Digest, envelope.Day), envelope.By),
        new(envelope.Day, e.DepartmentDue));

    internal static Filing Again(Filing filing, Dossier dossier, TruthCommitment commitment, string? digest, DateOnly day) => filing with
    {
        Dossier = dossier, Commitment = commitment,
        Versions = [.. filing.Versions, new(filing.Versions.Count + 1, day, dossier, commitment, digest)],
    };
}

/// <summary>The unit files the application (Arts. 5 to 9, 12, 13); again after it was returned.</summary>
public sealed record SubmitApplication(
    Guid Unit, string UnitName, string CreditCode, Guid Department, string DepartmentName,
    Dossier Dossier, TruthCommitment Commitment) : ApplicationCommand;

/// <summary>The unit takes its application back, before it is accepted. No bar follows.</summary>
public sealed record WithdrawApplication(string? Reasons = null) : ApplicationCommand;

/// <summary>Filed, with the immutable snapshot of all that was said.</summary>
/// <param name="Number">The number of the case; the same when filed again.</param>
/// <param name="DepartmentDue">By when the department examines, fixed on the day of filing.</param>
public sealed record ApplicationSubmitted(
    string Number, Guid Unit, string UnitName, string CreditCode, Guid Department, string DepartmentName,
    Dossier Dossier, TruthCommitment Commitment, LegalDay DepartmentDue) : ApplicationEvent
{
    /// <summary>The digest of the form (<see cref="Snapshot"/>), which its prints carry.</summary>
    public string? Digest { get; init; }
}

/// <summary>Taken back by the unit.</summary>
public sealed record ApplicationWithdrawn(string? Reasons) : ApplicationEvent;
