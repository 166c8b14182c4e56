using System.Data.Common;
using Luyan.Law;
using Luyan.Store.Holidays;
using Luyan.Web.Hosting;

namespace Luyan.Web.Commands;

/// <summary>The policy of a data folder as the program that is started on it takes it: with the holidays imported into its database.
/// The folder is read and never changed.</summary>
internal static class KeptPolicy
{
    /// <exception cref="MeasuresException">The policy is not whole, or the imported holidays cannot be read.</exception>
    public static Measures Of(string folder)
    {
        var law = PolicyInForce.Of(folder);
        if (!StoreVerb.HasStore(folder)) { return law; }
        try { return WithHolidays(folder, law).GetAwaiter().GetResult(); }
        catch (DbException e)
        {
            throw new MeasuresException(folder, "holidays", $"the imported years cannot be read: {e.Message}", null);
        }
    }

    private static async Task<Measures> WithHolidays(string folder, Measures law)
    {
        await using var services = StoreVerb.Services(folder, law);
        await services.GetRequiredService<HolidayYears>().Refresh();
        return services.GetRequiredService<MeasuresInForce>().Now;
    }
}
