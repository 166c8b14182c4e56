using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Luyan.Store.Opening;

[assembly: AssemblyFixture(typeof(Luyan.Store.Tests.Engines.PostgresCluster))]

namespace Luyan.Store.Tests.Engines;

/// <summary>The PostgreSQL of the tests: the one that LUYAN_TEST_POSTGRES names, else a private cluster in a temporary folder,
/// started when first needed.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private string? server;
    private string? folder;
    private int databases;
    private readonly SemaphoreSlim preparing = new(1, 1);
    private string? prepared;

    private static string? Programs { get; } = System.IO.Directory.Exists("/usr/lib/postgresql")
        ? System.IO.Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin"))
            .Where(d => File.Exists(Path.Combine(d, "initdb"))).Order().LastOrDefault()
        : null;

    private static string? Given => Environment.GetEnvironmentVariable("LUYAN_TEST_POSTGRES");

    /// <summary>Why the tests cannot run here; null when they can, or must.</summary>
    public static string? WhyMissing =>
        Given is not null || Programs is not null || Environment.GetEnvironmentVariable("LUYAN_TESTS_REQUIRE_ALL") == "1"
            ? null
            : "No PostgreSQL: run `apt-get install postgresql`, or set LUYAN_TEST_POSTGRES.";

    /// <summary>The engine itself, and the others that run here.</summary>
    public IEnumerable<Engine> Usable(Engine first) =>
        Enum.GetValues<Engine>().Where(e => e == first || e == Engine.SQLite || Given is not null || Programs is not null);

    /// <summary>A connection string of a new, empty database.</summary>
    public Task<string> NewDatabase() => NewDatabase("template0");

    /// <summary>A connection string of a new database with all its tables: a copy of one that the program prepared.</summary>
    public async Task<string> NewPreparedDatabase()
    {
        await preparing.WaitAsync();
        try
        {
            if (prepared is null)
            {
                var connection = await NewDatabase();
                var place = System.IO.Directory.CreateTempSubdirectory("luyan-prepared-").FullName;
                await using (var services = new ServiceCollection().AddLuyanStore(place, connection).BuildServiceProvider())
                {
                    await services.PrepareStore();
                }
                System.IO.Directory.Delete(place, recursive: true);
                // A database can be copied only while nobody is connected to it.
                NpgsqlConnection.ClearAllPools();
                prepared = new NpgsqlConnectionStringBuilder(connection).Database!;
            }
        }
        finally
        {
            preparing.Release();
        }
        return await NewDatabase(prepared);
    }

    private async Task<string> NewDatabase(string template)
    {
        await gate.WaitAsync();
        try
        {
            server ??= Given ?? await Start();
        }
        finally
        {
            gate.Release();
        }
        var name = string.Create(CultureInfo.InvariantCulture, $"luyan_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}");
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'";
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (folder is null) { return; }
        await Run("pg_ctl", $"-D {folder}/data stop -m immediate");
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private async Task<string> Start()
    {
        if (Programs is null)
        {
            throw new InvalidOperationException(
                "All tests are required, but there is no PostgreSQL: run `apt-get install postgresql`, or set LUYAN_TEST_POSTGRES.");
        }
        folder = System.IO.Directory.CreateTempSubdirectory("luyan-postgres-").FullName;
        if (Environment.IsPrivilegedProcess) { await Process("chown", $"postgres {folder}"); }
        var port = FreePort();
        await Run("initdb", $"-D {folder}/data -U luyan --auth=trust -E UTF8 --locale=C.UTF-8 --no-sync");
        await Run("pg_ctl", $"-D {folder}/data -w -l {folder}/log -o \"-c fsync=off -c listen_addresses=127.0.0.1 -c port={port} -c " +
            $"unix_socket_directories={folder} -c max_connections=400\" start");
        return $"Host=127.0.0.1;Port={port};Username=luyan;Database=postgres;Maximum Pool Size=20;Timeout=60;"
            + "Connection Idle Lifetime=5;Connection Pruning Interval=2";
    }

    // PostgreSQL refuses to run as root.
    private static Task Run(string program, string arguments) => Environment.IsPrivilegedProcess
        ? Process("runuser", $"-u postgres -- {Programs}/{program} {arguments}")
        : Process($"{Programs}/{program}", arguments);

    private static async Task Process(string program, string arguments)
    {
        // Output is not redirected through pipes: the server inherits them and would keep them open.
        using var process = System.Diagnostics.Process.Start(new ProcessStartInfo(
            "/bin/sh", ["-c", $"cd / && {program} {arguments} >/dev/null 2>&1"]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) { throw new InvalidOperationException($"'{program} {arguments}' ended with {process.ExitCode}."); }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
