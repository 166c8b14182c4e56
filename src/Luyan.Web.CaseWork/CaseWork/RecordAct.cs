using Luyan.Cases;
using Luyan.Cases.Records;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.CaseWork;

/// <summary>The correction of the record, for every life: what stood stays, what is right stands beside it.</summary>
public static class RecordAct
{
    private const string Field = "Field", Right = "Right", Reasons = "Reasons", Proof = "Proof", Interest = "Interest";

    /// <summary>The act.</summary>
    /// <param name="make">The command of field, what is right, reasons, proof and why there is no interest.</param>
    /// <param name="fields">What can be corrected now.</param>
    public static Act Of<TCommand>(
        Func<string, string, string, FileRef, string?, TCommand> make, Func<OpenCase, IReadOnlyList<RecordField>> fields)
        where TCommand : class => Act.Of<TCommand>((form, open) => form.File(Proof) is { } proof
            ? make(
                form.Text(Field), Typed(form, fields(open)), form.Text(Reasons), proof,
                form.Text(Interest) is { Length: > 0 } said ? said : null)
            : null) with
    {
        Fields = open =>
        [
            new ActField.Choice(
                Field, [.. fields(open).Select(f => f.Field)],
                (here, field) => Dotted.Of(
                    RecordField.Name(field, here.Language),
                    RecordField.Said(field, fields(open).First(f => f.Field == field).Stood, here.Language))),
            new ActField.Line(Right), new ActField.Area(Reasons, 3), new ActField.Attached(Proof),
            new ActField.Area(Interest, 2, Optional: true),
        ],
    };

    /// <summary>What the docket tells of a correction.</summary>
    public static IReadOnlyList<(string, string?)> Told(
        string field, string stood, string right, string reasons, FileRef proof, string? interest, PageContext here) =>
    [
        ("docket.record-field", RecordField.Name(field, here.Language)),
        ("docket.stood", RecordField.Said(field, stood, here.Language)), ("docket.right", RecordField.Said(field, right, here.Language)),
        ("docket.reasons", reasons), ("docket.files", proof.Name), ("docket.interest", interest),
    ];

    /// <summary>What the docket tells of a correction to those outside the Bureau.</summary>
    public static IEnumerable<(string, string?)> Told(CorrectedDay corrected, PageContext here) =>
    [
        ("docket.record-field", RecordField.Name(corrected.Field, here.Language)),
        ("docket.stood", RecordField.Said(corrected.Field, corrected.Stood, here.Language)),
        ("docket.right", RecordField.Said(corrected.Field, corrected.Right, here.Language)),
    ];

    // A day is read as on every page; what is none comes to the decider as it was typed.
    private static string Typed(ActForm form, IReadOnlyList<RecordField> fields) =>
        fields.FirstOrDefault(f => f.Field == form.Text(Field)) is { From: not null } && form.Day(Right) is { } day
            ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : form.Text(Right);
}
