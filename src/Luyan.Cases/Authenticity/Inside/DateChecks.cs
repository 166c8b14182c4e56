using System.Globalization;
using Luyan.Cases.Applications.Form;

namespace Luyan.Cases.Authenticity;

/// <summary>Days that do not fit each other: projects, awards, patents, instruments, agreements. People have a file of their own.</summary>
internal static class DateChecks
{
    public static IEnumerable<TruthFinding> Of(Seen seen) =>
        [.. Projects(seen), .. Awards(seen), .. Patents(seen), .. Things(seen), .. Years(seen)];

    private static IEnumerable<TruthFinding> Projects(Seen seen)
    {
        var registered = seen.Read.Dossier.Unit.RegisteredOn;
        foreach (var (row, read) in seen.Read.Dossier.Base.Projects.Zip(seen.Read.Rows("projects")))
        {
            if (row.To < row.From)
            {
                yield return One("project-ends-before-start", Strength.Medium, read, ("from", row.From), ("to", row.To));
            }
            if (row.Result is "excellent" or "passed" && row.To > seen.FiledOn)
            {
                yield return One("project-passed-before-end", Strength.Medium, read, ("to", row.To));
            }
            if (row.From < registered)
            {
                yield return Seen.Of(FindingKind.Dates, "project-before-unit", Strength.Weak, read.Exhibit,
                    Exhibit.Figure(DossierSection.Unit, "registeredOn", Seen.Written(registered)),
                    ("from", row.From), ("registered", registered));
            }
        }
    }

    // An award names its project; the same name in the table of projects is that project.
    private static IEnumerable<TruthFinding> Awards(Seen seen)
    {
        var projects = seen.Read.Dossier.Base.Projects.Zip(seen.Read.Rows("projects")).Where(p => p.First.From is not null)
            .Select(p => (Name: NormalText.Fold(p.First.Name), p.First.From!.Value.Year, Read: p.Second))
            .Where(p => p.Name.Length > 0).ToLookup(p => p.Name);
        foreach (var (row, read) in seen.Read.Dossier.Base.Awards.Zip(seen.Read.Rows("awards")))
        {
            if (row.Year > seen.FiledOn.Year) { yield return One("award-in-future", Strength.Medium, read, ("year", row.Year)); }
            foreach (var project in projects[NormalText.Fold(row.Name)].Where(p => row.Year < p.Year))
            {
                yield return Seen.Of(
                    FindingKind.Dates, "award-before-project", Strength.Strong, read.Exhibit,
                    project.Read.Exhibit, ("year", row.Year), ("began", project.Year));
            }
        }
    }

    private static IEnumerable<TruthFinding> Patents(Seen seen)
    {
        foreach (var (row, read) in seen.Read.Dossier.Base.Patents.Zip(seen.Read.Rows("patents")))
        {
            if (row.Granted > seen.FiledOn)
            {
                yield return One("patent-granted-in-future", Strength.Medium, read, ("granted", row.Granted));
            }
            if (row.Granted < row.Filed)
            {
                yield return One("patent-granted-before-filed", Strength.Strong, read, ("granted", row.Granted), ("filed", row.Filed));
            }
            else if (row.Granted is { } granted && YearOf(KeyReading.Patent(row.Number ?? "")) is { } filed && granted.Year < filed)
            {
                yield return One(
                    "patent-granted-before-number", Strength.Strong, read, ("granted", granted), ("year", filed), ("number", row.Number));
            }
        }
    }

    private static IEnumerable<TruthFinding> Things(Seen seen)
    {
        foreach (var (row, read) in seen.Read.Dossier.Equipment.Equipment.Zip(seen.Read.Rows("equipment")))
        {
            if (row.Bought > seen.FiledOn)
            {
                yield return One("instrument-bought-in-future", Strength.Medium, read, ("bought", row.Bought));
            }
        }
        foreach (var (row, read) in seen.Read.Dossier.Organisation.Partners.Zip(seen.Read.Rows("partners")))
        {
            if (row.To < row.From)
            {
                yield return One("agreement-ends-before-start", Strength.Medium, read, ("from", row.From), ("to", row.To));
            }
        }
        foreach (var (row, read) in seen.Read.Dossier.Services.Served.Zip(seen.Read.Rows("served")))
        {
            if (row.On > seen.FiledOn) { yield return One("service-in-future", Strength.Medium, read, ("on", row.On)); }
        }
        foreach (var (row, read) in seen.Read.Dossier.Services.Trainings.Zip(seen.Read.Rows("trainings")))
        {
            if (row.On > seen.FiledOn) { yield return One("training-in-future", Strength.Medium, read, ("on", row.On)); }
        }
    }

    private static IEnumerable<TruthFinding> Years(Seen seen)
    {
        foreach (var (row, read) in seen.Read.Dossier.Unit.Years.Zip(seen.Read.Rows("years")))
        {
            if (row.Year >= seen.FiledOn.Year) { yield return One("year-not-over", Strength.Weak, read, ("year", row.Year)); }
        }
    }

    // 8 digits until 2003 begin with two of the year, 12 digits with four.
    private static int? YearOf(string number) => number.Length switch
    {
        12 when number.All(char.IsAsciiDigit) => int.Parse(number[..4], CultureInfo.InvariantCulture),
        8 when number.All(char.IsAsciiDigit) =>
            int.Parse(number[..2], CultureInfo.InvariantCulture) is var two ? two >= 85 ? 1900 + two : 2000 + two : null,
        _ => null,
    };

    private static TruthFinding One(string reason, Strength strength, ReadRow row, params ReadOnlySpan<(string, object?)> values) =>
        Seen.Of(FindingKind.Dates, reason, strength, row.Exhibit, null, values);
}
