using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Luyan.Cases;
using Luyan.Cases.Centers.Reports;
using Luyan.Cases.Facts;
using Luyan.Law;
using Luyan.Web.CaseWork;
using Luyan.Web.Forms;
using Luyan.Web.Tests.Architecture;

namespace Luyan.Web.Tests.Walks;

/// <summary>The kinds whose members stand in computed keys: enums, records of a life, rules, parameters, the form,
/// what the sources name.</summary>
internal static class KeyKinds
{
    /// <summary>Every type of the program, wherever it lies.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "Luyan.*.dll").Select(Path.GetFileNameWithoutExtension)
            .Where(n => !n!.EndsWith("Tests", StringComparison.Ordinal)).SelectMany(n => Assembly.Load(n!).GetTypes())];

    public static string[] Numbers(int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The members of an enum, by its name wherever it lives, without some.</summary>
    public static string[] Enums(string name, params string[] without) =>
        [.. Enum.GetNames(Types.Single(t => t.IsEnum && t.Name == name)).Except(without)];

    public static string[] Lower(params string[] names) => [.. names.Select(n => n.ToLowerInvariant())];

    public static string[] Kebab(params string[] names) => [.. names.Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    /// <summary>The records below one, e.g. the events of a life.</summary>
    public static string[] Records(string name) =>
        [.. Types.Where(t => !t.IsAbstract && Above(t).Any(b => b.Name == name)).Select(t => t.Name)];

    /// <summary>The values of all static fields of a type, e.g. of all rules.</summary>
    public static string[] Static<T>(Func<T, string> key) =>
        [.. Types.SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(T)).Select(f => key((T)f.GetValue(null)!)).Distinct()];

    /// <summary>Words that the sources below a folder name in a place, the first group of a pattern.</summary>
    public static string[] Named(string folder, string pattern) =>
        [.. Source.Files.Where(f => f.Path.StartsWith($"src/{folder}", StringComparison.Ordinal))
            .SelectMany(f => Regex.Matches(f.Text, pattern).Select(m => m.Groups[1].Value)).Distinct()];

    /// <summary>The words of a list in a source, by the name of the list.</summary>
    public static string[] Words(string file, string list) =>
        [.. Named(file, $@"{list} =\s*\[([^\]]*)\]").SelectMany(l => Regex.Matches(l, @"""([a-z-]+)""").Select(m => m.Groups[1].Value))];

    /// <summary>The keys of texts that begin and end so, without both; for kinds that are themselves known by their texts alone.</summary>
    public static string[] Texts(string begins, string ends) =>
        [.. Wordings.Keys(Language.Chinese)
            .Where(k => k.StartsWith(begins, StringComparison.Ordinal) && k.EndsWith(ends, StringComparison.Ordinal))
            .Select(k => k[begins.Length..^ends.Length])];

    public static IEnumerable<string> PersonalKinds() => Words("Luyan.Web.Office/Looks/PersonalDataPage.razor", "Kinds");

    public static string[] Acts { get; } =
        [.. Types.SelectMany(t => t.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(p => p.PropertyType == typeof(IReadOnlyList<Act>))
            .SelectMany(p => (IReadOnlyList<Act>)p.GetValue(null)!).Select(a => a.Slug).Distinct()];

    public static IReadOnlyList<Section> Form { get; } = [.. ApplicationForm.Sections, ApplicationForm.Activities];

    public static string[] Sections { get; } = [.. ApplicationForm.Sections.Select(s => s.Key)];

    public static string[] FactSlugs { get; } = [.. FactKinds.All.Select(LedgerUrls.Slug)];

    public static IReadOnlyList<Question> Questions { get; } =
        [.. Form.SelectMany(s => s.Questions.Concat(s.Listings.SelectMany(l => l.Columns)))];

    public static IReadOnlyList<StatisticalLine> Lines => StatisticalTable.Lines;

    /// <summary>Deadlines as the lives name them.</summary>
    public static string[] Deadlines { get; } =
        [.. Named("Luyan.Cases/", @"(?:Of|Deadline|new)\(""([a-z-]+)"", (?:""""|\$""|Role\.)"),
            .. Named("Luyan.Cases/", @"law, ""([a-z-]+)"", Role\.")];

    private static IEnumerable<Type> Above(Type type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType) { yield return at; }
    }

    /// <summary>The fields of a record that can be put right.</summary>
    internal static IEnumerable<string> RecordFields =>
    [
        .. from r in (string[])["visit", "panel", "acceptance-panel", "assessment-panel"]
           from part in (string[])["heldOn", "experts.*.name", "experts.*.unit"]
           select $"{r}.{part}",
        .. from r in (string[])["inspections", "reinspections"]
           from part in (string[])["heldOn", "inspectors"]
           select $"{r}.*.{part}",
        "plaques.*.handedOverOn", "plaques.*.recipient", "supports.*.givenOn", "dissolution.dissolvedOn",
    ];

    internal static string[] Findings => Named("Luyan.Law/Articles/Art05_Conditions.cs", @"(?:Given|Count|Make)\(""([a-z-]+)""");

    internal static string[] Decisions => Named("Luyan.Web.CaseWork/Letters/SanctionLetters.cs", @"Decision\(\s*cause, ""([a-z-]+)""");

    /// <summary>Letters that free a successor, or give a center back.</summary>
    internal static string[] Freed => Named("Luyan.Web.CaseWork/Letters/SanctionLetters.cs", @"[?=] Freed\(""([a-z-]+)""");

    internal static string[] TextKinds => ["interpretation", "wording"];

    internal static string[] Figured => Named("Luyan.Web.Office/Steering/CenterFigures.cs", @"Figure\(here, ""([a-z-]+)""");

    internal static string[] Grouped => Named("Luyan.Web.Centers/Reports/Yearbook.cs", @"Grouped\(""([a-z-]+)""");

    internal static string[] Shares => Named("Luyan.Web.Ledger/Sheets/TeamCharts.cs", @"Shares?\(here, ""([a-z]+)""");
}
