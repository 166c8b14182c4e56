namespace Luyan.Web.Ledger;

/// <summary>The facts of a unit: kept once, with their proofs.</summary>
internal static class LedgerFeature
{
    public static void MapLedger(this IEndpointRouteBuilder routes)
    {
        LedgerDesk.Map(routes);
        FactList.Map(routes);
        OneFact.Map(routes);
        FactHistory.Map(routes);
        FactEnding.Map(routes);
        FactProofs.Map(routes);
    }
}
