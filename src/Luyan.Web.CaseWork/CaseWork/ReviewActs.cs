using Luyan.Cases.Panels;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.CaseWork;

/// <summary>A visit or a panel that was held on paper, recorded with its signed report (Art. 8).</summary>
internal static class ReviewActs
{
    /// <summary>What the docket says of a record.</summary>
    public static IEnumerable<(string Key, string? Text)> Facts(ReviewRecord review, PageContext here) =>
    [
        ("docket.held-on", DocketText.On(review.HeldOn, here)), ("docket.experts", string.Join("、", review.Experts.Select(e => e.Name))),
        ("docket.outcome", here.T($"act.choice.{review.Outcome}")), ("docket.opinion", review.Opinion),
    ];

    /// <param name="command">Makes the command of the record.</param>
    /// <param name="size">How many experts the policy asks for at least; so many rows are shown.</param>
    /// <param name="onVisit">The experts may say how what a visit found was met.</param>
    public static Act Of<TCommand>(Func<ReviewRecord, object> command, Parameter size, bool onVisit = false) => new()
    {
        Slug = Act.SlugOf(typeof(TCommand)),
        Command = typeof(TCommand),
        Fields = _ =>
        [
            new ActField.Day(nameof(ReviewRecord.HeldOn)),
            new ActField.Rows(nameof(ReviewRecord.Experts),
                [
                    new ActField.Line(nameof(SeatedExpert.Name), Optional: true),
                        new ActField.Line(nameof(SeatedExpert.Unit), Optional: true),
                    new ActField.Tick(nameof(SeatedExpert.Signed)), new ActField.Line(nameof(SeatedExpert.Dissent), Optional: true)
                ],
                size == Parameters.VisitSize ? 3 : 5),
            new ActField.Choice(nameof(ReviewRecord.Outcome), Enum.GetNames<ReviewOutcome>()),
            new ActField.Area(nameof(ReviewRecord.Opinion)),
            .. onVisit ? (ActField[])[new ActField.Area(nameof(ReviewRecord.OnVisit), 3, Optional: true)] : [],
            new ActField.Attached(nameof(ReviewRecord.Report)),
        ],
        Read = (form, _) =>
        {
            var (day, outcome, report) = (form.Day(nameof(ReviewRecord.HeldOn)),
                form.Choice<ReviewOutcome>(nameof(ReviewRecord.Outcome)), form.File(nameof(ReviewRecord.Report)));
            var experts = form.RowsOf(nameof(ReviewRecord.Experts))
                .Select(row => new SeatedExpert(
                    Guid.Empty, form.Text($"{row}.{nameof(SeatedExpert.Name)}"), form.Text($"{row}.{nameof(SeatedExpert.Unit)}"),
                    Present: true, form.Ticked($"{row}.{nameof(SeatedExpert.Signed)}"),
                    form.Text($"{row}.{nameof(SeatedExpert.Dissent)}") is { Length: > 0 } dissent ? dissent : null))
                .ToList();
            return form.Errors.Any ? null : command(new(null, day!.Value, experts, outcome!.Value,
                form.Text(nameof(ReviewRecord.Opinion)), report)
            {
                OnVisit = onVisit && form.Text(nameof(ReviewRecord.OnVisit)) is { Length: > 0 } met ? met : null,
            });
        },
    };
}
