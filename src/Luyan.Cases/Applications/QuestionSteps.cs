using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>Questions to the unit, answered in place.</summary>
internal static class QuestionSteps
{
    internal static Decision<ApplicationEvent> Ask(OpenApplication state, AskUnit c)
    {
        if (state.Filing.Questions.Any(q => q.Id == c.Id)) { return new Decision<ApplicationEvent>.Nothing(); }
        var faults = new List<Refusal>();
        if (c.Id == Guid.Empty || !Enum.IsDefined(c.Section) || !DossierPlace.CanBe(c.Field)) { faults.Add(ApplicationRules.QuestionPlace.Refuse().At("Field")); }
        if (string.IsNullOrWhiteSpace(c.Question)) { faults.Add(ApplicationRules.QuestionText.Refuse().At("Question")); }
        return Deciding.Unless(faults, () => new UnitAsked(c.Id, c.Section, c.Field, c.Question.Trim()));
    }

    internal static Decision<ApplicationEvent> Answer(OpenApplication state, AnswerQuestion c)
    {
        if (state.Filing.Questions.FirstOrDefault(q => q.Id == c.Id) is not { } question) { return ApplicationRules.QuestionUnknown.Refuse().At("Id"); }
        // An answer stands in the file as it was given; who has more to say writes it where the form is changed.
        if (question.Answer is { } given) { return ApplicationRules.QuestionAnswered.Refuse(("person", given.By), ("day", given.On)).At("Answer"); }
        return string.IsNullOrWhiteSpace(c.Answer)
            ? ApplicationRules.AnswerText.Refuse().At("Answer")
            : new QuestionAnswered(c.Id, c.Answer.Trim(), c.Files ?? []);
    }
}
