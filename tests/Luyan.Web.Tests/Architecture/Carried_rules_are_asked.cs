using System.Reflection;
using System.Text.RegularExpressions;
using Luyan.Law;

namespace Luyan.Web.Tests.Architecture;

/// <summary>A rule lives once: what a class that carries an article can say is asked by the deciders, not said again there.</summary>
public partial class Carried_rules_are_asked
{
    private static IEnumerable<MethodInfo> Rules =>
        typeof(CarriesAttribute).Assembly.GetTypes().Where(t => t.GetCustomAttributes<CarriesAttribute>().Any())
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly));

    [Fact]
    public void Every_rule_of_an_article_is_called_by_the_lives()
    {
        var reached = new HashSet<MethodBase>();
        var open = new Stack<MethodBase>(Calls.Methods(typeof(Luyan.Cases.Actor).Assembly));
        while (open.TryPop(out var method))
        {
            foreach (var (called, _) in Calls.Of(method))
            {
                if (called.DeclaringType?.Assembly != typeof(CarriesAttribute).Assembly) { continue; }
                var declared = Calls.Declared(called);
                if (reached.Add(declared)) { open.Push(declared); }
            }
        }
        Rules.Where(r => !reached.Contains(Calls.Declared(r))).Select(r => $"{r.DeclaringType!.Name}.{r.Name}").ShouldBeEmpty();
        Rules.Count().ShouldBeGreaterThan(20);
    }

    [Fact]
    public void The_digest_of_the_article_stands_over_its_rules()
    {
        var carried = 0;
        foreach (var file in Source.Files.Where(f => f.Path.StartsWith("src/Luyan.Law/", StringComparison.Ordinal)))
        {
            foreach (Match match in Carrier().Matches(file.Text))
            {
                carried++;
                var number = int.Parse(match.Groups["article"].Value, System.Globalization.CultureInfo.InvariantCulture);
                var said = string.Join(' ', match.Groups["line"].Captures.Select(c => c.Value.Trim()));
                said.ShouldBe($"Art. {number}: {Institution.Default.Find(number)!.Digest(Language.English)}", file.Path);
            }
        }
        carried.ShouldBe(typeof(CarriesAttribute).Assembly.GetTypes().Sum(t => t.GetCustomAttributes<CarriesAttribute>().Count()));
    }

    [GeneratedRegex(@"(?:^//(?!/) ?(?<line>[^\n]*)\n)*(?:^///[^\n]*\n)*^\[Carries\((?<article>\d+)\)\]", RegexOptions.Multiline)]
    private static partial Regex Carrier();
}
