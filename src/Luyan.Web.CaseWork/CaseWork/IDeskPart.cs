using Luyan.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Luyan.Web.CaseWork;

/// <summary>What a feature adds to the desk of whoever is signed in; the desk names no feature.</summary>
public interface IDeskPart
{
    /// <summary>A component above (or below) the list of what is to be done; null for whom it does not concern.</summary>
    public Task<DeskPart?> Of(PageContext here, CancellationToken stop);
}

/// <summary>A component on a desk, with its parameters.</summary>
/// <param name="Above">Above the list of what is to be done, else below it.</param>
/// <param name="Component">The component.</param>
/// <param name="Values">Its parameters, by name.</param>
public sealed record DeskPart(bool Above, Type Component, IDictionary<string, object> Values)
{
    /// <summary>A part of a component.</summary>
    public static DeskPart Of<TComponent>(bool above, params IEnumerable<(string Name, object Value)> values)
        where TComponent : IComponent => new(above, typeof(TComponent), values.ToDictionary(v => v.Name, v => v.Value));
}
