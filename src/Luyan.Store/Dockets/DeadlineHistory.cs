using Luyan.Cases;

namespace Luyan.Store.Dockets;

/// <summary>The deadlines of one case as a replay follows them; each is written once, as it came to stand in the end.</summary>
internal sealed class DeadlineHistory
{
    private readonly Dictionary<(string Key, string Subject), (Deadline Due, DateOnly? ClosedOn)> rows = [];
    private IReadOnlyList<Deadline> running = [];

    /// <summary>What runs now, in place of what ran before; the same as <see cref="DeadlineRows.Write"/> would leave.</summary>
    public void Follow(IReadOnlyList<Deadline> now, DateOnly day)
    {
        foreach (var gone in running)
        {
            if (!now.Any(n => n.Key == gone.Key && n.Subject == gone.Subject))
            {
                rows[(gone.Key, gone.Subject)] = (rows[(gone.Key, gone.Subject)].Due, day);
            }
        }
        foreach (var due in now)
        {
            if (!running.Contains(due)) { rows[(due.Key, due.Subject)] = (due, null); }
        }
        running = now;
    }

    public void Write(Writing writing, Guid id, IReadOnlySet<(string Key, string Subject)>? outside)
    {
        foreach (var (due, closed) in rows.Values)
        {
            writing.Add(
                """
                INSERT INTO "Deadlines" ("CaseId", "Key", "Subject", "Of", "From", "Nominal", "Effective", "Provisional",
                    "Source", "Parameter", "Passing", "Open", "Outside", "ClosedOn")
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                """,
                id, due.Key, due.Subject, due.Of.ToString(), due.From, due.Nominal,
                due.Effective, due.Provisional, due.Source.Code, due.Parameter,
                due.Passing.ToString(), closed is null, closed is null && outside?.Contains((due.Key, due.Subject)) != false, closed);
        }
    }
}
