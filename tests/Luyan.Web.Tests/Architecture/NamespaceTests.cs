namespace Luyan.Web.Tests.Architecture;

public class NamespaceTests(ITestOutputHelper output)
{
    private const int Printed = 5;

    private static readonly string[] Projects =
    [
        "Luyan.Law", "Luyan.Cases", "Luyan.Store", "Luyan.Documents", "Luyan.Web.Ui", "Luyan.Web.CaseWork",
        "Luyan.Web.Applications", "Luyan.Web.Centers", "Luyan.Web.Ledger", "Luyan.Web.Office", "Luyan.Demo", "luyan",
    ];

    // What may be known by a feature besides itself: the law, the cases, the store, documents and the floor of the web.
    private static readonly string[] Floor =
        ["Luyan.Web", "Luyan.Web.Ui", "Luyan.Web.Security", "Luyan.Web.Forms", "Luyan.Web.Letters", "Luyan.Web.CaseWork"];
    private static readonly string[] Features =
    [
        "Applications", "Centers", "Ledger", "Register", "Policy", "Accounts", "Messages", "Calendar", "Leads", "Steering", "Authenticity",
    ];

    [Fact]
    public void Every_project_of_the_product_is_read() =>
        Source.Projects.Select(p => p == "Luyan.Web" ? "luyan" : p)
            .Order(StringComparer.Ordinal).ShouldBe(Projects.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(All))]
    public void No_namespace_of_a_project_lies_in_a_circle(string project)
    {
        var graph = TypeReferences.In(project);
        graph.Keys.Count.ShouldBeGreaterThan(0);
        Circles.In(graph).ShouldBeEmpty();
    }

    /// <summary>Printed, not judged: where a change reaches furthest, and what knows most.</summary>
    [Fact]
    public void The_largest_fan_in_and_fan_out_are_printed()
    {
        var uses = Projects.SelectMany(p => TypeReferences.In(p, all: true))
            .GroupBy(u => u.Key, u => u.Value).ToDictionary(g => g.Key, g => g.SelectMany(v => v).ToHashSet());
        var fanIn = uses.Values.SelectMany(v => v).CountBy(n => n).OrderByDescending(n => n.Value).ToList();
        foreach (var (name, count) in fanIn.Take(Printed)) { output.WriteLine($"fan-in  {count,3} {name}"); }
        foreach (var (name, known) in uses.OrderByDescending(u => u.Value.Count).Take(Printed))
        {
            output.WriteLine($"fan-out {known.Count,3} {name}");
        }
        fanIn[0].Key.ShouldBe("Luyan.Law", "everything stands on the law");
    }

    [Fact]
    public void No_feature_knows_another()
    {
        var found = new List<string>();
        foreach (var project in Projects.Where(p => p.StartsWith("Luyan.Web.", StringComparison.Ordinal)))
        {
            foreach (var (from, uses) in TypeReferences.In(project, all: true))
            {
                if (FeatureOf(from) is not { } feature) { continue; }
                found.AddRange(uses.Where(to => to.StartsWith("Luyan.Web", StringComparison.Ordinal)
                    && !IsFloor(to) && FeatureOf(to) != feature)
                    .Select(to => $"{from} → {to}"));
            }
        }
        found.ShouldBeEmpty();
    }

    [Fact]
    public void The_graph_is_read_to_the_last_call()
    {
        // The case page draws parts; a feature calls the shell: both must be seen, or the tests above see nothing.
        TypeReferences.In("Luyan.Web.CaseWork")["Luyan.Web.CaseWork"].ShouldContain("Luyan.Web.Letters");
        TypeReferences.In("Luyan.Web.Applications", all: true)["Luyan.Web.Applications.Drafting"].ShouldContain("Luyan.Web.Forms");
        Circles.In(new() { ["a"] = ["b"], ["b"] = ["c"], ["c"] = ["a"], ["d"] = ["a"] }).ShouldHaveSingleItem().ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void What_is_stored_knows_no_logic_and_nobody_knows_who_opens_the_store()
    {
        var store = TypeReferences.In("Luyan.Store");
        store["Luyan.Store.Rows"].ShouldBeSubsetOf(["Luyan.Store.Directory"]);
        store["Luyan.Store"].ShouldBe(["Luyan.Store.Rows", "Luyan.Store.Directory"], ignoreOrder: true);
        store.Where(space => space.Value.Contains("Luyan.Store.Opening")).Select(space => space.Key).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(All))]
    public void No_class_is_called_as_its_namespace(string project) =>
        TypeReferences.NamesIn(project).Where(t => t.Space.EndsWith($".{t.Name}", StringComparison.Ordinal)).ShouldBeEmpty();

    public static TheoryData<string> All() => [.. Projects];

    private static bool IsFloor(string space) => Floor.Contains(space) || space.StartsWith("Luyan.Web.Ui.", StringComparison.Ordinal);

    private static string? FeatureOf(string space) =>
        space.Split('.') is ["Luyan", "Web", var name, ..] && Features.Contains(name) ? name : null;
}
