using System.Text.RegularExpressions;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Tests.Architecture;

/// <summary>The page before an act says who is told of it. It names whom the row of the step tells, nobody else but who has the letter, and
/// leaves nobody out.</summary>
public partial class Told_is_true
{
    // Who acts for the unit is the unit.
    private const string Unit = nameof(Role.Signer);

    private static readonly (Language Language, (string Role, string Words)[] Words)[] Said =
    [
        (Language.Chinese,
        [
            (Unit, "单位"), (nameof(Role.Director), "中心主任"), (nameof(Role.Department), "主管部门"), (nameof(Role.CaseOfficer), "经办人"),
            (nameof(Role.HeadOfDivision), "处室负责人"), (nameof(Role.Leader), "分管领导"),
        ]),
        (Language.English,
        [
            (Unit, "unit"), (nameof(Role.Director), "director"), (nameof(Role.Department), "department"),
            (nameof(Role.CaseOfficer), "case officer"), (nameof(Role.HeadOfDivision), "head of division"), (nameof(Role.Leader), "leader"),
        ]),
    ];

    // Whom these tell depends on the case: who drafted, checks, asked or examines.
    private static readonly string[] Depends =
        ["SendBackLetter", "RewordLetter", "SignOffLetter", "RecordService", "AnswerQuestion", "AttachStampedCopy", "RecordStampReading"];

    // What a row says by the name of something that stands elsewhere.
    private static readonly (string Word, string[] Roles)[] Elsewhere =
    [
        ("after.Recover()", [nameof(Role.CaseOfficer)]), ("new OpenCenter(", [nameof(Role.CaseOfficer), nameof(Role.Director)]),
        ("after.Examiner", [nameof(Role.Department), nameof(Role.CaseOfficer)]), ("Cleared(after)", [Unit]), ("Dropping.Told", [Unit]),
        ("FalsehoodSteps.Cleared", [Unit]),
    ];

    public static TheoryData<string> Acts() => [.. Steps.Keys.Where(Has)];

    [Theory, MemberData(nameof(Acts))]
    public void It_names_whom_the_step_tells(string command)
    {
        var (told, letter) = Steps[command];
        foreach (var (language, words) in Said)
        {
            // "The unit does not learn of it" tells that nobody tells it.
            var text = string.Join("。", Wordings.Of(Key(command), language).Split('；', '。', ';').Where(part => !Untold().IsMatch(part)));
            var named = words.Where(w => text.Contains(w.Words, StringComparison.OrdinalIgnoreCase)).Select(w => w.Role).ToHashSet();
            told.Except(named).ShouldBeEmpty($"{language}: told and not named in “{text}”");
            named.Except(told).Where(r => !(letter && r is Unit or nameof(Role.Department) or nameof(Role.Director)))
                .ShouldBeEmpty($"{language}: named and not told in “{text}”");
        }
    }

    [Fact]
    public void The_steps_are_found()
    {
        Steps.Count.ShouldBeGreaterThan(60);
        Steps["IssuePlaque"].Told.ShouldBe([nameof(Role.Director)]);
        Steps["ConfirmClosing"].Told.ShouldContain(nameof(Role.CaseOfficer));
    }

    private static bool Has(string command) => Wordings.Find(Key(command), Language.Chinese) is not null && !Depends.Contains(command);

    private static string Key(string command) => $"act.{Act.SlugOf(command)}.told";

    private static Dictionary<string, (HashSet<string> Told, bool Letter)> Steps { get; } = Read();

    private static Dictionary<string, (HashSet<string> Told, bool Letter)> Read()
    {
        TextsOfWeb.Add();
        var found = new Dictionary<string, (HashSet<string> Told, bool Letter)>();
        foreach (var file in Source.Files.Where(f => f.Path.StartsWith("src/Luyan.Cases/", StringComparison.Ordinal)))
        {
            var named = Named().Matches(file.Text).ToDictionary(m => m.Groups[1].Value, m => m.Value);
            foreach (Match row in Row().Matches(file.Text))
            {
                var words = row.Groups[2].Value;
                foreach (Match with in With().Matches(words)) { words += named.GetValueOrDefault(with.Groups[1].Value); }
                var told = Tells().Matches(words).SelectMany(t => RoleOf().Matches(t.Value).Select(r => r.Groups[1].Value))
                    .Concat(Elsewhere.Where(e => words.Contains(e.Word, StringComparison.Ordinal)).SelectMany(e => e.Roles))
                    .Select(r => r == nameof(Role.Filler) ? Unit : r);
                var (before, letter) = found.GetValueOrDefault(row.Groups[1].Value, ([], false));
                found[row.Groups[1].Value] = ([.. before, .. told], letter || Letter().IsMatch(words));
            }
        }
        return found;
    }

    // A row goes from its command to the next row or the end of the table.
    [GeneratedRegex(@"\bOf(?:State)?<(?:\w+, )?(\w+)>\(((?:(?!\bOf(?:State)?<)[\s\S])*?)(?=\bOf(?:State)?<|\n    \];|\.\. \w+Steps\.Rows)")]
    private static partial Regex Row();

    [GeneratedRegex(@"static readonly Outcome<[^>]+> (\w+) =[\s\S]*?;\n")]
    private static partial Regex Named();

    [GeneratedRegex(@"\.With\((\w+)\)")]
    private static partial Regex With();

    [GeneratedRegex(@"Tell\(""[\w-]+"", [^)]*\)")]
    private static partial Regex Tells();

    [GeneratedRegex(@"Role\.(\w+)")]
    private static partial Regex RoleOf();

    [GeneratedRegex(@"\.Sends\(|Letter = _ =>")]
    private static partial Regex Letter();

    [GeneratedRegex("不知悉|不因此|不通知|不另行通知|看到|sees|not learn|learn nothing|nothing of it|obody")]
    private static partial Regex Untold();
}
