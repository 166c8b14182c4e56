using System.Text.Json;
using System.Text.Json.Nodes;
using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>What the law finds about a form, filed or half-filled: Art. 5 and Art. 7.</summary>
public static class DossierFindings
{
    /// <summary>All findings: the conditions of Art. 5 in their order, then each material of Art. 7.</summary>
    /// <param name="dossier">The form as it stands.</param>
    /// <param name="law">The policy.</param>
    /// <param name="day">The legal day on which it is looked at.</param>
    public static IReadOnlyList<Finding> Of(Dossier dossier, Measures law, DateOnly day) =>
        [.. Conditions.Of(Facts(dossier), law, day), .. Materials(dossier, law, day)];

    /// <summary>A finding for each material that the law asks for in this case; met where it is there.</summary>
    public static IReadOnlyList<Finding> Materials(Dossier dossier, Measures law, DateOnly day) =>
        RequiredMaterials.Missing(dossier.Unit.Kind ?? "", ClaimsOf(dossier), Present(dossier), law, day);

    /// <summary>What the form claims and so must prove.</summary>
    public static Claims ClaimsOf(Dossier dossier) => new(
        dossier.Base.Patents.Count > 0, dossier.Base.Awards.Count > 0,
        dossier.Base.Projects.Count > 0, dossier.Organisation.Partners.Count > 0);

    /// <summary>The form as the conditions of Art. 5 read it.</summary>
    public static ApplicantFacts Facts(Dossier dossier) => new()
    {
        CreditCode = dossier.Unit.CreditCode,
        District = dossier.Unit.District,
        // Whether the district is one of the city is found by the condition itself.
        RegisteredInBaotou = string.IsNullOrWhiteSpace(dossier.Unit.District) ? null : true,
        Kind = dossier.Unit.Kind,
        Figures = [.. dossier.Unit.Years.Where(y => y.Year is not null).Select(y => new YearFigures(y.Year!.Value, y.Revenue, y.Research))],
        CommittedFunds = dossier.Unit.Committed,
        LogisticSupport = dossier.Unit.Logistic,
        Projects = [.. dossier.Base.Projects.Select(p => new ProjectFact(
            p.Name ?? "", LevelOf(p.Level), Excellent(p.Result), Proves(dossier, "project-acceptance", p.Id)))],
        // Art. 5(2) counts awards for the unit's own projects; another's award is no ground.
        Awards = [.. dossier.Base.Awards.Select(a => new AwardFact(
            a.Name ?? "", a.OwnProject switch { true => LevelOf(a.Level), false => Level.Other, null => null },
            Proves(dossier, "award-certificates", a.Id)))],
        Organisation = dossier.Organisation.Structure,
        DevelopmentPlan = dossier.Organisation.Development,
        Partners = [.. dossier.Organisation.Partners.Select(p => new PartnerFact(
            p.Name ?? "", Proves(dossier, "partner-agreements", p.Id)))],
        Results = dossier.Organisation.Innovation,
        Declaration = dossier.Unit.Declaration,
        ResourcesCommitted = dossier.Unit.Resources,
        TechnicalLeaders = Persons(dossier, "leader"),
        ResearchStaff = Persons(dossier, "researcher"),
        SkilledWorkers = Persons(dossier, "skilled"),
        Instruments = dossier.Equipment.Equipment.Count == 0 ? null
            : (int)Math.Min(int.MaxValue, dossier.Equipment.Equipment.Total(e => e.Count)),
        InstrumentValue = dossier.Equipment.Equipment.Count == 0 ? null : dossier.Equipment.Equipment.Total(e => e.Value),
        RulesOfOperation = dossier.Equipment.Management,
        Services = dossier.Services.Services.Count == 0 ? null : dossier.Services.Services.Count,
    };

    /// <summary>The sections in which two forms differ, and in the materials the codes that differ.</summary>
    public static (IReadOnlySet<DossierSection> Sections, IReadOnlySet<string> Materials) Differences(Dossier before, Dossier after)
    {
        var (a, b) = (Json(before), Json(after));
        var sections = Enum.GetValues<DossierSection>().Where(s => !JsonNode.DeepEquals(a[Name(s)], b[Name(s)])).ToHashSet();
        var codes = before.Materials.Concat(after.Materials).Select(m => m.Code).Distinct()
            .Where(code => !Files(before, code).SetEquals(Files(after, code))).ToHashSet();
        return (sections, codes);
    }

    // The form is the filing itself, and the plan is its own section once it says what is done, how, and by when.
    private static HashSet<string> Present(Dossier dossier)
    {
        var present = dossier.Materials.Select(m => m.Code).ToHashSet();
        present.Add(RequiredMaterials.ApplicationForm);
        if (dossier.Plan is { Months: not null, Tasks.Length: > 0, Arrangement.Length: > 0, Milestones.Count: > 0 })
        {
            present.Add(RequiredMaterials.ImplementationPlan);
        }
        return present;
    }

    private static HashSet<AttachedMaterial> Files(Dossier dossier, string code) => [.. dossier.Materials.Where(m => m.Code == code)];

    private static JsonObject Json(Dossier dossier) => (JsonObject)JsonSerializer.SerializeToNode(dossier, ApplicationJson.Dossier)!;

    private static string Name(DossierSection section) => JsonNamingPolicy.CamelCase.ConvertName(section.ToString());

    private static bool Proves(Dossier dossier, string code, string row) =>
        dossier.Materials.Any(m => m.Code == code && (m.Row is null || m.Row == row));

    private static int? Persons(Dossier dossier, string role) =>
        dossier.Organisation.Team.Count == 0 ? null : dossier.Organisation.Team.Count(m => m.Role == role);

    private static bool? Excellent(string? result) => result switch { "excellent" => true, "passed" or "failed" => false, _ => null };

    private static Level? LevelOf(string? code) => code switch
    {
        "national" => Level.National,
        "regional" => Level.Regional,
        "municipal" => Level.Municipal,
        "other" => Level.Other,
        _ => null,
    };
}
