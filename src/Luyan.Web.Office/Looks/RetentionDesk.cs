using Luyan.Cases;
using Luyan.Store.Upkeep;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Looks;

/// <summary>What is kept of persons, why and how long, for everybody; and for administrators and heads of division how much comes to the
/// end of its time, and when.</summary>
internal static class RetentionDesk
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.PersonalData, () => Pages.Show(new PersonalDataPage())).Public();
        routes.MapGet(Urls.Retention, async (PageContext here, Forgetting forgetting, CancellationToken stop) =>
            Pages.Show(new RetentionPage { Falling = await forgetting.Within(here.Today.AddYears(1), stop) }))
            .Requires(Role.Administrator, Role.HeadOfDivision);
    }
}
