using Luyan.Cases;
using Luyan.Store.Rows;

namespace Luyan.Store.Moving;

/// <summary>An open deadline as it is kept, and as the law computes it now.</summary>
internal sealed record MovedDay(DeadlineRow Row, Deadline Now)
{
    /// <summary>The day that counts is another one; otherwise only what is said of it, e.g. whether it is provisional.</summary>
    public bool Moves => Row.Effective != Now.Effective;

    /// <summary>Those that differ. Which deadlines a case has does not depend on the calendar, only their days do.</summary>
    public static IEnumerable<MovedDay> Of(IEnumerable<DeadlineRow> open, IReadOnlyList<Deadline> computed) =>
        from row in open
        let now = computed.FirstOrDefault(d => d.Key == row.Key && d.Subject == row.Subject)
        where now is not null
            && (now.From, now.Nominal, now.Effective, now.Provisional) != (row.From, row.Nominal, row.Effective, row.Provisional)
        select new MovedDay(row, now);
}

/// <summary>An open deadline that would move under a calendar that is not in force yet.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Key">Which clock of the procedure.</param>
/// <param name="Subject">What exactly; empty where there is only one.</param>
/// <param name="Of">Who must act.</param>
/// <param name="Before">The day that counts.</param>
/// <param name="After">The day that would count.</param>
public sealed record PlannedMove(Guid CaseId, string Number, string Key, string Subject, Role Of, DateOnly Before, DateOnly After)
{
    /// <summary>It leaves less time than now.</summary>
    public bool Earlier => After < Before;
}

/// <summary>Deadlines of a kind that move from one day to another.</summary>
/// <param name="Key">Which clock of the procedure.</param>
/// <param name="Before">The day that counted.</param>
/// <param name="After">The day that counts then.</param>
/// <param name="Count">How many there are.</param>
public sealed record MovedTogether(string Key, DateOnly Before, DateOnly After, int Count);

/// <summary>The open deadlines that would move.</summary>
/// <param name="Earlier">Those that would leave less time, by their new day; the first of them where they are many.</param>
/// <param name="Later">Those that would leave more time, by their new day; the first of them where they are many.</param>
/// <param name="EarlierCount">How many would leave less time.</param>
/// <param name="LaterCount">How many would leave more time.</param>
/// <param name="Together">All of them by kind and days: those to an earlier day first.</param>
public sealed record PlannedMoves(
    IReadOnlyList<PlannedMove> Earlier, IReadOnlyList<PlannedMove> Later,
    int EarlierCount, int LaterCount, IReadOnlyList<MovedTogether> Together)
{
    /// <summary>Nothing moves.</summary>
    public static PlannedMoves None { get; } = new([], [], 0, 0, []);
}
