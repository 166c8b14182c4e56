using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Centers.Assessments;

/// <summary>The acts of an assessment (Art. 11). Each has its form below the page of its cycle.</summary>
internal static class AssessmentActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        Of(typeof(FileAssessment), CycleForms.File, ToFile),
        Of(typeof(ConfirmAssessment), CycleForms.Confirm, center => Waiting(center, a => a.ConfirmedOn is null)),
        Of(typeof(MarkAssessment), CycleForms.Marks, center => Waiting(center, a => a is { ConfirmedOn: not null, Self: not null })),
        Of(typeof(RecordAssessmentReview), CycleForms.Panel, center => Waiting(center, a => a.ConfirmedOn is not null)),
        Of(typeof(ReturnAssessment), CycleForms.Return, center => Waiting(center, _ => true)),
        Of(typeof(ConcludeAssessment), CycleForms.Conclude,
            center => Waiting(center, a => a.Self is null || a.ConfirmedOn is not null)) with { Letters = ["assessment"] },
        Of(typeof(RemindMissedAssessment), CycleForms.Remind, ToRemind) with { Letters = ["assessment-reminder"] },
    ];

    /// <summary>The first cycle that is not on file.</summary>
    public static int ToFile(Center center) => First(center, a => a is null || a.Stage is not (ReportStage.Filed or ReportStage.Done));

    private static int ToRemind(Center center) => First(center, a => a is not { OnFile: true } && a?.Grace is null);

    private static int Waiting(Center center, Func<CycleAssessment, bool> such) =>
        center.Assessments.Where(a => a.Stage == ReportStage.Filed).OrderByDescending(such).Select(a => a.Cycle).FirstOrDefault(1);

    private static int First(Center center, Func<CycleAssessment?, bool> such)
    {
        var number = 1;
        while (!such(center.Assessments.FirstOrDefault(a => a.Cycle == number))) { number++; }
        return number;
    }

    private static Act Of(Type command, string form, Func<Center, int> cycle) => new()
    {
        Slug = Act.SlugOf(command), Command = command,
        Elsewhere = open => Typing.CenterOf(open) is { } center
            ? AssessmentDesk.FormUrl(open.Row.Number, cycle(center), form)
            : Urls.Case(open.Row.Number),
    };
}
