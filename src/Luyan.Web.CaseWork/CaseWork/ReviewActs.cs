using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
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
        .. Interests(review.Answers),
    ];

    /// <summary>What the docket says of a record to those outside the Bureau.</summary>
    public static IEnumerable<(string Key, string? Text)> Held(HeldReview review, PageContext here) =>
    [
        ("docket.held-on", DocketText.On(review.HeldOn, here)),
        ("docket.outcome", review.Outcome is { } outcome ? here.T($"act.choice.{outcome}") : null),
        ("docket.opinion", review.Opinion), ("docket.on-visit", review.OnVisit),
    ];

    /// <summary>What the docket says of persons who seemed near to a party.</summary>
    public static IEnumerable<(string Key, string? Text)> Interests(IReadOnlyList<InterestAnswer>? answers) =>
        (answers ?? []).Select(a => ("docket.interest", (string?)$"{a.Person}：{a.Reasons}"));

    /// <summary>What was said of such persons, row by row; null where nothing was.</summary>
    public static IReadOnlyList<InterestAnswer>? Answers(ActForm form, IEnumerable<(string Row, string Person)> rows)
    {
        var said = rows.Select(r => new InterestAnswer(r.Person, form.Text($"{r.Row}.{Interest}")))
            .Where(a => a.Reasons.Length > 0).ToList();
        return said.Count > 0 ? said : null;
    }

    /// <summary>The field in which the officer says why a person who seems near to a party takes part.</summary>
    public const string Interest = "Interest";

    private static Circle? CircleOf(object state) => state switch
    {
        FiledApplication filed => filed.Filing.Circle,
        NamedCenter named => named.Center.Circle,
        _ => null,
    };

    /// <summary>Whose people do not judge the case, as it stands before whoever records.</summary>
    public static IReadOnlyList<(string Key, string Text)> Parties(OpenCase open) => CircleOf(open.State) is { } circle
        ? [("act.parties", string.Join("、", circle.Parties.Concat(circle.Near).Distinct()))]
        : [];

    /// <param name="command">Makes the command of the record.</param>
    /// <param name="size">How many experts the policy asks for at least; so many rows are shown.</param>
    /// <param name="onVisit">The experts may say how what a visit found was met.</param>
    public static Act Of<TCommand>(Func<ReviewRecord, object> command, Parameter size, bool onVisit = false) => new()
    {
        Slug = Act.SlugOf(typeof(TCommand)),
        Command = typeof(TCommand),
        About = (open, _) => Parties(open),
        Fields = _ =>
        [
            new ActField.Day(nameof(ReviewRecord.HeldOn)),
            new ActField.Rows(nameof(ReviewRecord.Experts),
                [
                    new ActField.Line(nameof(SeatedExpert.Name), Optional: true),
                        new ActField.Line(nameof(SeatedExpert.Unit), Optional: true),
                    new ActField.Tick(nameof(SeatedExpert.Signed)), new ActField.Line(nameof(SeatedExpert.Dissent), Optional: true),
                    new ActField.Line(Interest, Optional: true)
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
                Answers = Answers(form, form.RowsOf(nameof(ReviewRecord.Experts))
                    .Select(row => (row, form.Text($"{row}.{nameof(SeatedExpert.Name)}")))),
            });
        },
    };
}
