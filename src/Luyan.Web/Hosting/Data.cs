using Luyan.Documents.Pdf;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Store.Files.Examining;
using Luyan.Web.Background;
using Luyan.Web.Background.Post;
using Luyan.Web.Background.Clock;
using Luyan.Web.Desks.Bureau.Accepting;
using Luyan.Web.Desks.Cases;
using Luyan.Web.Desks.Department.Ranking;
using Luyan.Web.Desks.Prints;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Hosting;

/// <summary>Where the program finds the Measures and its data.</summary>
internal static class Data
{
    /// <summary>The setting that a demonstration leaves in its data folder.</summary>
    public const string DemoSetting = "demo";

    /// <summary>The address of the virus scanner; in the environment <c>Luyan__Scanner</c>.</summary>
    public const string ScannerSetting = "Luyan:Scanner";

    public static void AddData(this WebApplicationBuilder builder, string folder)
    {
        builder.Services.AddSingleton(Policy.Of(folder));
        builder.Services.AddLuyanStore(folder, Environment.GetEnvironmentVariable("LUYAN_POSTGRES"), builder.Configuration[ScannerSetting]);
        builder.Services.AddSingleton<IExaminer, ExaminingProcess>();
        builder.Services.AddSingleton(new Mode());
        builder.Services.AddScoped<OpenCases>();
        builder.Services.AddScoped<ActDrafts>();
        builder.Services.AddScoped<Desks.Public.PriorityHolders>();
        builder.Services.AddScoped<Desks.Centers.Forms.LongForms>();
        builder.Services.AddScoped<Desks.Centers.Construction.PlansOfRecord>();
        builder.Services.AddScoped<Desks.Centers.Assessments.SelfMeasure>();
        builder.Services.AddScoped<Desks.Bureau.Reports.ReportedCenters>();
        builder.Services.AddScoped<CorrectionDrafts>();
        builder.Services.AddScoped<Desks.Bureau.Earlier.EarlierDryRun>();
        builder.Services.AddScoped<LetterNumbers>();
        builder.Services.AddScoped<LetterWriter>();
        builder.Services.AddScoped<RecommendationLetters>();
        builder.Services.AddSingleton<KeptFiles>();
        builder.Services.AddSingleton(FacesOf(builder.Configuration));
        builder.Services.AddSingleton<PrintPress>();
        builder.Services.AddPost(builder.Configuration);
        builder.Services.AddHostedService<Dispatcher>();
        builder.Services.AddHostedService<FilingComparison>();
        builder.Services.AddHostedService<FileUpkeep>();
        builder.Services.AddHostedService<ClockKeeper>();
        builder.Services.AddSingleton<HolidayKeeper>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<HolidayKeeper>());
    }

    /// <summary>The fonts of printed documents, by <c>Fonts:Regular</c>, <c>Fonts:Bold</c> and <c>Fonts:Fallbacks</c>; those that come with the program where none are named.</summary>
    private static PrintFaces FacesOf(ConfigurationManager settings) =>
        PrintFaces.Of(settings["Fonts:Regular"], settings["Fonts:Bold"], settings.GetSection("Fonts:Fallbacks").Get<string[]>() ?? []);

    /// <summary>Makes the data ready before the first request: tables, and what the data folder says about the mode.</summary>
    public static async Task PrepareData(this WebApplication app)
    {
        await app.Services.PrepareStore();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContextAsync();
        app.Services.GetRequiredService<Mode>().Demo = await db.Settings.AnyAsync(s => s.Key == DemoSetting);
    }
}
