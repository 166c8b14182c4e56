using Luyan.Cases;
using Luyan.Store.Directory;
using Luyan.Store.Lanes;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Words;

/// <summary>What came of writing, approving or sending back a text.</summary>
public enum TextOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>There is no such text that waits.</summary>
    Gone,

    /// <summary>It was written anew since it was read.</summary>
    Changed,

    /// <summary>Nobody approves what the same person wrote.</summary>
    OwnText,

    /// <summary>Another person wrote it, and alone writes it anew: so its writer never approves it by way of somebody else.</summary>
    AnotherWrote,

    /// <summary>The interpretation in whose place it comes has been replaced by another.</summary>
    Replaced,

    /// <summary>The interpretation would hold from a day before its approval.</summary>
    PastDay,
}

/// <summary>Texts that one person writes and another approves: official wordings and interpretations (Art. 18).</summary>
public sealed class TextApproval(LuyanDb db, PublishedInterpretations published, TimeProvider clock)
{
    /// <summary>Keeps a text that nobody has approved: a new one, or a later version of one that waits.</summary>
    /// <param name="id">The text; null for a new one.</param>
    /// <param name="seen">The version that was read.</param>
    /// <param name="write">Writes the fields.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="stop">Cancels before the commit.</param>
    public async Task<(TextOutcome Outcome, Guid Id)> Keep<TText>(
        Guid? id, int seen, Action<TText> write, Actor by, CancellationToken stop = default) where TText : ApprovedText, new()
    {
        await using var entry = await db.Enter(stop);
        var text = id is { } known ? await Waiting<TText>(known, stop) : db.Add(new TText { Version = 0 }).Entity;
        if (text is null) { return (TextOutcome.Gone, Guid.Empty); }
        if (id is not null && !by.Is(text.By)) { return (TextOutcome.AnotherWrote, text.Id); }
        if (id is not null && text.Version != seen) { return (TextOutcome.Changed, text.Id); }
        write(text);
        (text.By, text.At, text.Returned) = (by.Account, clock.GetUtcNow(), "");
        text.Version++;
        if (!await Written(stop)) { return (TextOutcome.Changed, text.Id); }
        await entry.Commit(stop);
        return (TextOutcome.Done, text.Id);
    }

    /// <summary>Publishes a text as it was read. An interpretation gets its number.</summary>
    /// <param name="id">The text.</param>
    /// <param name="seen">The version that was read.</param>
    /// <param name="by">Who approves; another person than who wrote it.</param>
    /// <param name="today">The legal day: an interpretation holds from it or from a later one.</param>
    /// <param name="stop">Cancels before the commit.</param>
    public async Task<TextOutcome> Approve<TText>(Guid id, int seen, Actor by, DateOnly today, CancellationToken stop = default)
        where TText : ApprovedText
    {
        await using (var entry = await db.Enter(stop))
        {
            if (await Waiting<TText>(id, stop) is not { } text) { return TextOutcome.Gone; }
            if (text.Version != seen) { return TextOutcome.Changed; }
            if (by.Is(text.By)) { return TextOutcome.OwnText; }
            if (text is Interpretation && text.Since < today) { return TextOutcome.PastDay; }
            if (text is Interpretation { Replaces: { } earlier }
                && await db.Interpretations.AnyAsync(i => i.Number != null && i.Replaces == earlier, stop))
            {
                return TextOutcome.Replaced;
            }
            (text.ApprovedBy, text.ApprovedAt) = (by.Account, clock.GetUtcNow());
            if (text is Interpretation interpretation)
            {
                interpretation.Number = (await db.Interpretations.MaxAsync(i => i.Number, stop) ?? 0) + 1;
            }
            if (!await Written(stop)) { return TextOutcome.Changed; }
            await entry.Commit(stop);
        }
        await published.Refresh(stop);
        return TextOutcome.Done;
    }

    /// <summary>Sends a text back to whoever writes it, with the reason.</summary>
    public async Task<TextOutcome> SendBack<TText>(Guid id, int seen, string reason, CancellationToken stop = default)
        where TText : ApprovedText
    {
        await using var entry = await db.Enter(stop);
        if (await Waiting<TText>(id, stop) is not { } text) { return TextOutcome.Gone; }
        if (text.Version != seen) { return TextOutcome.Changed; }
        text.Returned = reason;
        // Who still has the earlier version open does not publish what was sent back.
        text.Version++;
        if (!await Written(stop)) { return TextOutcome.Changed; }
        await entry.Commit(stop);
        return TextOutcome.Done;
    }

    // Of two who press at once one is told that the text has changed, on PostgreSQL too.
    private async Task<bool> Written(CancellationToken stop)
    {
        try { await db.SaveChangesAsync(stop); }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
        return true;
    }

    private Task<TText?> Waiting<TText>(Guid id, CancellationToken stop) where TText : ApprovedText =>
        db.Set<TText>().FirstOrDefaultAsync(t => t.Id == id && t.ApprovedAt == null, stop);
}
