using System.Globalization;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Chains;

/// <summary>The dated values of the policy as the chain keeps them: a digest for each parameter, with all its values, days and
/// sources.</summary>
/// <param name="Place">Whose policy it is.</param>
/// <param name="Digests">By the keys of the parameters; the clauses of transition stand under a key of their own.</param>
internal sealed record PolicyValues(string Place, IReadOnlyDictionary<string, string> Digests)
{
    // No parameter has this key: theirs have no blanks.
    private const string Transitions = "clauses of transition";

    // Of a digest as much as nobody finds another value for.
    private const int Length = 32;

    public static PolicyValues Of(Measures law) => new(
        law.Institution.City.Chinese,
        law.Values.GroupBy(v => v.Parameter.Key).Select(p => (p.Key, Values: p.OrderBy(v => v.From).SelectMany(v => (string[])
            [Day(v.From), v.Through is { } last ? Day(last) : "", $"{v.Unit}", v.Raw, v.Source, $"{v.Reading}", .. v.Words])))
            .Append((Transitions, law.Transitions.SelectMany(t => (string[])
                [Day(t.From), $"{t.Pending}", t.Source, .. t.Parameters.Select(p => p.Key)])))
            .ToDictionary(p => p.Item1, p => HashChain.Over([.. p.Item2])[..Length], StringComparer.Ordinal));

    public static PolicyValues Read(Act entry) => Told.Read<PolicyValues>(entry.Body);

    /// <summary>The keys under which a policy says other than this one.</summary>
    public IReadOnlyList<string> Other(Measures law)
    {
        var now = Of(law);
        return
        [
            .. now.Place == Place ? (IEnumerable<string>)[] : [now.Place],
            .. Digests.Keys.Union(now.Digests.Keys).Order(StringComparer.Ordinal)
                .Where(k => Digests.GetValueOrDefault(k) != now.Digests.GetValueOrDefault(k)),
        ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Enters into the chain under which dated values the program is started.</summary>
public sealed class PolicyEntries(IDbContextFactory<LuyanDb> databases, MeasuresInForce inForce, TimeProvider clock)
{
    /// <summary>The entry of an import of holidays; its statement writes it with the import.</summary>
    internal static Task<Statement> Of(Work work, HolidayYear row, CancellationToken stop) => Chaining.Tie(work, new()
    {
        Chain = Act.Policy, Kind = Told.Holidays, At = row.ImportedAt, By = row.ImportedBy, About = $"{row.Version}", Body = Told.Of(row),
    }, stop);

    /// <summary>Does so where they are others than those of the last entry; else nothing happens.</summary>
    /// <returns>Whether there is a new entry.</returns>
    public async Task<bool> Enter(CancellationToken stop = default)
    {
        await using var db = databases.CreateDbContext();
        await using var entry = await db.Enter(stop);
        await db.Alone($"acts:{Act.Policy}", stop);
        var last = await db.Acts.AsNoTracking().Where(a => a.Chain == Act.Policy && a.Kind == Told.Measures)
            .OrderByDescending(a => a.Sequence).FirstOrDefaultAsync(stop);
        if (last is not null && PolicyValues.Read(last).Other(inForce.Now).Count == 0) { return false; }
        var values = PolicyValues.Of(inForce.Now);
        db.Tell(Act.Policy, Told.Measures, clock.GetUtcNow(), by: null, values.Place, values);
        await db.SaveChangesAsync(stop);
        await entry.Commit(stop);
        return true;
    }
}
