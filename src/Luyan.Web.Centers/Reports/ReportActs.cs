using System.Globalization;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Centers.Reports;

/// <summary>The acts around the annual report: the director files, the officer returns or confirms (Art. 11).</summary>
internal static class ReportActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        new()
        {
            Slug = Act.SlugOf(typeof(FileAnnualReport)), Command = typeof(FileAnnualReport),
            Tellings =
            [
                Telling.Of<AnnualReportFiled>((e, here) =>
                [
                    ("docket.report-year", $"{e.Year}"), ("docket.late", DocketText.Late(e.Late, here)),
                    ("docket.signed-by", e.Commitment.Signer)
                ]),
            ],
            Elsewhere = open => ToFile(open) is { } year ? ReportDesk.WriteUrl(open.Row.Number, year)
                : ReportDesk.ListUrl(open.Row.Number),
        },
        new()
        {
            Slug = Act.SlugOf(typeof(ReturnAnnualReport)), Command = typeof(ReturnAnnualReport),
            Tellings =
            [
                Telling.Of<AnnualReportReturned>((e, here) =>
                [
                    ("docket.report-year", $"{e.Year}"), ("docket.what", e.What),
                    ("docket.due", DocketText.Due(e.CorrectionDue, here))
                ]),
            ],
            Fields = open => [YearOf(open), new ActField.Area(nameof(ReturnAnnualReport.What))],
            Read = (form, _) => form.Number(nameof(ReturnAnnualReport.Year)) is { } year ? new ReturnAnnualReport(year,
                form.Text(nameof(ReturnAnnualReport.What))) : null,
        },
        new()
        {
            Slug = Act.SlugOf(typeof(ConfirmAnnualReport)), Command = typeof(ConfirmAnnualReport),
            Tellings =
            [
                Telling.Of<AnnualReportConfirmed>((e, _) => [("docket.report-year", $"{e.Year}")]),
            ],
            Fields = open => [YearOf(open)],
            Read = (form, _) => form.Number(nameof(ReturnAnnualReport.Year)) is { } year ? new ConfirmAnnualReport(year) : null,
        },
    ];

    /// <summary>The year that waits for its report the longest; where all are on file, none.
    /// The page of the year says whether it is open.</summary>
    private static int? ToFile(OpenCase open)
    {
        if (Typing.CenterOf(open) is not { } center) { return null; }
        var first = center.FirstReport;
        return Enumerable.Range(first, center.Reports.Count + 1).FirstOrDefault(
            y => center.Reports.FirstOrDefault(r => r.Year == y) is not { OnFile: true }, first);
    }

    private static ActField.Choice YearOf(OpenCase open) => new(
        "Year", [.. (Typing.CenterOf(open)?.Reports ?? []).Where(r => r.Stage == ReportStage.Filed)
            .Select(r => r.Year.ToString(CultureInfo.InvariantCulture))], (here, year) => here.T("report.of-year", ("year", year)));
}
