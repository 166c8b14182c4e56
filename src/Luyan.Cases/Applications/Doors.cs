using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The doors of an application at which the bar of Art. 13 is asked on the day: filing, filing again, supplying a
/// correction, preselection, approval and naming. The lead is asked, and every co-host.</summary>
internal static class Doors
{
    internal static IEnumerable<Refusal> Open(ApplicationState state, Asked asked) => Open(asked);

    internal static IEnumerable<Refusal> Open(Asked asked)
    {
        if (asked.Registers.Bar is { } bar && bar.LastDay >= asked.Today)
        {
            yield return ApplicationRules.Barred.Refuse(
                ("center", bar.Center), ("since", bar.Since), ("lastDay", bar.LastDay), ("again", bar.LastDay.AddDays(1)));
        }
        // The title is taken by the decision; its service only begins the count of the two years.
        else if (asked.Registers.BarToCome is { } center) { yield return ApplicationRules.BarToCome.Refuse(("center", center)); }
        foreach (var (name, held) in asked.Registers.CohostBars.Where(b => b.Value.LastDay >= asked.Today).OrderBy(b => b.Key))
        {
            yield return ApplicationRules.CohostBarred.Refuse(
                ("name", name), ("since", held.Since), ("lastDay", held.LastDay), ("again", held.LastDay.AddDays(1)))
                .At("Dossier.Cover.Cohosts");
        }
    }
}
