using Luyan.Law;

namespace Luyan.Web.Desks.Unit.Sections;

/// <summary>Reads what was typed into the facts that Art. 5 asks for. What is empty or cannot be read is not given.</summary>
internal static class Facts
{
    public static ApplicantFacts Of(OpenDraft open)
    {
        var (unit, research, organisation) = (open.Typed("unit"), open.Typed("base"), open.Typed("organisation"));
        var (equipment, services) = (open.Typed("equipment"), open.Typed("services"));
        var team = Cells(ApplicationForm.Organisation, "team", organisation).ToList();
        var instruments = Cells(ApplicationForm.Equipment, "equipment", equipment).ToList();
        return new()
        {
            CreditCode = Given(unit["creditCode"]),
            District = Given(unit["district"]),
            RegisteredInBaotou = unit["district"].Length > 0 ? Dictionaries.Districts.Has(unit["district"]) : null,
            Kind = Given(unit["kind"]),
            Figures = [.. Cells(ApplicationForm.Unit, "years", unit).Select(y => new YearFigures(Reading.Whole(y("year")) ?? 0, Reading.Amount(y("revenue")), Reading.Amount(y("research"))))],
            CommittedFunds = Reading.Amount(unit["committed"]),
            LogisticSupport = Given(unit["logistic"]),
            Projects = [.. Cells(ApplicationForm.Base, "projects", research).Select(p => new ProjectFact(p("name"), LevelOf(p("level")), Excellent(p("result")), open.Gives("project-acceptance")))],
            Awards = [.. Cells(ApplicationForm.Base, "awards", research).Where(a => a("ownProject") != "no").Select(a => new AwardFact(a("award"), LevelOf(a("level")), open.Gives("award-certificates")))],
            Organisation = Given(organisation["structure"]),
            DevelopmentPlan = Given(organisation["development"]),
            Partners = [.. Cells(ApplicationForm.Organisation, "partners", organisation).Select(p => new PartnerFact(p("name"), open.Gives("partner-agreements")))],
            Results = Given(organisation["innovation"]),
            Declaration = Given(unit["declaration"]),
            ResourcesCommitted = Given(unit["resources"]),
            TechnicalLeaders = team.Count == 0 ? null : team.Count(p => p("role") == "leader"),
            ResearchStaff = team.Count == 0 ? null : team.Count(p => p("role") == "researcher"),
            SkilledWorkers = team.Count == 0 ? null : team.Count(p => p("role") == "skilled"),
            Instruments = instruments.Count == 0 ? null : instruments.Sum(i => Reading.Whole(i("count")) ?? 1),
            InstrumentValue = instruments.Sum(i => Reading.Amount(i("value"))),
            RulesOfOperation = Given(equipment["management"]),
            Services = services[ApplicationForm.Services.Listings.First().Order].Length == 0 ? null : Cells(ApplicationForm.Services, "services", services).Count(),
        };
    }

    /// <summary>The rows of a listing as functions from column to text; rows without any text are left out.</summary>
    public static IEnumerable<Func<string, string>> Cells(Section section, string listing, Typed typed)
    {
        var found = section.Listings.First(l => l.Key == listing);
        return typed.Rows(found).Where(row => found.Columns.Any(c => typed[found.Cell(row, c)].Length > 0))
            .Select(row => (Func<string, string>)(column => typed[$"{listing}.{row}.{column}"]));
    }

    public static Level? LevelOf(string code) => code switch { "national" => Level.National, "regional" => Level.Regional, "municipal" => Level.Municipal, "other" => Level.Other, _ => null };

    private static bool? Excellent(string result) => result switch { "excellent" => true, "" => null, _ => false };

    private static string? Given(string text) => text.Length > 0 ? text : null;
}
