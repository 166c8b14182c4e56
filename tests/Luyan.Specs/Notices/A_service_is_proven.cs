using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Notices;
using static Luyan.Specs.Applications.Deerland;
using static Luyan.Specs.Notices.Letters;

namespace Luyan.Specs.Notices;

/// <summary>What is recorded of the service of a letter: it lies between issue and today, any day but today is proven, a public notice
/// has stood its time, and electronic service is agreed to (reading 11).</summary>
public class A_service_is_proven
{
    private const string Outside = "notice-day ServedOn from=2026-03-02 to=2026-04-11",
        Runs = "notice-public-notice-runs ServedOn first=2026-04-01", Proof = "notice-proof Receipt", Consent = "notice-consent Consent";

    /// <summary>The day counted from the issue; today is the 40th.</summary>
    private static readonly (ServiceWay Way, int Day, bool Proven, string[] Faults)[] Given =
    [
        (ServiceWay.InPerson, -1, true, [Outside]), (ServiceWay.InPerson, 0, true, []), (ServiceWay.InPerson, 0, false, [Proof]),
        (ServiceWay.InPerson, 39, false, [Proof]), (ServiceWay.InPerson, 39, true, []), (ServiceWay.InPerson, 40, false, []),
        (ServiceWay.InPerson, 41, true, [Outside]), (ServiceWay.InPerson, 41, false, [Outside, Proof]),
        (ServiceWay.Post, 40, false, []), (ServiceWay.Post, 39, false, [Proof]),
        (ServiceWay.Left, 40, false, [Proof]), (ServiceWay.Left, 40, true, []),
        (ServiceWay.PublicNotice, -1, true, [Outside]), (ServiceWay.PublicNotice, 0, true, [Runs]),
        (ServiceWay.PublicNotice, 29, true, [Runs]), (ServiceWay.PublicNotice, 30, true, []), (ServiceWay.PublicNotice, 40, true, []),
        (ServiceWay.PublicNotice, 40, false, [Proof]), (ServiceWay.PublicNotice, 41, true, [Outside]),
        (ServiceWay.Electronic, 40, false, [Consent]), (ServiceWay.Electronic, 39, true, [Consent]),
    ];

    [Fact]
    public void On_the_day_that_is_told_and_in_the_way_that_is_told()
    {
        var state = Case(Sent());
        Given.Select(g => $"{g.Way} {g.Day} {g.Proven}: " + string.Join(", ", Answer(
            state, Officer, new RecordService(1, Issued.AddDays(g.Day), g.Way, "收发室", g.Proven ? Paper : null)).Faults()))
            .ShouldBe(Given.Select(g => $"{g.Way} {g.Day} {g.Proven}: {string.Join(", ", g.Faults)}"));
    }

    /// <summary>On the twentieth day of a notice of thirty.</summary>
    [Theory]
    [InlineData(20, "notice-public-notice-runs ServedOn first=2026-04-01")]
    [InlineData(21, "notice-day ServedOn from=2026-03-02 to=2026-03-22")]
    public void A_day_to_come_is_no_day_of_a_notice_that_still_stands(int day, string fault) =>
        Answer(Case(Sent()), Officer, new RecordService(1, Issued.AddDays(day), ServiceWay.PublicNotice, null, Paper), Issued.AddDays(20))
            .Faults().ShouldBe([fault]);

    [Fact]
    public void The_unit_agrees_to_electronic_service_now_or_has_agreed()
    {
        var inbox = new RecordService(1, Today, ServiceWay.Electronic, "收发室");
        Answer(Case(Sent()), Officer, inbox with { Consent = Paper }).Faults().ShouldBeEmpty();
        Answer(Case(Book(Sent()) with { Consent = Paper }), Officer, inbox).Faults().ShouldBeEmpty();
        Answer(Case(Sent()), Officer, inbox).Faults().ShouldBe([Consent]);
    }

    [Fact]
    public void Somebody_received_it_unless_it_was_posted_up()
    {
        foreach (var nobody in new[] { null, "", " " })
        {
            Answer(Case(Sent()), Officer, new RecordService(1, Today, ServiceWay.Post, nobody)).Faults()
                .ShouldBe(["notice-receiver Receiver"]);
            Happened(Answer(Case(Sent()), Officer, new RecordService(1, Today, ServiceWay.PublicNotice, nobody, Paper)))
                .Receiver.ShouldBeNull();
        }
        Answer(Case(Sent()), Officer, new RecordService(1, Today.AddDays(1), ServiceWay.Electronic, " ")).Faults()
            .ShouldBe(["notice-receiver Receiver", Outside, Proof, Consent], "all faults are told at once, each at its field");
    }

    /// <summary>While one letter of the case waits for its service, each other one is refused at its number.</summary>
    [Fact]
    public void Only_an_issued_letter_is_served_and_only_once()
    {
        var state = Case(
            Sent(), Draft(), SentBack(), Received(), Sent().Withdrawn(), Sent() with { MustBeServed = false }, Sent(Department));
        ((int[])[0, 1, 2, 3, 4, 5, 6, 7, 8]).Select(n => Answer(
            state, Officer, new RecordService(n, Today, ServiceWay.InPerson, "收发室")).Faults().SingleOrDefault()).ShouldBe(
        [
            "notice-letter-unknown Letter", null, "notice-not-issued Letter", "notice-not-issued Letter",
            "notice-served Letter day=2026-03-05", "notice-letter-unknown Letter", "notice-letter-unknown Letter",
            "notice-letter-unknown Letter", "notice-letter-unknown Letter",
        ]);
        Answer(state, Department, new RecordService(7, Today, ServiceWay.InPerson, "收发室")).Faults().ShouldBeEmpty();
        Answer(state, Department, new RecordService(1, Today, ServiceWay.InPerson, "收发室")).Faults()
            .ShouldBe(["notice-letter-unknown Letter"]);
    }

    /// <summary>Sixty days and six months from the day of service, and only against what can be contested.</summary>
    [Fact]
    public void Remedies_run_from_the_day_of_service()
    {
        var served = Happened(Answer(
            Case(Sent()), Officer, new RecordService(1, Issued.AddDays(9), ServiceWay.Post, " 收发室 ", Paper, Paper)));
        served.ShouldBe(new LetterServed(1, "rejection", new(2026, 3, 11), ServiceWay.Post, "收发室", Paper, Paper)
        {
            Remedies = new(new(new(2026, 5, 10), new(2026, 5, 11), false), new(new(2026, 9, 11), new(2026, 9, 11), false)),
        });
        Happened(Answer(Case(Sent(kind: "lapse-warning")), Officer, new RecordService(1, Today, ServiceWay.Post, "收发室")))
            .Remedies.ShouldBeNull();
    }

    /// <summary>What the unit may still say is counted from the record: before it the system takes no statement.</summary>
    [Theory, InlineData("falsehood-notice"), InlineData("investigation"), InlineData("rejection")]
    public void A_statement_has_its_whole_time_from_the_record(string kind) =>
        Happened(Answer(Case(Sent(kind: kind)), Officer, new RecordService(1, Issued, ServiceWay.Post, "收发室", Paper)))
            .StatementDue.ShouldBe(kind == "rejection" ? null : Luyan.Law.RemedyDays.Statement(Today, Policy));

    private static LetterServed Happened(Decision<ApplicationEvent> answer) =>
        (LetterServed)answer.ShouldBeOfType<Decision<ApplicationEvent>.Accepted>().Events.Single();
}
