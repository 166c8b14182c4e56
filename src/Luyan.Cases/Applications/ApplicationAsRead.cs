using Luyan.Cases.Applications.Form;
using Luyan.Cases.Panels;
using Luyan.Cases.Reading;
using Luyan.Cases.Records;

namespace Luyan.Cases.Applications;

/// <summary>An application as somebody reads it. Nothing is decided on it.</summary>
internal static class ApplicationAsRead
{
    internal static ApplicationState Of(ApplicationState state, Reader reader)
    {
        if (reader.Unsealed || state is not FiledApplication { Filing: var whole }) { return state; }
        if (!reader.Outside) { return Sealed(state, whole, reader); }
        var expert = reader.Side == Side.Expert;
        var filing = expert ? UnderReview(Of(state, whole, reader)) : Of(state, whole, reader);
        return InQuestion.ToldOf(state) switch
        {
            // What was published stays as it was published: nobody outside learns from it when the Bureau proposes or determines.
            FiledApplication told when expert && WithoutActs(told, filing) is { } read => read,
            OnNotice on => on with { Filing = filing, Proposal = Published, Objections = [] },
            Approved approved => approved with { Filing = filing, Determination = Told(approved.Determination) with { Reasons = "" } },
            Rejected rejected => rejected with { Filing = filing, Determination = Told(rejected.Determination) },
            FiledApplication told => told with { Filing = filing },
            _ => state,
        };
    }

    // The Bureau and the auditor read all, but for what is to be opened with a reason.
    private static ApplicationState Sealed(ApplicationState state, Filing whole, Reader reader)
    {
        var filing = Masked(whole);
        if (Matrix.Seals(Content.Experts, reader))
        {
            filing = filing with
            {
                Visit = SealedSeats.Of(whole.Visit), Panel = SealedSeats.Of(whole.Panel),
                FormerReviews = [.. whole.FormerReviews.Select(r => SealedSeats.Of(r)!)],
                Corrections = [.. whole.Corrections.Select(c => ApplicationReading.IsDay(c.Field) ? c : CorrectedRecord.Sealed(c))],
            };
        }
        return state switch
        {
            OnNotice on when Matrix.Seals(Content.Objector, reader) =>
                on with { Filing = filing, Objections = [.. on.Objections.Select(o => o with { Objector = Seal.Mark })] },
            FiledApplication filed => filed with { Filing = filing },
            _ => state,
        };
    }

    // A notice says that an application is to be approved; who proposed it and why, it does not say.
    private static readonly Proposal Published = new(DeterminationOutcome.Approved, "", Guid.Empty);

    private static Determination Told(Determination whole) => whole with { Meeting = "", HeldOn = whole.On, Answered = [] };

    // Telephones, mail and years of birth of others are shown by a recorded look.
    private static Filing Masked(Filing whole) => whole with
    {
        Dossier = PersonalFields.Masked(whole.Dossier),
        Versions = [.. whole.Versions.Select(v => v with { Dossier = PersonalFields.Masked(v.Dossier), Kept = v.Digest })],
    };

    private static Filing Of(ApplicationState state, Filing whole, Reader reader) =>
        Open(state, reader.Side == Side.Unit ? whole : Masked(whole), whole, reader);

    private static Filing Open(ApplicationState state, Filing read, Filing whole, Reader reader) => read with
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

    // Acts towards the unit are no matter of an expert: he reads what was filed last, with what the department thinks of it.
    private static Filing UnderReview(Filing told) => told with
    {
        Versions = [told.Current], Questions = [], Inquiry = new(), Termination = null, CorrectionRounds = 0,
        Stamped = told.Stamped is { } copy && copy.Version == told.Current.Version
            ? copy with { Reasons = null, Reading = null, By = "" }
            : null,
    };

    // What was asked of the unit, and why its application ended, are acts towards the unit.
    private static FiledApplication? WithoutActs(FiledApplication told, Filing filing) => told switch
    {
        ReturnedToUnit s => s with { Filing = filing, Sections = [] },
        AwaitingCorrection s => s with { Filing = filing, Items = [] },
        Lapsed s => s with { Filing = filing, Reasons = "" },
        NotRecommended s => s with { Filing = filing, Reasons = "" },
        Declined s => s with { Filing = filing, Reasons = "" },
        NotPreselected s => s with { Filing = filing, Reasons = "" },
        Rejected s => s with { Filing = filing, Determination = Told(s.Determination) with { Reasons = "" } },
        Withdrawn s => s with { Filing = filing, Reasons = null },
        Terminated s => s with { Filing = filing, Reasons = "" },
        _ => null,
    };

    private static Recommendation? Unranked(Recommendation? whole) => whole is null ? null : whole with { Rank = Recommendation.Untold };
}
