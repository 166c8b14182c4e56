using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Notices;
using static Luyan.Specs.Applications.Deerland;
using static Luyan.Specs.Notices.Letters;

namespace Luyan.Specs.Notices;

/// <summary>A drafted letter waits for who checks it, one that was sent back for who drafted it, one that is issued for who serves it; a
/// department serves its own letters, the Bureau those of the Bureau (reading 11).</summary>
public class A_letter_waits_for_one_office_at_a_time
{
    private static readonly (string Letter, CaseLetter Is, string Awaits, Role? Holder)[] Conditions =
    [
        ("an officer's draft", Draft(Officer), "sign-off", Role.HeadOfDivision),
        ("a leader's draft", Draft(Leader), "sign-off", Role.HeadOfDivision),
        ("a draft of the clock", Draft(Actor.Clock), "sign-off", Role.HeadOfDivision),
        ("a department's draft", Draft(Department), "sign-off", Role.Department),
        ("the head's own draft", Draft(Head), "sign-off", Role.Leader),
        ("a draft that holds no more", Draft().Withdrawn(), "", null),
        ("sent back to the leader", SentBack(Leader), "wording", Role.Leader),
        ("sent back to the department", SentBack(Department), "wording", Role.Department),
        ("drafted by the clock and sent back", SentBack(Actor.Clock), "wording", Role.CaseOfficer),
        ("sent back, and holds no more", SentBack().Withdrawn(), "", null),
        ("issued by the leader", Sent(Leader), "service", Role.CaseOfficer),
        ("issued by the department", Sent(Department), "service", Role.Department),
        ("issued, and holds no more", Sent().Withdrawn(), "", null),
        ("issued with the act, in earlier versions", Sent() with { MustBeServed = false }, "", null),
        ("served", Received(), "", null),
    ];

    [Fact]
    public void In_every_condition() => Conditions.Select(c => (c.Letter, Awaited(c.Is), c.Is.Holder))
        .ShouldBe(Conditions.Select(c => (c.Letter, c.Awaits, c.Holder)));

    /// <summary>Who holds the letters is who holds the first that waits.</summary>
    [Fact]
    public void The_first_letter_that_waits_comes_first()
    {
        Book(Received(), Draft(), Sent()).Holder.ShouldBe(Role.HeadOfDivision);
        Book(Received(), Sent(), Draft()).Holder.ShouldBe(Role.CaseOfficer);
        Book(Received()).Holder.ShouldBeNull();
    }

    [Fact]
    public void Letters_are_counted_from_one()
    {
        var book = Book(Draft(Officer), Draft(Leader));
        ((int[])[-1, 0, 1, 2, 3]).Select(n => book.Find(n)?.DraftedAs).ShouldBe([null, null, Role.CaseOfficer, Role.Leader, null]);
    }

    /// <summary>Nobody checks his own words, whichever of his accounts he uses.</summary>
    [Fact]
    public void A_letter_is_of_each_person_who_worded_it()
    {
        var letter = Draft(Leader) with { RewordedBy = Officer.Account };
        Actor[] people = [Leader, Officer, Head with { Others = [Leader.Account] }, Head with { Others = [Officer.Account] }, Head];
        people.Select(letter.IsOf).ShouldBe([true, true, true, true, false]);
        people.Select(Draft(Leader).IsOf).ShouldBe([true, false, true, false, false]);
    }

    private static readonly (string Letters, CaseLetter[] Are, Actor By, string Refused)[] Services =
    [
        ("none", [], Officer, "notice-nothing-to-serve"),
        ("issued", [Sent()], Officer, ""),
        ("issued, another drafted", [Draft(), Sent()], Officer, ""),
        ("issued, and need not be served", [Sent() with { MustBeServed = false }], Officer, "notice-nothing-to-serve"),
        ("drafted", [Draft()], Officer, "notice-not-issued"),
        ("sent back", [SentBack()], Officer, "notice-not-issued"),
        ("drafted, another served", [Received(), Draft()], Officer, "notice-not-issued"),
        ("drafted, and holds no more", [Draft().Withdrawn()], Officer, "notice-nothing-to-serve"),
        ("served", [Received()], Officer, "notice-nothing-to-serve"),
        ("issued by the Bureau", [Sent()], Department, "notice-nothing-to-serve"),
        ("drafted in the Bureau", [Draft()], Department, "notice-nothing-to-serve"),
        ("issued by the department", [Sent(Department)], Officer, "notice-nothing-to-serve"),
        ("issued by the department", [Sent(Department)], Department, ""),
        ("drafted in the department", [Draft(Department)], Department, "notice-not-issued"),
    ];

    [Fact]
    public void Service_is_recorded_by_the_side_that_issued_and_not_before() => Services
        .Select(s => (s.Letters, s.By.Role, string.Join(", ", InTheWay<RecordService>(Case(s.Are), s.By))))
        .ShouldBe(Services.Select(s => (s.Letters, s.By.Role, s.Refused)));

    private static readonly (string Letters, CaseLetter[] Are, string Refused)[] Checks =
    [
        ("none", [], "notice-nothing-to-sign-off"),
        ("sent back, issued, or of no effect", [SentBack(), Sent(), Draft().Withdrawn()], "notice-nothing-to-sign-off"),
        ("another person's", [Draft()], ""),
        ("the person's own", [Draft(Head)], "notice-own-letter  person=庚"),
        ("the person's own, and another's", [Draft(Head), Draft()], ""),
    ];

    [Fact]
    public void Another_person_signs_off_or_sends_back()
    {
        Checks.Select(c => (c.Letters, string.Join(", ", InTheWay<SignOffLetter>(Case(c.Are), Head))))
            .ShouldBe(Checks.Select(c => (c.Letters, c.Refused)));
        Checks.Select(c => (c.Letters, string.Join(", ", InTheWay<SendBackLetter>(Case(c.Are), Head))))
            .ShouldBe(Checks.Select(c => (c.Letters, c.Refused)));
    }

    /// <summary>While one letter waits for the person, each other one is refused at its number.</summary>
    [Fact]
    public void Only_the_letter_that_waits_for_the_person_is_signed_off()
    {
        var state = Case(Draft(), SentBack(), Sent(), Draft(Head), Draft().Withdrawn());
        ((int[])[0, 1, 2, 3, 4, 5, 6]).Select(n => Answer(state, Head, new SignOffLetter(n)).Faults().SingleOrDefault()).ShouldBe(
        [
            "notice-letter-unknown Letter", null, "notice-nothing-to-sign-off Letter", "notice-nothing-to-sign-off Letter",
            "notice-own-letter Letter person=庚", "notice-nothing-to-sign-off Letter", "notice-letter-unknown Letter",
        ]);
        Answer(state, Head, new SendBackLetter(4, " ")).Faults()
            .ShouldBe(["notice-own-letter Letter person=庚", "notice-send-back-reasons Reasons"]);
    }

    /// <summary>Who stands in for the drafter has the same office; no other office words what it decided.</summary>
    [Fact]
    public void Only_the_drafting_office_words_anew()
    {
        var leaders = Case(SentBack(Leader));
        InTheWay<RewordLetter>(leaders, Leader with { Account = Officer.Account }).ShouldBeEmpty();
        InTheWay<RewordLetter>(leaders, Officer).ShouldBe(["notice-nothing-to-reword"]);
        InTheWay<RewordLetter>(leaders, Department).ShouldBe(["notice-nothing-to-reword"]);
        InTheWay<RewordLetter>(Case(Draft(Leader)), Leader).ShouldBe(["notice-nothing-to-reword"]);
        InTheWay<RewordLetter>(Case(SentBack(Department)), Department).ShouldBeEmpty();
        InTheWay<RewordLetter>(Case(SentBack(Actor.Clock)), Officer).ShouldBeEmpty();
        var both = Case(SentBack(Leader), SentBack(Officer), Draft(Officer));
        ((int[])[1, 2, 3, 4]).Select(n => Answer(both, Officer, new RewordLetter(n, "已改")).Faults().SingleOrDefault())
            .ShouldBe(["notice-nothing-to-reword Letter", null, "notice-nothing-to-reword Letter", "notice-nothing-to-reword Letter"]);
    }

    private static string Awaited(CaseLetter letter) => string.Join(", ", new (bool Is, string What)[]
    {
        (letter.AwaitsSignOff, "sign-off"), (letter.AwaitsWording, "wording"), (letter.AwaitsService, "service"),
    }.Where(a => a.Is).Select(a => a.What));
}
