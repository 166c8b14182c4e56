using Luyan.Cases.Applications.Form;
using Luyan.Law;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>Questions to the unit, answered in place.</summary>
internal static class QuestionSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<OpenApplication, AskUnit>([Role.Department, .. Officers], UnderWay, (state, c, _) => Ask(state, c))
            .Then<UnitAsked>(
                (filing, e, at) => filing with
                {
                    Questions = [.. filing.Questions, new(e.Id, e.Section, e.Field, e.Question, at.By.Name, at.By.Role, at.Day)]
                },
                (after, _) => [after.Tell("asked", Role.Signer), after.Tell("asked", Role.Filler)]),
        Of<OpenApplication, AnswerQuestion>(FillerOrSigner, UnderWay, (state, c, _) => Answer(state, c), MayAnswer)
            .Then<QuestionAnswered>(
                (filing, e, at) => filing with { Questions = [.. filing.Questions.Select(q => q.Id == e.Id
                    ? q with { Answer = new(e.Answer, e.Files, at.By.Name, at.Day) }
                    : q)] },
                (after, e) => [after.Tell("answered", after.Filing.Questions.First(q => q.Id == e.Id).Office)]),
    ];

    internal static Decision<ApplicationEvent> Ask(OpenApplication state, AskUnit c)
    {
        if (state.Filing.Questions.Any(q => q.Id == c.Id)) { return new Decision<ApplicationEvent>.Nothing(); }
        var faults = new ApplicationFaults();
        if (c.Id == Guid.Empty || !Enum.IsDefined(c.Section) || !DossierPlace.CanBe(c.Field))
        {
            faults.Add(ApplicationRules.QuestionPlace.Refuse().At("Field"));
        }
        if (string.IsNullOrWhiteSpace(c.Question)) { faults.Add(ApplicationRules.QuestionText.Refuse().At("Question")); }
        return faults.Else(() => new UnitAsked(c.Id, c.Section, c.Field, c.Question.Trim()));
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
        return string.IsNullOrWhiteSpace(c.Answer)
            ? ApplicationRules.AnswerText.Refuse().At("Answer")
            : new QuestionAnswered(c.Id, c.Answer.Trim(), c.Files ?? []);
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

/// <summary>The unit was asked about a place of its form.</summary>
public sealed record UnitAsked(Guid Id, DossierSection Section, string? Field, string Question) : ApplicationEvent;

/// <summary>The unit answered a question.</summary>
public sealed record QuestionAnswered(Guid Id, string Answer, IReadOnlyList<FileRef> Files) : ApplicationEvent;
