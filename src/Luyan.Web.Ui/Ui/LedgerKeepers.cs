using Luyan.Cases;

namespace Luyan.Web.Ui;

/// <summary>Who keeps the ledger of a unit.</summary>
internal static class LedgerKeepers
{
    /// <summary>Who keeps a unit's ledger.</summary>
    public static readonly Role[] All = [Role.Filler, Role.Signer, Role.Director];

    /// <summary>The signed-in person as a keeper of the ledger.</summary>
    public static Actor Keeper(this PageContext here) => here.Me!.As(All.Last(r => here.Me.Is(r)));
}
