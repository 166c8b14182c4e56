namespace Luyan.Mutation;

/// <summary>A method of the specs, with all the rows of its theory.</summary>
/// <param name="Name">With its class, as the runner knows it.</param>
/// <param name="Seconds">What it took of a processor while it was learnt.</param>
/// <param name="Meets">The mutants that it met.</param>
internal sealed record SpecMethod(string Name, double Seconds, HashSet<int> Meets);

/// <summary>What was learnt of a class of specs in a process of its own.</summary>
/// <param name="Name">As the runner knows it.</param>
/// <param name="Methods">Those that hold without a mutant.</param>
/// <param name="Once">The mutants that one method of the class alone met, or none: a static initialiser, a fixture or a cache may
/// have met them for the others.</param>
internal sealed record SpecClass(string Name, IReadOnlyList<SpecMethod> Methods, HashSet<int> Once);
