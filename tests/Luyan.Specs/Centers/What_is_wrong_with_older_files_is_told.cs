using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>A center that was named before the system was in use, as it is entered on 2 March 2026 (Arts. 8 to 11).</summary>
public class What_is_wrong_with_older_files_is_told
{
    private static readonly string Fresh = "from=2012-05-18 to=2026-03-02";

    private static readonly Told[] Rows =
    [
        Row("all is there", c => c),
        Row("no name", c => c with { Name = " " }, "earlier-missing@Name"),
        Row("no letter", c => c with { LetterNumber = "" }, "earlier-missing@LetterNumber"),
        Row("no unit", c => c with { UnitName = " " }, "earlier-missing@UnitName"),
        Row("no director", c => c with { Director = "" }, "earlier-missing@Director"),
        Row("a unit that is not known", c => c with { Unit = Guid.Empty }, "earlier-missing@CreditCode"),
        Row("a department that is not known", c => c with { Department = Guid.Empty }, "earlier-missing@Department"),
        Row("no field", c => c with { Field = "瓷" }, "earlier-missing@Field"),
        Row("no district", c => c with { District = "100000" }, "earlier-missing@District"),
        Row("a wrong code", c => c with { CreditCode = "91150203MA0TEXT04X" }, "credit-code@CreditCode"),
        Row("no day", c => c with { NamedOn = null }, "earlier-missing@NamedOn"),
        Row("before the Measures", c => c with { NamedOn = Policy.FirstDay.AddDays(-1) },
            $"day@NamedOn from={Policy.FirstDay:yyyy-MM-dd} to=2026-03-02"),
        Row("on the first day of the Measures", c => c with { NamedOn = Policy.FirstDay }),
        Row("named today", Today),
        Row("named tomorrow", c => Today(c) with { NamedOn = NamedOn.AddDays(1), ConstructionEnds = NamedOn.AddDays(2) },
            $"day@NamedOn from={Policy.FirstDay:yyyy-MM-dd} to=2026-03-02"),
        Row("accepted before it was named", c => c with { AcceptedOn = new(2012, 5, 17) }, $"day@AcceptedOn {Fresh}"),
        Row("accepted on the day of the letter", c => c with { AcceptedOn = new(2012, 5, 18) }),
        Row("accepted today", c => c with { AcceptedOn = NamedOn }),
        Row("accepted tomorrow", c => c with { AcceptedOn = NamedOn.AddDays(1) }, $"day@AcceptedOn {Fresh}"),
        Row("assessed before it was named", c => c with { LastAssessment = new(2012, 5, 17) }, $"day@LastAssessment {Fresh}"),
        Row("assessed on the day of the letter", c => c with { LastAssessment = new(2012, 5, 18) }),
        Row("assessed today", c => c with { LastAssessment = NamedOn }),
        Row("assessed tomorrow", c => c with { LastAssessment = NamedOn.AddDays(1) }, $"day@LastAssessment {Fresh}"),
        Row("a plaque before it was named", c => c with { PlaqueOn = new(2012, 5, 17) }, $"day@PlaqueOn {Fresh}"),
        Row("a plaque on the day of the letter", c => c with { PlaqueOn = new(2012, 5, 18) }),
        Row("a plaque today", c => c with { PlaqueOn = NamedOn }),
        Row("a plaque tomorrow", c => c with { PlaqueOn = NamedOn.AddDays(1) }, $"day@PlaqueOn {Fresh}"),
        Row("a plaque of no day", c => c with { PlaqueOn = null }, "earlier-missing@PlaqueOn"),
        Row("a plaque of no number", c => c with { Plaque = null }, "earlier-missing@Plaque"),
        Row("no plaque", c => c with { Plaque = null, PlaqueOn = null }),
        Row("neither accepted nor being built", c => c with { AcceptedOn = null, ConstructionEnds = null },
            "earlier-ends@ConstructionEnds"),
        Row("accepted, and no end of construction is known", c => c with { ConstructionEnds = null }),
        Row("being built", c => c with { AcceptedOn = null }),
        Row("construction that ended as it began", c => c with { ConstructionEnds = new(2012, 5, 18) },
            "earlier-ends-early@ConstructionEnds named=2012-05-18"),
        Row("construction of a day", c => c with { ConstructionEnds = new(2012, 5, 19) }),
        Row("a report on the year before", c => c with { LastReport = 2011 }, "earlier-report@LastReport year=2011 first=2012 last=2025"),
        Row("a report on its first year", c => c with { LastReport = 2012 }),
        Row("a report on last year", c => c with { LastReport = 2025 }),
        Row("a report on this year", c => c with { LastReport = 2026 }, "earlier-report@LastReport year=2026 first=2012 last=2025"),
        Row("no report is known", c => c with { LastReport = null }),
        new("the name is held", () => Nothing().Knowing(new() { NameHeldBy = "SB-2026-0003" }), Head, Earlier(),
            "name-taken@Name name=包头市耐热钢工程技术研究中心"),
        new("the plaque is held", () => Nothing().Knowing(new() { PlaqueNumberTaken = true }), Head, Earlier(),
            "plaque-number-taken@Plaque number=2012-07"),
        new("the letter is of another case", () => Nothing().Knowing(new() { DocumentNumberTaken = true }), Head, Earlier(),
            "document-number-taken@LetterNumber number=包科发〔2012〕31号"),
    ];

    public static TheoryData<string> Names => [.. Rows.Select(r => r.Name)];

    [Theory, MemberData(nameof(Names))]
    public void At_its_field_with_its_values_and_nothing_else(string name) => Rows.Single(r => r.Name == name).Holds();

    /// <summary>Months are counted by the calendar; what was shorter than one counts as one.</summary>
    [Theory]
    [InlineData("2014-05-18", 24)]
    [InlineData("2014-03-01", 22)]
    [InlineData("2013-11-30", 18)]
    [InlineData("2012-06-18", 1)]
    [InlineData("2012-05-19", 1)]
    public void Its_plan_ends_on_the_day_of_the_files_and_has_their_months(string ends, int months)
    {
        var day = DateOnly.Parse(ends, null);
        var plan = Entered(c => c with { ConstructionEnds = day }).Plan;
        (plan.Months, plan.Ends, plan.Milestones.Count).ShouldBe((months, new LegalDay(day, day, false), 0));
    }

    [Fact]
    public void What_the_files_do_not_say_is_taken_from_what_they_say()
    {
        Entered(c => c with { ConstructionEnds = null }).Plan.Ends.ShouldBe(new(new(2014, 6, 3), new(2014, 6, 3), false));
        Entered(c => c).Plaques.ShouldBe([new("2012-07", new(2012, 6, 1), "鹿原材料有限公司")]);
        Entered(c => c with { Plaque = null, PlaqueOn = null }).Plaques.ShouldBeEmpty();
        Entered(c => c).Directors.ShouldBe([new("甲", new(2012, 5, 18))]);
    }

    [Fact]
    public void The_number_of_its_letter_is_known_and_that_of_its_plaque_is_taken_or_one_is_to_be_issued()
    {
        Follows(c => c).ShouldBe([new Effect.KnowNumber("包科发〔2012〕31号"), new Effect.TakeNumber("plaque", "2012-07")]);
        Follows(c => c with { Plaque = null, PlaqueOn = null }).ShouldBe([new Effect.KnowNumber("包科发〔2012〕31号")]);
        Notes(c => c).ShouldBe(["center-earlier-recorded"]);
        Notes(c => c with { Plaque = null, PlaqueOn = null }).ShouldBe(["center-plaque-to-issue", "center-earlier-recorded"]);

        static IEnumerable<Effect> Follows(Func<EarlierCenter, EarlierCenter> but) =>
            Nothing().Given(Head, Earlier(but)).Effects.Where(e => e is not Effect.Notify);
        static IEnumerable<string> Notes(Func<EarlierCenter, EarlierCenter> but) =>
            Nothing().Given(Head, Earlier(but)).Effects.OfType<Effect.Notify>().Select(n => n.Key);
    }

    private static Center Entered(Func<EarlierCenter, EarlierCenter> but) =>
        ((NamedCenter)Nothing().Given(Head, Earlier(but)).State).Center;

    private static EarlierCenter Today(EarlierCenter c) => c with
    {
        NamedOn = NamedOn, AcceptedOn = null, ConstructionEnds = NamedOn.AddDays(1), LastReport = null, LastAssessment = null,
        Plaque = null, PlaqueOn = null,
    };

    private static Told Row(string name, Func<EarlierCenter, EarlierCenter> but, params string[] faults) =>
        new(name, () => Nothing(), Head, Earlier(but), faults);
}
