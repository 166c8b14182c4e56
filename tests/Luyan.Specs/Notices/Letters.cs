using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Notices;

/// <summary>Letters of an invented application in every condition, and what is answered about them.</summary>
internal static class Letters
{
    internal static readonly DateOnly Issued = Day, Today = Day.AddDays(40);
    internal static readonly Actor SecondHead = Person(21, "癸", Role.HeadOfDivision, Guid.Empty);
    private static readonly FiledApplication Filed = (FiledApplication)Submitted().State;

    internal static CaseLetter Draft(Actor? by = null, string kind = "rejection") =>
        new(1, kind, Issued, (by ?? Leader).Account, (by ?? Leader).Role) { MustBeServed = true };

    internal static CaseLetter SentBack(Actor? by = null) => Draft(by) with { Returned = new(Issued.AddDays(1), Head.Account, "事实写错") };

    internal static CaseLetter Sent(Actor? by = null, string kind = "rejection") => Draft(by, kind) with { IssuedOn = Issued };

    internal static CaseLetter Received(Actor? by = null) =>
        Sent(by) with { Service = new(Issued.AddDays(3), Issued.AddDays(4), ServiceWay.InPerson, "甲", null) };

    internal static CaseLetter Withdrawn(this CaseLetter letter) => letter with { Withdrawn = true };

    internal static LetterBook Book(params CaseLetter[] letters) =>
        new() { Letters = [.. letters.Select((l, i) => l with { Number = i + 1 })] };

    /// <summary>The case with these letters, numbered in their order.</summary>
    internal static FiledApplication Case(params CaseLetter[] letters) => Case(Book(letters));

    internal static FiledApplication Case(LetterBook book) => Filed with { Filing = Filed.Filing with { Letters = book } };

    internal static Decision<ApplicationEvent> Answer(
        ApplicationState state, Actor by, ApplicationCommand command, DateOnly? on = null) =>
        ApplicationLife.Life.Decide(state, command, new(by, on ?? Today, Policy, Registers.None));

    /// <summary>Each fault by its rule, its field and its values.</summary>
    internal static string[] Faults(this Decision<ApplicationEvent> answer) => answer switch
    {
        Decision<ApplicationEvent>.Refused refused => [.. refused.Because.Select(Line)],
        _ => [],
    };

    /// <summary>What stands in the way of a kind of command, before its fields are filled in.</summary>
    internal static string[] InTheWay<T>(ApplicationState state, Actor by) where T : ApplicationCommand =>
        [.. ApplicationLife.Life.WhyNot(state, typeof(T), new(by, Today, Policy, Registers.None)).Select(Line)];

    private static string Line(Refusal refusal) => string.Join(' ', (string[])
        [refusal.Rule.Key, refusal.Field ?? "", .. refusal.Values.Names.Select(n => $"{n}={refusal.Values[n]}")]).TrimEnd();
}
