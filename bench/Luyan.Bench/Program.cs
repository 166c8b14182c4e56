using Luyan.Bench.Append;
using Luyan.Bench.Site;

switch (args)
{
    case ["append"]: return await AppendBench.Run();
    case ["register"]: return await RegisterBench.Run();
    case ["start"]: return await StartBench.Run(StartBench.Beside());
    case ["start", var program]: return await StartBench.Run(program);
    default:
        Console.Error.WriteLine("Expected: append, register, or start [PROGRAM]");
        return 2;
}
