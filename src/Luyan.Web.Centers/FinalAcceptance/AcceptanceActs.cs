using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Centers.FinalAcceptance;

/// <summary>The acts of acceptance and of what follows from it (Arts. 3, 9 and 10).</summary>
internal static class AcceptanceActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        ApplicationForm.Act,
        ReviewActs.Of<RecordAcceptanceReview>(review => new RecordAcceptanceReview(review), Parameters.PanelSize) with { Source = LegalRef.Art(3) },
        Act.Of<DecideAcceptance>(LegalRef.Art(10), (form, _) => form.Choice<AcceptanceVerdict>("Verdict") is { } verdict ? new DecideAcceptance(verdict, form.Text("Reasons")) : null,
            new ActField.Choice("Verdict", Enum.GetNames<AcceptanceVerdict>(), (frame, v) => frame.T($"building.verdict.{v}")), new ActField.Area("Reasons"))
            with { Letters = ["acceptance-passed", "acceptance-repeat", "acceptance-failed"] },
        Act.Of<RecordSupport>(LegalRef.Art(10), ReadSupport,
            new ActField.Line("What"), new ActField.Choice("Level", Levels, (frame, v) => frame.T($"building.level.{v}")), new ActField.Line("Amount", Optional: true), new ActField.Day("GivenOn")),
        Act.Of<IssuePriorityCertificate>(LegalRef.Art(10), (form, _) => new IssuePriorityCertificate(form.Text("Purpose")), new ActField.Line("Purpose")) with { Letters = ["priority-certificate"] },
    ];

    /// <summary>Support by the city, and help in applying to the region or the country.</summary>
    public static IReadOnlyList<string> Levels => ["municipal", "regional", "national"];

    private static RecordSupport? ReadSupport(ActForm form, OpenCase open)
    {
        var (amount, day) = (Typing.Amount(form, "Amount", optional: true), form.Day("GivenOn"));
        if (!Levels.Contains(form.Text("Level"))) { form.Errors.Add("Level", "act.needs-choice"); }
        return form.Errors.Any ? null : new(form.Text("What"), form.Text("Level"), amount, day!.Value);
    }
}
