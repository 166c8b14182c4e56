using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Earlier;
using Luyan.Web.CaseWork;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Centers.Sanctions;

/// <summary>The legal successor of a barred unit is recorded by its credit code, known to the system or not: who registers with the code
/// later is found by it.</summary>
internal static class Succession
{
    internal static Act Act { get; } = Act.Of<RecordSuccessor>((_, _) => null,
        new ActField.Day(nameof(RecordSuccessor.SucceededOn)),
        new ActField.Line(nameof(UnitChange.CreditCode)), new ActField.Line(nameof(UnitChange.UnitName)),
        new ActField.Line(nameof(RecordSuccessor.Predecessor), Optional: true),
        new ActField.Tick(nameof(RecordSuccessor.Remains)),
        new ActField.Area(nameof(RecordSuccessor.Reasons)), new ActField.Attached(nameof(RecordSuccessor.Proof)))
        .Tells<SuccessorBound>((e, here) =>
        [
            ("docket.successor", Named(e.Successor)), ("docket.predecessor", Named(e.Predecessor)),
            ("docket.succeeded", DocketText.On(e.SucceededOn, here)), ("docket.reasons", e.Reasons),
            ("docket.bar", DocketText.Last(e.Bar?.LastDay ?? e.Through, here)),
        ])
        with { ReadAlso = Read, Letters = ["successor-bar"] };

    internal static string Named(BoundUnit unit) => $"{unit.Name} {unit.CreditCode}".Trim();

    private static async Task<object?> Read(ActForm form, OpenCase open, LuyanDb db, CancellationToken stop)
    {
        var (day, proof) = (form.Day(nameof(RecordSuccessor.SucceededOn)), form.File(nameof(RecordSuccessor.Proof)));
        var code = TypedText.Code(form.Text(nameof(UnitChange.CreditCode)));
        var known = await db.Units.AsNoTracking().Where(u => u.CreditCode == code)
            .Select(u => new { u.Id, u.Name, u.District }).FirstOrDefaultAsync(stop);
        var successor = new UnitChange(
            known?.Id ?? EarlierIds.Unit(code), known?.Name ?? form.Text(nameof(UnitChange.UnitName)), code, known?.District ?? "");
        var predecessor = form.Text(nameof(RecordSuccessor.Predecessor));
        return form.Errors.Any ? null : new RecordSuccessor(
            successor, day!.Value, form.Text(nameof(RecordSuccessor.Reasons)), proof, predecessor.Length > 0 ? predecessor : null,
            form.Ticked(nameof(RecordSuccessor.Remains)));
    }
}
