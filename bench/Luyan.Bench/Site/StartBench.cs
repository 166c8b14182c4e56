using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Luyan.Bench.Site;

/// <summary>The built program as a process of its own: from its start to the first answer of the front page, and
/// its memory when idle.</summary>
internal static class StartBench
{
    private const int Starts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    /// <summary>The program that was built together with this benchmark.</summary>
    public static string Beside() => Path.Combine(AppContext.BaseDirectory, "luyan.dll");

    public static async Task<int> Run(string program)
    {
        using var centers = await ManyCenters.Seed();
        for (var start = 0; start < Starts; start++)
        {
            var (first, memory) = await Once(program, centers.Folder);
            Console.WriteLine($"{ManyCenters.Count:N0} centers: first answer after {first.TotalSeconds:0.00} s (goal < 2), idle memory " +
                $"{memory / 1024.0 / 1024.0:0} MB (goal < 200)");
        }
        return 0;
    }

    private static async Task<(TimeSpan First, long Memory)> Once(string program, string data)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var info = new ProcessStartInfo
        {
            FileName = program.EndsWith(".dll", StringComparison.Ordinal) ? "dotnet" : program,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        if (info.FileName == "dotnet") { info.ArgumentList.Add(program); }
        foreach (var argument in new[] { "--data", data, "--urls", url }) { info.ArgumentList.Add(argument); }
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(info) ?? throw new InvalidOperationException($"{program} does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient();
            while (!await Answers(client, url))
            {
                if (process.HasExited || clock.Elapsed > Patience) { throw new InvalidOperationException($"{program} does not answer."); }
                await Task.Delay(10);
            }
            var first = clock.Elapsed;
            await Task.Delay(Idle);
            process.Refresh();
            return (first, process.WorkingSet64);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> Answers(HttpClient client, string url)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(url));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
