using System.Data.Common;
using System.Diagnostics;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Diagnostics;

namespace Luyan.Web.Hosting;

/// <summary>Bugs and outages: a plain page with a trace id, problem details for the interface, 503 while the database is away.
/// Nothing is swallowed.</summary>
internal sealed partial class Failures(ILogger<Failures> log) : IExceptionHandler
{
    private const string RetryAfterSeconds = "30";

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        var trace = TraceOf(context);
        var status = exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            _ when IsOutage(exception) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (status >= 500) { Failed(exception, status, trace); }
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable) { context.Response.Headers.RetryAfter = RetryAfterSeconds; }
        // The renderer of this request may still hold the page that failed: the page of the failure gets services of its own.
        var services = context.RequestServices;
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        await Answer(context, status);
        context.RequestServices = services;
        return true;
    }

    /// <summary>Answers a bare status (404, 403, 400 …) with a page, or with problem details under <c>/api</c>.</summary>
    public static async Task Answer(HttpContext context, int status)
    {
        var trace = TraceOf(context);
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            await Results.Problem(statusCode: status, extensions: new Dictionary<string, object?> { ["traceId"] = trace })
                .ExecuteAsync(context);
            return;
        }
        await Pages.Show(new FailurePage { Status = status, Trace = trace }, status).ExecuteAsync(context);
    }

    private static string TraceOf(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    /// <summary>The database is away, locked or read-only; the request itself was right.</summary>
    private static bool IsOutage(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: Busy
                or Locked or ReadOnly or DiskError or Full or CannotOpen })
            {
                return true;
            }
            if (inner is DbException { IsTransient: true } or TimeoutException) { return true; }
        }
        return false;
    }

    private const int Busy = 5, Locked = 6, ReadOnly = 8, DiskError = 10, Full = 13, CannotOpen = 14;

    [LoggerMessage(Level = LogLevel.Error, Message = "Request failed with {Status}, trace {Trace}")]
    private partial void Failed(Exception exception, int status, string trace);
}
