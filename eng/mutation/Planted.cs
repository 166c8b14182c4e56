namespace Luyan.Mutation;

/// <summary>The two files that are added to the copy: the switch of the mutants, and what tells at each test which mutants it met and
/// how much of a processor it took.</summary>
/// <remarks>
/// What is met between two tests is credited to the next one: the constructor of a class of specs and the rows of a theory come before
/// the call that a test begins. What is met after the last test is told under an empty name. So a static initialiser or a fixture is
/// credited to the test that came first; <see cref="Learning"/> knows that others of the class may see what it made.
/// </remarks>
internal static class Planted
{
    /// <summary>Names the mutant that is on.</summary>
    public const string ActiveVariable = "LUYAN_MUTANT";

    /// <summary>Names the file into which a learning run tells what it met.</summary>
    public const string HitsVariable = "LUYAN_MUTANT_HITS";

    /// <summary>Goes into the law.</summary>
    public const string Switch = """
        namespace Luyan.Law;

        using System.Collections.Generic;
        using System.Globalization;
        using System.IO;
        using System.Linq;
        using System.Runtime.CompilerServices;

        public static class Mutant
        {
            private static int active = int.TryParse(System.Environment.GetEnvironmentVariable("LUYAN_MUTANT"), out var n) ? n : 0;
            private static long until;
            private static int calls;
            private static readonly string? Told = System.Environment.GetEnvironmentVariable("LUYAN_MUTANT_HITS");
            private static readonly bool[]? Hits = Told is null ? null : Watched();
            private static readonly Dictionary<string, (double Seconds, HashSet<int> Ids)> Tests = new();
            private static System.TimeSpan since = System.Environment.CpuUsage.TotalTime;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static bool On(int id)
            {
                if (Hits is not null) { Hits[id] = true; }
                if (until != 0 && (++calls & 0x3FF) == 0 && System.Environment.TickCount64 > until) { Late(); }
                return id == active;
            }

            // A loop that would not end passes mutants all the time.
            private static void Late() => throw new System.TimeoutException();

            public static void Set(int id, long milliseconds) =>
                (active, until) = (id, milliseconds == 0 ? 0 : System.Environment.TickCount64 + milliseconds);

            public static void Tell(string test)
            {
                if (Hits is null) { return; }
                lock (Tests)
                {
                    var (seconds, ids) = Tests.TryGetValue(test, out var known) ? known : (0, new HashSet<int>());
                    for (var i = 0; i < Hits.Length; i++)
                    {
                        if (Hits[i]) { ids.Add(i); Hits[i] = false; }
                    }
                    var now = System.Environment.CpuUsage.TotalTime;
                    Tests[test] = (seconds + (now - since).TotalSeconds, ids);
                    since = now;
                }
            }

            private static bool[] Watched()
            {
                System.AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                {
                    Tell("");
                    File.WriteAllLines(Told!, Tests.Select(t => string.Create(CultureInfo.InvariantCulture,
                        $"{t.Key}\t{t.Value.Seconds:0.000}\t{string.Join(' ', t.Value.Ids)}")));
                };
                return new bool[20_000];
            }
        }
        """;

    /// <summary>Goes into the specs. A row of a theory is told under the name of its method.</summary>
    public const string Watch = """
        [assembly: Luyan.Specs.Watched]

        namespace Luyan.Specs;

        [System.AttributeUsage(System.AttributeTargets.Assembly)]
        public sealed class WatchedAttribute : Xunit.v3.BeforeAfterTestAttribute
        {
            public override void After(System.Reflection.MethodInfo methodUnderTest, Xunit.v3.IXunitTest test) =>
                Luyan.Law.Mutant.Tell($"{test.TestMethod.TestClass.TestClassName}.{test.TestMethod.MethodName}");
        }
        """;
}
