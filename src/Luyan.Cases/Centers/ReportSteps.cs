using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>The report on each year (Art. 11). Missing one has no sanction of its own (reading 6): it is recorded and shown.</summary>
internal static class ReportSteps
{
    /// <summary>The years whose report is overdue and not on file.</summary>
    internal static IEnumerable<int> Due(Center center, Asked asked)
    {
        for (var year = AnnualReport.FirstYear(center.Letter.On); year < asked.Today.Year; year++)
        {
            if (center.Reports.FirstOrDefault(r => r.Year == year) is not { OnFile: true } && asked.Today > AnnualReport.Due(year, asked.Law).Effective) { yield return year; }
        }
    }

    internal static Decision<CenterEvent> File(Center center, FileAnnualReport c, Asked asked)
    {
        var faults = new Faults().If(!Open(center, c.Year, asked), CenterRules.ReportYear, "Year", ("year", c.Year), ("first", AnnualReport.FirstYear(center.Letter.On)))
            .If(Of(center, c.Year) is { OnFile: true }, CenterRules.ReportOnFile, "Year", ("year", c.Year));
        return Contents(faults, c.Sections, c.Figures, Parameters.AnnualReportSections, asked)
            .If(c.Commitment is not { Accepted: true } || string.IsNullOrWhiteSpace(c.Commitment.Signer), CenterRules.Commitment, "Commitment")
            .Else(() => new AnnualReportFiled(c.Year, c.Sections, c.Figures, c.Commitment, c.Attachments ?? [], asked.Today > AnnualReport.Due(c.Year, asked.Law).Effective));
    }

    internal static Decision<CenterEvent> Return(Center center, ReturnAnnualReport c, Asked asked) => Filed(center, c.Year)
        .Empty(c.What, CenterRules.Reasons, "What")
        .Else(() => new AnnualReportReturned(c.Year, c.What, asked.Law.Due(Parameters.ReportCorrects, asked.Today)));

    internal static Decision<CenterEvent> Confirm(Center center, ConfirmAnnualReport c) => Filed(center, c.Year).Else(() => new AnnualReportConfirmed(c.Year));

    internal static Decision<CenterEvent> Miss(Center center, MarkReportMissed c, Asked asked)
    {
        if (Of(center, c.Year) is { Stage: ReportStage.Missed }) { return new Decision<CenterEvent>.Nothing(); }
        return new Faults()
            .If(!Open(center, c.Year, asked) || Of(center, c.Year) is not null || asked.Today <= AnnualReport.Due(c.Year, asked.Law).Effective, CenterRules.ReportNotMissed, "Year", ("year", c.Year))
            .Else(() => new AnnualReportMissed(c.Year));
    }

    /// <summary>Every section of the policy's list, and figures that are figures.</summary>
    internal static Faults Contents(Faults faults, IReadOnlyList<ReportSection>? sections, IReadOnlyList<ReportFigure>? figures, Parameter list, Asked asked)
    {
        var said = (sections ?? []).Where(s => !string.IsNullOrWhiteSpace(s?.Text)).Select(s => s.Key).ToHashSet();
        var missing = asked.Law.List(list, asked.Today).Where(k => !said.Contains(k)).ToArray();
        var keys = (figures ?? []).Select(f => f?.Key).ToArray();
        return faults
            .If(missing.Length > 0, CenterRules.ReportSections, "Sections", Applications.Words.Both("sections", "center.section.", missing))
            .If(keys.Length == 0 || keys.Any(string.IsNullOrWhiteSpace) || keys.Distinct().Count() != keys.Length || figures!.Any(f => f.Value < 0), CenterRules.ReportFigures, "Figures");
    }

    private static bool Open(Center center, int year, Asked asked) =>
        year >= AnnualReport.FirstYear(center.Letter.On) && year < asked.Today.Year && asked.Today >= AnnualReport.OpensOn(year, asked.Law);

    private static YearReport? Of(Center center, int year) => center.Reports.FirstOrDefault(r => r.Year == year);

    private static Faults Filed(Center center, int year) => new Faults().If(Of(center, year) is not { Stage: ReportStage.Filed }, CenterRules.ReportNotFiled, "Year", ("year", year));
}
