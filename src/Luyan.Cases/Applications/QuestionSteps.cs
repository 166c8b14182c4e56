using Luyan.Cases.Applications.Form;
using Luyan.Law;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>Questions to the unit, answered in place.</summary>
internal static class QuestionSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<OpenApplication, AskUnit>([Role.Department, .. Officers], UnderWay, Ask)
            .Then<UnitAsked>(
                (filing, e, at) => filing with
                {
                    Questions =
                    [
                        .. filing.Questions,
                        new(e.Id, e.Section, e.Field, e.Question, at.By.Name, at.By.Role, at.Day) { Due = e.AnswerDue }
                    ]
                },
                (after, _) => [after.Tell("asked", Role.Signer), after.Tell("asked", Role.Filler)]),
        Of<OpenApplication, AnswerQuestion>(FillerOrSigner, UnderWay, (state, c, _) => Answer(state, c), MayAnswer)
            .Due("unit-answers")
            .Then<QuestionAnswered>(
                (filing, e, at) => filing with { Questions = [.. filing.Questions.Select(q => q.Id == e.Id
                    ? q with { Answer = new(e.Answer, e.Files, at.By.Name, at.Day) }
                    : q)] },
                (after, e) => [after.Tell("answered", after.Filing.Questions.First(q => q.Id == e.Id).Office)]),
        Of<OpenApplication, CloseQuestion>([Role.Department, .. Officers], UnderWay, Close, MayAnswer)
            .Then<QuestionClosed>(
                (filing, e, _) => filing with
                {
                    Questions = [.. filing.Questions.Select(q => q.Id == e.Id ? q with { Closed = e.Reasons } : q)]
                },
                (after, _) => [after.Tell("question-closed", Role.Signer)]),
    ];

    internal static Decision<ApplicationEvent> Ask(OpenApplication state, AskUnit c, Asked asked)
    {
        if (state.Filing.Questions.Any(q => q.Id == c.Id)) { return new Decision<ApplicationEvent>.Nothing(); }
        var faults = new ApplicationFaults();
        if (c.Id == Guid.Empty || !Enum.IsDefined(c.Section) || !DossierPlace.CanBe(c.Field))
        {
            faults.Is(ApplicationRules.QuestionPlace, "Field");
        }
        faults.Empty(c.Question, ApplicationRules.QuestionText, "Question");
        return faults.Else(() => new UnitAsked(c.Id, c.Section, c.Field, c.Question.Trim())
        {
            AnswerDue = asked.Law.Due(Parameters.UnitAnswers, asked.Today),
        });
    }

    internal static Decision<ApplicationEvent> Answer(OpenApplication state, AnswerQuestion c)
    {
        if (state.Filing.Questions.FirstOrDefault(q => q.Id == c.Id) is not { } question)
        {
            return ApplicationRules.QuestionUnknown.Refuse().At("Id");
        }
        // An answer is never changed; further statements belong in a changed form.
        if (question.Answer is { } given)
        {
            return ApplicationRules.QuestionAnswered.Refuse(("person", given.By), ("day", given.On)).At("Answer");
        }
        if (question.Closed is not null) { return ApplicationRules.NothingAsked.Refuse().At("Id"); }
        return string.IsNullOrWhiteSpace(c.Answer)
            ? ApplicationRules.AnswerText.Refuse().At("Answer")
            : new QuestionAnswered(c.Id, c.Answer.Trim(), c.Files ?? []);
    }

    internal static Decision<ApplicationEvent> Close(OpenApplication state, CloseQuestion c, Asked asked)
    {
        if (state.Filing.Questions.FirstOrDefault(q => q.Id == c.Id && q.Open) is not { } question)
        {
            return ApplicationRules.QuestionUnknown.Refuse().At("Id");
        }
        var runs = question.Runs(asked.Law);
        return new ApplicationFaults()
            .Empty(c.Reasons, ApplicationRules.Reasons, "Reasons")
            .If(!runs.Due.HasPassed(asked.Today), ApplicationRules.AnswerRuns, "Id", () => [("lastDay", runs.Due.Effective)])
            .Else(() => new QuestionClosed(c.Id, c.Reasons));
    }

    private static IEnumerable<Refusal> MayAnswer(ApplicationState state, Asked asked)
    {
        if (((FiledApplication)state).Filing.Questions.All(q => !q.Open)) { yield return ApplicationRules.NothingAsked.Refuse(); }
    }
}

/// <summary>An officer of the department or of the Bureau asks the unit something about a place of the form.
/// No clock stops for it.</summary>
/// <param name="Id">The id of the question, made by who asks; the same id asks only once.</param>
/// <param name="Section">The section it is about.</param>
/// <param name="Field">The place in the section, as <see cref="DossierPlace"/> writes it; null for the whole section.</param>
/// <param name="Question">The question.</param>
public sealed record AskUnit(Guid Id, DossierSection Section, string? Field, string Question) : ApplicationCommand;

/// <summary>The unit answers a question.</summary>
/// <param name="Id">The question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Files">What proves it; may be empty.</param>
public sealed record AnswerQuestion(Guid Id, string Answer, IReadOnlyList<FileRef> Files) : ApplicationCommand;

/// <summary>The unit did not answer in its period: the office goes on without the answer.</summary>
/// <param name="Id">The question.</param>
/// <param name="Reasons">What is made of the silence.</param>
public sealed record CloseQuestion(Guid Id, string Reasons) : ApplicationCommand;

/// <summary>The unit was asked about a place of its form.</summary>
public sealed record UnitAsked(Guid Id, DossierSection Section, string? Field, string Question) : ApplicationEvent
{
    /// <summary>By when the unit answers, fixed on the day of the question.</summary>
    public LegalDay? AnswerDue { get; init; }
}

/// <summary>A question was closed without an answer.</summary>
public sealed record QuestionClosed(Guid Id, string Reasons) : ApplicationEvent;

/// <summary>The unit answered a question.</summary>
public sealed record QuestionAnswered(Guid Id, string Answer, IReadOnlyList<FileRef> Files) : ApplicationEvent;
