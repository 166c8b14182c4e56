using Luyan.Web.Accounts;
using Luyan.Web.Applications;
using Luyan.Web.Authenticity;
using Luyan.Web.Calendar;
using Luyan.Web.CaseWork;
using Luyan.Web.Centers;
using Luyan.Web.Checking;
using Luyan.Web.Leads;
using Luyan.Web.Ledger;
using Luyan.Web.Ledger.Sheets;
using Luyan.Web.Looks;
using Luyan.Web.Messages;
using Luyan.Web.Policy;
using Luyan.Web.Register;
using Luyan.Web.Steering;

namespace Luyan.Web.Hosting;

/// <summary>The features of the program. Each brings what it needs and its routes; none knows another.</summary>
internal static class AllFeatures
{
    public static IServiceCollection AddFeatures(this IServiceCollection services, IConfiguration settings) => services
        .AddCaseWork()
        .AddApplications()
        .AddCenters()
        .AddRegister()
        .AddPolicy()
        .AddAccounts()
        .AddAuthenticity()
        .AddLeads()
        .AddPost(settings);

    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        routes.MapRegister();
        routes.MapPolicy();
        routes.MapAccounts();
        routes.MapCaseWork();
        routes.MapApplications();
        routes.MapCenters();
        routes.MapLedger();
        routes.MapSheets();
        routes.MapMessages();
        routes.MapCalendar();
        routes.MapLeads();
        routes.MapSteering();
        routes.MapAuthenticity();
        routes.MapCheckpoints();
        routes.MapLooks();
    }
}
