using Luyan.Law;

namespace Luyan.Cases;

/// <summary>A day by which something is due. It is data, computed by the law; the clock reminds, marks overdue or opens a
/// proposal, and never decides.</summary>
/// <param name="Key">Which clock of the procedure, kebab-case; its texts are <c>deadline.&lt;key&gt;</c>.</param>
/// <param name="Subject">What exactly, where a case can have several of the same kind (a year, a cycle, an item); empty otherwise.</param>
/// <param name="Of">Who must act.</param>
/// <param name="From">The day of the event that started it; not counted.</param>
/// <param name="Nominal">The day that counting gives.</param>
/// <param name="Effective">The day that counts, at 24:00 Asia/Shanghai.</param>
/// <param name="Provisional">It depends on holidays that are not yet published.</param>
/// <param name="Source">The article or reading that makes it.</param>
/// <param name="Parameter">Key of the parameter that gave its length; empty where a decision fixed the day.</param>
/// <param name="Passing">What the clock does when it passes.</param>
public sealed record Deadline(
    string Key, string Subject, Role Of, DateOnly From, DateOnly Nominal, DateOnly Effective,
    bool Provisional, LegalRef Source, string Parameter, WhenPassed Passing) : IDue
{
    /// <summary>A deadline of the length that a parameter gives, counted from a day that is not counted.</summary>
    public static Deadline After(
        DateOnly start, Parameter length, Measures law, string key, Role of,
        LegalRef source, WhenPassed passing, string subject = "", bool filing = true)
    {
        var due = law.Due(length, start, filing);
        return new(key, subject, of, start, due.Nominal, due.Effective, due.Provisional, source, length.Key, passing);
    }
}

/// <summary>What the clock does when a deadline passes. None of these decides a case.</summary>
public enum WhenPassed
{
    /// <summary>It is shown as overdue.</summary>
    MarkOverdue,

    /// <summary>A window opens: somebody may act now.</summary>
    Opens,

    /// <summary>The clock opens a proposal, for a person to decide.</summary>
    OpensProposal,

    /// <summary>The clock closes a notice or a period for statements.</summary>
    Closes,

    /// <summary>A bar or a right ends by the lapse of time.</summary>
    Lapses,
}
