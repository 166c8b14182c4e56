using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Store.Facts;
using Luyan.Web.Forms;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Reports;

/// <summary>The records of a unit that count for one of its centers: those that name it, and those that name none.</summary>
internal static class LedgerOfCenter
{
    public static async Task<ReportedRows> Rows(
        Center center, Guid id, int year, FactLedger facts, Actor by, PageContext here, CancellationToken stop)
    {
        var all = (await facts.Current(by, ended: true, stop: stop)).Where(f => f.CenterId is null || f.CenterId == id).ToList();
        return FactRows.Reported(new(here), all, year) with { Funds = center.Funds?.Amounts };
    }
}
