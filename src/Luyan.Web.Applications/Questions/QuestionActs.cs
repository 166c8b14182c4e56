using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Web.Applications.Filed;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Applications.Questions;

/// <summary>Questions and answers stand on a page of their own.</summary>
internal static class QuestionActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        At<AskUnit>()
            .Tells<UnitAsked>((e, here) =>
            [
                ("docket.place", PlaceNames.Name(here, e.Section, e.Field)), ("docket.question", e.Question)
            ]),
        At<AnswerQuestion>()
            .Tells<QuestionAnswered>((e, _) =>
            [
                ("docket.answer", e.Answer),
                ("docket.files", string.Join("；", e.Files.Select(f => f.Name)))
            ]),
        Act.Of<CloseQuestion>(
            (form, _) => Guid.TryParse(form.Text(nameof(CloseQuestion.Id)), out var id) 
                ? new CloseQuestion(id, form.Text(nameof(CloseQuestion.Reasons)))
                : null)
            .Tells<QuestionClosed>((e, _) => [("docket.reasons", e.Reasons)])
            with
            {
                Fields = open =>
                [
                    new ActField.Choice(
                        nameof(CloseQuestion.Id), [.. Unanswered(open).Select(q => $"{q.Id}")], (_, id) => Text(open, id)),
                    new ActField.Area(nameof(CloseQuestion.Reasons), 3),
                ],
            },
    ];

    private static IEnumerable<UnitQuestion> Unanswered(OpenCase open) =>
        open.State is FiledApplication { Filing.Questions: var asked } ? asked.Where(q => q.Open) : [];

    private static string Text(OpenCase open, string id) => Unanswered(open).First(q => $"{q.Id}" == id).Text;

    private static Act At<TCommand>() => new()
    {
        Slug = Act.SlugOf(typeof(TCommand)), Command = typeof(TCommand),
        Elsewhere = open => QuestionDesk.Url(open.Row.Number),
    };
}
