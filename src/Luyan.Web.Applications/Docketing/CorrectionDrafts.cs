using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Files;
using Luyan.Store.Papers;
using Luyan.Web.Applications.Filed;
using Luyan.Web.CaseWork;
using Luyan.Store.Rows;

namespace Luyan.Web.Applications.Docketing;

/// <summary>The correction list of a filed application: as the officers saved it, or drafted from what the application lacks.</summary>
internal sealed class CorrectionDrafts(WorkingPapers papers, FileStore files, LuyanDb db, Measures law)
{
    /// <summary>What the application lacks.</summary>
    public async Task<IReadOnlyList<Lack>> Lacking(Filing filing, CancellationToken stop) =>
        Completeness.Of(filing,
            Known(filing, await files.Known([.. filing.Dossier.Materials.Select(m => m.File.Sha256).Distinct()], stop)), law);

    /// <summary>The names of centers with which the proposed one could be confused.</summary>
    public Task<IReadOnlyList<string>> Alike(Guid id, Filing filing, CancellationToken stop) =>
        NamesAlike.Of(db, filing.Dossier.Cover.CenterName, id, office: true, stop);

    /// <summary>The same, where the files are known already.</summary>
    public static KnownOfPapers Known(Filing filing, IReadOnlyDictionary<string, FileRow> files) => new(
        files.Values.Where(f => f.Flaw is not null).ToDictionary(f => f.Sha256, f => f.Flaw!), BlankPlaces.In(filing.Dossier));

    /// <summary>The list as the officers saved it; where they saved none, drafted.</summary>
    public async Task<CorrectionNotes> Of(OpenCase open, Filing filing, CancellationToken stop) =>
        await papers.Of(open.By, open.Id, CorrectionNotes.Paper, $"{filing.Current.Version}", stop) is { } saved
            ? CorrectionNotes.From(saved)
            : CorrectionNotes.Drafted(filing, await Lacking(filing, stop), open.Law);
}
