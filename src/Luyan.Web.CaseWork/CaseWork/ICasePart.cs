using Microsoft.AspNetCore.Components;

namespace Luyan.Web.CaseWork;

/// <summary>Where a part stands on the page of a case.</summary>
public enum CasePlace
{
    /// <summary>Under the name and state of the case.</summary>
    Head,

    /// <summary>Below what can be done and the clocks, above documents and timeline.</summary>
    Body,
}

/// <summary>A component on the page of a case, with its parameters.</summary>
/// <param name="Place">Where.</param>
/// <param name="Component">The component.</param>
/// <param name="Values">Its parameters, by name.</param>
public sealed record CasePart(CasePlace Place, Type Component, IDictionary<string, object> Values)
{
    /// <summary>A part of a component.</summary>
    public static CasePart Of<TComponent>(CasePlace place, params IEnumerable<(string Name, object Value)> values)
        where TComponent : IComponent => new(place, typeof(TComponent), values.ToDictionary(v => v.Name, v => v.Value));
}

/// <summary>What a feature adds to the page of a case; the page names no feature.</summary>
public interface ICasePart
{
    /// <summary>The part for a case as seen in each of one's roles, the first of which the page shows;
    /// null where it has nothing to add.</summary>
    public Task<CasePart?> Of(IReadOnlyList<OpenCase> seen, CancellationToken stop);
}
