using Luyan.Cases.Panels;
using Luyan.Cases.Records;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>What is put right in the record of a center: when something took place and who took part. What the unit filed, what was found
/// and what was decided is never corrected.</summary>
internal static class CenterRecord
{
    internal static CenterStep[] Rows =>
    [
        Of<CorrectRecord>(
            Officers, [.. Living, .. Over],
            (center, c, asked) => Correcting.Decide<CenterEvent>(
                Fields(center, asked.Today), center.Corrections, c.Field, c.Right, c.Reasons, c.Proof, c.Interest, asked,
                (of, right) => new RecordCorrected(of.Field, of.Stood, right, c.Reasons, c.Proof) { Interest = c.Interest }),
            (state, asked) => Correcting.MayCorrect(Fields(state.Center, asked.Today)))
            .Turns<RecordCorrected>(
                (state, center, e, at) => state with
                {
                    Center = Recalled(center with
                    {
                        Corrections =
                        [
                            .. center.Corrections,
                            new(e.Field, e.Stood, e.Right, e.Reasons, e.Proof, at.By.Name, at.Day) { Account = at.By.Account },
                        ],
                    }),
                },
                (after, e) => [after.Tell("record-corrected", Role.Director), .. Freed(after.Center, e)]),
    ];

    // The letters to those who turn out to be no successors go out no more.
    private static Center Recalled(Center center) => center with
    {
        Letters = center.Successors.Except(BoundUnits.Recorded(center))
            .Where(s => s.Letter is { } letter && center.Letters.Find(letter) is { Service: null, Withdrawn: false })
            .Aggregate(center.Letters, (letters, s) => letters.Withdrawn(s.Letter!.Value)),
    };

    // Who turns out to be no successor is free of the bar with those who succeeded to it, unless they are bound beside that.
    private static IEnumerable<Effect> Freed(Center center, RecordCorrected e) =>
        from s in BoundUnits.Since(center, s => e.Field == $"{Successor(s.Number)}.unit")
        where BoundUnits.Of(center).All(u => u.Unit != s.Unit.Unit)
        select new Effect.LiftBar(s.Unit.Unit, center.Identity.Number);

    /// <summary>What can be corrected now.</summary>
    internal static IReadOnlyList<RecordField> Fields(Center center, DateOnly today) =>
    [
        .. Plaques(center, today), .. Inspections(center, today), .. SecondLooks(center), .. Dissolution(center), .. Successors(center),
        .. Supports(center, today),
        .. Panel(center, Acceptance, center.Acceptances.LastOrDefault(a => a.Review is not null) is { } accepting
            ? (accepting.Review!, accepting.AppliedOn, accepting.DecidedOn ?? today)
            : null),
        .. Panel(center, Assessment, center.Assessments.LastOrDefault(a => a.Review is not null) is { } assessed
            ? (assessed.Review!, assessed.ConfirmedOn ?? assessed.FiledOn ?? today, today)
            : null),
        .. center.FormerReviews.SelectMany((review, i) => Written(center, RecordedSeats.Former(i + 1), (record, by) => Seats(
            center, record, review, by))),
    ];

    internal const string Acceptance = "acceptance-panel";
    internal const string Assessment = "assessment-panel";

    internal static string Plaque(int number) => Numbered("plaques", number);

    internal static string Inspection(int number) => Numbered("inspections", number);

    internal static string SecondLook(int number) => Numbered("reinspections", number);

    internal const string Dissolved = "dissolution";

    internal static string Successor(int number) => Numbered(SuccessorRecords, number);

    private const string SuccessorRecords = "successors";

    internal static string Support(int number) => Numbered("supports", number);

    private static string Numbered(string record, int number) => string.Join('.', record, number);

    /// <summary>The center with the account that wrote a part of its record.</summary>
    internal static Center Wrote(this Center center, string record, Envelope at) => center.Wrote(record, at.By.Account);

    internal static Center Wrote(this Center center, string record, Guid by) => center with
    {
        // A part that is written anew begins without the corrections of the old one.
        WrittenBy = new Dictionary<string, Guid>(center.WrittenBy) { [record] = by },
        Corrections = [.. center.Corrections.Where(c => !c.Field.StartsWith($"{record}.", StringComparison.Ordinal))],
    };

    /// <summary>A day of the record as it is right.</summary>
    internal static DateOnly Right(this Center center, string field, DateOnly stands) =>
        Corrected(center, field) is { } right && Luyan.Law.TypedDay.Exact(right) is { } day ? day : stands;

    /// <summary>A text of the record as it is right.</summary>
    internal static string Text(Center center, string field, string stands) => Corrected(center, field) ?? stands;

    private static string? Corrected(Center center, string field) => center.Corrections.LastOrDefault(c => c.Field == field)?.Right;

    private static IEnumerable<RecordField> Plaques(Center center, DateOnly today) => center.Plaques.SelectMany(
        (p, i) => Written(center, Plaque(i + 1), (record, by) =>
        [
            RecordField.Of(
                $"{record}.handedOverOn", center.Right($"{record}.handedOverOn", p.HandedOverOn), by, center.Letter.On, p.EndedOn ?? today),
            new($"{record}.recipient", Corrected(center, $"{record}.recipient") ?? p.Recipient, by),
        ]));

    // What was ordered on an inspection was ordered after it.
    private static IEnumerable<RecordField> Inspections(Center center, DateOnly today) => center.Inspections.SelectMany(
        inspection => Written(center, Inspection(inspection.Number), (record, by) =>
        [
            RecordField.Of(
                $"{record}.heldOn", center.Right($"{record}.heldOn", inspection.HeldOn), by, center.Letter.On,
                center.StandingRectifications.FirstOrDefault(r => r.Inspection == inspection.Number)?.OrderedOn ?? today),
            Inspectors(center, record, inspection.Inspectors, by),
        ]));

    // It lies between what it looked at and the day on which its findings were written down.
    private static IEnumerable<RecordField> SecondLooks(Center center) => center.SecondLooks.SelectMany(
        look => Written(center, SecondLook(look.Number), (record, by) =>
        [
            RecordField.Of($"{record}.heldOn", center.Right($"{record}.heldOn", look.HeldOn), by, look.From, look.RecordedOn),
            Inspectors(center, record, look.Inspectors, by),
        ]));

    private static IEnumerable<RecordField> Dissolution(Center center) => center.DissolvedOn is not { } dissolved ? []
        : Written(center, Dissolved, (record, by) =>
        [
            RecordField.Of($"{record}.dissolvedOn", center.Right($"{record}.dissolvedOn", dissolved.On), by, center.Letter.On,
                dissolved.RecordedOn),
            new($"{record}.unit", Ceased(center), by),
        ]);

    /// <summary>The unit that is on record as having ceased to exist.</summary>
    internal static string Ceased(Center center) =>
        Corrected(center, $"{Dissolved}.unit") ?? center.DissolvedUnit ?? center.Identity.UnitName;

    // A successor that was put right to another unit is recorded anew: what stands then is no record of a bar any more.
    private static IEnumerable<RecordField> Successors(Center center) => BoundUnits.Recorded(center).SelectMany(
        s => Written(center, Successor(s.Number), (record, by) =>
        [
            RecordField.Of($"{record}.succeededOn", center.Right($"{record}.succeededOn", s.On), by, center.Letter.On, s.RecordedOn),
            new($"{record}.unit", Text(center, $"{record}.unit", s.Unit.Name), by),
            RecordField.Of($"{record}.remains", Remains(center, s), by),
        ]));

    /// <summary>Whether the predecessor of a successor goes on to exist, as the record says rightly.</summary>
    internal static bool Remains(Center center, LegalSuccessor s) =>
        RecordField.Yes(Text(center, $"{Successor(s.Number)}.remains", RecordField.Written(s.Remains))) == true;

    /// <summary>Whether a field is of the record of a successor whose letter is not issued: what is put right in it is told to nobody
    /// either.</summary>
    internal static bool OfUntold(Center center, string field) =>
        field.StartsWith(SuccessorRecords, StringComparison.Ordinal) && !center.Successors.Any(s =>
            field.StartsWith($"{Successor(s.Number)}.", StringComparison.Ordinal)
                && (s.Letter is not { } letter || center.Letters.Find(letter) is { IssuedOn: not null }));

    private static IEnumerable<RecordField> Supports(Center center, DateOnly today) => center.Supports.SelectMany(
        (s, i) => Written(center, Support(i + 1), (record, by) =>
        [
            RecordField.Of(
                $"{record}.givenOn", center.Right($"{record}.givenOn", s.GivenOn), by, center.AcceptedOn ?? center.Letter.On, today),
        ]));

    private static IEnumerable<RecordField> Panel(Center center, string record, (ReviewRecord Review, DateOnly From, DateOnly To)? held) =>
        held is not var (review, from, to) ? [] : Written(center, record, (_, by) =>
        [
            RecordField.Of($"{record}.heldOn", center.Right($"{record}.heldOn", review.HeldOn), by, from, to),
            .. Seats(center, record, review, by),
        ]);

    private static IEnumerable<RecordField> Seats(Center center, string record, ReviewRecord review, Guid by) => RecordedSeats.Of(
        record, review, center.Corrections, by, () => CenterPanel.CircleOf(center), CenterPanel.Rules, center.Names);

    private static RecordField Inspectors(Center center, string record, IReadOnlyList<string> recorded, Guid by)
    {
        var stands = Text(center, $"{record}.inspectors", string.Join('、', recorded));
        return new($"{record}.inspectors", stands, by)
        {
            Guard = (right, interest, asked) =>
                InspectionSteps.Corrected(center, Names(stands), Names(right), interest, asked),
        };
    }

    // However they are typed one after the other.
    private static string[] Names(string typed) =>
        typed.Split(['、', '，', ',', '；', ';'], StringSplitOptions.TrimEntries);

    // What an earlier version wrote down without its author cannot be corrected: nobody knows who may not.
    private static IEnumerable<RecordField> Written(Center center, string record, Func<string, Guid, IEnumerable<RecordField>> fields) =>
        center.WrittenBy.TryGetValue(record, out var by) ? fields(record, by) : [];
}

/// <summary>What can be corrected in the record of a center, for the page of the act.</summary>
public static class CorrectableCenterRecord
{
    /// <summary>The fields with what stands in them.</summary>
    /// <param name="center">The center.</param>
    /// <param name="today">The legal day.</param>
    public static IReadOnlyList<RecordField> Of(Center center, DateOnly today) => CenterRecord.Fields(center, today);
}

/// <summary>An error in the record is put right beside it, by another person than who wrote it.</summary>
/// <param name="Field">Which field of the record.</param>
/// <param name="Right">What is right.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Proof">What proves it.</param>
public sealed record CorrectRecord(string Field, string Right, string Reasons, FileRef Proof) : CenterCommand
{
    /// <summary>Why who is put right and seems near to a party judges or inspects all the same; null where nothing was asked.</summary>
    public string? Interest { get; init; }
}

/// <summary>Put right: what stood stays beside it.</summary>
public sealed record RecordCorrected(string Field, string Stood, string Right, string Reasons, FileRef Proof) : CenterEvent
{
    /// <summary>Why who was put right and seems near to a party judges or inspects all the same; null where nothing was asked.</summary>
    public string? Interest { get; init; }
}
