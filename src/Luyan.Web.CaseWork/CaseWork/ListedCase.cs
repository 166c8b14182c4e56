using Luyan.Cases;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;

namespace Luyan.Web.CaseWork;

/// <summary>A case in a list.</summary>
public sealed record ListedCase
{
    /// <summary>Its line.</summary>
    public required CaseRow Case { get; init; }

    /// <summary>The first day by which somebody must act in it; null where nobody must.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Who can act, what binds most first; none where nobody has to.</summary>
    public List<Role> Holders { get; init; } = [];

    /// <summary>Whether somebody must have acted in it by now.</summary>
    public bool IsOverdue(DateOnly today) => !Case.Ended && Due is { } due && LegalDay.HasPassed(due, today);

    /// <summary>Cases with their first day and who holds them on a legal day, for a list.</summary>
    public static IQueryable<ListedCase> Of(LuyanDb db, IQueryable<CaseRow> cases, Actor by, DateOnly today)
    {
        var asked = db.DutiesVisibleTo(by).Where(Overdue.Asks<DutyRow>());
        var holding = db.HoldingVisibleTo(by, today);
        return cases.Select(c => new ListedCase
        {
            Case = c, Due = asked.Where(d => d.CaseId == c.Id).Min(d => (DateOnly?)d.Effective),
            Holders = holding.Where(d => d.CaseId == c.Id).Select(d => d.Of).ToList(),
        });
    }
}
