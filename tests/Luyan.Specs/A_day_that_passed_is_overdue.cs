using Luyan.Cases;
using Luyan.Law;

namespace Luyan.Specs;

/// <summary>What is due lasts until 24:00 of its day; only what somebody owes is overdue after it. In memory and in a query it is
/// asked alike.</summary>
public class A_day_that_passed_is_overdue
{
    private static readonly DateOnly Day = new(2026, 3, 12);

    private static readonly (WhenPassed Passing, bool Asks, bool Owed, bool Shown)[] Kinds =
    [
        (WhenPassed.MarkOverdue, true, true, false), (WhenPassed.Opens, false, false, true), (WhenPassed.OpensProposal, true, true, false),
        (WhenPassed.Closes, true, false, true), (WhenPassed.Lapses, false, false, true),
    ];

    [Fact]
    public void Every_kind_is_said_here() => Kinds.Select(k => k.Passing).ShouldBe(Enum.GetValues<WhenPassed>());

    [Fact]
    public void Only_what_is_owed_and_only_on_the_day_after()
    {
        foreach (var (passing, asks, owed, shown) in Kinds)
        {
            var due = Due(passing);
            (due.Asks(), Overdue.Kinds.Contains(passing), Overdue.Shown.Contains(passing)).ShouldBe((asks, asks, shown), $"{passing}");
            Overdue.Asks<Deadline>().Compile()(due).ShouldBe(asks, $"{passing}");
            foreach (var (days, passed) in new[] { (-1, false), (0, false), (1, true), (2, true) })
            {
                var today = Day.AddDays(days);
                (due.IsOverdue(today), Overdue.Is(passing, Day, today), Overdue.On<Deadline>(today).Compile()(due))
                    .ShouldBe((owed && passed, owed && passed, owed && passed), $"{passing} on {today}");
            }
        }
    }

    [Fact]
    public void A_duty_is_open_from_its_first_day_through_its_last()
    {
        int[] days = [-2, -1, 0, 1, 2];
        Open(Day.AddDays(-1), Day.AddDays(1)).ShouldBe([false, true, true, true, false]);
        Open(Day.AddDays(-1), null).ShouldBe([false, true, true, true, true]);
        Open(null, Day).ShouldBe([false, false, false, false, false], "something else must happen first");
        IEnumerable<bool> Open(DateOnly? since, DateOnly? through) =>
            days.Select(d => (Owed(WhenPassed.MarkOverdue) with { Since = since, Through = through }).IsOpen(Day.AddDays(d)));
    }

    [Fact]
    public void What_is_owed_binds_and_a_right_lapses()
    {
        var (due, right) = (Owed(WhenPassed.MarkOverdue), Owed(WhenPassed.Closes) with { IsRight = true });
        var expected = due with { Clock = null };
        Duty[] all = [due, expected, right];
        all.Select(d => d.Kind).ShouldBe([DutyKind.Due, DutyKind.Expected, DutyKind.Right]);
        all.Select(d => d.Due).ShouldBe([due.Clock, null, null]);
        all.Select(d => d.Passing).ShouldBe([WhenPassed.MarkOverdue, WhenPassed.Lapses, WhenPassed.Lapses]);
        all.Select(d => d.Subject).ShouldBe(["7", "", "7"]);
        all.Select(d => d.IsOverdue(Day)).ShouldBe([false, false, false]);
        all.Select(d => d.IsOverdue(Day.AddDays(1))).ShouldBe([true, false, false]);
    }

    [Fact]
    public void Who_owes_holds_the_case_before_who_is_expected_and_who_may()
    {
        var due = Owed(WhenPassed.MarkOverdue);
        Duty[] duties =
        [
            due with { Of = Role.Signer, IsRight = true }, due with { Of = Role.Leader, Clock = null },
            due with { Of = Role.Director, Clock = due.Clock! with { Effective = Day.AddDays(1) } }, due, due,
            due with { Of = Role.Expert, Since = Day.AddDays(1) }, due with { Of = Role.Department, Through = Day.AddDays(-1) },
        ];
        Duty.Holders(duties, Day).ShouldBe([Role.CaseOfficer, Role.Director, Role.Leader, Role.Signer]);
    }

    [Theory]
    [InlineData("annual-report", "", "年度工作总结报告报送期限")]
    [InlineData("annual-report", "2025", "年度工作总结报告报送期限 · 2025年度")]
    [InlineData("assessment-due", "1", "考核备案报送期限 · 第1次考核")]
    public void A_deadline_is_called_by_its_kind_and_which_one_of_it(string key, string subject, string name)
    {
        DeadlineName.Of(key, subject, Language.Chinese).ShouldBe(name);
        DeadlineName.Which(key, subject, Language.Chinese).ShouldBe(subject.Length > 0 ? name.Split(" · ")[1] : "");
    }

    private static Deadline Due(WhenPassed passing) =>
        new("some", "7", Role.CaseOfficer, Day.AddDays(-7), Day, Day, false, LegalRef.Art(9), "", passing);

    private static Duty Owed(WhenPassed passing) =>
        new("Some", Role.CaseOfficer, Guid.Empty, Day.AddDays(-7), null, Due(passing), false, LegalRef.Art(9));
}
