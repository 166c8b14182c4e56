using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Luyan.Law;
using static Luyan.Web.Commands.LawJson;

namespace Luyan.Web.Commands;

/// <summary>luyan law: what the regulation computes, on the command line.</summary>
internal static class LawVerbs
{
    public static Command Build() => LawVerb.Group("law", "What the regulation computes: one JSON object each.",
        LawVerb.Of("bar", "Until when a revoked unit may not apply (Art. 13).", ["--revoked-on", "--ground"], Bar),
        LawVerb.Group("due", "Until when a filing is due (Art. 11).",
            LawVerb.Of("annual-report", "The report on a year.", ["--year"], AnnualReportDue),
            LawVerb.Of("assessment", "The n-th assessment filing.", ["--approved-on", "--cycle"], AssessmentDue)),
        LawVerb.Of("working-days", "The n-th working day after a day that is not counted.", ["--from", "--days"], WorkingDays),
        LawVerb.Of("construction-end", "The last day of construction (Art. 9).", ["--named-on", "--months"], ConstructionEnd),
        LawChecks.Build(),
        LawVerb.Of("articles", "The articles 1 to 19 with what carries each.", [], Articles),
        LawVerb.Of("parameters", "Every parameter in force on a day.", ["--on"], ParametersOn),
        SimulateVerb.Build(),
        RerunVerb.Build(),
        LawVerb.Of("import-calendar", "import-calendar expects one FILE: a year of holidays as JSON. It writes the year into the data " +
            "folder, for the next start; a year imported on the page /admin/holidays wins over it, and open deadlines move only by the " +
            "page.", [], ImportCalendar, words: 1, makesFolder: true));

    private static JsonObject Bar(LawInput input, Measures law, string data)
    {
        var served = input.Day("--revoked-on", law);
        var ground = int.Parse(input.OneOf("--ground", "9", "11", "12"), CultureInfo.InvariantCulture);
        var bar = ReapplicationBar.Of(served, (SanctionGround)ground, law);
        return Answer(LegalRef.Art(13), Used(law, served, Parameters.ReapplicationBar, Parameters.CancellationBars),
            ("revokedOn", Day(served)), ("ground", ground), ("barred", bar.Barred),
            ("lastDay", Day(bar.LastDay)), ("openFrom", Day(bar.OpenFrom)));
    }

    private static JsonObject AnnualReportDue(LawInput input, Measures law, string data)
    {
        var year = input.Year("--year");
        if (year + 1 < law.FirstDay.Year) { throw new LawInputException($"--year expects a year from {law.FirstDay.Year - 1} on."); }
        var due = AnnualReport.Due(year, law);
        return Answer(LegalRef.Art(11), Used(law, due.Nominal, Parameters.AnnualReportDay, Parameters.FilingDayMoves),
            ("year", year), ("nominal", Day(due.Nominal)), ("effective", Day(due.Effective)),
            ("provisional", due.Provisional), ("opensOn", Day(AnnualReport.OpensOn(year, law))));
    }

    private static JsonObject AssessmentDue(LawInput input, Measures law, string data)
    {
        var approved = input.Day("--approved-on", law);
        var cycle = Assessment.Cycle(approved, input.Number("--cycle", 1), law);
        return Answer(LegalRef.Art(11), Used(
            law, cycle.Due.Nominal, Parameters.AssessmentCycle, Parameters.AssessmentWindow,
            Parameters.AssessmentGrace, Parameters.FilingDayMoves),
            ("approvedOn", Day(approved)), ("cycle", cycle.Number), ("nominal", Day(cycle.Due.Nominal)),
            ("effective", Day(cycle.Due.Effective)), ("provisional", cycle.Provisional),
            ("windowOpens", Day(cycle.WindowOpens)), ("graceEnds", Day(cycle.Grace.Effective)));
    }

    private static JsonObject WorkingDays(LawInput input, Measures law, string data)
    {
        var from = input.Day("--from", law);
        var days = input.Number("--days", 0);
        var (day, provisional) = law.Calendar.Add(from, days);
        return Answer(LegalRef.CivilCode(201), [], ("from", Day(from)), ("days", days), ("day", Day(day)), ("provisional", provisional),
            ("calendar", new JsonArray([.. law.Calendar.Years.Values
                .Where(y => y.Year >= from.Year && y.Year <= day.Year).OrderBy(y => y.Year).Select(Year)])));
    }

    private static JsonObject ConstructionEnd(LawInput input, Measures law, string data)
    {
        var named = input.Day("--named-on", law);
        var months = input.Number("--months", 1);
        return Answer(LegalRef.Art(9), Used(law, named, Parameters.ConstructionLongest, Parameters.ExtensionLongest),
            ("namedOn", Day(named)), ("months", months), ("day", Day(Construction.End(named, months, law).Effective)),
            ("allowed", Construction.Allows(months, law, named)));
    }

    private static JsonObject Articles(LawInput input, Measures law, string data) => new()
    {
        ["articles"] = new JsonArray([.. law.Institution.Articles.Select(a => (JsonNode)new JsonObject
        {
            ["article"] = a.Number, ["articleText"] = Both(l => Article.Named(a.Number, l)), ["inText"] = a.InText,
            ["digest"] = Both(a.Digest),
            ["rules"] = new JsonArray([.. a.Rules.Select(r => JsonValue.Create(r))]),
            ["noRule"] = a.Rules.Count == 0 ? Both(l => a.NoRule(l)!) : null,
        })]),
    };

    private static JsonObject ParametersOn(LawInput input, Measures law, string data)
    {
        var day = input.Day("--on", law);
        return Answer(LegalRef.Art(19), Used(law, day, [.. Parameters.All.OrderBy(p => p.Key, StringComparer.Ordinal)]), ("on", Day(day)));
    }

    private static JsonObject ImportCalendar(LawInput input, Measures law, string data)
    {
        try
        {
            var (year, written) = CalendarFile.Import(input.Words[0], Path.Combine(data, "measures"));
            return Answer(LegalRef.CivilCode(203), [], ("imported", Year(year)), ("written", written));
        }
        catch (MeasuresException e) { throw new LawInputException($"import-calendar expects a year of holidays as JSON: {e.Message}"); }
    }

    private static JsonObject Year(CalendarYear year) => new()
    {
        ["year"] = year.Year, ["source"] = year.Source, ["provisional"] = year.Provisional,
        ["off"] = year.Off.Count, ["worked"] = year.Worked.Count
    };

    private static IEnumerable<DatedValue> Used(Measures law, DateOnly day, params IEnumerable<Parameter> parameters) =>
        parameters.Select(p => law.On(p, day));
}
