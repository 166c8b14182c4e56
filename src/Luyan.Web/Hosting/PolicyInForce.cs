using Luyan.Law;
using Luyan.Web.Centers.Assessments;

namespace Luyan.Web.Hosting;

/// <summary>The policy as the host and every verb take it: whole, and fitting the ledger.</summary>
internal static class PolicyInForce
{
    /// <summary>The policy of the program with what the data folder lays over it.</summary>
    /// <exception cref="MeasuresException">Something in it is not as it must be; the message names file, key and day.</exception>
    public static Measures Of(string dataFolder) => SchemeColumns.Checked(MeasuresFile.LoadWith(dataFolder));
}
