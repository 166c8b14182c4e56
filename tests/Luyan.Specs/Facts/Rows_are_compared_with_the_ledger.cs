using Luyan.Cases.Facts;

namespace Luyan.Specs.Facts;

public sealed class Rows_are_compared_with_the_ledger
{
    private static readonly Guid Known = Guid.Parse("018e0000-0000-7000-8000-000000000001");

    private static readonly StandingFact[] Ledger =
    [
        Standing(Known, FactKind.Person, ("name", "程望舒"), ("born", "1979"), ("title", "工程师")),
        Standing(Guid.Parse("018e0000-0000-7000-8000-000000000002"), FactKind.Right, ("name", "一种磁体"), ("number", "ZL201710601862.8")),
        Standing(Guid.Parse("018e0000-0000-7000-8000-000000000003"), FactKind.Year, ("year", "2025"), ("revenue", "100")),
    ];

    public static TheoryData<string, FactKind, bool, string, RowOutcome> Rows => new()
    {
        { "the same by id", FactKind.Person, true, "name=程望舒;born=1979;title=工程师", RowOutcome.Same },
        { "a changed cell", FactKind.Person, true, "name=程望舒;born=1979;title=高级工程师", RowOutcome.Changed },
        { "an emptied cell of a known record", FactKind.Person, true, "name=程望舒;title=", RowOutcome.Changed },
        { "a missing column changes nothing", FactKind.Person, true, "name=程望舒", RowOutcome.Same },
        { "a new person", FactKind.Person, false, "name=陆知远;born=1990", RowOutcome.New },
        { "the same name, born in another year", FactKind.Person, false, "name=程望舒;born=1990", RowOutcome.New },
        { "the same name and year, another title", FactKind.Person, false, "name=程望舒;born=1979;title=研究员", RowOutcome.Likely },
        { "the same name and year, nothing else said", FactKind.Person, false, "name=程望舒;born=1979;title=", RowOutcome.Same },
        { "a patent number written in another way", FactKind.Right, false, "name=磁体;number=2017 1060 1862.8", RowOutcome.Likely },
        { "another patent of the same name", FactKind.Right, false, "name=一种磁体;number=ZL201710601863.2", RowOutcome.New },
        { "a year that is there", FactKind.Year, false, "year=2025;revenue=120", RowOutcome.Likely },
        { "a last day ends a record", FactKind.Person, true, "name=程望舒;_ended=2026-02-28", RowOutcome.Ended },
        { "a last day and another title end it too", FactKind.Person, true, "name=程望舒;title=研究员;_ended=2026-02-28", RowOutcome.Ended },
        { "a last day without the id waits for a decision", FactKind.Person,
            false, "name=程望舒;born=1979;_ended=2026-02-28", RowOutcome.Likely },
        { "an id of another kind", FactKind.Instrument, true, "name=电镜", RowOutcome.Faulty },
    };

    [Theory, MemberData(nameof(Rows))]
    public void Each_row_has_its_outcome(string what, FactKind kind, bool withId, string cells, RowOutcome outcome) =>
        DryRun.Compare([Row(kind, 3, withId ? Known : null, cells)], Ledger).Single().Outcome.ShouldBe(outcome, what);

    [Fact]
    public void A_change_says_from_what_to_what()
    {
        var judged = DryRun.Compare([Row(FactKind.Person, 3, Known, "name=程望舒;title=研究员")], Ledger).Single();
        judged.Changes.ShouldBe([new("title", "工程师", "研究员")]);
        judged.Match!.Id.ShouldBe(Known);
    }

    [Fact]
    public void A_row_that_cannot_be_read_is_faulty_whatever_else_it_is()
    {
        var row = Row(FactKind.Person, 3, Known, "name=程望舒;born=七九年") with { Faults = [new("born", "unit.fault.year")] };
        var judged = DryRun.Compare([row], Ledger).Single();
        (judged.Outcome, judged.Faults.Single().Column).ShouldBe((RowOutcome.Faulty, "born"));
    }

    [Fact]
    public void A_record_that_stands_in_two_rows_is_faulty_the_second_time() =>
        DryRun.Compare([Row(FactKind.Person, 3, Known, "name=程望舒"), Row(FactKind.Person, 4, Known, "name=程望舒")], Ledger)
            .Select(r => (r.Outcome, Key: r.Faults.Select(f => f.Key).FirstOrDefault()))
            .ShouldBe([(RowOutcome.Same, null), (RowOutcome.Faulty, DryRun.Twice)]);

    [Fact]
    public void A_row_that_repeats_another_is_pointed_out()
    {
        var judged = DryRun.Compare(
            [Row(FactKind.Person, 3, null, "name=陆知远;born=1990"), Row(FactKind.Person, 4, null, "name=陆知远;born=1990")], Ledger);
        judged.Select(r => (r.Outcome, r.Twin)).ShouldBe([(RowOutcome.New, (int?)null), (RowOutcome.Likely, 3)]);
    }

    [Fact]
    public void A_third_row_repeats_the_first_and_a_row_with_an_id_is_what_it_says()
    {
        const string cells = "name=陆知远;born=1990";
        DryRun.Compare(
            [
                Row(FactKind.Person, 3, null, cells), Row(FactKind.Person, 4, null, cells), Row(FactKind.Person, 5, null, cells),
                Row(FactKind.Person, 6, Known, cells), Row(FactKind.Project, 7, null, "name=陆知远;from=1990")
            ], Ledger).Select(r => (r.Outcome, r.Twin, r.Match?.Id)).ShouldBe(
            [
                (RowOutcome.New, null, (Guid?)null), (RowOutcome.Likely, 3, null), (RowOutcome.Likely, 3, null),
                (RowOutcome.Changed, null, Known), (RowOutcome.New, null, null)
            ]);
    }

    [Fact]
    public void A_fault_stands_beside_what_was_found_before_it()
    {
        CellFault unread = new("born", "unit.fault.year");
        JudgedRow Judged(FactKind kind, Guid? id) => DryRun.Compare(
            [Row(kind, 3, id, "name=程望舒;title=研究员") with { Faults = [unread] }], Ledger).Single();
        Judged(FactKind.Person, Guid.Empty).Faults.ShouldBe([new("", DryRun.UnknownId), unread]);
        Judged(FactKind.Year, Known).Faults.ShouldBe([new("", DryRun.UnknownId), unread]);
        Judged(FactKind.Person, null).Faults.ShouldBe([unread]);
        var known = Judged(FactKind.Person, Known);
        (known.Outcome, known.Match!.Id, known.Changes.Single()).ShouldBe((RowOutcome.Faulty, Known, new("title", "工程师", "研究员")));
    }

    public static TheoryData<bool, bool, LikelyRows, string, string> Choices => new()
    {
        { true, true, LikelyRows.LeaveOut, "", "1 new, 2 into" },
        { true, false, LikelyRows.LeaveOut, "", "1 new" },
        { false, true, LikelyRows.Update, "", "2 into, 3 into" },
        { true, true, LikelyRows.RecordAsNew, "", "1 new, 2 into, 3 new, 4 new" },
        { true, true, LikelyRows.Update, "1,3", "2 into" },
    };

    [Theory, MemberData(nameof(Choices))]
    public void Only_what_is_taken_is_written_and_never_a_fault(bool @new, bool changed, LikelyRows likely, string leftOut, string written)
    {
        var faulty = Row(FactKind.Person, 5, null, "name=") with { Faults = [new("name", "needed")] };
        var judged = DryRun.Compare(
            [
                Row(FactKind.Person, 1, null, "name=陆知远;born=1990"), Row(FactKind.Person, 2, Known, "name=程望舒;title=研究员"),
                Row(FactKind.Year, 3, null, "year=2025;revenue=120"), Row(FactKind.Person, 4, null, "name=陆知远;born=1990"), faulty
            ],
            Ledger);
        var left = leftOut.Split(',', StringSplitOptions.RemoveEmptyEntries).SelectMany(n => new[]
        {
            (FactKind.Person, int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)),
            (FactKind.Year, int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))
        }).ToHashSet();
        string.Join(", ", new Taking(@new, changed, likely, left).Of(judged)
            .Select(t => $"{t.Row.Row.Number} {(t.Into is null ? "new" : "into")}")).ShouldBe(written);
    }

    [Fact]
    public void Another_last_day_of_what_has_ended_is_a_change()
    {
        var ended = Standing(Known, FactKind.Person, ("name", "程望舒"), (DryRun.EndedOn, "2026-01-31"));
        DryRun.Compare([
            Row(FactKind.Person, 3, Known, "name=程望舒;_ended=2026-02-28"),
            Row(FactKind.Person, 4, null, "name=陆知远;born=1990;_ended=2026-02-28")
        ], [ended]).Select(r => r.Outcome)
            .ShouldBe([RowOutcome.Changed, RowOutcome.New]);
    }

    [Theory, InlineData(true, 1), InlineData(false, 0)]
    public void Records_end_only_where_that_is_taken(bool ended, int written) =>
        new Taking(true, true, LikelyRows.Update, new HashSet<(FactKind, int)>(), ended)
            .Of(DryRun.Compare([Row(FactKind.Person, 3, Known, "name=程望舒;_ended=2026-02-28")], Ledger)).Count.ShouldBe(written);

    private static StandingFact Standing(Guid id, FactKind kind, params (string, string)[] cells) =>
        new(id, kind, 1, cells.ToDictionary(c => c.Item1, c => c.Item2));

    private static ComingRow Row(FactKind kind, int number, Guid? id, string cells) =>
        new(kind, number, id, cells.Split(';').Select(c => c.Split('=', 2)).ToDictionary(c => c[0], c => c[1]), []);
}
