using System.Runtime.CompilerServices;
using Luyan.Law;

namespace Luyan.Web;

internal static class TextsOfWeb
{
#pragma warning disable CA2255 // The texts of an assembly must be known before its first page is drawn; nothing else runs here.
    [ModuleInitializer]
    internal static void Add()
    {
        Wordings.Add(typeof(Ui.PageComponent).Assembly);
        Wordings.Add(typeof(CaseWork.ICaseDesk).Assembly);
        Wordings.Add(typeof(Applications.ApplicationsFeature).Assembly);
        Wordings.Add(typeof(Centers.CentersFeature).Assembly);
        Wordings.Add(typeof(Ledger.LedgerFeature).Assembly);
        Wordings.Add(typeof(Accounts.AccountsFeature).Assembly);
        // Pages name letters before the first one is written, so their texts cannot wait until that assembly is used.
        Wordings.Add(typeof(Luyan.Documents.Docx.OfficialLetters).Assembly);
        Wordings.Add(typeof(Luyan.Cases.Applications.ApplicationLife).Assembly);
    }
#pragma warning restore CA2255
}
