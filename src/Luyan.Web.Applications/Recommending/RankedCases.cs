using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Examinations;
using Luyan.Web.CaseWork;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Recommending;

/// <summary>The applications that a department can recommend, in its order.</summary>
/// <param name="Cases">First to last.</param>
/// <param name="Version">Version of the saved order; 0 where none was saved.</param>
public sealed record RankedCases(IReadOnlyList<ListedCase> Cases, int Version)
{
    /// <summary>Those that are with the department now; a new one comes last, by number, until it is ranked.</summary>
    public static async Task<RankedCases> Of(
        LuyanDb db, ExaminationStore examinations, Actor by, DateOnly today, CancellationToken stop)
    {
        var cases = db.CasesVisibleTo(by).AsNoTracking().Where(c => c.Kind == Kinds.Application && c.State == nameof(WithDepartment));
        var rows = await ListedCase.Of(db, cases, by, today).ToListAsync(stop);
        var saved = await examinations.Ranking(by, stop);
        var held = await db.CasesVisibleTo(by).AsNoTracking().Where(c => c.Kind == Kinds.Application && !c.Ended && c.Rank != null)
            .Select(c => c.Rank!.Value).Distinct().ToListAsync(stop);
        return new RankedCases(rows, saved?.Version ?? 0) { Held = held }.By(Ids(saved?.Cases ?? ""));
    }

    /// <summary>The ids of a saved order.</summary>
    public static IReadOnlyList<Guid> Ids(string saved) => [.. saved.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];

    /// <summary>In another order: cases that it does not name come last, unknown ones are ignored.</summary>
    public RankedCases By(IReadOnlyList<Guid> order) => this with
    {
        Cases = [.. Cases.OrderBy(c => order.IndexOf(c.Case.Id) is >= 0 and var at ? at : int.MaxValue).ThenBy(
            c => c.Case.Number, StringComparer.Ordinal)],
    };

    /// <summary>With one case moved by a step; at an end it stays.</summary>
    public RankedCases Moved(string number, int step)
    {
        var moved = Cases.ToList();
        var from = moved.FindIndex(c => c.Case.Number == number);
        var to = from + step;
        if (from < 0 || to < 0 || to >= moved.Count) { return this; }
        (moved[from], moved[to]) = (moved[to], moved[from]);
        return this with { Cases = moved };
    }

    /// <summary>The ranks that applications under way hold already.</summary>
    public IReadOnlyList<int> Held { get; init; } = [];

    /// <summary>The rank of a case, from 1; what another application holds already is passed over.</summary>
    public int RankOf(Guid id)
    {
        var place = Cases.ToList().FindIndex(c => c.Case.Id == id);
        return place < 0 ? 0 : Enumerable.Range(1, place + Held.Count + 1).Except(Held).ElementAt(place);
    }
}

file static class Lists
{
    public static int IndexOf(this IReadOnlyList<Guid> list, Guid id)
    {
        for (var i = 0; i < list.Count; i++) { if (list[i] == id) { return i; } }
        return -1;
    }
}
