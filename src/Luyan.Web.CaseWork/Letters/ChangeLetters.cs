using Luyan.Cases.Centers;
using Luyan.Documents.Letters;
using Luyan.Law;

namespace Luyan.Web.Letters;

/// <summary>The letters about changes of a center (Arts. 8 and 14).</summary>
internal static class ChangeLetters
{
    public static IReadOnlyDictionary<string, Func<CenterCause, CenterWording?>> All { get; } =
        new Dictionary<string, Func<CenterCause, CenterWording?>>
        {
            ["change-approved"] = cause => cause.Event is ChangeApproved e
                ? new(Asked(cause), Says(e.Change, cause.Law), new LetterPart("letter.center.reasons", ("reasons", e.Reasons)),
                    new LetterPart(e.Change is NameChange ? "letter.change-approved.name-effect" : "letter.change-approved.effect",
                        ("from", cause.Day))) { Decides = true }
                : null,
            ["change-refused"] = cause => cause.Event is ChangeRefused e
                ? new(Asked(cause), new LetterPart("letter.change-refused.decision"),
                    new LetterPart("letter.center.reasons", ("reasons", LetterOf.Grounded(e.RestsOn, e.Reasons, cause.Law))))
                {
                    Decides = true, Contestable = true,
                }
                : null,
        };

    private static LetterPart Asked(CenterCause cause) => new("letter.change.opening", ("asked", cause.DayOf<ChangeProposed>()));

    private static LetterPart Says(CenterChange change, Measures law) => change switch
    {
        DirectorChange c => new("letter.change-approved.director", ("name", c.Name), ("from", c.From)),
        NameChange c => new("letter.change-approved.renamed", ("name", c.Name)),
        UnitChange c => new("letter.change-approved.unit", ("name", c.UnitName), ("code", c.CreditCode)),
        FieldChange c => new("letter.change-approved.field", ("field", law.Dictionaries.Fields.Find(c.Field)!)),
        CohostsChange c => new(
            "letter.change-approved.cohosts",
            ("cohosts", c.Cohosts.Count > 0 ? (object)c.Cohosts : new TextOf("letter.change-approved.no-cohosts"))),
        LegalFormChange c => new("letter.change-approved.form", ("form", new TextOf($"center.legal-form.{c.Form}"))),
        PlanChange c => new("letter.change-approved.plan", ("items", c.Milestones.Select((m, at) => Milestone(at + 1, m)))),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "No wording for this change."),
    };

    private static LetterPart Milestone(int number, PlanMilestone m) => m.DueOn is { } due
        ? new("letter.change-approved.milestone", ("n", number), ("what", m.What), ("result", m.Result), ("due", due))
        : new("letter.change-approved.milestone-open", ("n", number), ("what", m.What), ("result", m.Result));
}
