using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Inquiries;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Inquiries;

/// <summary>A suspicion is investigated once, the unit has its time to speak, and two officers find a falsehood or clear it (Art.
/// 12).</summary>
public class Two_officers_find_after_the_unit_was_heard
{
    private static readonly FiledApplication Filed = (FiledApplication)Submitted().State;
    private static readonly DateOnly Until = new(2026, 3, 12);
    private static readonly Inquiry None = new(), Raised = new() { Suspicions = ["专利证书"] },
        Open = Raised with { OpenedOn = Day, Taken = 1, Statements = Runs(Until) },
        Silent = Open with { NothingMore = true };

    private static readonly (string Inquiry, Inquiry Is, string Opens, string Clears, string Verifies)[] Guards =
    [
        ("nothing is suspected", None, "no-suspicion", "no-suspicion", "no-investigation"),
        ("a suspicion", Raised, "", "", "no-investigation"),
        ("the unit may still speak", Open, "investigation-open", "", "unheard lastDay=2026-03-12"),
        ("the letter is not served", Open with { Statements = null }, "investigation-open", "", "investigation-unserved"),
        ("the unit has nothing to add", Silent, "investigation-open", "", ""),
        ("the unit has nothing to add to an unserved letter", Silent with { Statements = null }, "investigation-open", "", ""),
        ("its last day has passed", Open with { Statements = Runs(Until.AddDays(-1)) }, "investigation-open", "", ""),
        ("cleared by the person", Silent with { ClearedBy = Officer.Account }, "investigation-open", "second-clears person=戊", ""),
        ("cleared by another", Silent with { ClearedBy = SecondOfficer.Account }, "investigation-open", "", ""),
        ("found by the person", Silent with { FoundBy = Officer.Account }, "investigation-open", "", "second-person person=戊"),
        ("found by the person, and unheard", Open with { FoundBy = Officer.Account }, "investigation-open", "",
            "unheard lastDay=2026-03-12, second-person person=戊"),
        ("found by another", Silent with { FoundBy = SecondOfficer.Account }, "investigation-open", "", ""),
        ("verified", Silent with { FoundBy = SecondOfficer.Account, VerifiedOn = Day }, "investigation-open", "already-verified",
            "already-verified"),
        ("verified, and nothing suspected", None with { VerifiedOn = Day }, "no-suspicion", "already-verified", "no-investigation"),
    ];

    [Fact]
    public void What_stands_in_the_way_is_told_on_the_last_day_of_the_unit() => Guards
        .Select(g => (g.Inquiry, InTheWay<OpenInvestigation>(g.Is), InTheWay<ClearSuspicion>(g.Is), InTheWay<VerifyFalsehood>(g.Is)))
        .ShouldBe(Guards.Select(g => (g.Inquiry, g.Opens, g.Clears, g.Verifies)));

    [Fact]
    public void Another_account_of_the_first_officer_is_no_second_person()
    {
        var other = SecondOfficer with { Others = [Officer.Account] };
        InTheWay<VerifyFalsehood>(Silent with { FoundBy = Officer.Account }, other).ShouldBe("second-person person=己");
        InTheWay<ClearSuspicion>(Silent with { ClearedBy = Officer.Account }, other).ShouldBe("second-clears person=己");
    }

    [Fact]
    public void A_suspicion_rests_on_facts_and_evidence()
    {
        (string Facts, IReadOnlyList<FileRef>? Evidence, string[] Faults)[] raised =
        [
            ("专利证书", [Paper], []), (" ", [Paper], ["Facts"]), ("专利证书", [], ["Evidence"]), ("专利证书", null, ["Evidence"]),
            ("", [], ["Facts", "Evidence"]),
        ];
        raised.Select(r => Fields(Filed, Public, new RaiseSuspicion(r.Facts, r.Evidence!))).ShouldBe(raised.Select(r => r.Faults));
        Fields(With(Raised), Officer, new OpenInvestigation(" ")).ShouldBe(["Facts"]);
        Fields(With(Silent), Officer, new VerifyFalsehood(" ")).ShouldBe(["Facts"]);
        Fields(With(Raised), Officer, new ClearSuspicion(" ")).ShouldBe(["Reasons"]);
    }

    [Fact]
    public void The_first_officer_finds_and_the_second_verifies_or_clears()
    {
        var (first, second) = (Raised with { OpenedOn = Day, NothingMore = true }, SecondOfficer.Account);
        Happened(first, new VerifyFalsehood("查实")).ShouldBe(new FalsehoodFound("查实"));
        Happened(first with { FoundBy = second }, new VerifyFalsehood("查实")).ShouldBe(new FalsehoodVerified("查实"));
        Happened(first, new ClearSuspicion("属实")).ShouldBe(new ClearanceProposed("属实"));
        Happened(first with { ClearedBy = second }, new ClearSuspicion("属实")).ShouldBe(new SuspicionCleared("属实"));
    }

    /// <summary>Suspected, investigated, verified: each alone puts the application in question.</summary>
    [Fact]
    public void Each_alone_is_a_question()
    {
        Inquiry[] each = [Raised, None with { OpenedOn = Day }, None with { VerifiedOn = Day }, Raised with { Suspicions = ["一", "二"] }];
        each.Select(i => i.InQuestion).ShouldBe([true, true, true, true]);
        None.InQuestion.ShouldBeFalse();
    }

    /// <summary>An inquiry is about what was suspected when it was opened; what came in later stays when it ends.</summary>
    [Fact]
    public void Only_what_came_in_after_the_opening_is_later()
    {
        (int Suspicions, int Taken, bool Open, int Later)[] known =
            [(1, 1, true, 0), (2, 1, true, 1), (3, 1, true, 2), (0, 1, true, 0), (2, 1, false, 0)];
        known.Select(k => new Inquiry
        {
            Suspicions = [.. Enumerable.Repeat("专利", k.Suspicions)], Taken = k.Taken, OpenedOn = k.Open ? Day : null,
        }.Later).ShouldBe(known.Select(k => k.Later));
    }

    /// <summary>The unit's time begins with the service of the letter, and is never shortened by it.</summary>
    [Fact]
    public void A_service_begins_the_time_and_shortens_none()
    {
        Served(Open with { Statements = null }, Until).ShouldBe(Runs(Until, Day.AddDays(2)) with { CountedFrom = Until });
        Served(Open, Until.AddDays(1)).ShouldBe(Runs(Until.AddDays(1), Day.AddDays(2)) with { CountedFrom = Until });
        Served(Open, Until).ShouldBe(Runs(Until), "it ends on the same day, and began with the opening");
        Served(Open, Until.AddDays(-1)).ShouldBe(Runs(Until));
        Served(Raised, Until).ShouldBeNull("no investigation is open");
    }

    /// <summary>The letter of an inquiry that ended goes out no more; one that was served stays served, and other letters stay.</summary>
    [Fact]
    public void With_the_inquiry_its_letter_ends_unless_it_was_served()
    {
        var draft = Notices.Letters.Sent(kind: "investigation");
        var served = draft with { Service = new(Day, Day, null, "甲", null) };
        var state = With(Silent with { ClearedBy = SecondOfficer.Account }, Notices.Letters.Book(draft, served, Notices.Letters.Sent()));
        var after = (FiledApplication)ApplicationLife.Life.Evolve(state, new SuspicionCleared("属实"), At(Officer));
        after.Filing.Letters.Letters.Select(l => l.Withdrawn).ShouldBe([true, false, false]);
        (after.Filing.Inquiry.InQuestion, after.Filing.Inquiry.Statements).ShouldBe((false, null));
    }

    private static RunningPeriod Runs(DateOnly until, DateOnly? from = null) => new(from ?? Day, new(until, until, false));

    private static Envelope At(Actor by) => new(by, default, Until, Until, "", "", null, []);

    private static FiledApplication With(Inquiry inquiry, Luyan.Cases.Notices.LetterBook? letters = null) =>
        Filed with { Filing = Filed.Filing with { Inquiry = inquiry, Letters = letters ?? new() } };

    private static RunningPeriod? Served(Inquiry inquiry, DateOnly until) => ((FiledApplication)ApplicationLife.Life.Evolve(
        With(inquiry, Notices.Letters.Book(Notices.Letters.Sent(kind: "investigation"))),
        new LetterServed(1, "investigation", Day.AddDays(2), Luyan.Cases.Notices.ServiceWay.Post, "甲", Paper, null)
        {
            StatementDue = new(until, until, false),
        }, At(Officer))).Filing.Inquiry.Statements;

    private static Asked Asked(Actor by) => new(by, Until, Policy, Registers.None);

    private static string InTheWay<T>(Inquiry inquiry, Actor? by = null) => string.Join(", ", ApplicationLife.Life
        .WhyNot(With(inquiry), typeof(T), Asked(by ?? Officer))
        .Select(r => string.Join(' ', (string[])
            [r.Rule.Key["application-".Length..], .. r.Values.Names.Select(n => $"{n}={r.Values[n]}")])));

    private static string[] Fields(ApplicationState state, Actor by, ApplicationCommand command) =>
        ApplicationLife.Life.Decide(state, command, Asked(by)) is Decision<ApplicationEvent>.Refused refused
            ? [.. refused.Because.Select(r => r.Field ?? r.Rule.Key)] : [];

    private static ApplicationEvent Happened(Inquiry inquiry, ApplicationCommand command) => ApplicationLife.Life
        .Decide(With(inquiry), command, Asked(Officer)).ShouldBeOfType<Decision<ApplicationEvent>.Accepted>().Events.Single();
}
