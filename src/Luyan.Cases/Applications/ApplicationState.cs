using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>Where an application stands. One type per state; each holds what is true in it.</summary>
public abstract record ApplicationState;

/// <summary>Not a case yet; private to the unit.</summary>
public sealed record Drafting : ApplicationState;

/// <summary>A case: filed at least once.</summary>
public abstract record FiledApplication(Filing Filing) : ApplicationState;

/// <summary>A filed case that is still under way.</summary>
public abstract record OpenApplication(Filing Filing) : FiledApplication(Filing);

/// <summary>A filed case that has ended.</summary>
public abstract record EndedApplication(Filing Filing) : FiledApplication(Filing);

/// <summary>The department examines.</summary>
public sealed record WithDepartment(Filing Filing, RunningPeriod Period) : OpenApplication(Filing);

/// <summary>The unit changes the named sections.</summary>
public sealed record ReturnedToUnit(Filing Filing, IReadOnlyList<ReturnedSection> Sections) : OpenApplication(Filing)
{
    /// <summary>The legal day on which it went back.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The period in which the unit files again; null where none was fixed when it went back.</summary>
    public RunningPeriod? Period { get; init; }

    /// <summary>The last period, with the warning that the application lapses after it; null before it begins.</summary>
    public RunningPeriod? LastCall { get; init; }

    /// <summary>The letter of the warning from whose service the last period runs; null where none does.</summary>
    public int? Warning { get; init; }

    /// <summary>The period that runs now.</summary>
    /// <param name="law">The policy, for one that went back before its period was fixed.</param>
    public RunningPeriod Runs(Measures law)
    {
        var from = On ?? Filing.Current.On;
        return LastCall ?? Period ?? new(from, law.Due(Parameters.UnitRefiles, from));
    }
}

/// <summary>Ended because the unit did not file again in time, after a warning.</summary>
public sealed record Lapsed(Filing Filing, string Reasons) : EndedApplication(Filing);

/// <summary>The department did not recommend.</summary>
public sealed record NotRecommended(Filing Filing, string Reasons) : EndedApplication(Filing);

/// <summary>The Bureau looks whether to accept it.</summary>
public sealed record AwaitingAcceptance(Filing Filing, RunningPeriod Period) : OpenApplication(Filing);

/// <summary>The unit corrects; the Bureau's clock stands still.</summary>
public sealed record AwaitingCorrection(
    Filing Filing, IReadOnlyList<CorrectionItem> Items, RunningPeriod Period, int BureauDaysLeft) : OpenApplication(Filing);

/// <summary>Not accepted.</summary>
public sealed record Declined(Filing Filing, string Article, string Reasons) : EndedApplication(Filing);

/// <summary>Accepted for examination.</summary>
public sealed record Accepted(Filing Filing) : OpenApplication(Filing);

/// <summary>Not sent to the experts.</summary>
public sealed record NotPreselected(Filing Filing, string Reasons) : EndedApplication(Filing);

/// <summary>To be visited.</summary>
public sealed record Preselected(Filing Filing) : OpenApplication(Filing);

/// <summary>Visited; to be reviewed by a panel.</summary>
public sealed record Visited(Filing Filing) : OpenApplication(Filing);

/// <summary>Reviewed; to be proposed.</summary>
public sealed record Reviewed(Filing Filing) : OpenApplication(Filing);

/// <summary>Proposed; to be determined, or to be put on notice first.</summary>
public sealed record Proposed(Filing Filing, Proposal Proposal) : OpenApplication(Filing);

/// <summary>On public notice, or after it.</summary>
public sealed record OnNotice(
    Filing Filing, Proposal Proposal, RunningPeriod Period,
    IReadOnlyList<Objection> Objections, DateOnly? ClosedOn) : OpenApplication(Filing);

/// <summary>Approved by the determination; the letter is to be issued.</summary>
public sealed record Determined(Filing Filing, Determination Determination) : OpenApplication(Filing);

/// <summary>The center is named.</summary>
public sealed record Approved(
    Filing Filing, Determination Determination, string DocumentNumber, string CenterNumber, DateOnly On) : EndedApplication(Filing);

/// <summary>Rejected by the determination.</summary>
public sealed record Rejected(Filing Filing, Determination Determination) : EndedApplication(Filing);

/// <summary>Taken back by the unit.</summary>
public sealed record Withdrawn(Filing Filing, string? Reasons) : EndedApplication(Filing);

/// <summary>Ended because of false material.</summary>
public sealed record Terminated(Filing Filing, string Reasons, DateOnly? BarLastDay) : EndedApplication(Filing);
