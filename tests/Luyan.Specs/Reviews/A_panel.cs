using Luyan.Cases;
using Luyan.Cases.Reviews;
using Luyan.Law;

namespace Luyan.Specs.Reviews;

/// <summary>An invented case under review, its pool, and the people who act.</summary>
internal sealed class A_panel
{
    internal static readonly Measures Policy = MeasuresFile.LoadDefault();
    internal static readonly DateOnly Day = new(2026, 3, 2);
    internal static readonly Actor Officer = new(Id(900), "Officer", Role.CaseOfficer, Guid.Empty);
    internal const string Seed = "北风 2026-03-02";
    private static readonly Life<ReviewState, ReviewCommand, ReviewEvent> Life = ReviewLife.Life;

    internal CaseFile<ReviewState> File { get; private set; } = Life.Empty;
    internal List<ReviewEvent> History { get; } = [];
    internal IReadOnlyList<Effect> Effects { get; private set; } = [];
    internal Registers Registers { get; init; } = Registers.None;
    internal Measures Law { get; init; } = Policy;

    internal static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    internal static Actor Expert(Guid account) => new(account, "Expert", Role.Expert, Guid.Empty);

    internal static Candidate Person(int n, string discipline = "technical", int? employer = null, bool interest = false) =>
        new(Id(n), $"Expert {n}", Id(100 + (employer ?? n)), $"Organisation {employer ?? n}", discipline, interest);

    internal static Composition Panel(int seats = 5, ReviewKind kind = ReviewKind.AccreditationPanel) => new(
        "SB-2026-0001", kind, seats, new(Id(500), "Unit", Id(501), "Department", ["Partner"]),
        [.. Enumerable.Range(1, 9).Select(n => Person(n, n > 7 ? "finance" : "technical"))],
        [new("finance", 1)], 2, kind == ReviewKind.SiteVisit ? [] : [new("base", "Research base", "5.1"), new("plan", "Plan", "plan")],
        PanelDraw.Commitment(Seed));

    internal Decision<ReviewEvent> Try(Actor by, ReviewCommand command) =>
        Life.Decide(File.State, command, new(by, Day, Law, Registers));

    internal A_panel Do(Actor by, ReviewCommand command)
    {
        var accepted = Try(by, command).ShouldBeOfType<Decision<ReviewEvent>.Accepted>(command.ToString());
        foreach (var happened in accepted.Events)
        {
            History.Add(happened);
            var envelope = new Envelope(
                by, DateTimeOffset.UnixEpoch, Day, Day, command.GetType().Name, Life.Digest(command, by), null, []);
            File = Life.Append(File, happened, envelope);
            Effects = Life.React(File.State, happened, envelope, Law);
        }
        return this;
    }

    /// <summary>The answer in words: what refuses, at which field, with which values.</summary>
    internal string Answer(Actor by, ReviewCommand command) => Try(by, command) switch
    {
        Decision<ReviewEvent>.Refused refused => string.Join("; ", refused.Because.Select(Words)),
        Decision<ReviewEvent>.Nothing => "so already",
        _ => "done",
    };

    /// <summary>What stands in the way of a kind of act, whatever its fields.</summary>
    internal string WhyNot(Actor by, Type command) =>
        string.Join("; ", Life.WhyNot(File.State, command, new(by, Day, Law, Registers)).Select(Words));

    private static string Words(Refusal refusal) => refusal.Rule.Key + (refusal.Field is { } field ? $" at {field}" : "")
        + string.Concat(refusal.Values.Names.Select(n => $" {n}={refusal.Values[n]}"));

    internal static Measures With(params (Parameter Parameter, int Value)[] changed) => Policy.With(values: Policy.Values.Select(v =>
        changed.FirstOrDefault(c => c.Parameter.Key == v.Parameter.Key) is { Parameter: not null } c
            ? v with { Raw = $"{c.Value}", Words = [$"{c.Value}"] }
            : v));

    internal void Refuses(Actor by, ReviewCommand command, params Rule[] rules)
    {
        var because = Try(by, command).ShouldBeOfType<Decision<ReviewEvent>.Refused>(command.ToString()).Because;
        because.Select(r => r.Rule).Distinct().ShouldBe(rules, ignoreOrder: true);
        foreach (var refusal in because)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                refusal.What(language).ShouldNotContain("{");
                refusal.WayOut(language).ShouldNotContain("{");
            }
        }
    }

    internal A_panel Drawn(Composition? panel = null) => Do(Officer, new ComposePanel(panel ?? Panel())).Do(Officer, new DrawExperts(Seed));

    internal A_panel Seated(Composition? panel = null)
    {
        Drawn(panel);
        foreach (var seat in Sitting) { Do(Expert(seat), new AcceptInvitation()); }
        return this;
    }

    internal A_panel Scoring() => Seated().Do(Officer, new OpenScoring());

    internal static SubmitScores Scores(int points = 80) => new([new("base", points), new("plan", points)]);

    internal A_panel InMeeting()
    {
        Scoring();
        foreach (var seat in Sitting) { Do(Expert(seat), Scores()); }
        return Do(Officer, new OpenMeeting("Room 3")).Do(Officer, new RecordAttendance(Sitting));
    }

    internal A_panel Voted()
    {
        InMeeting();
        foreach (var seat in Sitting) { Do(Officer, new RecordVote(seat, Vote.For)); }
        return this;
    }

    internal IReadOnlyList<Guid> Sitting => File.State switch
    {
        ReviewState.Inviting s => s.Bench.Sitting,
        ReviewState.Seated s => s.Bench.Sitting,
        ReviewState.Scoring s => s.Bench.Sitting,
        ReviewState.Deliberating s => s.Bench.Sitting,
        _ => [],
    };
}
