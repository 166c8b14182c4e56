using System.Linq.Expressions;
using Luyan.Cases;
using Luyan.Cases.Notices;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>Who may see which case. The rule stands here once: as a condition of queries, and compiled for a case that is about to be
/// written.</summary>
public static class Visibility
{
    // A case, who asks, and the places of experts.
    private sealed record Rule(Expression<Func<CaseRow, Actor, IEnumerable<SeatRow>, bool>> Condition)
    {
        public Func<CaseRow, Actor, IEnumerable<SeatRow>, bool> InMemory { get; } = Condition.Compile();
    }

    private static readonly Rule Every = new((_, _, _) => true);
    private static readonly Rule None = new((_, _, _) => false);
    private static readonly Rule OfItsUnit = new((c, by, _) => c.UnitId == by.Organisation && c.Kind != Kinds.Review);
    private static readonly Rule OfItsDepartment = new((c, by, _) => c.DepartmentId == by.Organisation && c.Kind != Kinds.Review);
    private static readonly Rule WhereTheySit = new((c, by, places) => places.Any(s => s.AccountId == by.Account
        && s.Sits && (s.ReviewId == c.Id || (s.SubjectId == c.Id && s.SeesMaterial && s.Open))));

    // Units see their own cases, departments those of their units, the Bureau and the auditor all, experts those where they sit (the
    // material only after declaring no conflict, and until the review is closed), administrators and the public none.
    private static Rule For(Actor actor) => actor.Role switch
    {
        _ when SeesAll(actor.Role) => Every,
        Role.Filler or Role.Signer or Role.Director when actor.Organisation != Guid.Empty => OfItsUnit,
        Role.Department when actor.Organisation != Guid.Empty => OfItsDepartment,
        Role.Expert => WhereTheySit,
        _ => None,
    };

    /// <summary>Whether a role sees every case: the Bureau, the auditor and the clock.</summary>
    public static bool SeesAll(Role role) => role is Role.CaseOfficer or Role.HeadOfDivision or Role.Leader or Role.Auditor or Role.Clock;

    /// <summary>The cases that an actor may see; the filter is part of the query.</summary>
    public static IQueryable<CaseRow> CasesVisibleTo(this LuyanDb db, Actor actor)
    {
        var rule = For(actor);
        if (rule == Every) { return Conflicts.Possible(actor) ? ReadInTheHouse(db, actor) : db.Cases; }
        var row = Expression.Parameter(typeof(CaseRow), "c");
        var condition = rule.Condition.Over(row, Putting.Captured(actor), Putting.Captured<IEnumerable<SeatRow>>(db.Seats));
        return db.Cases.Where(Expression.Lambda<Func<CaseRow, bool>>(condition, row)).Select(Outside.Row(actor.Role == Role.Department));
    }

    // Who has acted for the unit in a case reads it as the department does, which reads no review of it.
    private static IQueryable<CaseRow> ReadInTheHouse(LuyanDb db, Actor actor)
    {
        var conflicts = db.ConflictsOf(actor);
        return db.Cases.Where(c => c.Kind != Kinds.Review || !conflicts.Any(id => id == c.SubjectId)).Select(Conflicts.Row(conflicts));
    }

    /// <summary>Whether an actor may see a case.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="row">The case, as far as it matters here: id, kind, unit and department.</param>
    /// <param name="places">The places of the actor that name the case, as reviewed or under review.</param>
    internal static bool Sees(Actor actor, CaseRow row, IEnumerable<SeatRow> places) => For(actor).InMemory(row, actor, places);

    /// <summary>The open deadlines of the cases that an actor may see, as far as the actor reads of them.</summary>
    public static IQueryable<DeadlineRow> DeadlinesVisibleTo(this LuyanDb db, Actor actor)
    {
        var cases = db.CasesVisibleTo(actor);
        var open = db.Deadlines.Where(d => d.Open && cases.Any(c => c.Id == d.CaseId));
        if (Conflicts.Possible(actor))
        {
            var conflicts = db.ConflictsOf(actor);
            return open.Where(d => d.Outside || !conflicts.Contains(d.CaseId));
        }
        // A side outside reads of its own work in the house, as a letter that it has to check; an expert of nothing else.
        return SeesAll(actor.Role) ? open
            : actor.Role == Role.Expert ? open.Where(d => d.Of == Role.Expert)
            : open.Where(d => d.Outside || d.Of == actor.Role);
    }

    // A joint recommendation names other units' applications: it is between the department and the Bureau.
    private static readonly string[] BetweenOffices = ["recommendation", "recommendation.reading"];

    /// <summary>The letters of the cases that an actor may see; those that name other units' cases only for the
    /// department and the Bureau. An expert reads none: they are acts towards the unit.</summary>
    public static IQueryable<LetterRow> LettersVisibleTo(this LuyanDb db, Actor actor)
    {
        if (actor.Role == Role.Expert) { return db.Letters.Where(_ => false); }
        var cases = db.CasesVisibleTo(actor);
        var letters = db.Letters.Where(l => cases.Any(c => c.Id == l.CaseId));
        return IsOutside(actor) ? letters.Where(l => !BetweenOffices.Contains(l.Kind)) : letters;
    }

    /// <summary>The links to files that the cases have which an actor may see, as far as they are opened to the actor's side.</summary>
    public static IQueryable<FileLink> LinksVisibleTo(this LuyanDb db, Actor actor)
    {
        var cases = db.CasesVisibleTo(actor);
        var links = db.FileLinks.Where(l => cases.Any(c => c.Id == l.CaseId));
        var conflicts = db.ConflictsOf(actor);
        return Reader.Of(actor.Role).Side switch
        {
            Side.Bureau when Conflicts.Possible(actor) => links.Where(l => l.Department || !conflicts.Contains(l.CaseId)),
            Side.Bureau or Side.Auditor => links,
            Side.Unit => links.Where(l => l.Unit),
            Side.Department => links.Where(l => l.Department),
            Side.Expert => links.Where(l => l.Expert),
            _ => links.Where(_ => false),
        };
    }

    /// <summary>Whether an actor who may see a case may see a letter of it in its life: what is worded and not issued is seen by the
    /// side that words it.</summary>
    public static bool LetterVisibleTo(CaseLetter letter, Actor actor) =>
        actor.Role != Role.Expert && (letter.IssuedOn is not null || SeesAll(actor.Role) || actor.Role == letter.DraftedAs)
        && !(IsOutside(actor) && BetweenOffices.Contains(letter.Kind));

    private static bool IsOutside(Actor actor) => actor.Role is Role.Filler or Role.Signer or Role.Director;
}
