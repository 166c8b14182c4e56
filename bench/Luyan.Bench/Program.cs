using Luyan.Bench.Append;
using Luyan.Bench.Clock;
using Luyan.Bench.Site;
using Luyan.Bench.Truth;

switch (args)
{
    case ["append"]: return await AppendBench.Run();
    case ["clock"]: return await ClockBench.Run();
    case ["holidays"]: return await HolidayBench.Run();
    case ["register"]: return await RegisterBench.Run();
    case ["dossier"]: return await DossierBench.Run();
    case ["start"]: return await StartBench.Run(StartBench.Beside());
    case ["start", var program]: return await StartBench.Run(program);
    case ["compare"]: return CompareBench.Run();
    default:
        Console.Error.WriteLine("Expected: append, clock, holidays, register, dossier, compare, or start [PROGRAM]");
        return 2;
}
