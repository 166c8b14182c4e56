using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Store.Files.Examining;
using Luyan.Store.Files.Scanning;
using Luyan.Store.Files.Uploading;
using Luyan.Store.Lanes;
using Luyan.Store.Lives;
using Luyan.Store.Upkeep;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Luyan.Store.Opening;

/// <summary>How a host takes the store into use.</summary>
public static class Registration
{
    /// <summary>Registers the store: <see cref="LuyanDb"/> per scope, <see cref="IDbContextFactory{TContext}"/> of it,
    /// dockets, drafts and files.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="dataFolder">The data folder; created by <see cref="PrepareStore"/>.</param>
    /// <param name="postgresConnectionString">PostgreSQL instead of SQLite, where given.</param>
    /// <param name="scanner">Address of a virus scanner, see <see cref="ScannerAddress"/>; none where it is empty.</param>
    public static IServiceCollection AddLuyanStore(
        this IServiceCollection services, string dataFolder, string? postgresConnectionString = null, string? scanner = null)
    {
        var place = new StorePlace(
            Path.GetFullPath(dataFolder), string.IsNullOrWhiteSpace(postgresConnectionString) ? null : postgresConnectionString);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(place);
        services.AddSingleton<Chains.ActsInChains>();
        if (place.IsPostgres)
        {
            services.AddSingleton(_ => NpgsqlDataSource.Create(Connections.ForPostgres(place.Postgres!)));
            services.AddPooledDbContextFactory<PostgresLuyanDb>(
                (provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
                    .AddInterceptors(provider.GetRequiredService<Chains.ActsInChains>()));
            services.AddSingleton<IDbContextFactory<LuyanDb>, AnyFactory<PostgresLuyanDb>>();
        }
        else
        {
            services.AddSingleton(new SqliteLane(place));
            services.AddPooledDbContextFactory<SqliteLuyanDb>((provider, options) =>
                options.UseSqlite(Connections.ForSqlite(place)).AddInterceptors(
                    Pragmas.Reading, new ContextsInLane(provider.GetRequiredService<SqliteLane>()),
                    provider.GetRequiredService<Chains.ActsInChains>()));
            services.AddSingleton<IDbContextFactory<LuyanDb>, AnyFactory<SqliteLuyanDb>>();
        }
        services.AddSingleton<ILane>(provider => place.IsPostgres
            ? new PostgresLane(provider.GetRequiredService<NpgsqlDataSource>())
            : provider.GetRequiredService<SqliteLane>());
        services.AddSingleton<Projections>();
        services.AddSingleton(ApplicationFiled.Projection);
        services.AddSingleton(CenterFiled.Projection);
        services.AddHolidays();
        services.AddSingleton(provider => new Dockets.CaseStore(
            provider.GetRequiredService<ILane>(),
            provider.GetRequiredService<Projections>(),
            provider.GetRequiredService<IDbContextFactory<LuyanDb>>(),
            provider.GetRequiredService<Holidays.HolidayYears>(),
            provider.GetRequiredService<MeasuresInForce>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Dockets.ToldSuccessions(
            provider.GetRequiredService<Projections>(), provider.GetRequiredService<IDbContextFactory<LuyanDb>>()));
        services.AddSingleton<Clockwork.Leases>();
        services.AddSingleton(provider => new Clockwork.ClockPass(
            provider.GetRequiredService<ILane>(),
            provider.GetRequiredService<Dockets.CaseStore>(),
            provider.GetRequiredService<IDbContextFactory<LuyanDb>>(),
            provider.GetRequiredService<Clockwork.Leases>(),
            provider.GetRequiredService<Moving.DeadlineMoving>(),
            provider.GetRequiredService<MeasuresInForce>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IBlobs, FolderBlobs>();
        services.AddSingleton(provider => new Rebuilding(
            provider.GetRequiredService<ILane>(),
            provider.GetRequiredService<Projections>(),
            provider.GetRequiredService<IDbContextFactory<LuyanDb>>(),
            provider.GetRequiredService<Holidays.HolidayYears>()));
        services.AddSingleton(provider => new Reruns.Simulation(
            provider.GetRequiredService<Projections>(), provider.GetRequiredService<IDbContextFactory<LuyanDb>>(),
            provider.GetRequiredService<Holidays.HolidayYears>(), provider.GetRequiredService<MeasuresInForce>()));
        services.AddSingleton(provider => new Reruns.Decisions(
            provider.GetRequiredService<Projections>(), provider.GetRequiredService<IDbContextFactory<LuyanDb>>(),
            provider.GetRequiredService<Holidays.HolidayYears>()));
        services.AddScoped(provider => new Verification(
            provider.GetRequiredService<LuyanDb>(), provider.GetRequiredService<IBlobs>(), provider.GetRequiredService<Projections>(),
            provider.GetRequiredService<Holidays.HolidayYears>(), provider.GetRequiredService<Chains.CheckpointKey>()));
        services.AddSingleton(new Chains.CheckpointKey(place));
        services.AddSingleton<Chains.Leaves>();
        services.AddSingleton(provider => new Chains.Checkpoints(
            provider.GetRequiredService<Chains.Leaves>(), provider.GetRequiredService<IDbContextFactory<LuyanDb>>(),
            provider.GetRequiredService<Chains.CheckpointKey>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<Authenticity.Comparisons>();
        services.TryAddSingleton(new Alone(place));
        services.AddSingleton(provider => new Archiving(
            place, provider.GetRequiredService<IBlobs>(), provider.GetRequiredService<Chains.CheckpointKey>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Preparation(
            place, provider.GetRequiredService<Alone>(), provider.GetRequiredService<Archiving>(),
            provider.GetRequiredService<Projections>()));
        services.AddSingleton(provider => new Forgetting(
            provider.GetRequiredService<IDbContextFactory<LuyanDb>>(), provider.GetRequiredService<MeasuresInForce>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new Backup(
            provider.GetRequiredService<LuyanDb>(), provider.GetRequiredService<Archiving>()));
        services.AddScoped(provider => new Restoring(
            place, provider.GetRequiredService<Alone>(), provider.GetRequiredService<IBlobs>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Chains.PolicyEntries>();
        services.AddScoped<Drafts.DraftStore>();
        services.AddSingleton<Facts.FactMemory>();
        services.AddScoped<Facts.FactLedger>();
        services.AddScoped<Offers.OfferStore>();
        services.AddScoped<Leads.LeadStore>();
        services.AddScoped<Looks.LookLog>();
        services.AddScoped(provider => new Looks.DossierLooks(
            provider.GetRequiredService<LuyanDb>(), provider.GetRequiredService<Projections>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<Earlier.EarlierImports>();
        services.AddScoped<Examinations.ExaminationStore>();
        services.AddScoped<Papers.WorkingPapers>();
        services.AddScoped<Post.Distribution>();
        services.AddScoped<Post.Inbox>();
        services.AddScoped<Post.Deliveries>();
        services.AddScoped<Post.Digests>();
        services.AddScoped<Post.Choosing>();
        services.AddScoped<Facts.Proofs>();
        services.AddScoped<Drafts.DraftHistory>();
        services.AddScoped<Drafts.DraftTeam>();
        services.AddScoped<Facts.StagedSheets>();
        services.AddSingleton(new Scanner(ScannerAddress.Read(scanner)));
        services.AddSingleton<IExaminer, Examiner>();
        services.AddScoped<Admission>();
        services.AddScoped<WaitingFiles>();
        services.AddSingleton<Uploads>();
        services.AddScoped(provider => new Files.FileStore(
            provider.GetRequiredService<LuyanDb>(), provider.GetRequiredService<IBlobs>(),
            provider.GetRequiredService<StorePlace>(), provider.GetRequiredService<Admission>(),
            provider.GetRequiredService<Projections>(), provider.GetRequiredService<Measures>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new Looks.Openings(
            provider.GetRequiredService<LuyanDb>(), provider.GetRequiredService<Projections>(),
            provider.GetRequiredService<IBlobs>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new Files.FilePages(
            provider.GetRequiredService<LuyanDb>(), provider.GetRequiredService<IBlobs>(), provider.GetRequiredService<IExaminer>(),
            provider.GetRequiredService<StorePlace>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider =>
        {
            var db = provider.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContext();
            // Opening a SQLite connection prepares several statements, so it stays open for the whole request.
            // A PostgreSQL connection returns to its pool.
            if (!place.IsPostgres) { db.Database.OpenConnection(); }
            return db;
        });
        return services;
    }

    /// <summary>Makes the store ready: the folder, the tables, the triggers that keep the journal append-only, and the holidays that were
    /// imported. Quick when nothing is to be done.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="told">Told in one line that an older folder was migrated, and where the one before lies.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="StoreRefusedException">The database was made by another version that cannot be migrated, or the
    /// folder is half filled.</exception>
    public static async Task PrepareStore(this IServiceProvider services, Action<string>? told, CancellationToken stop = default)
    {
        await services.GetRequiredService<Preparation>().Run(told, stop);
        // Creating the tables needs no calendar.
        if (services.GetService<MeasuresInForce>() is null) { return; }
        await services.GetRequiredService<Holidays.HolidayYears>().Refresh(stop);
        await services.GetRequiredService<Words.PublishedInterpretations>().Refresh(stop);
        await RebuildDue.Do(services, stop);
    }

    /// <inheritdoc cref="PrepareStore(IServiceProvider, Action{string}, CancellationToken)"/>
    public static Task PrepareStore(this IServiceProvider services, CancellationToken stop = default) => services.PrepareStore(null, stop);

    /// <summary>The Measures of the program. What lives as long as the program asks <see cref="MeasuresInForce"/> each time;
    /// what lives for one request gets the <see cref="Measures"/> of its beginning.</summary>
    public static IServiceCollection AddMeasures(this IServiceCollection services, Func<Measures> load) => services
        .AddSingleton(_ => new MeasuresInForce(load()))
        .AddScoped(provider => provider.GetRequiredService<MeasuresInForce>().Now);

    private static void AddHolidays(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Holidays.HolidayYears(
            provider.GetRequiredService<ILane>(),
            provider.GetRequiredService<IDbContextFactory<LuyanDb>>(),
            provider.GetRequiredService<MeasuresInForce>(),
            provider.GetRequiredService<TimeProvider>()) { Entered = Chains.PolicyEntries.Of });
        services.AddSingleton(provider => new Moving.DeadlineMoving(
            provider.GetRequiredService<ILane>(),
            provider.GetRequiredService<Projections>(),
            provider.GetRequiredService<IDbContextFactory<LuyanDb>>(),
            provider.GetRequiredService<Holidays.HolidayYears>(),
            provider.GetRequiredService<MeasuresInForce>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<Holidays.StagedYears>();
        services.AddSingleton<Words.PublishedInterpretations>();
        services.AddScoped<Words.TextApproval>();
    }

    private sealed class AnyFactory<TContext>(IDbContextFactory<TContext> factory) : IDbContextFactory<LuyanDb>
        where TContext : LuyanDb
    {
        public LuyanDb CreateDbContext() => factory.CreateDbContext();
    }
}
