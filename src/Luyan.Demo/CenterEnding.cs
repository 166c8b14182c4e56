using Luyan.Law;

namespace Luyan.Demo;

/// <summary>The strands that only some centers have: a sanction and its steps, a voluntary end, a change, an open
/// rectification. An ending's last two steps are the end itself and the return of the plaque.</summary>
internal sealed class CenterEnding(Invention draw, CenterActs acts, Measures law, DateOnly named, DateOnly until)
{
    private const int DaysToImprove = 60;

    public IReadOnlyList<Step> Of(CenterFate fate)
    {
        var course = new Course(draw, law.Calendar, named);
        switch (fate)
        {
            case CenterFate.RevokedForDeviation: Deviation(course); break;
            case CenterFate.RevokedForFalsehood: Falsehood(course); break;
            case CenterFate.Cancelled or CenterFate.Reminded or CenterFate.SanctionProposed or CenterFate.SanctionNoticed:
                Unfiled(course, fate);
                break;
            case CenterFate.Closed: Ends(course, 14, acts.Close); break;
            case CenterFate.Dissolved: Ends(course, 18, acts.Dissolve); break;
            case CenterFate.Rectifying: Rectifying(course); break;
            case CenterFate.ChangeAsked: course.Until(until.AddDays(-8)); course.Then(0, 1, acts.AskForChange); break;
            case CenterFate.Changed:
                course.Until(named.AddMonths(7));
                course.Then(0, 5, acts.AskForChange);
                course.Then(3, 8, acts.ApproveChange);
                break;
        }
        return course.Steps;
    }

    private void Deviation(Course course)
    {
        course.Until(named.AddMonths(5));
        course.Then(0, 4, acts.FindDeviation);
        course.Then(2, 5, acts.Order(DaysToImprove));
        course.Then(0, 0, acts.Dispatch);
        course.Until(course.Day.AddDays(DaysToImprove + 8));
        course.Then(1, 3, acts.FailAgain);
        course.Then(2, 6, acts.Propose(SanctionGround.Deviation));
        Sanction(course, SanctionGround.Deviation);
    }

    private void Falsehood(Course course)
    {
        course.Until(named.AddMonths(16));
        course.Then(0, 4, acts.Suspect);
        course.Then(1, 3, acts.Investigate);
        course.Then(0, 0, acts.Dispatch);
        course.Then(2, 6, acts.State);
        course.Then(3, 6, acts.Find);
        course.Then(2, 4, acts.Verify);
        course.Then(2, 5, acts.Propose(SanctionGround.Falsehood));
        Sanction(course, SanctionGround.Falsehood);
    }

    private void Unfiled(Course course, CenterFate fate)
    {
        var cycle = Assessment.Cycle(named, 1, law);
        course.Until(cycle.Due.Effective.AddDays(1));
        course.Then(0, 0, acts.Remind(1));
        if (fate == CenterFate.Reminded) { return; }
        var grace = course.Day.AddDays(-1) <= cycle.Due.Effective
            ? cycle.Grace.Effective
            : law.Due(Parameters.AssessmentGrace, course.Day).Effective;
        course.Until(grace.AddDays(1));
        course.Then(0, 0, acts.Propose(SanctionGround.NoAssessment));
        if (fate == CenterFate.SanctionProposed) { return; }
        if (fate == CenterFate.SanctionNoticed)
        {
            course.Then(1, 3, acts.Serve(SanctionGround.NoAssessment));
            course.Then(0, 0, acts.Dispatch);
            return;
        }
        Sanction(course, SanctionGround.NoAssessment);
    }

    private void Sanction(Course course, SanctionGround ground)
    {
        course.Then(1, 4, acts.Serve(ground));
        course.Then(0, 0, acts.Dispatch);
        var over = RemedyDays.Statement(course.Day, law).Effective.AddDays(1);
        course.Then(2, 5, acts.State);
        course.Until(over);
        course.Then(0, 2, acts.Hear);
        course.Then(3, 8, acts.Decide);
        course.Then(0, 0, acts.Dispatch);
        course.Then(6, 18, acts.RecoverPlaque);
    }

    private void Ends(Course course, int months, Func<Scene, Task> end)
    {
        course.Until(named.AddMonths(months));
        course.Then(0, 8, end);
        course.Then(5, 15, acts.RecoverPlaque);
    }

    private void Rectifying(Course course)
    {
        course.Until(until.AddDays(-30));
        course.Then(0, 2, acts.FindDeviation);
        course.Then(2, 5, acts.Order(DaysToImprove));
        course.Then(0, 0, acts.Dispatch);
    }
}
