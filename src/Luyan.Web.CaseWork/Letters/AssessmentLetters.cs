using System.Globalization;
using Luyan.Cases.Centers;
using Luyan.Documents.Letters;
using Luyan.Law;

namespace Luyan.Web.Letters;

/// <summary>The letters of the assessment: its conclusion, and the reminder of one that was not filed (Art. 11).</summary>
internal static class AssessmentLetters
{
    public static IReadOnlyDictionary<string, Func<CenterCause, CenterWording?>> All { get; } =
        new Dictionary<string, Func<CenterCause, CenterWording?>>
        {
            ["assessment"] = cause => cause.Event is AssessmentConcluded e ? Conclusion(cause, e) : null,
            ["assessment-reminder"] = cause => cause.Event is AssessmentReminded e ? Reminder(cause, e) : null,
        };

    private static CenterWording Conclusion(CenterCause cause, AssessmentConcluded e)
    {
        var filed = cause.History.Last(h => h.Event is AssessmentFiled f && f.Cycle == e.Cycle);
        var scheme = ((AssessmentFiled)filed.Event).Self?.SchemeIn(cause.Law);
        var last = e.ImproveBy is { } by
            ? new LetterPart("letter.assessment.improve", ("due", by.Effective))
            : new LetterPart(
                "letter.assessment.effect", ("next", Assessment.Cycle(cause.Center.Letter.On, e.Cycle + 1, cause.Law).Due.Effective));
        return new(
            new LetterPart("letter.assessment.opening", ("cycle", e.Cycle), ("filed", filed.Envelope.Day)),
            Result(e, scheme), new LetterPart("letter.assessment.opinion", ("opinion", e.Opinion)), last)
        {
            Decides = true, Contestable = e.ImproveBy is not null,
        };
    }

    private static LetterPart Result(AssessmentConcluded e, AssessmentScheme? scheme)
    {
        object? grade = e.Grade is { } given
            ? scheme?.Grades.Tiers.FirstOrDefault(t => t.Grade == given)?.Name ?? (object)new TextOf($"center.grade.{given}")
            : null;
        return (grade, e.Points, scheme) switch
        {
            ({ } named, { } points, { } known) => new(
                "letter.assessment.graded-points", ("grade", named), ("points", Number(points)),
                ("scheme", known.Name), ("full", Number(known.Full))),
            ({ } named, _, _) => new("letter.assessment.graded", ("grade", named)),
            (_, { } points, { } known) => new(
                "letter.assessment.points", ("points", Number(points)), ("scheme", known.Name), ("full", Number(known.Full))),
            _ => new("letter.assessment.on-file"),
        };
    }

    private static string Number(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static CenterWording Reminder(CenterCause cause, AssessmentReminded e)
    {
        var returned = cause.History.Select(h => h.Event).OfType<AssessmentReturned>().LastOrDefault(r => r.Cycle == e.Cycle);
        return new(
            returned is null
                ? new LetterPart(
                    "letter.assessment-reminder.opening", ("cycle", e.Cycle),
                    ("due", Assessment.Cycle(cause.Center.Letter.On, e.Cycle, cause.Law).Due.Effective))
                : new LetterPart("letter.assessment-reminder.returned", ("cycle", e.Cycle), ("due", returned.CorrectionDue.Effective)),
            new LetterPart("letter.assessment-reminder.grace", ("grace", e.GraceEnds.Effective)),
            new LetterPart("letter.assessment-reminder.effect"));
    }
}
