using System.Text.Encodings.Web;
using System.Text.Unicode;
using Luyan.Law;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Luyan.Web.Hosting;

/// <summary>Puts the web host together.</summary>
internal static class LuyanHost
{
    public const string DefaultUrl = "http://localhost:5080";
    private const int FilesPerForm = 4;
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(8);

    /// <summary>The host on a data folder; tests pass <paramref name="further"/> to put a test server and a clock in place.</summary>
    public static WebApplication Build(string data, string[] args, Action<WebApplicationBuilder>? further = null)
    {
        // The content lies beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(LuyanHost).Assembly.GetName().Name
        });
        builder.WebHost.UseStaticWebAssets();
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null
            && !builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateScopes, o.ValidateOnBuild) = (true, true));
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        builder.Services.AddOptions<FormOptions>()
            .Configure<MeasuresInForce, TimeProvider>((o, law, clock) => o.MultipartBodyLengthLimit = LargestPost(law.Now, clock));
        builder.Services.AddOptions<KestrelServerOptions>()
            .Configure<MeasuresInForce, TimeProvider>((o, law, clock) => o.Limits.MaxRequestBodySize = LargestPost(law.Now, clock));
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = StopWithin);
        builder.AddLogsAndTraces();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddProblemDetails();
        Compression.Add(builder.Services);
        builder.Services.AddExceptionHandler<Failures>();
        builder.Services.AddFrame();
        builder.AddData(data);
        builder.AddSignIn();
        builder.Services.AddHealth();
        further?.Invoke(builder);
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        // In Development the framework's own page shows the exception with its source.
        if (!app.Environment.IsDevelopment()) { app.UseExceptionHandler(); }
        app.UseStatusCodePages(context => Failures.Answer(context.HttpContext, context.HttpContext.Response.StatusCode));
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseForgeryCheck();
        app.MapStaticAssets().Public();
        var routes = app.GuardedRoutes().WithEmptyForms().WithHead();
        routes.MapHealth();
        routes.MapFeatures();
        CheckRoutes(app);
        return app;
    }

    /// <summary>A form can carry a few files of the largest size that the policy allows, and its fields.</summary>
    private static long LargestPost(Measures law, TimeProvider clock) =>
        (FilesPerForm * law.Number(Parameters.FileSize, clock.Today()) + 1) * 1024L * 1024;

    private static void CheckRoutes(IEndpointRouteBuilder app)
    {
        var undeclared = RouteRules.Undeclared(Forgery.Guarded(app));
        if (undeclared.Count > 0)
        {
            throw new InvalidOperationException($"These routes declare no rule, or two: {string.Join("; ", undeclared)}. Add .Public(), " +
                $".RequiresAccount() or .Requires(…).");
        }
    }
}
