using Luyan.Law;
using Luyan.Store.Chains;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Upkeep;

/// <summary>Reads the chains of acts again, and compares the rows for which their entries stand.</summary>
internal sealed class VerifiedActs(LuyanDb db, Measures law, List<Broken> broken)
{
    private readonly Dictionary<string, OldRows.Digest> begun = [];
    private readonly Dictionary<string, Act> standings = [];
    private readonly EntriesOfRows accountActs = new(), letters = new(), policy = new();
    private Act? measures;

    /// <summary>How many entries there are.</summary>
    public async Task<long> Run(CancellationToken stop)
    {
        var count = 0L;
        Act? before = null;
        await foreach (var act in db.Acts.AsNoTracking().OrderBy(a => a.Chain)
            .ThenBy(a => a.Sequence).AsAsyncEnumerable().WithCancellation(stop))
        {
            Check(act, before?.Chain == act.Chain ? before : null);
            Take(act);
            before = act;
            count++;
        }
        await foreach (var row in db.AccountActs.AsNoTracking().OrderBy(a => a.Id).AsAsyncEnumerable().WithCancellation(stop))
        {
            accountActs.Compare(Told.Of(row), $"account act {row.Id} {row.What}");
        }
        await foreach (var row in db.Letters.AsNoTracking().OrderBy(l => l.Id).AsAsyncEnumerable().WithCancellation(stop))
        {
            letters.Compare(Told.Of(row), $"letter {row.DocumentNumber} {row.FileName}");
        }
        broken.AddRange(accountActs.Broken(begun.GetValueOrDefault(Act.Accounts), Act.Accounts));
        broken.AddRange(letters.Broken(begun.GetValueOrDefault(Act.Letters), Act.Letters));
        foreach (var (text, where) in await OldRows.Published(db, stop)) { policy.Compare(text, where); }
        broken.AddRange(policy.Broken(begun.GetValueOrDefault(Act.Policy), Act.Policy));
        // A folder that was never served has no entry: whose values its cases were decided under, the envelopes say.
        if (measures is { } last && PolicyValues.Read(last).Other(law) is { Count: > 0 } other)
        {
            broken.Add(new($"{Act.Policy} #{last.Sequence}", Reasons.PolicyDiffers, string.Join(", ", other)));
        }
        await Accounts(stop);
        return count;
    }

    private void Check(Act act, Act? before)
    {
        var (where, expected) = ($"{act.Chain} #{act.Sequence}", (before?.Sequence ?? 0) + 1);
        if (act.Sequence != expected) { broken.Add(new(where, Reasons.Gap, $"{expected}")); }
        if (act.Algorithm != ActHash.Algorithm)
        {
            broken.Add(new(where, Reasons.UnknownAlgorithm, act.Algorithm));
            return;
        }
        if (act.PreviousHash != (before?.Hash ?? "")) { broken.Add(new(where, Reasons.BrokenChain)); }
        if (ActHash.Of(act) != act.Hash) { broken.Add(new(where, Reasons.WrongHash)); }
    }

    private void Take(Act act)
    {
        switch (act.Chain, act.Kind)
        {
            case (_, Told.Begun): begun.TryAdd(act.Chain, Told.Read<OldRows.Digest>(act.Body)); break;
            case (Act.Accounts, Told.AccountAct): accountActs.Expect(act); break;
            case (Act.Letters, Told.Letter): letters.Expect(act); break;
            case (Act.Policy, Told.Holidays or Told.Interpretation or Told.Wording): policy.Expect(act); break;
            case (Act.Policy, Told.Measures): measures = act; break;
            case (Act.Accounts, Told.Standing or Told.Gone): standings[act.About] = act; break;
        }
    }

    private async Task Accounts(CancellationToken stop)
    {
        foreach (var account in await db.Users.AsNoTracking().ToListAsync(stop))
        {
            var where = $"account {account.Id}";
            if (!standings.Remove(account.Id.ToString(), out var last)) { broken.Add(new(where, Reasons.NotInChain)); }
            else if (last.Kind != Told.Standing || last.Body != Told.Of(account))
            {
                broken.Add(new(where, Reasons.StandingChanged, $"{Act.Accounts} #{last.Sequence}"));
            }
        }
        broken.AddRange(standings.Values.Where(s => s.Kind == Told.Standing)
            .Select(s => new Broken($"{Act.Accounts} #{s.Sequence}", Reasons.RowGone, $"account {s.About}")));
    }
}

/// <summary>The entries that stand for the rows of a table, by what they say.</summary>
internal sealed class EntriesOfRows
{
    private readonly Dictionary<string, List<Act>> entries = [];
    private readonly List<(string Text, string Where)> rest = [];

    public void Expect(Act act)
    {
        if (entries.TryGetValue(act.Body, out var same)) { same.Add(act); }
        else { entries[act.Body] = [act]; }
    }

    public void Compare(string row, string where)
    {
        if (!entries.TryGetValue(row, out var same)) { rest.Add((row, where)); }
        else if (same.Count > 1) { same.RemoveAt(0); }
        else { entries.Remove(row); }
    }

    public IEnumerable<Broken> Broken(OldRows.Digest? old, string chain)
    {
        foreach (var act in entries.Values.SelectMany(a => a).OrderBy(a => a.Sequence))
        {
            yield return new($"{chain} #{act.Sequence}", Reasons.RowGone, act.About);
        }
        // The rows from before the chain are known by their digest alone; beside them every row has its entry.
        if (old is null)
        {
            foreach (var (_, where) in rest) { yield return new(where, Reasons.NotInChain); }
        }
        else if (OldRows.Of(rest.Select(r => r.Text)) != old)
        {
            yield return new($"{chain} #1", Reasons.OldRowsChanged, $"{rest.Count}/{old.Rows}");
        }
    }
}
