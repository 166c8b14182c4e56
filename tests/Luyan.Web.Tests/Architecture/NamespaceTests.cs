namespace Luyan.Web.Tests.Architecture;

public class NamespaceTests
{
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

    // Circles that still stand. They may only become smaller: a namespace that joins one, or a new circle, fails; whoever breaks one
    // takes it out here.
    private static readonly Dictionary<string, string[]> Standing = new()
    {
        ["Luyan.Store"] =
        [
            "Luyan.Store", "Luyan.Store.Authenticity", "Luyan.Store.Clockwork", "Luyan.Store.Dockets", "Luyan.Store.Drafts",
            "Luyan.Store.Earlier", "Luyan.Store.Examinations", "Luyan.Store.Facts", "Luyan.Store.Files", "Luyan.Store.Files.Scanning",
            "Luyan.Store.Files.Uploading", "Luyan.Store.Holidays", "Luyan.Store.Lanes", "Luyan.Store.Leads", "Luyan.Store.Lives",
            "Luyan.Store.Offers", "Luyan.Store.Papers", "Luyan.Store.Post", "Luyan.Store.Upkeep",
        ],
    };

    [Fact]
    public void Every_project_of_the_product_is_read() =>
        Source.Projects.Select(p => p == "Luyan.Web" ? "luyan" : p)
            .Order(StringComparer.Ordinal).ShouldBe(Projects.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(All))]
    public void No_namespace_of_a_project_lies_in_a_circle_but_those_that_still_stand(string project)
    {
        var graph = TypeReferences.In(project);
        graph.Keys.Count.ShouldBeGreaterThan(0);
        Circles.In(graph).SelectMany(circle => circle).ShouldBe(Standing.GetValueOrDefault(project, []), ignoreOrder: true);
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

    public static TheoryData<string> All() => [.. Projects];

    private static bool IsFloor(string space) => Floor.Contains(space) || space.StartsWith("Luyan.Web.Ui.", StringComparison.Ordinal);

    private static string? FeatureOf(string space) =>
        space.Split('.') is ["Luyan", "Web", var name, ..] && Features.Contains(name) ? name : null;
}
