using System.Globalization;
using System.Text.Json;
using Luyan.Cases.Authenticity;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Authenticity;

/// <summary>The index by which one dossier is compared with all others without reading them.</summary>
internal sealed class ComparisonIndex(LuyanDb db)
{
    // As in the full comparison: a band with more members is no evidence of copying.
    private const int MostInBand = 64;
    private const string Moved = "comparison-index";

    /// <summary>Nobody else compares until the end of the entry: of two dossiers filed at once the later one must see the other.</summary>
    public Task Lock(CancellationToken stop) => db.Alone(Moved, stop);

    /// <summary>How often the index was changed: who has read it before his turn sees in it whether it still is as he read it.</summary>
    public async Task<int> Position(CancellationToken stop) =>
        await db.Settings.AsNoTracking().Where(s => s.Key == Moved).Select(s => s.Value).FirstOrDefaultAsync(stop) is { } times
            ? int.Parse(times, CultureInfo.InvariantCulture)
            : 0;

    /// <summary>Says that the index was changed; within an entry.</summary>
    public async Task Move(CancellationToken stop)
    {
        var times = (await Position(stop) + 1).ToString(CultureInfo.InvariantCulture);
        if (await db.Settings.Where(s => s.Key == Moved).ExecuteUpdateAsync(set => set.SetProperty(s => s.Value, times), stop) > 0)
        {
            return;
        }
        db.Settings.Add(new() { Key = Moved, Value = times });
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Puts a dossier into the index, in place of what was there of it.</summary>
    public async Task Put(FiledDossier filed, IReadOnlyList<SignedPassage> signed, DateTimeOffset now, CancellationToken stop)
    {
        var dossier = filed.Compared;
        await db.Compared.Where(c => c.CaseId == dossier.Case).ExecuteDeleteAsync(stop);
        db.Compared.Add(new()
        {
            CaseId = dossier.Case, Sequence = filed.Sequence, Number = dossier.Number,
            UnitId = dossier.Unit, UnitName = dossier.UnitName, CreditCode = dossier.CreditCode,
            Cohosts = string.Join('\n', dossier.Cohosts), Partners = string.Join('\n', dossier.Partners), ComparedAt = now,
        });
        db.ComparedKeys.AddRange(dossier.Keys.Select(k => new ComparedKeyRow
        {
            CaseId = dossier.Case, UnitId = dossier.Unit, Kind = k.Kind.ToString(), Key = k.Key, Detail = k.Detail,
            Shown = k.Shown, Exhibit = JsonSerializer.Serialize(k.Exhibit, AuthenticityJson.Exhibit),
        }));
        List<PassageRow> passages = [.. signed.Select(p => new PassageRow
        {
            CaseId = dossier.Case,
            Place = JsonSerializer.Serialize(p.Passage.Place, AuthenticityJson.Place),
            Text = p.Passage.Text
        })];
        db.Passages.AddRange(passages);
        await db.SaveChangesAsync(stop);
        List<(long Band, long Passage)> bands = [.. signed.Zip(passages)
            .SelectMany(p => p.First.Bands.Select(b => (b, p.Second.Id))).Distinct()];
        long[] keys = [.. bands.Select(b => b.Band)], ids = [.. bands.Select(b => b.Passage)];
        if (db.Database.IsSqlite())
        {
            var json = JsonSerializer.Serialize(bands.Select(b => (long[])[b.Band, b.Passage]));
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "PassageBands" ("Band", "PassageId")
                SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each({json})
                """, stop);
        }
        else
        {
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "PassageBands" ("Band", "PassageId")
                SELECT band, passage FROM unnest({keys}, {ids}) AS t(band, passage)
                """, stop);
        }
        db.ChangeTracker.Clear();
    }

    /// <summary>The pieces of text that a unit's dossiers have in the index already; null where it has none there.</summary>
    public async Task<HashSet<ulong>?> CountedOf(Guid unit, CancellationToken stop)
    {
        if (!await db.Compared.AnyAsync(c => c.UnitId == unit, stop)) { return null; }
        var texts = await db.Passages.AsNoTracking()
            .Where(p => db.Compared.Any(c => c.CaseId == p.CaseId && c.UnitId == unit)).Select(p => p.Text).ToListAsync(stop);
        return [.. texts.SelectMany(t => Shingles.Of(NormalText.Fold(t)))];
    }

    /// <summary>What is seen between a dossier and those in the index, from both sides.</summary>
    public async Task<List<FoundInCase>> Meet(
        ComparedDossier here, IReadOnlyList<SignedPassage> signed,
        CommonWording common, ComparisonSettings settings, CancellationToken stop)
    {
        var keys = await Keys(here, common, stop);
        var near = await Near(here, signed, stop);
        Guid[] others = [.. keys.Select(k => k.Theirs.CaseId).Concat(near.Select(n => n.Theirs.CaseId)).Distinct()];
        var known = (await db.Compared.AsNoTracking().Where(c => others.Contains(c.CaseId))
            .ToListAsync(stop)).ToDictionary(c => c.CaseId, Of);
        var found = new List<FoundInCase>();
        foreach (var (mine, row) in keys)
        {
            var (there, theirs) = (known[row.CaseId], new ComparedKey(
                mine.Kind, row.Key, row.Detail, row.Shown, JsonSerializer.Deserialize(row.Exhibit, AuthenticityJson.Exhibit)!));
            if (here.IsOfSameUnit(there)) { continue; }
            if (PairFindings.OfKeys(here, mine, there, theirs) is { } finding) { found.Add(new(here.Case, there.Case, finding)); }
            if (PairFindings.OfKeys(there, theirs, here, mine) is { } back) { found.Add(new(there.Case, here.Case, back)); }
        }
        foreach (var (mine, row) in near)
        {
            var there = known[row.CaseId];
            var theirs = new Passage(JsonSerializer.Deserialize(row.Place, AuthenticityJson.Place)!, row.Text).Sign(common, settings);
            if (here.IsOfSameUnit(there) || mine.LikenessTo(theirs, settings) is not { } likeness) { continue; }
            found.Add(new(here.Case, there.Case, PairFindings.OfPassages(here, mine.Passage, there, theirs.Passage, likeness)));
            found.Add(new(there.Case, here.Case, PairFindings.OfPassages(there, theirs.Passage, here, mine.Passage, likeness)));
        }
        return found;
    }

    private async Task<List<(ComparedKey Mine, ComparedKeyRow Theirs)>> Keys(
        ComparedDossier here, CommonWording common, CancellationToken stop)
    {
        var mine = here.Keys.ToLookup(k => (k.Kind.ToString(), k.Key));
        string[] wanted = [.. here.Keys.Select(k => k.Key).Distinct()];
        var met = await db.ComparedKeys.AsNoTracking().Where(k => wanted.Contains(k.Key) && k.CaseId != here.Case).ToListAsync(stop);
        return
        [
            .. from same in met.GroupBy(k => (k.Kind, k.Key))
               let own = mine[same.Key].ToList()
               where own.Count > 0
                   && !PairFindings.IsCommon(own[0], same.Select(k => k.UnitId).Append(here.Unit).Distinct().Count(), common)
               from theirs in same
               from key in own
               select (key, theirs),
        ];
    }

    private async Task<List<(SignedPassage Mine, PassageRow Theirs)>> Near(
        ComparedDossier here, IReadOnlyList<SignedPassage> signed, CancellationToken stop)
    {
        var mine = signed.SelectMany(p => p.Bands.Select(band => (Band: band, Passage: p))).ToLookup(b => b.Band, b => b.Passage);
        long[] wanted = [.. mine.Select(b => b.Key)];
        // What is kept of this dossier itself gives way to what is met now.
        var met = await db.PassageBands.AsNoTracking()
            .Where(b => wanted.Contains(b.Band) && !db.Passages.Any(p => p.Id == b.PassageId && p.CaseId == here.Case)).ToListAsync(stop);
        var pairs = met.GroupBy(b => b.Band).Where(b => b.Count() + mine[b.Key].Distinct().Count() <= MostInBand)
            .SelectMany(b => b.SelectMany(row => mine[b.Key].Select(p => (Mine: p, row.PassageId))))
            .Distinct().ToLookup(p => p.PassageId, p => p.Mine);
        long[] ids = [.. pairs.Select(p => p.Key)];
        var rows = await db.Passages.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(stop);
        return [.. rows.SelectMany(row => pairs[row.Id].Select(p => (p, row)))];
    }

    private static ComparedDossier Of(ComparedRow row) => new()
    {
        Case = row.CaseId, Number = row.Number, Unit = row.UnitId,
        UnitName = row.UnitName, CreditCode = row.CreditCode, Keys = [], Passages = [],
        Cohosts = row.Cohosts.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        Partners = row.Partners.Split('\n', StringSplitOptions.RemoveEmptyEntries),
    };
}
