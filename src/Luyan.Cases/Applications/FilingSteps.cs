using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The steps of the relying unit (Arts. 5 to 9, 12, 13).</summary>
internal static class FilingSteps
{
    internal static Decision<ApplicationEvent> Submit(ApplicationState state, SubmitApplication c, Asked asked)
    {
        var faults = Complete(c.Dossier, c.CreditCode, c.Commitment, (state as FiledApplication)?.Filing.Number, asked);
        if (c.Unit != asked.By.Organisation) { faults.Add(ApplicationRules.OtherOrganisation.Refuse(("organisation", c.UnitName ?? "")).At("Unit")); }
        if (c.Department == Guid.Empty || string.IsNullOrWhiteSpace(c.DepartmentName)) { faults.Add(ApplicationRules.DepartmentMissing.Refuse().At("Department")); }
        if (asked.Registers.Bar is { } bar && bar.LastDay >= asked.Today)
        {
            faults.Add(ApplicationRules.Barred.Refuse(("center", bar.Center), ("since", bar.Since), ("lastDay", bar.LastDay), ("again", bar.LastDay.AddDays(1))));
        }
        if (state is ReturnedToUnit returned)
        {
            var (differing, _) = DossierFindings.Differences(returned.Filing.Dossier, c.Dossier);
            faults.AddRange(differing.Except(returned.Sections.Select(s => s.Section)).Select(s => Beyond(ApplicationRules.OtherSections, s, "Dossier")));
            if (c.Department != returned.Filing.Department || c.CreditCode != returned.Filing.CreditCode) { faults.Add(ApplicationRules.UnitChanged.Refuse(("department", returned.Filing.DepartmentName)).At("Department")); }
        }
        var number = state is FiledApplication filed ? filed.Filing.Number : asked.Registers.NextNumber;
        return Deciding.Unless(faults, () => new ApplicationSubmitted(
            number, c.Unit, c.UnitName!, c.CreditCode, c.Department, c.DepartmentName, c.Dossier, c.Commitment, asked.Law.Due(Parameters.DepartmentExamines, asked.Today)) { Digest = Snapshot.DigestOf(c.Dossier) });
    }

    internal static Decision<ApplicationEvent> Withdraw(OpenApplication state, WithdrawApplication c) => new ApplicationWithdrawn(c.Reasons);

    internal static Decision<ApplicationEvent> Supply(AwaitingCorrection state, SupplyCorrection c, Asked asked)
    {
        var faults = Complete(c.Dossier, state.Filing.CreditCode, c.Commitment, state.Filing.Number, asked);
        var (sections, materials) = DossierFindings.Differences(state.Filing.Dossier, c.Dossier);
        var whole = state.Items.Where(i => i.Material is null).Select(i => i.Section).ToHashSet();
        var single = state.Items.Select(i => i.Material).OfType<string>().ToHashSet();
        faults.AddRange(sections.Where(s => !whole.Contains(s) && s != DossierSection.Materials).Select(s => Beyond(ApplicationRules.ItemsBeyond, s, "Dossier")));
        if (!whole.Contains(DossierSection.Materials) && sections.Contains(DossierSection.Materials) && (materials.Count == 0 || materials.Except(single).Any()))
        {
            faults.Add(Beyond(ApplicationRules.ItemsBeyond, DossierSection.Materials, "Dossier.Materials"));
        }
        return Deciding.Unless(faults, () =>
        {
            // The Bureau keeps the working days it had left; an overdue Bureau is due on the very day.
            var (day, provisional) = asked.Law.Calendar.Add(asked.Today, Math.Max(0, state.BureauDaysLeft));
            return new CorrectionSupplied(c.Dossier, c.Commitment, new(day, day, provisional)) { Digest = Snapshot.DigestOf(c.Dossier) };
        });
    }

    /// <summary>Everything that Arts. 5 to 9 and 12 ask of a form that is filed; all faults at once.</summary>
    private static List<Refusal> Complete(Dossier dossier, string creditCode, TruthCommitment? commitment, string? number, Asked asked)
    {
        var (law, today) = (asked.Law, asked.Today);
        var faults = new List<Refusal>();
        if (Conditions.Of(DossierFindings.Facts(dossier), law, today).First(f => f.Key == "registered-in-baotou").Mark != Mark.Met) { faults.Add(ApplicationRules.Registered.Refuse().At("Dossier.Unit.District")); }
        faults.AddRange(CreditCode.Check(dossier.Unit.CreditCode ?? "", law, today).Reasons.Select(r => ApplicationRules.CreditCode.Refuse(Reason(r)).At("Dossier.Unit.CreditCode")));
        if (dossier.Unit.CreditCode != creditCode) { faults.Add(ApplicationRules.CreditCodeDiffers.Refuse(("form", dossier.Unit.CreditCode ?? ""), ("unit", creditCode ?? "")).At("Dossier.Unit.CreditCode")); }
        if (Conditions.Proven(DossierFindings.Facts(dossier)).Mark != Mark.Met) { faults.Add(ApplicationRules.Proven.Refuse().At("Dossier.Base")); }
        faults.AddRange(DossierFindings.Materials(dossier, law, today).Where(f => f.Mark != Mark.Met).Select(f =>
            new Refusal(ApplicationRules.Material with { Source = f.Source }, f.Values).At($"Dossier.Materials.{f.Values["code"]}")));
        faults.AddRange(CenterName.Check(dossier.Cover.CenterName ?? "", law, today).Reasons.Select(r => ApplicationRules.NameForm.Refuse(Reason(r)).At("Dossier.Cover.CenterName")));
        if (asked.Registers.NameHeldBy is { } holder && holder != number) { faults.Add(ApplicationRules.NameTaken.Refuse(("name", dossier.Cover.CenterName ?? "")).At("Dossier.Cover.CenterName")); }
        var longest = law.Number(Parameters.ConstructionLongest, today);
        if (dossier.Plan.Months is not > 0) { faults.Add(ApplicationRules.ConstructionMissing.Refuse().At("Dossier.Plan.Months")); }
        else if (dossier.Plan.Months > longest) { faults.Add(ApplicationRules.ConstructionTooLong.Refuse(("months", dossier.Plan.Months.Value), ("longest", longest)).At("Dossier.Plan.Months")); }
        if (commitment is not { Accepted: true } || string.IsNullOrWhiteSpace(commitment.Signer)) { faults.Add(ApplicationRules.Commitment.Refuse().At("Commitment")); }
        return faults;
    }

    private static (string Name, object Value)[] Reason(Remark remark) => [("reason", remark.Text(Language.Chinese)), ("reasonEnglish", remark.Text(Language.English))];

    private static Refusal Beyond(Rule rule, DossierSection section, string field) => rule.Refuse(Words.Both("section", "application.section.", [section.ToString()])).At(field);
}
