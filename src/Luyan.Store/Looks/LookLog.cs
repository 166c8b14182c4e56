using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Chains;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Looks;

/// <summary>The looks that were recorded: all of them for the auditor, those at their data for the persons concerned.</summary>
public sealed class LookLog(LuyanDb db)
{
    /// <summary>All looks that are asked for, latest first; none for whoever is no auditor.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="asked">Which.</param>
    /// <param name="skip">How many of the latest to leave out.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<IReadOnlyList<Look>> All(Actor by, LookQuery asked, int skip, int most, CancellationToken stop = default) =>
        by.Role == Role.Auditor ? await Read(await Asked(asked, stop), skip, most, stop) : [];

    /// <summary>The looks at the data of somebody: at the dossiers of the own unit, and at the own name as an expert. Looks at what the
    /// own unit does not know of are not among them.</summary>
    public Task<IReadOnlyList<Look>> Concerning(IReadOnlyList<Actor> me, int skip, int most, CancellationToken stop = default)
    {
        // An account without a role has no data of anybody.
        if (me.Count == 0) { return Task.FromResult<IReadOnlyList<Look>>([]); }
        var accounts = me.SelectMany(a => a.Others.Append(a.Account)).Select(a => $"\"{a}\"").Distinct().ToList();
        var (mine, unit) = (accounts[0], me.Where(a => Reader.Of(a.Role).Side == Side.Unit && a.Organisation != Guid.Empty)
            .Select(a => $"\"unit\":\"{a.Organisation}\"").FirstOrDefault());
        var all = Chain.Where(a => a.Body.Contains(mine) || (unit != null && a.Body.Contains(unit)));
        foreach (var other in accounts.Skip(1)) { all = all.Union(Chain.Where(a => a.Body.Contains(other))); }
        return Read(all, skip, most, stop);
    }

    private IQueryable<Act> Chain => db.Acts.AsNoTracking().Where(a => a.Chain == Act.Openings && LookKind.All.Contains(a.Kind));

    private async Task<IQueryable<Act>> Asked(LookQuery asked, CancellationToken stop)
    {
        var all = Chain;
        if (asked.Number.Length > 0)
        {
            var number = Quoted(asked.Number);
            all = all.Where(a => a.Body.Contains(number));
        }
        if (asked.Kind.Length > 0) { all = all.Where(a => a.Kind == asked.Kind); }
        if (asked.Person.Length > 0)
        {
            var people = await db.Users.Where(u => u.DisplayName.Contains(asked.Person)).Select(u => (Guid?)u.Id).ToListAsync(stop);
            all = all.Where(a => people.Contains(a.By));
        }
        if (asked.From is { } from)
        {
            var begin = Start(from);
            all = all.Where(a => a.At >= begin);
        }
        if (asked.To is { } to)
        {
            var end = Start(to.AddDays(1));
            all = all.Where(a => a.At < end);
        }
        return all;
    }

    private static DateTimeOffset Start(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), LegalDate.Offset).ToUniversalTime();

    private static string Quoted(string number) => $"\"number\":\"{number}\"";

    private async Task<IReadOnlyList<Look>> Read(IQueryable<Act> all, int skip, int most, CancellationToken stop)
    {
        var acts = await all.OrderByDescending(a => a.Position).Skip(skip).Take(most).ToListAsync(stop);
        var people = acts.Select(a => a.By).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, stop);
        return [.. acts.Select(a => Of(a, Told.Read<LookBody>(a.Body), a.By is { } by ? names.GetValueOrDefault(by, "") : ""))];
    }

    private static Look Of(Act act, LookBody body, string name) => new(
        act.At, name, Enum.TryParse<Role>(body.Role, out var role) ? role : Role.Anyone, act.Kind, body.Number)
    {
        What = body.What, Why = body.Why, Said = body.Said, Entry = body.Entry, Event = body.Event,
    };
}

/// <summary>Which looks are asked for; what is empty asks for all.</summary>
/// <param name="Number">The number of the case.</param>
/// <param name="Person">A part of the name of who looked.</param>
/// <param name="Kind">One of <see cref="LookKind"/>.</param>
/// <param name="From">The first legal day.</param>
/// <param name="To">The last legal day.</param>
public sealed record LookQuery(string Number, string Person, string Kind, DateOnly? From, DateOnly? To);

/// <summary>A look: who, when, what, why.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Name">The name of who looked.</param>
/// <param name="Role">In which role.</param>
/// <param name="Kind">One of <see cref="LookKind"/>.</param>
/// <param name="Number">The number of the case.</param>
public sealed record Look(DateTimeOffset At, string Name, Role Role, string Kind, string Number)
{
    /// <summary>The fields, or what was seen.</summary>
    public IReadOnlyList<string> What { get; init; } = [];

    /// <summary>The reason that was chosen; null where it was typed.</summary>
    public string? Why { get; init; }

    /// <summary>The reason that was typed.</summary>
    public string? Said { get; init; }

    /// <summary>The entry of the docket.</summary>
    public int? Entry { get; init; }

    /// <summary>The kind of that entry.</summary>
    public string? Event { get; init; }
}
