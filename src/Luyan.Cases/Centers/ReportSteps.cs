using Luyan.Cases.Applications;
using Luyan.Cases.Centers.Reports;
using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>The report on each year (Art. 11). Missing one has no sanction of its own (reading 6): it is recorded and shown.</summary>
internal static class ReportSteps
{
    internal static CenterStep[] Rows =>
    [
        Of<FileAnnualReport>(Director, Living, File, MayReport)
            .Expects(new() { Clocks = ["annual-report"], Later = true, AfterStart = true })
            .Due("annual-report-correction")
            .Then<AnnualReportFiled>(
                (center, e, at) => Report(
                    center, e.Year,
                    r => new(e.Year, ReportStage.Filed, r?.FirstFiledOn ?? at.Day, r?.Late ?? e.Late) { Figures = e.Figures }),
                (after, _) => [after.Tell("report-filed", Role.CaseOfficer)])
            with
            {
                Narrow = (state, c, asked, why) => OnlyOf(((FileAnnualReport)c).Year, why, state, asked),
            },
        Of<ReturnAnnualReport>(Officer, Living, Return, HasReport)
            .Then<AnnualReportReturned>(
                (center, e, at) => Report(
                    center, e.Year, r => r! with { Stage = ReportStage.Returned, Correction = new(at.Day, e.CorrectionDue) }),
                (after, _) => [after.Tell("report-returned", Role.Director)]),
        Of<ConfirmAnnualReport>(Officer, Living, (center, c, _) => Confirm(center, c), HasReport)
            .Expected(Role.CaseOfficer, LegalRef.Art(11))
            .Then<AnnualReportConfirmed>(
                (center, e, _) => Report(center, e.Year, r => r! with { Stage = ReportStage.Done }),
                (after, _) => [after.Tell("report-confirmed", Role.Director)]),
        Of<MarkReportMissed>(OfficerOrClock, Living, Miss)
            .Then<AnnualReportMissed>(
                (center, e, _) => Report(center, e.Year, _ => new(e.Year, ReportStage.Missed, null, true)),
                (after, _) => [after.Tell("report-missed", Role.Director)]),
    ];

    /// <summary>The years whose report is overdue and not on file.</summary>
    internal static IEnumerable<int> Due(Center center, Asked asked)
    {
        for (var year = center.FirstReport; year < asked.Today.Year; year++)
        {
            if (center.Reports.FirstOrDefault(r => r.Year == year) is not { OnFile: true }
                && center.ReportDue(year, asked.Law).HasPassed(asked.Today))
            {
                yield return year;
            }
        }
    }

    internal static Decision<CenterEvent> File(Center center, FileAnnualReport c, Asked asked)
    {
        var faults = new CenterFaults().If(
            !ReportYears.IsOpen(center, c.Year, asked.Today, asked.Law),
            CenterRules.ReportYear, "Year", () => [("year", c.Year), ("first", center.FirstReport)])
            .If(Of(center, c.Year) is { OnFile: true }, CenterRules.ReportOnFile, "Year", () => [("year", c.Year)]);
        return Explained(Contents(faults, c.Sections, c.Figures, Parameters.AnnualReportSections, asked), center, c, asked)
            .If(c.Commitment is not { Accepted: true } || string.IsNullOrWhiteSpace(c.Commitment.Signer),
                CenterRules.Commitment, "Commitment")
            .Else(() => new AnnualReportFiled(
                c.Year, c.Sections, c.Figures, c.Commitment, c.Attachments ?? [],
                center.ReportDue(c.Year, asked.Law).HasPassed(asked.Today), c.Words));
    }

    internal static Decision<CenterEvent> Return(Center center, ReturnAnnualReport c, Asked asked) => Filed(center, c.Year)
        .Empty(c.What, CenterRules.Reasons, "What")
        .Else(() => new AnnualReportReturned(c.Year, c.What, DueDays.Correction(center.ReportDue(c.Year, asked.Law), asked)));

    internal static Decision<CenterEvent> Confirm(Center center, ConfirmAnnualReport c) =>
        Filed(center, c.Year).Else(() => new AnnualReportConfirmed(c.Year));

    internal static Decision<CenterEvent> Miss(Center center, MarkReportMissed c, Asked asked)
    {
        if (Of(center, c.Year) is { Stage: ReportStage.Missed }) { return new Decision<CenterEvent>.Nothing(); }
        return new CenterFaults()
            .If(!ReportYears.IsOpen(center, c.Year, asked.Today, asked.Law) || Of(center, c.Year) is not null
                || !center.ReportDue(c.Year, asked.Law).HasPassed(asked.Today), CenterRules.ReportNotMissed, "Year",
                () => [("year", c.Year)])
            .Else(() => new AnnualReportMissed(c.Year));
    }

    /// <summary>Every section of the policy's list, and figures that are figures.</summary>
    internal static CenterFaults Contents(
        CenterFaults faults, IReadOnlyList<ReportSection>? sections, IReadOnlyList<ReportFigure>? figures, Parameter list, Asked asked)
    {
        // Signs alone say nothing.
        var said = (sections ?? []).Where(s => s?.Text?.Any(char.IsLetterOrDigit) == true).Select(s => s.Key).ToHashSet();
        var missing = asked.Law.List(list, asked.Today).Where(k => !said.Contains(k)).ToArray();
        var keys = (figures ?? []).Select(f => f?.Key).ToArray();
        return faults
            .If(missing.Length > 0, CenterRules.ReportSections, "Sections", () => [Words.Of("sections", "center.section.", missing)])
            .If(keys.Length == 0 || keys.Any(string.IsNullOrWhiteSpace) || keys.Distinct().Count() != keys.Length || figures!.Any(
                f => f.Value < 0 && StatisticalTable.Find(f.Key) is not { Signed: true }), CenterRules.ReportFigures, "Figures");
    }

    // Each figure that differs much from the one on file of the year before has its word.
    private static CenterFaults Explained(CenterFaults faults, Center center, FileAnnualReport c, Asked asked)
    {
        if (Of(center, c.Year - 1) is not { OnFile: true, Figures: var before } || !faults.None) { return faults; }
        foreach (var differing in Difference.Between(before, c.Figures, asked.Law, asked.Today)
            .Where(d => string.IsNullOrWhiteSpace(c.Words?.FirstOrDefault(w => w.Key == d.Key)?.Word)))
        {
            var line = StatisticalTable.Find(differing.Key);
            faults.Is(CenterRules.ReportDifference, $"{nameof(FileAnnualReport.Words)}[{differing.Key}]",
                ("figure", line?.Called ?? (object)differing.Key), ("before", differing.Before), ("now", differing.Now));
        }
        return faults;
    }

    private static YearReport? Of(Center center, int year) => center.Reports.FirstOrDefault(r => r.Year == year);

    private static CenterFaults Filed(Center center, int year) =>
        new CenterFaults().If(Of(center, year) is not { Stage: ReportStage.Filed }, CenterRules.ReportNotFiled, "Year",
            () => [("year", year)]);

    // A year whose report can be filed now; which one, the command says.
    private static IEnumerable<Refusal> MayReport(NamedCenter state, Asked asked)
    {
        var open = ReportYears.Open(state.Center, asked.Today, asked.Law);
        if (open.Count == 0)
        {
            yield return CenterRules.ReportYear.Refuse(("year", asked.Today.Year), ("first", state.Center.FirstReport));
        }
        else if (open.All(y => state.Center.Reports.Any(r => r.Year == y && r.OnFile)))
        {
            yield return CenterRules.ReportOnFile.Refuse(("year", open[^1]));
        }
    }

    // Where every open year is on file, a year that is not open yet is refused for that, and not for another year.
    private static void OnlyOf(int year, List<Refusal> why, CenterState state, Asked asked)
    {
        if (why.RemoveAll(r => r.Rule == CenterRules.ReportOnFile) == 0 || state is not NamedCenter { Center: var center }) { return; }
        why.Add(ReportYears.IsOpen(center, year, asked.Today, asked.Law)
            ? CenterRules.ReportOnFile.Refuse(("year", year)).At("Year")
            : CenterRules.ReportYear.Refuse(("year", year), ("first", center.FirstReport)).At("Year"));
    }

    private static IEnumerable<Refusal> HasReport(NamedCenter state, Asked asked)
    {
        if (!state.Center.Reports.Any(r => r.Stage == ReportStage.Filed))
        {
            yield return CenterRules.ReportNotFiled.Refuse(("year", asked.Today.Year - 1));
        }
    }

    private static Center Report(Center center, int year, Func<YearReport?, YearReport> next) => center with
    {
        Reports = [.. center.Reports.Where(r => r.Year != year)
            .Append(next(center.Reports.FirstOrDefault(r => r.Year == year))).OrderBy(r => r.Year)],
    };
}

/// <summary>The report on a year (Art. 11).</summary>
public sealed record FileAnnualReport(
    int Year, IReadOnlyList<ReportSection> Sections, IReadOnlyList<ReportFigure> Figures,
    TruthCommitment Commitment, IReadOnlyList<FileRef> Attachments,
    IReadOnlyList<FigureWord>? Words = null) : CenterCommand;

/// <summary>The report is given back.</summary>
public sealed record ReturnAnnualReport(int Year, string What) : CenterCommand;

/// <summary>The report is on file.</summary>
public sealed record ConfirmAnnualReport(int Year) : CenterCommand;

/// <summary>The report on a year was not filed in time: recorded, shown, without a sanction of its own (reading 6).</summary>
public sealed record MarkReportMissed(int Year) : CenterCommand;

/// <summary>The report on a year was filed.</summary>
public sealed record AnnualReportFiled(
    int Year, IReadOnlyList<ReportSection> Sections, IReadOnlyList<ReportFigure> Figures,
    TruthCommitment Commitment, IReadOnlyList<FileRef> Attachments, bool Late,
    IReadOnlyList<FigureWord>? Words = null) : CenterEvent;

/// <summary>The report was given back.</summary>
public sealed record AnnualReportReturned(int Year, string What, LegalDay CorrectionDue) : CenterEvent;

/// <summary>The report is on file.</summary>
public sealed record AnnualReportConfirmed(int Year) : CenterEvent;

/// <summary>The report was not filed in time.</summary>
public sealed record AnnualReportMissed(int Year) : CenterEvent;
