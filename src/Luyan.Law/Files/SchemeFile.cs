using System.Globalization;
using System.Text.Json;

namespace Luyan.Law;

/// <summary>Reads a scheme of assessment. Its points must add up, its keys be unique, and nothing in it be unknown.</summary>
public static class SchemeFile
{
    private static readonly string[] OfScheme =
        ["key", "zh", "en", "from", "source", "full", "cutOff", "groups", "adjustments", "grades", "grounds"];

    /// <summary>One scheme.</summary>
    /// <exception cref="MeasuresException">The scheme is invalid.</exception>
    public static AssessmentScheme Read(string file) => Read(file, Institution.Spoken);

    private static AssessmentScheme Read(string file, Institution place)
    {
        using var json = JsonFile.Open(file);
        return Read(json.RootElement, new(file, "scheme") { Of = place });
    }

    /// <summary>A scheme as a file or a scenario says it.</summary>
    internal static AssessmentScheme Read(JsonElement root, Place at)
    {
        at = (at with { Key = JsonFile.TryText(root, "key") ?? at.Key }).From(root);
        at.Only(root, OfScheme);
        var name = at.Name(root);
        at = at with { Key = name.Code, On = at.Day(root, "from") };
        var groups = at.List(root, "groups").Select(g => Group(g, at)).ToArray();
        var adjustments = at.ListOrNone(root, "adjustments").Select(c => Criterion(c, at)).ToArray();
        var scheme = new AssessmentScheme(
            name, at.Day(root, "from"), at.Text(root, "source"), at.Number(root, "full"), CutOff(root, at),
            groups, adjustments, Grades(root, at), Grounds(root, at)) { File = at.File };
        Check(scheme, at);
        return scheme;
    }

    /// <summary>The schemes of folders; a later folder replaces one of the same key.</summary>
    /// <param name="folders">Folders with an <c>assessment</c> folder, or without one.</param>
    /// <param name="firstDay">The first day of the policy: a scheme must hold on it.</param>
    /// <param name="place">Whose articles its criteria name.</param>
    internal static IReadOnlyList<AssessmentScheme> ReadFolders(IReadOnlyList<string> folders, DateOnly firstDay, Institution place)
    {
        var found = new Dictionary<string, (AssessmentScheme Scheme, string File)>();
        foreach (var folder in folders)
        {
            foreach (var file in JsonFile.In(Path.Combine(folder, "assessment")))
            {
                var scheme = Read(file, place);
                found[scheme.Name.Code] = (scheme, file);
            }
        }
        var ordered = found.Values.OrderBy(f => f.Scheme.From).ToArray();
        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
        {
            if (earlier.Scheme.From == later.Scheme.From)
            {
                throw new MeasuresException(
                    later.File, later.Scheme.Name.Code,
                    $"has an overlap: it begins on {later.Scheme.From:yyyy-MM-dd}, as another one does.", later.Scheme.From);
            }
        }
        return ordered.Length > 0 && ordered[0].Scheme.From <= firstDay
            ? [.. ordered.Select(o => o.Scheme)]
            : throw new MeasuresException(
                ordered.Length > 0 ? ordered[0].File : Path.Combine(folders[0], "assessment"),
                ordered.Length > 0 ? ordered[0].Scheme.Name.Code : "scheme",
                $"has a gap: no scheme of assessment holds on {firstDay:yyyy-MM-dd}, the first day of the policy.", firstDay);
    }

    private static SchemeGroup Group(JsonElement element, Place outer)
    {
        var name = outer.Name(element);
        var at = outer with { Key = name.Code };
        at.Only(element, ["key", "zh", "en", "points", "groups", "criteria"]);
        var groups = at.ListOrNone(element, "groups").Select(g => Group(g, at)).ToArray();
        var criteria = at.ListOrNone(element, "criteria").Select(c => Criterion(c, at)).ToArray();
        var (points, sum) = (at.Number(element, "points"), groups.Sum(g => g.Points) + criteria.Sum(c => c.Points));
        return points == sum ? new(name, points, groups, criteria) : throw at.Fault($"has {points} points, but what it holds has {sum}.");
    }

    internal static Criterion Criterion(JsonElement element, Place outer)
    {
        var name = outer.Name(element);
        var at = outer with { Key = name.Code };
        at.Only(element, ["key", "zh", "en", "article", "points", "unit", "value", "score"]);
        var scoring = ScoringReading.Read(at.Part(element, "score"), at, at.Number(element, "points"));
        var judged = scoring is ScoringRule.Judged;
        if (judged == at.Has(element, "value"))
        {
            throw at.Fault(judged ? "is judged and needs no 'value'." : "needs a 'value' for its formula.");
        }
        return new(name, at.Article(element, "article"), at.Number(element, "points"),
            judged ? null : Measure(element, at), judged ? null : ValueReading.Value(at.Part(element, "value"), at), scoring);
    }

    private static Term Measure(JsonElement element, Place at)
    {
        var unit = at.Part(element, "unit");
        at.Only(unit, ["zh", "en"]);
        return at.Words(unit, "unit");
    }

    private static string? CutOff(JsonElement root, Place at) => at.Find(root, "cutOff") is not { } day ? null
        : RawValue.Read(Unit.DayOfYear, day) is [var text] ? text : throw at.Fault("has a 'cutOff' that is no day of every year, MM-DD.");

    private static GradeScale Grades(JsonElement root, Place at)
    {
        var element = at.Part(root, "grades");
        at.Only(element, ["by", "tiers"]);
        var by = at.One<GradesBy>(element, "by");
        var tiers = by == GradesBy.None ? [] : at.List(element, "tiers").Select(t => Tier(t, by, at)).ToArray();
        var falling = by != GradesBy.Points || tiers.Zip(tiers.Skip(1)).All(p => p.First.From > p.Second.From);
        if (by != GradesBy.None && (tiers.Length < 2 || !falling || tiers.Select(t => t.Grade).Distinct().Count() != tiers.Length))
        {
            throw at.Fault("needs at least two different grades, from the best to the last.");
        }
        return by == GradesBy.Rank && tiers.Sum(t => t.From) != 100
            ? throw at.Fault("has grades by rank whose shares are not 100 together.")
            : new(by, tiers);
    }

    private static GradeTier Tier(JsonElement element, GradesBy by, Place at)
    {
        var number = by == GradesBy.Points ? "from" : "share";
        at.Only(element, ["grade", "zh", "en", number]);
        return new(at.One<AssessmentGrade>(element, "grade"), at.Words(element, "grade"), at.Number(element, number));
    }

    private static GradeGround[] Grounds(JsonElement root, Place at) => !at.Has(root, "grounds") ? [] :
    [
        .. at.List(root, "grounds").Select(element =>
        {
            at.Only(element, ["key", "zh", "en", "grade", "when"]);
            return new GradeGround(
                at.Name(element), at.One<AssessmentGrade>(element, "grade"), ValueReading.Condition(at.Part(element, "when"), at));
        }),
    ];

    internal static void Check(AssessmentScheme scheme, Place at)
    {
        if (scheme.Groups.Sum(g => g.Points) is var sum && sum != scheme.Full)
        {
            throw at.Fault($"is full at {scheme.Full.ToString(CultureInfo.InvariantCulture)} points, but its groups have {sum}.");
        }
        var keys = scheme.Criteria.Select(c => c.Name.Code).Concat(scheme.Groups.SelectMany(Keys)).ToArray();
        if (keys.GroupBy(k => k).FirstOrDefault(g => g.Count() > 1) is { } twice) { throw at.Fault($"has '{twice.Key}' twice."); }
        var named = scheme.Grades.Tiers.Select(t => t.Grade).ToHashSet();
        if (scheme.Grounds.FirstOrDefault(g => !named.Contains(g.Grade)) is { } unknown)
        {
            throw at.Fault($"leads by '{unknown.Name.Code}' to a grade that it does not have.");
        }
    }

    private static IEnumerable<string> Keys(SchemeGroup group) => group.Groups.SelectMany(Keys).Append(group.Name.Code);
}
