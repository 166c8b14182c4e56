using System.Linq.Expressions;

namespace Luyan.Cases;

/// <summary>Something that is due by a day: a deadline of a state, or its row in the store.</summary>
public interface IDue
{
    /// <summary>What happens when the day has passed.</summary>
    WhenPassed Passing { get; }

    /// <summary>The day that counts, at 24:00 Asia/Shanghai.</summary>
    DateOnly Effective { get; }
}

/// <summary>When something is overdue. Desks, lists, figures, the calendar and reminders ask here, in memory or in a query, so that
/// all of them show the same cases and days.</summary>
public static class Overdue
{
    // A window that opens and a right that lapses ask nobody to act. A period for statements or of a notice has a last day, for which
    // the clock waits, but whoever lets it pass owes nothing: it is never overdue.
    private static readonly IReadOnlyList<WhenPassed>
        Asking = [WhenPassed.MarkOverdue, WhenPassed.OpensProposal, WhenPassed.Closes],
        Owing = [WhenPassed.MarkOverdue, WhenPassed.OpensProposal];

    private static readonly Expression<Func<WhenPassed, bool>> AsksRule = passing => Asking.Contains(passing);

    private static readonly Expression<Func<WhenPassed, DateOnly, DateOnly, bool>> Rule =
        (passing, day, today) => Owing.Contains(passing) && day < today;

    private static readonly Func<WhenPassed, DateOnly, DateOnly, bool> InMemory = Rule.Compile();

    /// <summary>The kinds of deadline by which somebody acts, or lets the day pass.</summary>
    public static IReadOnlyList<WhenPassed> Kinds => Asking;

    /// <summary>The kinds of deadline whose day is shown though nobody has a duty by it: a window opens, a period or a right
    /// ends.</summary>
    public static IReadOnlyList<WhenPassed> Shown { get; } = [WhenPassed.Opens, WhenPassed.Lapses, WhenPassed.Closes];

    /// <summary>Whether somebody acts by its day, or lets it pass.</summary>
    public static bool Asks(this IDue due) => Asking.Contains(due.Passing);

    /// <summary>Whether somebody must have acted by its day, and the day has passed.</summary>
    public static bool IsOverdue(this IDue due, DateOnly today) => Is(due.Passing, due.Effective, today);

    /// <inheritdoc cref="IsOverdue"/>
    public static bool Is(WhenPassed passing, DateOnly day, DateOnly today) => InMemory(passing, day, today);

    /// <summary><see cref="Asks(IDue)"/> as a condition of a query.</summary>
    public static Expression<Func<T, bool>> Asks<T>() where T : IDue
    {
        var due = Expression.Parameter(typeof(T), "due");
        return Expression.Lambda<Func<T, bool>>(AsksRule.Over(Passing(due)), due);
    }

    /// <summary><see cref="IsOverdue"/> as a condition of a query.</summary>
    public static Expression<Func<T, bool>> On<T>(DateOnly today) where T : IDue
    {
        var due = Expression.Parameter(typeof(T), "due");
        var day = Expression.Property(due, nameof(IDue.Effective));
        return Expression.Lambda<Func<T, bool>>(Rule.Over(Passing(due), day, Putting.Captured(today)), due);
    }

    private static MemberExpression Passing(ParameterExpression due) => Expression.Property(due, nameof(IDue.Passing));
}
