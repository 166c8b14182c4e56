namespace Luyan.Cases.Centers.Reports;

/// <summary>A figure of a report, computed from the facts of the center.</summary>
/// <param name="Key">Which figure.</param>
/// <param name="Value">Its value, in the unit of the figure.</param>
public sealed record ReportFigure(string Key, decimal Value);

/// <summary>Funds of one source in one year.</summary>
/// <param name="Source">Code of the source, as in the plan: own, fiscal, loan or other.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Amount">In ten thousand yuan.</param>
public sealed record FundsReceived(string Source, int Year, decimal Amount);
