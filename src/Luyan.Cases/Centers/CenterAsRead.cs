using Luyan.Cases.Notices;
using Luyan.Cases.Panels;
using Luyan.Cases.Reading;
using Luyan.Cases.Records;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>A center as somebody reads it. Nothing is decided on it.</summary>
internal static class CenterAsRead
{
    internal static CenterState Of(CenterState state, Reader reader)
    {
        if (!reader.Outside) { return Sealed(state, reader); }
        if (state is not NamedCenter { Center: var whole } || InQuestion.ToldOf(state) is not NamedCenter told)
        {
            return state;
        }
        var read = told with
        {
            Center = told.Center with
            {
                Acceptances =
                [
                    .. whole.Acceptances.Select(a => a with { Review = PaperPanel.Told(a.Review, IsDecided(whole, a)) }),
                ],
                Assessments = [.. whole.Assessments.Select(a => Of(whole, a))],
                Inquiry = InQuestion.Investigated(state)
                    ? whole.Inquiry.ToldOf(InQuestion.Noticed(state) && InQuestion.OfFalsehood(state))
                    : new(),
                // What was let go before its notice refuses nothing any more, and says nothing.
                Sanctions = [.. told.Center.Sanctions.Select(s => s with { Facts = "", ProposedBy = Guid.Empty })],
                Corrections = [.. whole.Corrections.Where(c => !NamesExperts(c.Field) && !CenterRecord.OfUntold(whole, c.Field))
                    .Select(CorrectedRecord.Told)],
                Letters = whole.Letters.ReadBy(reader), Names = [], FormerReviews = [],
                // The file that it was taken from holds the rows of many units.
                Earlier = whole.Earlier is { } earlier ? earlier with { RecordedBy = "", Source = new("", "", 0) } : null,
            },
        };
        return reader.Side == Side.Expert ? UnderReview(read) : read;
    }

    // Orders, inspections, sanctions and whatever else passes between the Bureau and the unit are no matter of an expert: he reads which
    // center it is, its plan, and what it filed of its work.
    private static NamedCenter UnderReview(NamedCenter read)
    {
        var center = read.Center with
        {
            Plaques = [], Inspections = [], Rectifications = [], Extensions = [], Changes = [], Inquiry = new(), Sanctions = [],
            HandedOver = [], Successors = [], Ceased = [], Closing = null, SecondLooks = [], Moved = [], Restored = null, Supports = [],
            Certificates = [], Ending = null, Corrections = [],
        };
        return read switch
        {
            SanctionedCenter ended => ended with
            {
                Center = center, Decision = ended.Decision with { DocumentNumber = "", Reasons = "" },
            },
            ClosedVoluntarily ended => ended with { Center = center, Reasons = "" },
            Dissolved ended => ended with { Center = center, Reasons = "" },
            _ => read with { Center = center },
        };
    }

    // The Bureau and the auditor read all, but for what is to be opened with a reason.
    private static CenterState Sealed(CenterState state, Reader reader) =>
        !Matrix.Seals(Content.Experts, reader) || state is not NamedCenter { Center: var whole } named ? state : named with
        {
            Center = whole with
            {
                Acceptances = [.. whole.Acceptances.Select(a => a with { Review = SealedSeats.Of(a.Review) })],
                Assessments = [.. whole.Assessments.Select(a => a with { Review = SealedSeats.Of(a.Review) })],
                FormerReviews = [.. whole.FormerReviews.Select(r => SealedSeats.Of(r)!)],
                Corrections = [.. whole.Corrections.Select(c => NamesExperts(c.Field) ? CorrectedRecord.Sealed(c) : c)],
            },
        };

    /// <summary>Whether the decision that rests on a record of experts has reached the unit.</summary>
    internal static bool Decided(CenterState state, ReviewRecord record) => state is NamedCenter { Center: var center }
        && (center.Acceptances.Any(a => ReferenceEquals(a.Review, record) && IsDecided(center, a))
            || center.Assessments.Any(a => ReferenceEquals(a.Review, record) && IsDecided(center, a)));

    /// <summary>Whether the conclusion of an assessment has reached the unit.</summary>
    internal static bool Decided(CenterState state, int cycle) => state is NamedCenter { Center: var center }
        && center.Assessments.Any(a => a.Cycle == cycle && IsDecided(center, a));

    /// <summary>Whether a field of the record names somebody who judged: the days of panels, and all else, do not.</summary>
    internal static bool NamesExperts(string field) =>
        !field.EndsWith(".heldOn", StringComparison.Ordinal)
        && new[] { CenterRecord.Acceptance, CenterRecord.Assessment, RecordedSeats.FormerPanels }
            .Any(record => field.StartsWith(record, StringComparison.Ordinal));

    private static bool IsDecided(Center center, AcceptanceAttempt attempt) => !attempt.Open && attempt.DecidedOn is { } on
        && center.Letters.Reached(l => l.DraftedOn == on && l.Kind.StartsWith("acceptance-", StringComparison.Ordinal));

    private static bool IsDecided(Center center, CycleAssessment assessment) =>
        assessment.Stage is ReportStage.Done or ReportStage.ToImprove
        && center.Letters.Letters.FirstOrDefault(l => l is { Kind: "assessment", Withdrawn: false }
            && l.DraftedOn >= assessment.FiledOn) is null or { HasReached: true };

    // Before the conclusion the points are those that the unit itself has filed.
    private static CycleAssessment Of(Center center, CycleAssessment whole) => IsDecided(center, whole)
        ? whole with { Review = PaperPanel.Told(whole.Review, true) }
        : whole with
        {
            Review = PaperPanel.Told(whole.Review, false), Marks = [], Points = whole.Self?.Criteria.Total(c => c.Points),
        };
}
