using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Demo;

/// <summary>What an application of the invented city is about, and how far it comes.</summary>
/// <param name="Index">Its number among all; its draws follow from it.</param>
/// <param name="Plant">What is put into its dossier for the comparison to see.</param>
internal sealed record Project(int Seed, int Index, Applicant Who, Topic Topic, Fate Fate, Func<Dossier, Dossier> Plant);

/// <summary>The story of one application from filing to its fate, as steps with their days.
/// The same project and start give the same story.</summary>
internal sealed class ApplicationStory
{
    private readonly Invention draw;
    private readonly Measures law;
    private readonly DateOnly start;
    private readonly Course course;
    private readonly ApplicationActs acts;
    private readonly Fate fate;

    private ApplicationStory(Project project, City city, Measures law, DateOnly start)
    {
        (draw, this.law, this.start, fate) = (Invention.Of(project.Seed, project.Index), law, start, project.Fate);
        course = new(draw, law.Calendar, start);
        acts = new(draw, project, city, law, course.Day);
    }

    /// <summary>What happens.</summary>
    public IReadOnlyList<Step> Steps => course.Steps;

    /// <summary>The day of the last step.</summary>
    public DateOnly LastDay => course.Day;

    /// <summary>The form that is filed, without its files.</summary>
    public Dossier Dossier => acts.Dossier;

    /// <summary>The form as last filed, with its files; empty before.</summary>
    public Dossier Filed => acts.Filed;

    /// <summary>The case, and the draft that it was.</summary>
    public Guid Case => acts.Case;

    /// <summary>The center's number once it is named.</summary>
    public string CenterNumber() => acts.CenterNumber ?? throw new InvalidOperationException("The center is not named yet.");

    /// <summary>The day of the first step.</summary>
    public DateOnly FirstDay => start;

    /// <summary>Tells the story so that its last step falls on a day or shortly before it.
    /// A story that is longer than the time since the city began starts with the city, and ends when it does.</summary>
    public static ApplicationStory Ending(Project project, City city, Measures law, DateOnly begins, DateOnly ends)
    {
        const int enough = 24, near = 3;
        var start = ends.AddDays(-80);
        ApplicationStory? nearest = null;
        for (var tries = 0; tries < enough; tries++)
        {
            start = law.Calendar.MoveToWorkingDay(start > begins ? start : begins).Effective;
            var told = new ApplicationStory(project, city, law, start);
            told.Tell();
            var early = ends.DayNumber - told.LastDay.DayNumber;
            if (early >= 0 && (nearest is null || told.LastDay > nearest.LastDay)) { nearest = told; }
            if (early is >= 0 and <= near) { break; }
            if (early < 0 && start <= law.Calendar.MoveToWorkingDay(begins).Effective) { return told; }
            start = start.AddDays(early - tries / 2);
        }
        return nearest ?? throw new InvalidOperationException($"{project.Fate} does not fit before {ends:yyyy-MM-dd}.");
    }

    private void Tell()
    {
        course.Then(0, 0, acts.Submit);
        if (fate == Fate.WithDepartment) { return; }
        if (fate == Fate.ReturnedToUnit) { course.Then(3, 12, acts.Return); return; }
        if (fate == Fate.Lapsed) { Lapse(); return; }
        if (draw.Happens(15)) { course.Then(3, 10, acts.Return); course.Then(2, 8, acts.SubmitAgain); }
        if (fate == Fate.Withdrawn && draw.Happens(50)) { course.Then(2, 9, acts.Withdraw); return; }
        if (fate == Fate.NotRecommended) { course.Then(5, 14, acts.DeclineToRecommend); course.Then(0, 0, acts.Dispatch); return; }
        course.Then(4, 13, acts.Recommend);
        if (fate == Fate.Withdrawn) { course.Then(1, 3, acts.Withdraw); return; }
        if (fate == Fate.AwaitingAcceptance) { return; }
        if (fate == Fate.AwaitingCorrection) { course.Then(1, 4, acts.RequestCorrection); return; }
        if (draw.Happens(20)) { course.Then(1, 4, acts.RequestCorrection); course.Then(2, 8, acts.SupplyCorrection); }
        if (fate == Fate.Declined) { course.Then(1, 4, acts.Decline); course.Then(0, 0, acts.Dispatch); return; }
        course.Then(1, 4, acts.Accept);
        if (fate == Fate.Accepted) { return; }
        if (fate == Fate.Terminated) { Falsehood(); return; }
        Examination();
    }

    // The unit lets its period pass, and the last one that it is given.
    private void Lapse()
    {
        course.Then(3, 12, acts.Return);
        course.Then(22, 26, acts.WarnOfLapse);
        course.Then(12, 15, acts.Lapse);
        course.Then(0, 0, acts.Dispatch);
    }

    private void Examination()
    {
        if (fate == Fate.NotPreselected) { course.Then(4, 10, acts.DeclinePreselection); course.Then(0, 0, acts.Dispatch); return; }
        course.Then(3, 10, acts.Preselect);
        if (fate == Fate.Preselected) { return; }
        course.Then(6, 18, acts.Visit);
        if (fate == Fate.Visited) { return; }
        if (draw.Happens(3)) { Suspicion(); }
        course.Then(6, 18, acts.Panel);
        if (fate == Fate.Reviewed) { return; }
        course.Then(2, 7, acts.Propose);
        if (fate == Fate.Proposed) { return; }
        if (draw.Happens(4) && !NoticeIsOn(course.Day.AddDays(30)))
        {
            course.Then(3, 8, acts.Rework);
            course.Then(4, 9, acts.Propose);
        }
        // The notice is asked for on the day of the determination; where the policy has it by then, it comes first.
        if (NoticeIsOn(course.Day.AddDays(20))) { Notice(); }
        if (fate == Fate.OnNotice) { return; }
        course.Then(3, 9, acts.Determine);
        if (fate == Fate.Rejected) { course.Then(0, 0, acts.Dispatch); }
        if (fate is Fate.Determined or Fate.Rejected) { return; }
        course.Then(1, 6, acts.IssueLetter);
    }

    private void Notice()
    {
        while (!NoticeIsOn(course.Day)) { course.Until(course.Day.AddDays(1)); }
        course.Then(1, 3, acts.OpenNotice);
        var over = law.Due(Parameters.PublicNotice, course.Day).Effective.AddDays(1);
        var objected = draw.Happens(30);
        if (objected) { course.Then(1, 2, acts.Object); }
        if (fate == Fate.OnNotice) { return; }
        if (objected) { course.Then(2, 6, acts.AnswerObjection); }
        course.Until(over);
        course.Then(0, 0, acts.CloseNotice);
    }

    private void Suspicion()
    {
        course.Then(1, 3, acts.RaiseSuspicion);
        course.Then(1, 2, acts.OpenInvestigation);
        course.Then(2, 6, acts.StateCase);
        course.Then(2, 5, acts.ClearSuspicion);
    }

    private void Falsehood()
    {
        course.Then(2, 6, acts.RaiseSuspicion);
        course.Then(1, 3, acts.OpenInvestigation);
        course.Then(2, 7, acts.StateCase);
        course.Then(3, 6, acts.FindFalsehood);
        course.Then(2, 4, acts.VerifyFalsehood);
        course.Then(0, 0, acts.ProposeTermination);
        course.Then(0, 0, acts.AnswerStatement);
        course.Then(3, 8, acts.Terminate);
    }

    private bool NoticeIsOn(DateOnly day) => law.Number(Parameters.PublicNotice, day) > 0;
}
