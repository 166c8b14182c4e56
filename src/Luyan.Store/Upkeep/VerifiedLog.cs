using Luyan.Store.Chains;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Upkeep;

/// <summary>Computes every leaf of the log again from what it stands for, and compares with a checkpoint.</summary>
internal sealed class VerifiedLog(LuyanDb db, List<Broken> broken)
{
    // The leaves as the rows give them now; null where nothing is left of what a leaf stands for.
    private List<byte[]?> leaves = [];

    public async Task Run(CancellationToken stop)
    {
        var names = new List<string>();
        var postgres = !db.Database.IsSqlite();
        await Reading.Run(db,
            [
                new("""SELECT "Index", "Source", "Sequence" FROM "LogLeaves" WHERE "Log" = $1 ORDER BY "Index" """, LogLeaf.Journal)
                {
                    Row = row =>
                    {
                        if (row.GetInt64(0) != names.Count) { broken.Add(new($"log #{row.GetInt64(0)}", Reasons.Gap, $"{names.Count}")); }
                        while (names.Count < row.GetInt64(0)) { names.Add(""); }
                        names.Add($"{row.GetString(1)} #{row.GetInt64(2)}");
                    },
                },
            ], stop);
        leaves = [.. new byte[]?[names.Count]];
        foreach (var source in LeafSource.All)
        {
            await Reading.Run(db, [source.Known(postgres, leaf =>
            {
                leaves[(int)leaf.Index] = leaf.Now;
                if (Convert.ToHexStringLower(leaf.Now) != leaf.Stood)
                {
                    broken.Add(new($"log #{leaf.Index}", Reasons.WrongLeaf, names[(int)leaf.Index]));
                }
            })], stop);
        }
        broken.AddRange(leaves.Index().Where(l => l.Item is null && names[l.Index].Length > 0)
            .Select(l => new Broken($"log #{l.Index}", Reasons.LeafWithoutEntry, names[l.Index])));
    }

    /// <summary>What a checkpoint knows and the store does not.</summary>
    public async Task Compare(Checkpoint point, CancellationToken stop)
    {
        await Lines("case", point.Cases,
            """SELECT "CaseId", "Sequence", "Hash" FROM "Events" ORDER BY "CaseId", "Sequence" """, r => r.GetGuid(0).ToString("D"), stop);
        await Lines("chain", point.Chains,
            """SELECT "Chain", "Sequence", "Hash" FROM "Acts" ORDER BY "Chain", "Sequence" """, r => r.GetString(0), stop);
        if (leaves.Count < point.Size) { broken.Add(new("log", Reasons.CutOff, $"{leaves.Count}/{point.Size}")); }
        else
        {
            var first = leaves.Take((int)point.Size).ToList();
            if (first.Contains(null) || Convert.ToHexStringLower(MerkleTree.Root(first!)) != point.Root)
            {
                broken.Add(new("log", Reasons.WrongRoot, $"{point.Size}"));
            }
        }
    }

    private async Task Lines(
        string what, IReadOnlyList<CheckpointLine> lines, string sql, Func<System.Data.Common.DbDataReader, string> name,
        CancellationToken stop)
    {
        if (lines.Count == 0) { return; }
        var asked = lines.ToDictionary(l => l.Name);
        var (reached, found) = (new Dictionary<string, long>(), new Dictionary<string, string>());
        await Reading.Run(db,
            [
                new(sql)
                {
                    Row = row =>
                    {
                        var (of, at) = (name(row), Convert.ToInt64(row.GetValue(1), System.Globalization.CultureInfo.InvariantCulture));
                        reached[of] = at;
                        if (asked.TryGetValue(of, out var line) && line.Count == at) { found[of] = row.GetString(2); }
                    },
                },
            ], stop);
        foreach (var line in lines)
        {
            var where = $"{what} {line.Name}";
            if (!reached.TryGetValue(line.Name, out var last)) { broken.Add(new(where, Reasons.Gone, $"0/{line.Count}")); }
            else if (last < line.Count) { broken.Add(new(where, Reasons.CutOff, $"{last}/{line.Count}")); }
            else if (found.GetValueOrDefault(line.Name) != line.Head) { broken.Add(new($"{where} #{line.Count}", Reasons.Rewritten)); }
        }
    }
}
