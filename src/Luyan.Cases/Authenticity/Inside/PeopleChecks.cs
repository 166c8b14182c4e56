using Luyan.Law;

namespace Luyan.Cases.Authenticity;

/// <summary>People whose year of birth does not fit their age, degree or rank. The least ages are parameters.</summary>
internal static class PeopleChecks
{
    private static readonly (string Degree, Parameter Least)[] Degrees =
        [("bachelor", Parameters.YoungestBachelor), ("master", Parameters.YoungestMaster), ("doctor", Parameters.YoungestDoctor)];

    public static IEnumerable<TruthFinding> Of(Seen seen)
    {
        foreach (var (row, read) in seen.Read.Dossier.Organisation.Team.Zip(seen.Read.Rows("team")))
        {
            if (row.Born is not { } born) { continue; }
            var age = seen.FiledOn.Year - born;
            var (youngest, oldest) = (seen.Number(Parameters.YoungestMember), seen.Number(Parameters.OldestMember));
            if (age < youngest || age > oldest)
            {
                yield return One("person-age", read, row.Name, born, age, youngest, ("oldest", oldest));
                continue;
            }
            if (Degrees.FirstOrDefault(d => d.Degree == row.Degree).Least is { } degree && age < seen.Number(degree))
            {
                yield return One("person-degree-age", read, row.Name, born, age, seen.Number(degree));
            }
            else if (row.Rank == "senior" && age < seen.Number(Parameters.YoungestSenior))
            {
                yield return One("person-rank-age", read, row.Name, born, age, seen.Number(Parameters.YoungestSenior));
            }
            if (row.To < row.From)
            {
                yield return Seen.Of(
                    FindingKind.Dates, "person-left-before-joining", Strength.Medium,
                    read.Exhibit, null, ("name", row.Name), ("from", row.From), ("to", row.To));
            }
            if (row.From is { } from && from.Year - born < youngest)
            {
                yield return One("person-joined-age", read, row.Name, born, from.Year - born, youngest);
            }
        }
    }

    private static TruthFinding One(
        string reason, ReadRow row, string? name, int born, int age, int least, params ReadOnlySpan<(string, object?)> more) =>
        Seen.Of(FindingKind.Dates, reason, Strength.Medium, row.Exhibit, null,
            [("name", name), ("born", born), ("age", age), ("least", least), .. more]);
}
