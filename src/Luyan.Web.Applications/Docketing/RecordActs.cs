using Luyan.Cases.Applications;
using Luyan.Cases.Records;
using Luyan.Law;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Applications.Docketing;

/// <summary>The correction of the record: what stood stays, what is right stands beside it.</summary>
internal static class RecordActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<CorrectRecord>((form, _) => form.File(nameof(CorrectRecord.Proof)) is { } proof
            ? new CorrectRecord(form.Text(nameof(CorrectRecord.Field)), Right(form), form.Text(nameof(CorrectRecord.Reasons)), proof)
            : null)
            .Tells<RecordCorrected>((e, here) =>
            [
                ("docket.record-field", RecordField.Name(e.Field, here.Language)), ("docket.stood", e.Stood),
                ("docket.right", e.Right), ("docket.reasons", e.Reasons), ("docket.files", e.Proof.Name)
            ]) with
        {
            Fields = open =>
            [
                new ActField.Choice(
                    nameof(CorrectRecord.Field), [.. Fields(open).Select(f => f.Field)],
                    (here, field) => Luyan.Web.Ui.Dotted.Of(
                        RecordField.Name(field, here.Language), Fields(open).First(f => f.Field == field).Stood)),
                new ActField.Line(nameof(CorrectRecord.Right)), new ActField.Area(nameof(CorrectRecord.Reasons), 3),
                new ActField.Attached(nameof(CorrectRecord.Proof)),
            ],
        },
    ];

    // A day is read as on every page; what is none comes to the decider as it was typed.
    private static string Right(ActForm form) =>
        form.Text(nameof(CorrectRecord.Field)).EndsWith("heldOn", StringComparison.Ordinal)
                && form.Day(nameof(CorrectRecord.Right)) is { } day
            ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : form.Text(nameof(CorrectRecord.Right));

    private static IReadOnlyList<RecordField> Fields(OpenCase open) =>
        open.State is OpenApplication state ? CorrectableRecord.Of(state, LegalDate.Of(open.Row.UpdatedAt)) : [];
}
