using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Cases.Authenticity;

/// <summary>What does not fit within one dossier: check digits, days, figures, things listed twice, files worked on.</summary>
public static class InsideFindings
{
    /// <summary>Everything that is seen in a dossier alone.</summary>
    /// <param name="dossier">The dossier as last filed.</param>
    /// <param name="filedOn">The legal day of that filing.</param>
    /// <param name="files">What its files say of themselves, by digest.</param>
    /// <param name="law">The policy with the thresholds.</param>
    public static IReadOnlyList<TruthFinding> Of(
        Dossier dossier, DateOnly filedOn, IReadOnlyDictionary<string, FileHistory> files, Measures law)
    {
        var seen = new Seen(new(dossier), filedOn, law);
        return
        [
            .. NumberChecks.Of(seen).Concat(DateChecks.Of(seen)).Concat(PeopleChecks.Of(seen))
                .Concat(FigureChecks.Of(seen)).Concat(TwiceChecks.Of(seen)).Concat(FileChecks.Of(seen, files))
                .DistinctBy(f => f.Key),
        ];
    }
}
