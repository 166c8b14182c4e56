using Luyan.Cases.Applications.Form;
using Luyan.Cases.Inquiries;
using Luyan.Cases.Panels;
using Luyan.Cases.Notices;
using Luyan.Cases.Records;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>What stays with a filed application through all its states.</summary>
public sealed record Filing
{
    /// <summary>The number of the case.</summary>
    public required string Number { get; init; }
    public required Guid Unit { get; init; }
    public required string UnitName { get; init; }
    public required string CreditCode { get; init; }
    public required Guid Department { get; init; }
    public required string DepartmentName { get; init; }

    /// <summary>The form as last filed.</summary>
    public required Dossier Dossier { get; init; }
    public required TruthCommitment Commitment { get; init; }

    /// <summary>The day of the first filing.</summary>
    public required DateOnly FiledOn { get; init; }
    public Recommendation? Recommendation { get; init; }

    /// <summary>How often correction was asked for.</summary>
    public int CorrectionRounds { get; init; }
    /// <summary>The legal day of the acceptance for examination; null before.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>The legal day of the preselection; null before.</summary>
    public DateOnly? PreselectedOn { get; init; }

    /// <summary>The Bureau sent the proposal back: experts may be asked anew.</summary>
    public bool Reworking { get; init; }

    /// <summary>Who wrote what can be corrected in the record, by its field.</summary>
    public IReadOnlyDictionary<string, Guid> WrittenBy { get; init; } = new Dictionary<string, Guid>();

    /// <summary>What was wrong in the record and is put right beside it, first to last.</summary>
    public IReadOnlyList<CorrectedRecord> Corrections { get; init; } = [];
    public ReviewRecord? Visit { get; init; }
    public ReviewRecord? Panel { get; init; }

    /// <summary>Whose people do not judge it.</summary>
    public Panels.Circle Circle => ReviewSteps.CircleOf(this);

    /// <summary>The letters of the case, from draft to service.</summary>
    public LetterBook Letters { get; init; } = new();

    /// <summary>In which office each account of the Bureau has acted in this case; no person holds two.</summary>
    public IReadOnlyDictionary<Guid, Role> Offices { get; init; } = new Dictionary<Guid, Role>();

    /// <summary>In which role each account of the unit has acted in this case; none of these persons acts for the Bureau in it.</summary>
    public IReadOnlyDictionary<Guid, Role> ForUnit { get; init; } = new Dictionary<Guid, Role>();

    /// <summary>The public notice that was held last, without the objections; null where there was none.</summary>
    public NoticeHeld? Notice { get; init; }

    /// <summary>The names of who has acted in this case, for one side or the other: an expert without an account is known by
    /// name.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Reviews that were held anew: who sat in them has sat in the case.</summary>
    public IReadOnlyList<ReviewRecord> FormerReviews { get; init; } = [];

    /// <summary>The accounts that accepted, preselected or proposed (reading 14).</summary>
    public IReadOnlyList<Guid> Screened { get; init; } = [];

    /// <summary>Keys of the findings of the comparison that were explained (Art. 12).</summary>
    public IReadOnlyList<string> Dismissed { get; init; } = [];

    /// <summary>What the unit was asked, first to last; open until it is answered.</summary>
    public IReadOnlyList<UnitQuestion> Questions { get; init; } = [];

    /// <summary>Every filing, first to last.</summary>
    public IReadOnlyList<FiledVersion> Versions { get; init; } = [];

    /// <summary>The filing that counts.</summary>
    public FiledVersion Current => Versions[^1];

    /// <summary>The scan of the stamped print that was handed in last.</summary>
    public StampedCopy? Stamped { get; init; }

    /// <summary>The filing that counts is there as a signed and sealed copy that matches it.</summary>
    public bool HasStampedCopy => Stamped is { Match: StampMatch.Matched or StampMatch.Confirmed } copy && copy.Version == Current.Version;

    /// <summary>The inquiry into suspected false material (Art. 12).</summary>
    public Inquiry Inquiry { get; init; } = new();

    /// <summary>The end because of falsehood that is proposed; null where none is.</summary>
    public Termination? Termination { get; init; }
}

/// <summary>What the record says in truth.</summary>
public static class RecordOf
{
    /// <summary>The day as it was put right last, or as it stands.</summary>
    /// <param name="filing">The application.</param>
    /// <param name="field">The field of the record.</param>
    /// <param name="stands">The day as it stands.</param>
    public static DateOnly Right(this Filing filing, string field, DateOnly stands) =>
        filing.Corrections.LastOrDefault(c => c.Field == field) is { } corrected && TypedDay.Exact(corrected.Right) is { } day
            ? day
            : stands;
}

/// <summary>How to determine was proposed.</summary>
public sealed record Proposal(DeterminationOutcome Outcome, string Reasons, Guid By);

/// <summary>An objection during the notice.</summary>
public sealed record Objection(int Number, string Objector, string Text, RunningPeriod Period, string? Answer);

public sealed record Determination(DeterminationOutcome Outcome, string Meeting, DateOnly HeldOn, string Reasons, DateOnly On)
{
    /// <summary>The other centers in question that the determination named and answered.</summary>
    public IReadOnlyList<TitleInQuestion> Answered { get; init; } = [];
}

/// <summary>A public notice that was held.</summary>
/// <param name="Proposal">What was proposed.</param>
/// <param name="Period">Its days.</param>
/// <param name="ClosedOn">The day on which it was closed; null where it was left open.</param>
public sealed record NoticeHeld(Proposal Proposal, RunningPeriod Period, DateOnly? ClosedOn);
