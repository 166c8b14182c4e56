using Luyan.Cases;
using Luyan.Cases.Reading;
using Luyan.Store.Chains;
using Luyan.Store.Rows;

namespace Luyan.Store.Looks;

/// <summary>What the chain keeps of a look: which place of which case, in which role, why. Nothing of what was seen.</summary>
/// <param name="Number">The number of the case.</param>
/// <param name="Role">The role in which somebody looked.</param>
/// <param name="What">The fields, or what was seen.</param>
internal sealed record LookBody(string Number, string Role, IReadOnlyList<string> What)
{
    /// <summary>The reason that was chosen.</summary>
    public string? Why { get; init; }

    /// <summary>The reason that was typed.</summary>
    public string? Said { get; init; }

    /// <summary>The entry of the docket.</summary>
    public int? Entry { get; init; }

    /// <summary>The kind of that entry.</summary>
    public string? Event { get; init; }

    /// <summary>The unit whose dossier it is; null where the unit does not learn of it.</summary>
    public Guid? Unit { get; init; }

    /// <summary>The accounts whose data it is.</summary>
    public IReadOnlyList<Guid>? Of { get; init; }

    /// <summary>Adds the look to the chain; it is there when the context has saved.</summary>
    public void Tell(LuyanDb db, string kind, Guid about, Actor by, LookReason? why, DateTimeOffset at) => db.Tell(
        Act.Openings, kind, at, by.Account, about.ToString(), this with { Why = why?.Chosen, Said = why?.Said });
}
