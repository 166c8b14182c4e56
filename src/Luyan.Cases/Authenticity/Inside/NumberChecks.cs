using Luyan.Law;

namespace Luyan.Cases.Authenticity;

/// <summary>Numbers that carry a check digit: credit codes of co-hosts, patents. The unit's own code is checked when it files.</summary>
internal static class NumberChecks
{
    private static readonly string[] Patents = ["invention", "utility", "design"];

    public static IEnumerable<TruthFinding> Of(Seen seen)
    {
        var dossier = seen.Read.Dossier;
        foreach (var (row, read) in dossier.Base.Patents.Zip(seen.Read.Rows("patents")))
        {
            if (string.IsNullOrWhiteSpace(row.Number) || (row.Kind is { Length: > 0 } kind && !Patents.Contains(kind))) { continue; }
            foreach (var reason in PatentNumber.Check(row.Number, seen.FiledOn).Reasons)
            {
                yield return Seen.Of(FindingKind.CheckDigit, "patent-number", Strength.Medium, read.Exhibit, null,
                    ("number", row.Number), ("remark", reason));
            }
        }
        foreach (var (row, read) in dossier.Cover.Cohosts.Zip(seen.Read.Rows("cohosts")))
        {
            if (string.IsNullOrWhiteSpace(row.CreditCode)) { continue; }
            foreach (var reason in CreditCode.Check(row.CreditCode, seen.Law, seen.FiledOn).Reasons)
            {
                yield return Seen.Of(FindingKind.CheckDigit, "cohost-credit-code", Strength.Medium, read.Exhibit, null,
                    ("number", row.CreditCode), ("remark", reason));
            }
        }
    }
}
