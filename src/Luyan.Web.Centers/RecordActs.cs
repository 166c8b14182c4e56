using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.CaseWork;

namespace Luyan.Web.Centers;

/// <summary>The correction of the record of a center.</summary>
internal static class RecordActs
{
    public static IReadOnlyList<Act> All { get; } =
    [
        RecordAct.Of<CorrectRecord>(
            (field, right, reasons, proof, interest) => new(field, right, reasons, proof) { Interest = interest },
            open => open.State is NamedCenter { Center: var center }
                ? CorrectableCenterRecord.Of(center, LegalDate.Of(open.Row.UpdatedAt))
                : [])
            .Tells<RecordCorrected>((e, here) => RecordAct.Told(e.Field, e.Stood, e.Right, e.Reasons, e.Proof, e.Interest, here)),
    ];
}
