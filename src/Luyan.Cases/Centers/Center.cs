using Luyan.Cases.Panels;
using Luyan.Cases.Centers.Reports;
using Luyan.Cases.Inquiries;
using Luyan.Cases.Notices;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>The facts of a center, which stay with it through all its states, and its proceedings.</summary>
public sealed record Center
{
    public required CenterIdentity Identity { get; init; }
    public required ConstructionPlan Plan { get; init; }
    public required NamingLetter Letter { get; init; }

    /// <summary>The first term began on the day of naming; the last one has no end.</summary>
    public IReadOnlyList<DirectorTerm> Directors { get; init; } = [];

    /// <summary>The plaques, oldest first; at most the last is in use.</summary>
    public IReadOnlyList<Plaque> Plaques { get; init; } = [];
    public IReadOnlyList<ReportedMilestone> Milestones { get; init; } = [];

    /// <summary>What came in for the construction, as last reported; null while nothing was.</summary>
    public FundsReported? Funds { get; init; }
    public IReadOnlyList<Inspection> Inspections { get; init; } = [];
    public IReadOnlyList<Rectification> Rectifications { get; init; } = [];
    public IReadOnlyList<Extension> Extensions { get; init; } = [];
    public IReadOnlyList<AcceptanceAttempt> Acceptances { get; init; } = [];
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>One entry per year that was filed or missed, by year.</summary>
    public IReadOnlyList<YearReport> Reports { get; init; } = [];

    /// <summary>The figures of its annual reports on file, year by year.</summary>
    public IEnumerable<FiguresOfYear> FiguresOnFile =>
        Reports.Where(r => r.OnFile).Select(r => new FiguresOfYear(Identity.Number, r.Year, r.Figures));

    /// <summary>One entry per cycle that was filed or reminded of, by cycle.</summary>
    public IReadOnlyList<CycleAssessment> Assessments { get; init; } = [];
    public IReadOnlyList<ChangeRequest> Changes { get; init; } = [];

    /// <summary>The inquiry into suspected false material (Art. 12).</summary>
    public Inquiry Inquiry { get; init; } = new();

    /// <summary>How many inquiries have ended; the running one is the next.</summary>
    public int InquiriesEnded { get; init; }
    public IReadOnlyList<Sanction> Sanctions { get; init; } = [];

    /// <summary>The units that gave the center away while it was in question: a bar of Art. 13 binds them as well.</summary>
    public IReadOnlyList<BoundUnit> HandedOver { get; init; } = [];

    /// <summary>The legal successors of barred units, in the order in which they were recorded.</summary>
    public IReadOnlyList<LegalSuccessor> Successors { get; init; } = [];

    /// <summary>The successor of its unit with whom the center went on, the last one; null where it never did.</summary>
    public EnteredSuccessor? Entered { get; init; }

    /// <summary>Those from whom the center was taken again, as their succession was annulled.</summary>
    public IReadOnlyList<EnteredSuccessor> NotEntered { get; init; } = [];

    /// <summary>The relying units that ceased to exist, oldest first; all but the last as they were put right.</summary>
    public IReadOnlyList<CeasedUnit> Ceased { get; init; } = [];

    /// <summary>That the unit gives the title back, where the Bureau has not confirmed it; null where it does not.</summary>
    public DeclaredClosing? Closing { get; init; }

    /// <summary>The second looks at what was to be improved.</summary>
    public IReadOnlyList<SecondLook> SecondLooks { get; init; } = [];

    /// <summary>The day on which the relying unit ceased to exist, and the day on which that was recorded; null while it exists.</summary>
    public (DateOnly On, DateOnly RecordedOn)? DissolvedOn { get; init; }

    /// <summary>The name of the unit that ceased to exist, as it was then; null where none did.</summary>
    public string? DissolvedUnit { get; init; }

    /// <summary>The names of the units that answered for the center before.</summary>
    public IReadOnlyList<string> FormerUnits { get; init; } = [];

    /// <summary>The days of reports and assessments that were moved, because time did not count.</summary>
    public IReadOnlyList<MovedDay> Moved { get; init; } = [];

    /// <summary>The title was given back by a letter that is not served: no day of the unit runs out; null otherwise.</summary>
    public Restoration? Restored { get; init; }

    /// <summary>Who wrote each part of the record that can be corrected.</summary>
    public IReadOnlyDictionary<string, Guid> WrittenBy { get; init; } = new Dictionary<string, Guid>();

    /// <summary>What was wrong in the record and is put right beside it, first to last.</summary>
    public IReadOnlyList<Records.CorrectedRecord> Corrections { get; init; } = [];
    public IReadOnlyList<Support> Supports { get; init; } = [];
    public IReadOnlyList<PriorityCertificate> Certificates { get; init; } = [];

    /// <summary>The letters of the case, from draft to service.</summary>
    public LetterBook Letters { get; init; } = new();

    /// <summary>In which office each account of the Bureau has acted in this case; no person holds two.</summary>
    public IReadOnlyDictionary<Guid, Role> Offices { get; init; } = new Dictionary<Guid, Role>();

    /// <summary>In which role each account of the unit has acted in this case; none of these persons acts for the Bureau in it.</summary>
    public IReadOnlyDictionary<Guid, Role> ForUnit { get; init; } = new Dictionary<Guid, Role>();

    /// <summary>The names of who has acted in this case, for one side or the other: an expert without an account is known by
    /// name.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The end with its unit, or the succession, that is on record and whose letter is not issued: until then the title stands
    /// as it did. Null where none waits.</summary>
    public PendingEnd? Ending { get; init; }

    /// <summary>Reviews that were held anew: who sat in them has sat in the case.</summary>
    public IReadOnlyList<ReviewRecord> FormerReviews { get; init; } = [];

    /// <summary>What was taken over from older files; null for a center that was named here.</summary>
    public EarlierRecord? Earlier { get; init; }

    /// <summary>The first year whose report is asked for (Art. 11; reading 4).</summary>
    public int FirstReport => Earlier?.ReportsFrom ?? AnnualReport.FirstYear(Letter.On);

    /// <summary>The first cycle whose assessment is asked for (Art. 11; reading 5).</summary>
    public int FirstCycle => Earlier?.CyclesFrom ?? 1;

    /// <summary>The plaque in use, if there is one.</summary>
    public Plaque? Plaque => Plaques.Count > 0 && Plaques[^1].End is null ? Plaques[^1] : null;

    /// <summary>Whose people do not judge it.</summary>
    public Panels.Circle Circle => CenterPanel.CircleOf(this);

    /// <summary>The director now.</summary>
    public string Director => Directors.Count > 0 ? Directors[^1].Name : "";

    /// <summary>The inspections that found a deviation which no rectification has removed or is removing.</summary>
    public IEnumerable<Inspection> ToRectify => Inspections.Where(i => RectificationSteps.ToRectify(this, i));

    /// <summary>The rectifications but for those whose order was withdrawn: these count nowhere.</summary>
    public IEnumerable<Rectification> StandingRectifications => Rectifications.Where(r => r.Stage != RectificationStage.Withdrawn);

    /// <summary>Which of them a rectification is, counted from 1; 0 where its order was withdrawn. Those outside, who never learn of
    /// that one, miss no number.</summary>
    public int OrderOf(int rectification) => StandingRectifications.Select(r => r.Number).ToList().IndexOf(rectification) + 1;

    /// <summary>The rectification that runs, if one does.</summary>
    public Rectification? OpenRectification => Rectifications.LastOrDefault(r => r.Open);

    /// <summary>The request for more time that waits for a decision.</summary>
    public Extension? OpenExtension => Extensions.LastOrDefault(e => e.Stage == ExtensionStage.Requested);

    /// <summary>The application for acceptance that waits for its panel or its decision.</summary>
    public AcceptanceAttempt? OpenAcceptance => Acceptances.LastOrDefault(a => a.Open);

    /// <summary>The change that waits for a decision.</summary>
    public ChangeRequest? OpenChange => Changes.LastOrDefault(c => c.Stage == ChangeStage.Proposed);

    /// <summary>The sanction that is proposed and not decided.</summary>
    public Sanction? OpenSanction => Sanctions.LastOrDefault(s => s.Open);
}

/// <summary>Who and what the center is.</summary>
public sealed record CenterIdentity(string Number, string Name, string Application, Guid Unit, string UnitName, string CreditCode)
{
    public required Guid Department { get; init; }
    public required string DepartmentName { get; init; }
    public required string Field { get; init; }
    public required string District { get; init; }
    public IReadOnlyList<string> Cohosts { get; init; } = [];
    public IReadOnlyList<string> Partners { get; init; } = [];
    public LegalForm LegalForm { get; init; }
}

/// <summary>The plan of record, against which supervision measures (Art. 9).</summary>
/// <param name="Months">Planned construction in months.</param>
/// <param name="Ends">The last day of construction, with an extension where one was granted.</param>
/// <param name="Milestones">The milestones.</param>
public sealed record ConstructionPlan(int Months, LegalDay Ends, IReadOnlyList<PlanMilestone> Milestones);

/// <summary>The letter that named the center.</summary>
public sealed record NamingLetter(string Number, DateOnly On, FileRef? File);

/// <summary>A term of office of a director (Art. 14).</summary>
public sealed record DirectorTerm(string Name, DateOnly From, DateOnly? Until = null);

/// <summary>A plaque and what became of it.</summary>
public sealed record Plaque(string Number, DateOnly HandedOverOn, string Recipient, PlaqueEnd? End = null, DateOnly? EndedOn = null);

/// <summary>A milestone that was reached.</summary>
public sealed record ReportedMilestone(string Milestone, string Result, DateOnly ReachedOn);

/// <summary>Support given (Art. 10).</summary>
public sealed record Support(string What, string Level, decimal? Amount, DateOnly GivenOn);

/// <summary>A certificate of priority (Art. 10).</summary>
public sealed record PriorityCertificate(string Number, string Purpose, DateOnly On);
