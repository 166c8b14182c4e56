using System.Reflection;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Cases.Reviews;

namespace Luyan.Specs;

/// <summary>Over all commands of all lives, found in the types: a day that a person types has its place in the order of days, and what
/// chooses an article or criterion says why as well (lifecycle 5.2 and 5.3).</summary>
public class Every_life_holds_days_and_reasons
{
    private static readonly (string Life, IReadOnlyList<Type> Commands, IReadOnlyList<(Type Command, string Field)> Dated)[] Lives =
    [
        ("application", ApplicationLife.Life.Commands, ApplicationLife.Life.DatedFields),
        ("center", CenterLife.Life.Commands, CenterLife.Life.DatedFields),
        ("review", ReviewLife.Life.Commands, ReviewLife.Life.DatedFields),
    ];

    /// <summary>Types within commands whose days are no days of acts, with who holds them.</summary>
    private static readonly Dictionary<Type, string> NoDaysOfActs = new()
    {
        [typeof(Dossier)] = "facts that the unit tells of projects and people",
        [typeof(PlanMilestone)] = "days to come, held by the rules of the plan",
        [typeof(EarlierCenter)] = "the sheet of an earlier center, held between dates of its own",
        [typeof(SelfAssessment)] = "counted by the ledger, typed by nobody",
    };

    public static TheoryData<string> Named => [.. Lives.Select(l => l.Life)];

    [Theory, MemberData(nameof(Named))]
    public void Every_day_that_is_typed_stands_in_the_order_of_days(string life)
    {
        var (_, commands, dated) = Lives.Single(l => l.Life == life);
        commands.Where(c => !c.IsAssignableTo(typeof(IServiceGiven)))
            .SelectMany(c => Days(c, []).Select(path => $"{c.Name}.{path}"))
            .ShouldBe(dated.Select(d => $"{d.Command.Name}.{d.Field}"), ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Named))]
    public void Every_command_that_chooses_its_ground_gives_reasons(string life) => Lives.Single(l => l.Life == life).Commands
        .Where(c => c.GetProperty("RestsOn") is not null && c.GetProperty("Reasons")?.PropertyType != typeof(string))
        .Select(c => c.Name).ShouldBeEmpty();

    /// <summary>Every decision that can go against a unit can name its ground.</summary>
    [Fact]
    public void What_can_refuse_can_name_its_ground() =>
        Lives.SelectMany(l => l.Commands)
            .Where(c => c.GetProperties().Any(p => p.Name is "Granted" or "Approved" or "Verdict") || c == typeof(OrderRectification)
                || c.GetProperty("Outcome")?.PropertyType == typeof(DeterminationOutcome))
            .Where(c => c.GetProperty("RestsOn") is null).Select(c => c.Name).ShouldBeEmpty();

    private static IEnumerable<string> Days(Type type, Type[] within) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .SelectMany(p =>
        {
            var one = Nullable.GetUnderlyingType(p.PropertyType)
                ?? p.PropertyType.GetGenericArguments().FirstOrDefault() ?? p.PropertyType;
            if (one == typeof(DateOnly)) { return [p.Name]; }
            return one.IsEnum || NoDaysOfActs.ContainsKey(one) || within.Contains(one) || one.Assembly != typeof(Actor).Assembly
                ? Enumerable.Empty<string>()
                : one.Assembly.GetTypes().Where(t => t == one || t.IsSubclassOf(one))
                    .SelectMany(t => Days(t, [.. within, one])).Select(inner => $"{p.Name}.{inner}").Distinct();
        });
}
