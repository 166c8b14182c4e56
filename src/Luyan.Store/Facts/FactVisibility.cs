using Luyan.Cases;
using Luyan.Store.Rows;

namespace Luyan.Store.Facts;

/// <summary>Who may see which fact: the people of its unit, and the director of the unit's centers.
/// Others read what was filed, never the ledger.</summary>
public static class FactVisibility
{
    extension(LuyanDb db)
    {
        /// <summary>The facts that an actor may see.</summary>
        public IQueryable<Fact> FactsVisibleTo(Actor actor)
        {
            var unit = actor.Organisation;
            return MayWrite(actor) ? db.Facts.Where(f => f.UnitId == unit) : db.Facts.Where(_ => false);
        }

        /// <summary>The files of the facts that an actor may see.</summary>
        public IQueryable<FactFile> FactFilesVisibleTo(Actor actor)
        {
            var unit = actor.Organisation;
            return MayWrite(actor) ? db.FactFiles.Where(f => f.UnitId == unit) : db.FactFiles.Where(_ => false);
        }
    }

    /// <summary>Whether an actor may write in the ledger of its unit.</summary>
    public static bool MayWrite(Actor actor) =>
        (actor.Role is Role.Filler or Role.Signer or Role.Director) && actor.Organisation != Guid.Empty;
}
