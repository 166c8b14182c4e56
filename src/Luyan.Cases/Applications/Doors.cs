using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The doors of an application at which the bar of Art. 13 is asked on the day: filing, filing again, supplying a
/// correction, preselection, approval and naming. The lead is asked, and every co-host;
/// and whether the lead still exists as far as the record says.</summary>
public static class Doors
{
    internal static IEnumerable<Refusal> Open(ApplicationState state, Asked asked) => Open(asked);

    /// <summary>What refuses; empty where the doors are open.</summary>
    public static IEnumerable<Refusal> Open(Asked asked)
    {
        if (asked.Registers.Bar is { } bar && bar.LastDay >= asked.Today)
        {
            yield return ApplicationRules.Barred.Refuse(
                ("center", bar.Center), ("since", bar.Since), ("lastDay", bar.LastDay), ("again", bar.LastDay.AddDays(1)));
        }
        // The title is taken by the decision; its service only begins the count of the two years.
        else if (asked.Registers.BarToCome is { } center) { yield return ApplicationRules.BarToCome.Refuse(("center", center)); }
        if (asked.Registers.Dissolved is { } gone)
        {
            yield return ApplicationRules.UnitDissolved.Refuse(("unit", gone.Name), ("on", gone.On), ("center", gone.Center));
        }
        foreach (var (name, held) in asked.Registers.CohostBars.Where(b => b.Value.LastDay >= asked.Today).OrderBy(b => b.Key))
        {
            yield return ApplicationRules.CohostBarred.Refuse(
                ("name", name), ("since", held.Since), ("lastDay", held.LastDay), ("again", held.LastDay.AddDays(1)))
                .At("Dossier.Cover.Cohosts");
        }
        foreach (var (name, center) in asked.Registers.CohostBarsToCome.OrderBy(b => b.Key))
        {
            yield return ApplicationRules.CohostBarToCome.Refuse(("name", name), ("center", center)).At("Dossier.Cover.Cohosts");
        }
    }
}
