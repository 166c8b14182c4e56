using Luyan.Cases.Panels;
using Luyan.Cases.Records;

namespace Luyan.Cases.Applications;

/// <summary>An application as somebody outside the Bureau reads it. Nothing is decided on it.</summary>
internal static class ApplicationAsRead
{
    internal static ApplicationState Of(ApplicationState state, Reader reader)
    {
        if (!reader.Outside || state is not FiledApplication { Filing: var whole }) { return state; }
        var filing = Of(state, whole, reader);
        return InQuestion.ToldOf(state) switch
        {
            // What was published stays as it was published: nobody outside learns from it when the Bureau proposes or determines.
            OnNotice on => on with { Filing = filing, Proposal = Published, Objections = [] },
            Approved approved => approved with { Filing = filing, Determination = Told(approved.Determination) with { Reasons = "" } },
            Rejected rejected => rejected with { Filing = filing, Determination = Told(rejected.Determination) },
            FiledApplication told => told with { Filing = filing },
            _ => state,
        };
    }

    // A notice says that an application is to be approved; who proposed it and why, it does not say.
    private static readonly Proposal Published = new(DeterminationOutcome.Approved, "", Guid.Empty);

    private static Determination Told(Determination whole) => whole with { Meeting = "", HeldOn = whole.On, Answered = [] };

    private static Filing Of(ApplicationState state, Filing whole, Reader reader) => whole with
    {
        Recommendation = reader.Side == Side.Department ? whole.Recommendation : Unranked(whole.Recommendation),
        Visit = PaperPanel.Told(whole.Visit, whole.Visit is { } visit && ApplicationReading.Decided(state, visit)),
        Panel = PaperPanel.Told(whole.Panel, whole.Panel is { } panel && ApplicationReading.Decided(state, panel)),
        Corrections = [.. whole.Corrections.Where(c => ApplicationReading.IsDay(c.Field)).Select(CorrectedRecord.Told)],
        Letters = whole.Letters.ReadBy(reader), Reworking = false, Dismissed = [], Names = [], FormerReviews = [],
        Notice = null,
        Inquiry = InQuestion.Investigated(whole) ? whole.Inquiry.ToldOf(InQuestion.Ending(whole) is not null) : new(),
        Termination = InQuestion.Ending(whole),
        Questions = [.. whole.Questions.Select(q => Reader.Of(q.Office).Side == Side.Bureau ? q with { By = "" } : q)],
    };

    private static Recommendation? Unranked(Recommendation? whole) => whole is null ? null : whole with { Rank = Recommendation.Untold };
}
