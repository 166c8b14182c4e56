using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>Who may see which case; the filter is part of the query. The same rule as <see cref="Filed.VisibleTo"/>.</summary>
public static class Visibility
{
    /// <summary>The cases that an actor may see: units their own, departments those of their units, the Bureau and
    /// the auditor all, experts those where they sit (the material only after declaring no conflict), administrators
    /// and the public none.</summary>
    public static IQueryable<CaseRow> CasesVisibleTo(this LuyanDb db, Actor actor)
    {
        var (account, organisation) = (actor.Account, actor.Organisation);
        return actor.Role switch
        {
            Role.CaseOfficer or Role.HeadOfDivision or Role.Leader or Role.Auditor or Role.Clock => db.Cases,
            Role.Filler or Role.Signer or Role.Director when organisation != Guid.Empty => db.Cases.Where(c => c.UnitId == organisation
                && c.Kind != Kinds.Review),
            Role.Department when organisation != Guid.Empty => db.Cases.Where(c => c.DepartmentId == organisation
                && c.Kind != Kinds.Review),
            Role.Expert => db.Cases.Where(c => db.Seats.Any(s => s.AccountId == account
                && s.Sits && (s.ReviewId == c.Id || (s.SubjectId == c.Id && s.SeesMaterial)))),
            _ => db.Cases.Where(_ => false),
        };
    }

    // A finding reveals another unit's dossier.
    private static readonly string[] WithinTheBureau = [nameof(FindingDismissed)];

    /// <summary>Whether an actor who may see a case may read an event of this kind in its file.</summary>
    public static bool EventVisibleTo(string type, Actor actor) =>
        actor.Role is Role.CaseOfficer or Role.HeadOfDivision or Role.Leader or Role.Auditor or Role.Clock
            || !WithinTheBureau.Contains(type);

    /// <summary>The open deadlines of the cases that an actor may see.</summary>
    public static IQueryable<DeadlineRow> DeadlinesVisibleTo(this LuyanDb db, Actor actor)
    {
        var cases = db.CasesVisibleTo(actor);
        return db.Deadlines.Where(d => d.Open && cases.Any(c => c.Id == d.CaseId));
    }

    // A joint recommendation names other units' applications: it is between the department and the Bureau.
    private static readonly string[] BetweenOffices = ["recommendation", "recommendation.reading"];

    /// <summary>The letters of the cases that an actor may see; those that name other units' cases only for the
    /// department and the Bureau.</summary>
    public static IQueryable<LetterRow> LettersVisibleTo(this LuyanDb db, Actor actor)
    {
        var cases = db.CasesVisibleTo(actor);
        var letters = db.Letters.Where(l => cases.Any(c => c.Id == l.CaseId));
        return actor.Role is Role.Filler or Role.Signer or Role.Director or Role.Expert
            ? letters.Where(l => !BetweenOffices.Contains(l.Kind))
            : letters;
    }
}
