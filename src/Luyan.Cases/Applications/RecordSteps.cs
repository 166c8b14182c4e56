using Luyan.Cases.Panels;
using Luyan.Cases.Records;
using Luyan.Law;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>What is put right in the record of an application: when the experts were there, and who they were. What they found, what was
/// filed and what was decided is never corrected.</summary>
internal static class RecordSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<OpenApplication, CorrectRecord>(
            Officers, UnderWay,
            (state, c, asked) => Correcting.Decide<ApplicationEvent>(
                Fields(state, asked.Today), state.Filing.Corrections, c.Field, c.Right, c.Reasons, c.Proof, c.Interest, asked,
                (of, right) => new RecordCorrected(of.Field, of.Stood, right, c.Reasons, c.Proof) { Interest = c.Interest }),
            (state, asked) => Correcting.MayCorrect(Fields((OpenApplication)state, asked.Today)))
            .Then<RecordCorrected>(
                (filing, e, at) => filing with
                {
                    Corrections =
                    [
                        .. filing.Corrections,
                        new(e.Field, e.Stood, e.Right, e.Reasons, e.Proof, at.By.Name, at.Day) { Account = at.By.Account },
                    ],
                },
                (after, _) => [after.Tell("record-corrected", Role.Signer)]),
    ];

    /// <summary>What can be corrected now.</summary>
    internal static IReadOnlyList<RecordField> Fields(OpenApplication state, DateOnly today)
    {
        var filing = state.Filing;
        var determined = state is Determined { Determination.HeldOn: var meeting } ? meeting : today;
        var panel = filing.Panel is { } held ? filing.Right("panel.heldOn", held.HeldOn) : determined;
        return
        [
            .. Of(filing, "visit", filing.Visit, ApplicationDays.Preselected(filing).Day, panel),
            .. Of(filing, "panel", filing.Panel, ApplicationDays.Visited(filing).Day, determined),
            .. filing.FormerReviews.SelectMany((review, i) => Seats(filing, RecordedSeats.Former(i + 1), review)),
        ];
    }

    private static IEnumerable<RecordField> Of(Filing filing, string record, ReviewRecord? review, DateOnly from, DateOnly to)
    {
        if (review is null || !filing.WrittenBy.TryGetValue(record, out var by)) { yield break; }
        yield return RecordField.Of($"{record}.heldOn", filing.Right($"{record}.heldOn", review.HeldOn), by, from, to);
        foreach (var field in Seats(filing, record, review)) { yield return field; }
    }

    private static IEnumerable<RecordField> Seats(Filing filing, string record, ReviewRecord review) =>
        !filing.WrittenBy.TryGetValue(record, out var by) ? [] : RecordedSeats.Of(
            record, review, filing.Corrections, by, () => ReviewSteps.CircleOf(filing), ReviewSteps.Rules, filing.Names);
}

/// <summary>What can be corrected in the record of an application, for the page of the act.</summary>
public static class CorrectableRecord
{
    /// <summary>The fields with what stands in them.</summary>
    /// <param name="state">The application.</param>
    /// <param name="today">The legal day.</param>
    public static IReadOnlyList<RecordField> Of(OpenApplication state, DateOnly today) => RecordSteps.Fields(state, today);
}

/// <summary>An error in the record is put right beside it, by another person than who wrote it.</summary>
/// <param name="Field">Which field of the record.</param>
/// <param name="Right">What is right.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Proof">What proves it.</param>
public sealed record CorrectRecord(string Field, string Right, string Reasons, FileRef Proof) : ApplicationCommand
{
    /// <summary>Why who is put right and seems near to a party judges all the same; null where nothing was asked.</summary>
    public string? Interest { get; init; }
}

/// <summary>Put right: what stood stays beside it.</summary>
public sealed record RecordCorrected(string Field, string Stood, string Right, string Reasons, FileRef Proof) : ApplicationEvent
{
    /// <summary>Why who was put right and seems near to a party judges all the same; null where nothing was asked.</summary>
    public string? Interest { get; init; }
}
