using System.Collections.Concurrent;
using Luyan.Documents.Pdf;
using Luyan.Documents.Pdf.Printing;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Prints;

/// <summary>Prints dossiers, few at a time, and keeps the last ones that were asked for:
/// a print is a function of what it shows, so its mark is its key.</summary>
internal sealed class PrintPress(PrintFaces faces) : IDisposable
{
    private const int AtOnce = 2;
    private const int Kept = 12;
    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly ConcurrentDictionary<DossierKey, byte[]> prints = new();
    private readonly ConcurrentQueue<DossierKey> order = new();

    /// <summary>The print of a dossier. The caller has checked the permission.</summary>
    public async Task<byte[]> Print(DossierToPrint dossier, PageContext here, CancellationToken stop)
    {
        var key = new DossierKey(dossier.Mark, dossier.UnitName, dossier.DepartmentName, dossier.Bureau, dossier.On, dossier.Signer,
            dossier.Dossier.Masked);
        if (prints.TryGetValue(key, out var known)) { return known; }
        await places.WaitAsync(stop);
        try
        {
            // It is work for the processor alone.
            var pdf = await Task.Run(() => Printer.Print(DossierPrint.Of(dossier, here), faces), stop);
            if (prints.TryAdd(key, pdf)) { order.Enqueue(key); }
            while (order.Count > Kept && order.TryDequeue(out var oldest)) { prints.TryRemove(oldest, out _); }
            return pdf;
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>How many pages the print of a dossier has.</summary>
    public async Task<int> Pages(DossierToPrint dossier, PageContext here, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        try
        {
            return await Task.Run(() => Printer.Pages(DossierPrint.Of(dossier, here), faces), stop);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private sealed record DossierKey(
        Luyan.Cases.Applications.PrintMark Mark, string Unit, string Department, string Bureau, DateOnly? On, string? Signer,
        bool Masked);
}
