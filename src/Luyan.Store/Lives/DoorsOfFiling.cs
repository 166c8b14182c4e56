using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store.Dockets;

namespace Luyan.Store.Lives;

/// <summary>What the registers say of the lead and the co-hosts when an application is about to be filed, for the page before the act:
/// the same statements as in the transaction that decides, read without holding anybody up.</summary>
public static class DoorsOfFiling
{
    /// <summary>The bars and dissolutions that filing would meet now.</summary>
    public static Task<Registers> Of(
        LuyanDb db, ApplicationState state, ApplicationCommand command, Measures law, DateOnly today, CancellationToken stop) =>
        new BarReading(ApplicationFiled.AtTheDoors(state, command, today), law, today).Read(db, stop);

    /// <summary>The same for a unit that has no dossier yet.</summary>
    public static Task<Registers> Of(LuyanDb db, RegisteredUnit unit, Measures law, DateOnly today, CancellationToken stop) =>
        new BarReading(ApplicationFiled.Leading(unit.Id, unit.Name, unit.CreditCode), law, today).Read(db, stop);
}

/// <summary>A unit as the register of units knows it.</summary>
public sealed record RegisteredUnit(Guid Id, string Name, string CreditCode);
