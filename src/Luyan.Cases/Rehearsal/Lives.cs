using System.Reflection;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases.Reviews;

namespace Luyan.Cases.Rehearsal;

/// <summary>The lives that can be rehearsed. A command name belongs to the life of the case;
/// where two lives know it, the case decides.</summary>
internal static class Lives
{
    internal static IReadOnlyList<RehearsedLife> All { get; } =
        [RehearsedLife.Of(ApplicationLife.Life), RehearsedLife.Of(CenterLife.Life, CenterClock.Acts), RehearsedLife.Of(ReviewLife.Life)];

    /// <summary>The life of a new case: by its name, else the only one that knows the command.</summary>
    internal static RehearsedLife For(string? kind, string command) =>
        kind is not null
            ? All.FirstOrDefault(l => l.Kind == kind)
                ?? throw new RehearsalException($"There is no life '{kind}'; expected one of {string.Join(", ", All.Select(l => l.Kind))}.")
            : All.FirstOrDefault(l => l.Commands.Any(c => c.Name == command))
                ?? throw new RehearsalException($"No life knows the command '{command}'.");

    /// <summary>The commands without fields; only these can be asked for by the clock.</summary>
    internal static IEnumerable<Type> WithoutFields(RehearsedLife life) =>
        life.Commands.Where(c => c.GetProperties(BindingFlags.Public | BindingFlags.Instance).Length == 0);
}
