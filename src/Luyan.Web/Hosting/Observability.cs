using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Luyan.Web.Hosting;

/// <summary>Logs on the console, without personal data: structured, or plain lines in Development;
/// traces and metrics where OpenTelemetry's own variables ask for them.</summary>
internal static class Observability
{
    public static void AddLogsAndTraces(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(o => (o.SingleLine, o.TimestampFormat) = (true, "HH:mm:ss "));
        }
        else { builder.Logging.AddJsonConsole(o => (o.UseUtcTimestamp, o.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ")); }
        // Below a warning the framework logs addresses of requests, which can name people.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // The keys are stored in the same database as the data that they protect, so they are deliberately not encrypted again.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        if (!Environment.GetEnvironmentVariables().Keys.Cast<string>().Any(k => k.StartsWith("OTEL_", StringComparison.Ordinal)))
        {
            return;
        }
        var telemetry = builder.Services.AddOpenTelemetry()
            .WithTracing(t => t.AddAspNetCoreInstrumentation())
            .WithMetrics(m => m.AddAspNetCoreInstrumentation());
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 }) { telemetry.UseOtlpExporter(); }
    }
}
