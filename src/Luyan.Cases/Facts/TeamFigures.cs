using Luyan.Cases.Applications.Form;

namespace Luyan.Cases.Facts;

/// <summary>A person of the team, with the last day from the ledger where the record was ended there.</summary>
/// <param name="Row">What is recorded.</param>
/// <param name="EndedOn">The last day on which the record was so; null while it is.</param>
public sealed record TeamMember(MemberRow Row, DateOnly? EndedOn = null)
{
    /// <summary>The last day in the team; null while the person belongs to it.</summary>
    public DateOnly? LastDay => Row.To is { } to && EndedOn is { } ended ? (to < ended ? to : ended) : Row.To ?? EndedOn;

    /// <summary>Whether the person belongs to the team on a day; without a first day, from the beginning.</summary>
    public bool BelongsOn(DateOnly day) => (Row.From is null || Row.From <= day) && (LastDay is null || LastDay >= day);
}

/// <summary>How many have a property in common; the empty code stands for those of whom it is not known.</summary>
public sealed record Tally(string Code, int Number);

/// <summary>A band of the age pyramid, both ages included; <see cref="Through"/> null for "and older".</summary>
public sealed record AgeBand(int From, int? Through, int Women, int Men, int Unstated)
{
    /// <summary>All of the band.</summary>
    public int Total => Women + Men + Unstated;
}

/// <summary>Who came and who left in a calendar year, and how many belonged to the team on its last day.</summary>
public sealed record Movement(int Year, int In, int Out, int AtEnd);

/// <summary>
/// Figures of the team (Art. 15: open, mobile, with a sound gradient of ages and professions).
/// Only who belongs to the team on the day counts; movement counts all who ever did.
/// </summary>
public static class TeamFigures
{
    private const int YoungestBand = 25;
    private const int Step = 5;
    private const int OldestBand = 60;

    /// <summary>Who belongs to the team on a day.</summary>
    public static IReadOnlyList<TeamMember> On(IEnumerable<TeamMember> all, DateOnly day) => [.. all.Where(m => m.BelongsOn(day))];

    /// <summary>The age pyramid by year of birth, the youngest first; the age is that reached in the calendar year.
    /// A person without a year of birth is in no band.</summary>
    public static IReadOnlyList<AgeBand> Ages(IEnumerable<TeamMember> team, DateOnly today)
    {
        var ages = team.Where(m => m.Row.Born is not null).Select(m => (Age: today.Year - m.Row.Born!.Value, m.Row.Gender)).ToList();
        IEnumerable<(int From, int? Through)> bands = [(0, YoungestBand), .. Enumerable.Range(0, (OldestBand - YoungestBand) / Step)
            .Select(n => (YoungestBand + (n * Step) + 1, (int?)(YoungestBand + ((n + 1) * Step)))), (OldestBand + 1, null)];
        return [.. bands.Select(band =>
        {
            var within = ages.Where(a => a.Age >= band.From && (band.Through is null || a.Age <= band.Through)).ToList();
            return new AgeBand(
                band.From, band.Through, within.Count(a => a.Gender == "female"),
                within.Count(a => a.Gender == "male"), within.Count(a => a.Gender is not ("female" or "male")));
        })];
    }

    /// <summary>How many have each of the codes, in their order; then those of whom it is not known, where there are any.</summary>
    public static IReadOnlyList<Tally> By(IEnumerable<TeamMember> team, Func<MemberRow, string?> property, IReadOnlyList<string> codes)
    {
        var counted = team.Select(m => property(m.Row) ?? "")
            .GroupBy(c => codes.Contains(c) ? c : "").ToDictionary(g => g.Key, g => g.Count());
        return
        [
            .. codes.Select(c => new Tally(c, counted.GetValueOrDefault(c))),
            .. counted.TryGetValue("", out var unknown) ? [new Tally("", unknown)] : Array.Empty<Tally>()
        ];
    }

    /// <summary>The professions as written, the most frequent first; what is left after <paramref name="most"/> stands
    /// together under <c>…</c>.</summary>
    public static IReadOnlyList<Tally> Professions(IEnumerable<TeamMember> team, int most = 10)
    {
        var all = team.GroupBy(m => (m.Row.Profession ?? "").Trim()).Select(g => new Tally(g.Key, g.Count())).ToList();
        var named = all.Where(t => t.Code.Length > 0).OrderByDescending(t => t.Number).ThenBy(t => t.Code, StringComparer.Ordinal).ToList();
        var rest = named.Skip(most).Sum(t => t.Number);
        return [.. named.Take(most), .. rest > 0 ? [new Tally("…", rest)] : Array.Empty<Tally>(), .. all.Where(t => t.Code.Length == 0)];
    }

    /// <summary>Inflow and outflow, year by year without a gap, from the first year with a day through that of today;
    /// at most the last <paramref name="most"/> years.</summary>
    public static IReadOnlyList<Movement> Movements(IReadOnlyCollection<TeamMember> all, DateOnly today, int most = 10)
    {
        var years = all.SelectMany(m => new[] { m.Row.From?.Year, m.LastDay?.Year })
            .Where(y => y is not null && y <= today.Year).Select(y => y!.Value).ToList();
        if (years.Count == 0) { return []; }
        var first = Math.Max(years.Min(), today.Year - most + 1);
        return [.. Enumerable.Range(first, today.Year - first + 1).Select(year =>
        {
            var end = year == today.Year ? today : new DateOnly(year, 12, 31);
            return new Movement(
                year, all.Count(m => m.Row.From is { } from && from.Year == year && from <= today),
                all.Count(m => m.LastDay is { } last && last.Year == year && last < today), all.Count(m => m.BelongsOn(end)));
        })];
    }
}
