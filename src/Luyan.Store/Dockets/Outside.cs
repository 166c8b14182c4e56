using System.Linq.Expressions;
using Luyan.Cases;
using Luyan.Cases.Notices;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>How a case looks to those who learn of an act by its letter: until that is issued, as if the act had not been done.</summary>
internal static class Outside
{
    /// <summary>The line of a case as those outside read it.</summary>
    /// <param name="ranked">They read the department's rank: the department itself.</param>
    public static Expression<Func<CaseRow, CaseRow>> Row(bool ranked) => c => new CaseRow
    {
        Id = c.Id, Kind = c.Kind, Number = c.Number, Title = c.Title, State = c.StateOutside ?? c.State, Ended = c.EndedOutside ?? c.Ended,
        UnitId = c.UnitId, UnitName = c.UnitName, DepartmentId = c.DepartmentId, Field = c.Field, District = c.District,
        CenterName = c.CenterName, SubjectId = c.SubjectId, Rank = ranked ? c.Rank : null, OpenedOn = c.OpenedOn,
        Version = c.VersionOutside ?? c.Version, HeadHash = c.HeadOutside ?? c.HeadHash, UpdatedAt = c.UpdatedOutside ?? c.UpdatedAt,
    };

    /// <summary>The acts of which somebody may not know, and what became of their letters in the house, as the commits that made
    /// them.</summary>
    /// <param name="unknown">The acts.</param>
    /// <param name="read">The events, as they were folded.</param>
    /// <param name="rows">Their rows.</param>
    public static HashSet<Guid> Hidden(IReadOnlyList<UnissuedAct> unknown, IReadOnlyList<object> read, IReadOnlyList<EventRow> rows)
    {
        var acts = unknown.Select(l => l.Act).ToHashSet(ReferenceEqualityComparer.Instance);
        var letters = unknown.Select(l => l.Letter).ToHashSet();
        return
        [
            .. rows.Where((_, at) => acts.Contains(read[at]) || (read[at] is IOfLetter of && letters.Contains(of.Letter)))
                .Select(r => r.CommitId),
        ];
    }
}

/// <summary>A case as somebody reads it.</summary>
/// <typeparam name="TState">Its state.</typeparam>
/// <param name="File">The case; its version counts the events that the reader may know of.</param>
/// <param name="Rows">The events that the reader may know of.</param>
/// <param name="Cut">What came after an unknown act cannot be told without it, and is left out too.</param>
internal sealed record SeenFile<TState>(CaseFile<TState> File, IReadOnlyList<EventRow> Rows, bool Cut = false);
