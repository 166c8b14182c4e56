using Luyan.Cases.Applications.Form;
using Luyan.Cases.Facts;

namespace Luyan.Cases.Centers.Reports;

/// <summary>The rows of the ledger that an annual report counts: those of the center, and those of its unit that name no center.</summary>
public sealed record ReportedRows
{
    public IReadOnlyList<TeamMember> Team { get; init; } = [];
    public IReadOnlyList<InstrumentRow> Instruments { get; init; } = [];
    public IReadOnlyList<YearRow> Years { get; init; } = [];
    public IReadOnlyList<PatentRow> Rights { get; init; } = [];
    public IReadOnlyList<StandardRow> Standards { get; init; } = [];
    public IReadOnlyList<ProjectRow> Projects { get; init; } = [];
    public IReadOnlyList<AwardRow> Awards { get; init; } = [];
    public IReadOnlyList<ConversionRow> Conversions { get; init; } = [];
    public IReadOnlyList<ProductRow> Products { get; init; } = [];
    public IReadOnlyList<PartnerRow> Partners { get; init; } = [];
    public IReadOnlyList<ServedRow> Served { get; init; } = [];
    public IReadOnlyList<TrainingRow> Trainings { get; init; } = [];
    public IReadOnlyList<IntroductionRow> Introductions { get; init; } = [];
    public IReadOnlyList<ExchangeRow> Exchanges { get; init; } = [];

    /// <summary>What the director reported of the money that came in, by source and year (Art. 9); null where nothing was.</summary>
    public IReadOnlyList<FundsReceived>? Funds { get; init; }

    /// <summary>Who belonged to the team on the last day of a year.</summary>
    internal IEnumerable<MemberRow> TeamOf(int year) => TeamFigures.On(Team, new(year, 12, 31)).Select(m => m.Row);
}
