using Luyan.Cases.Applications;
using Luyan.Law;

namespace Luyan.Web.Desks.Cases.Questions;

/// <summary>Questions and answers stand on a page of their own.</summary>
internal static class QuestionActs
{
    public static IReadOnlyList<Act> All { get; } = [At<AskUnit>(), At<AnswerQuestion>()];

    private static Act At<TCommand>() => new()
    {
        Slug = Act.SlugOf(typeof(TCommand)), Command = typeof(TCommand), Source = LegalRef.Procedure, Elsewhere = open => QuestionDesk.Url(open.Row.Number),
    };
}
