using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Applications.Questions;

/// <summary>Questions and answers stand on a page of their own.</summary>
internal static class QuestionActs
{
    public static IReadOnlyList<Act> All { get; } = [At<AskUnit>(), At<AnswerQuestion>()];

    private static Act At<TCommand>() => new()
    {
        Slug = Act.SlugOf(typeof(TCommand)), Command = typeof(TCommand),
        Source = LegalRef.Procedure, Elsewhere = open => QuestionDesk.Url(open.Row.Number),
    };
}
