using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Law;
using Luyan.Web.CaseWork;
using Luyan.Web.Forms;

namespace Luyan.Web.Centers.Construction;

/// <summary>What has come in for the construction, by source and year (Art. 9).</summary>
internal static class FundsAct
{
    /// <summary>The codes of the sources, in the order of the form.</summary>
    public static IReadOnlyList<string> Sources => Choices.Codes("fund-source");

    public static Act Act { get; } = new()
    {
        Slug = Act.SlugOf(typeof(ReportFunds)), Command = typeof(ReportFunds),
        Tellings =
        [
            Telling.Of<FundsReported>((e, here) =>
            [
                ("docket.as-of", DocketText.On(e.AsOf, here)),
                ("docket.amount", DocketText.Yuan(e.Amounts.Total(a => (decimal?)a.Amount), here)), ("docket.remark", e.Remark)
            ]),
        ],
        Fields = _ =>
        [
            new ActField.Day(nameof(ReportFunds.AsOf)),
            new ActField.Rows(nameof(ReportFunds.Amounts),
                [
                    new ActField.Choice(nameof(FundsReceived.Source), Sources,
                        (here, code) => here.T($"unit.choice.fund-source.{code}"), Optional: true),
                    new ActField.Number(nameof(FundsReceived.Year), Optional: true),
                        new ActField.Line(nameof(FundsReceived.Amount), Optional: true)
                ],
                3),
            new ActField.Area(nameof(ReportFunds.Remark), 3, Optional: true),
        ],
        Read = (form, _) =>
        {
            var day = form.Day(nameof(ReportFunds.AsOf));
            List<FundsReceived> amounts = [];
            foreach (var row in form.RowsOf(nameof(ReportFunds.Amounts)))
            {
                var source = $"{row}.{nameof(FundsReceived.Source)}";
                if (!Sources.Contains(form.Text(source))) { form.Errors.Add(source, "act.needs-choice"); }
                if (form.Number($"{row}.{nameof(FundsReceived.Year)}") is { } year
                    && Typing.Amount(form, $"{row}.{nameof(FundsReceived.Amount)}") is { } amount)
                {
                    amounts.Add(new(form.Text(source), year, amount));
                }
            }
            return form.Errors.Any ? null : new ReportFunds(day!.Value, amounts, Typing.OrNull(form.Text(nameof(ReportFunds.Remark))));
        },
    };
}
