using System.Reflection;
using Luyan.Law;
using Luyan.Web.Centers.Assessments;

namespace Luyan.Web.Hosting;

/// <summary>The policy as the host and every verb take it: whole, and fitting the ledger.</summary>
internal static class PolicyInForce
{
    /// <summary>The policy of the place that is served, with what the data folder lays over it. All texts are in its words from
    /// now on.</summary>
    /// <exception cref="MeasuresException">Something in it is not as it must be; the message names file, key and day.</exception>
    public static Measures Of(string dataFolder)
    {
        var law = MeasuresFile.LoadWith(dataFolder, PlaceChosen.Folder, (law, fileOf) =>
        {
            SchemeColumns.Checked(law);
            TakeTexts(typeof(PolicyInForce).Assembly, []);
            PolicyReferences.Check(law, fileOf);
        });
        Institution.Serve(law.Institution);
        return law;
    }

    // The texts of a project are known once it is loaded, which may be later than now.
    private static void TakeTexts(Assembly assembly, HashSet<string> taken)
    {
        Wordings.Add(assembly);
        foreach (var name in assembly.GetReferencedAssemblies()
            .Where(n => n.Name!.StartsWith("Luyan.", StringComparison.Ordinal) && taken.Add(n.Name)))
        {
            TakeTexts(Assembly.Load(name), taken);
        }
    }
}
