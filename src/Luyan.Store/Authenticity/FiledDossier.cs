using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Authenticity;
using Luyan.Law;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Authenticity;

/// <summary>A dossier as it was last filed, ready to be compared.</summary>
/// <param name="Sequence">Number of the event with which it was filed.</param>
/// <param name="Compared">What is compared with others.</param>
/// <param name="Inside">What does not fit within it.</param>
internal sealed record FiledDossier(int Sequence, ComparedDossier Compared, IReadOnlyList<TruthFinding> Inside)
{
    /// <summary>Reads a case; null where it is no filed application.</summary>
    public static async Task<FiledDossier?> Read(
        LuyanDb db, Dockets.CaseStore dockets, Measures law, ComparisonSettings settings, Guid id, CancellationToken stop)
    {
        if ((await dockets.Load(ApplicationLife.Life, id, stop)).State is not FiledApplication { Filing: var filing }) { return null; }
        var filed = (await dockets.History(id, Actor.Clock, stop)).Last(h => h.Event is ApplicationSubmitted or CorrectionSupplied);
        var files = await Files(db, filing.Dossier, stop);
        return new(filed.Sequence,
            ComparedDossier.Of(id, filing, files.ToDictionary(f => f.Key, f => f.Value.Pictures), settings),
            InsideFindings.Of(filing.Dossier, filed.Envelope.Day, files, law));
    }

    private static async Task<Dictionary<string, FileHistory>> Files(LuyanDb db, Dossier dossier, CancellationToken stop)
    {
        string[] named = [.. dossier.Materials.Select(m => m.File.Sha256).Distinct()];
        var pictures = (await db.FilePictures.AsNoTracking().Where(p => named.Contains(p.Sha256))
            .ToListAsync(stop)).ToLookup(p => p.Sha256, p => p.Picture);
        return await db.Files.AsNoTracking().Where(f => named.Contains(f.Sha256))
            .ToDictionaryAsync(f => f.Sha256, f => new FileHistory(f.MadeAt, f.EditedAt, f.Software, [.. pictures[f.Sha256]]), stop);
    }
}
