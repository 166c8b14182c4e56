using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Files.Scanning;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Luyan.Web.Hosting;

/// <summary>Alive: the process answers. Ready: the database answers too. <c>/health</c> says the same with the version.
/// Without its virus scanner the site is ready all the same, but says that it is degraded.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<Database>("database", tags: [Ready]).AddCheck<Calendar>("calendar", tags: [Ready])
        .AddCheck<VirusScanner>("scanner", tags: [Ready]);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(
            "/health", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = Say }).Public();
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false }).Public();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).Public();
    }

    private static Task Say(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(new { status = report.Status.ToString(), version = ProgramVersion.Text }, context.RequestAborted);

    private sealed class Database(IDbContextFactory<LuyanDb> factory) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
        }
    }

    // The rest of the policy is whole, else the program would not have started. A year without holidays makes
    // every page of its deadlines fail.
    private sealed class Calendar(MeasuresInForce law, TimeProvider clock) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var (year, years) = (clock.Today().Year, law.Now.Calendar.Years);
            return Task.FromResult(!years.ContainsKey(year) ? HealthCheckResult.Unhealthy($"the calendar has no {year}")
                : years.ContainsKey(year + 1) ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded($"the calendar has no {year + 1}"));
        }
    }

    private sealed class VirusScanner(Scanner scanner) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            !scanner.Configured ? HealthCheckResult.Healthy("none is configured")
            : await scanner.Answers(cancellationToken) ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("it does not answer; files wait");
    }
}
