using Luyan.Documents.Pdf;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Chains;
using Luyan.Store.Directory;
using Luyan.Store.Files.Examining;
using Luyan.Web.Background;
using Luyan.Web.Ui;
using Luyan.Store.Opening;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Hosting;

/// <summary>Where the program finds the Measures and its data.</summary>
internal static class Data
{
    /// <summary>The address of the virus scanner; in the environment <c>Luyan__Scanner</c>.</summary>
    public const string ScannerSetting = "Luyan:Scanner";

    public static void AddData(this WebApplicationBuilder builder, string folder)
    {
        var policy = PolicyInForce.Of(folder);
        builder.Services.AddMeasures(() => policy);
        builder.Services.AddLuyanStore(folder, Environment.GetEnvironmentVariable("LUYAN_POSTGRES"), builder.Configuration[ScannerSetting]);
        builder.Services.AddSingleton<IExaminer, ExaminingProcess>();
        builder.Services.AddSingleton(new Mode());
        builder.Services.AddSingleton(FacesOf(builder.Configuration));
        builder.Services.AddFeatures(builder.Configuration);
        builder.Services.AddHostedService<Dispatcher>();
        builder.Services.AddHostedService<FilingComparison>();
        builder.Services.AddHostedService<FileUpkeep>();
        builder.Services.AddSingleton(CheckpointSettings.Read(builder.Configuration));
        builder.Services.AddSingleton<DailyCheckpoint>();
        builder.Services.AddHostedService<ClockKeeper>();
    }

    /// <summary>The fonts of printed documents, by <c>Fonts:Regular</c>, <c>Fonts:Bold</c> and <c>Fonts:Fallbacks</c>;
    /// those that come with the program where none are named.</summary>
    private static PrintFaces FacesOf(ConfigurationManager settings) =>
        PrintFaces.Of(settings["Fonts:Regular"], settings["Fonts:Bold"], settings.GetSection("Fonts:Fallbacks").Get<string[]>() ?? []);

    /// <summary>Makes the data ready before the first request: tables, and what the data folder says about the mode.</summary>
    /// <param name="app">The host.</param>
    /// <param name="told">Told in one line that the folder was migrated.</param>
    public static async Task PrepareData(this WebApplication app, Action<string>? told = null)
    {
        await app.Services.PrepareStore(told);
        await app.Services.GetRequiredService<PolicyEntries>().Enter();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContextAsync();
        app.Services.GetRequiredService<Mode>().Demo = await db.Settings.AnyAsync(s => s.Key == Mode.DemoSetting);
    }
}
