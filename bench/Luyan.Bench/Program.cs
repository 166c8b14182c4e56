using Luyan.Bench.Append;

if (args is ["append"]) { return await AppendBench.Run(); }
Console.Error.WriteLine("Expected: append");
return 2;
