using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>An order to rectify that should not be given as it stands is withdrawn before its letter is issued: nobody outside has learned
/// of it, and the deviation can be ordered anew.</summary>
internal static class OrderSteps
{
    // A title that ended meanwhile leaves no order to be issued.
    private static readonly Type[] Ordered = [.. Building, .. Over];

    internal static CenterStep[] Rows =>
    [
        Of<WithdrawOrder>(Head, Ordered, Withdraw, MayWithdraw)
            .Turns<OrderWithdrawn>(
                (state, center, e, _) => state with { Center = Withdrawn(center, e) },
                (after, _) => [after.Tell("order-withdrawn", Role.Leader)]),
    ];

    internal static Decision<CenterEvent> Withdraw(Center center, WithdrawOrder c, Asked asked)
    {
        var open = center.OpenRectification!;
        return new CenterFaults().Stated(c.Reasons, CenterRules.Reasons, "Reasons", asked)
            .Else(() => new OrderWithdrawn(open.Number, c.Reasons) { Letter = open.Letter!.Value });
    }

    private static IEnumerable<Refusal> MayWithdraw(NamedCenter state, Asked asked)
    {
        if (state.Center.OpenRectification is not { } open) { yield return CenterRules.NoOrderToWithdraw.Refuse(); }
        else if (!Grounds.Pending(state.Center, open)) { yield return CenterRules.OrderIssued.Refuse(); }
    }

    private static Center Withdrawn(Center center, OrderWithdrawn e) =>
        RectificationSteps.Rectify(center, e.Number, r => r with { Stage = RectificationStage.Withdrawn, Unserved = false }) with
        {
            Letters = center.Letters.Withdrawn(e.Letter),
        };
}

/// <summary>The order to rectify, whose letter is not issued yet, is withdrawn.</summary>
/// <param name="Reasons">What is wrong with the order.</param>
public sealed record WithdrawOrder(string Reasons) : CenterCommand;

/// <summary>An order to rectify was withdrawn before its letter was issued: it counts nowhere.</summary>
/// <param name="Number">The rectification.</param>
/// <param name="Reasons">What was wrong with the order.</param>
public sealed record OrderWithdrawn(int Number, string Reasons) : CenterEvent, IOfLetter
{
    /// <summary>The letter of the order: it is never issued.</summary>
    public int Letter { get; init; }
}
