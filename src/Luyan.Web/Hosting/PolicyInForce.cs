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
        var folder = PlaceChosen.Folder;
        var law = SchemeColumns.Checked(MeasuresFile.LoadWith(dataFolder, folder));
        if (law.Institution.Texts.Count > 0)
        {
            TakeTexts(typeof(PolicyInForce).Assembly, []);
            if (Wordings.UnknownTexts(law.Institution) is [var unknown, ..])
            {
                throw new MeasuresException(Path.Combine(folder, "place.json"), unknown, "is no text of the program.");
            }
        }
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
