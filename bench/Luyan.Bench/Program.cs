using Luyan.Bench.Acts;
using Luyan.Bench.Append;
using Luyan.Bench.Chains;
using Luyan.Bench.Clock;
using Luyan.Bench.Rebuild;
using Luyan.Bench.Simulate;
using Luyan.Bench.Site;
using Luyan.Bench.Truth;

switch (args)
{
    case ["append"]: return await AppendBench.Run();
    case ["chains"]: return await ChainBench.Run();
    case ["clock"]: return await ClockBench.Run();
    case ["holidays"]: return await HolidayBench.Run();
    case ["register"]: return await RegisterBench.Run();
    case ["dossier"]: return await DossierBench.Run();
    case ["start"]: return await StartBench.Run(StartBench.Beside());
    case ["start", var program]: return await StartBench.Run(program);
    case ["acts"]: return await ActBench.Run();
    case ["rebuild"]: return await RebuildBench.Run(100_000);
    case ["rebuild", var centers]: return await RebuildBench.Run(int.Parse(centers, System.Globalization.CultureInfo.InvariantCulture));
    case ["rebuilding", var folder]: return await RebuildBench.Alone(folder);
    case ["simulate"]: return await SimulateBench.Run(100_000);
    case ["simulate", var centers]: return await SimulateBench.Run(int.Parse(centers, System.Globalization.CultureInfo.InvariantCulture));
    case ["compare"]: return CompareBench.Run();
    default:
        Console.Error.WriteLine(
            "Expected: acts, append, chains, clock, holidays, register, dossier, compare, rebuild [CENTERS], " +
            "simulate [CENTERS], or start [PROGRAM]");
        return 2;
}
