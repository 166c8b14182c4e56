using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Store.Dockets;
using Luyan.Store.Earlier;
using Luyan.Web.Ui;
using Luyan.Store.Opening;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Centers.Earlier;

/// <summary>Judges the rows of a sheet as the life of a center would, and writes nothing:
/// what the law would refuse is told for all rows at once.</summary>
internal sealed class EarlierDryRun(LuyanDb db)
{
    private static readonly string[] Duties = ["annual-report", "assessment-due"];

    /// <summary>Every row with what would become of it.</summary>
    public async Task<IReadOnlyList<JudgedCenter>> Of(
        IReadOnlyList<EarlierRow> rows, EarlierImport import, Actor by, PageContext here, CancellationToken stop)
    {
        var departments = await db.Departments.AsNoTracking().ToListAsync(stop);
        var codes = rows.Select(EarlierReading.CodeOf).Distinct().ToList();
        var units = await db.Units.AsNoTracking().Where(u => codes.Contains(u.CreditCode)).ToDictionaryAsync(u => u.CreditCode, stop);
        var reading = new EarlierReading(here, departments, units);
        var named = NamesOfNew(rows, units);
        var read = rows.Select(r => (Row: r, Read: Renamed(reading.Of(r), named)))
            .Select(r => (r.Row, r.Read, Id: EarlierIds.Center(r.Read.Center.LetterNumber, r.Read.Center.Name))).ToList();
        var known = await Known.Of(db, [.. read.Select(r => r.Id)], [.. read.Select(r => r.Read.Center)], stop);
        var judged = new List<JudgedCenter>(rows.Count);
        foreach (var (row, (center, faults, remarks), id) in read)
        {
            if (known.Entered.TryGetValue(id, out var entered))
            {
                var differing = Differing(entered.Center, center).ToList();
                judged.Add(new()
                {
                    Row = row, Center = center, CaseId = id, Outcome = EarlierOutcome.Entered, Number = entered.Number,
                    Remarks = differing.Count == 0 ? [] : [new("", f => f.T(
                        "earlier.remark.differs",
                        ("columns", string.Join(f.T("unit.comma"), differing.Select(c => EarlierBook.Label(f, c))))))]
                });
                continue;
            }
            judged.Add(Judge(row, center, id, faults, remarks, known, import, by, here) with
            {
                UnitIsNew = !units.ContainsKey(center.CreditCode)
            });
        }
        return Alone(judged);
    }

    /// <summary>A fingerprint of what would be entered, so that nothing is entered that was not seen.</summary>
    public static string Seen(IEnumerable<JudgedCenter> rows) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n',
            rows.Where(r => r.Outcome == EarlierOutcome.New).Select(r => $"{r.Row.Number}|{JsonSerializer.Serialize(r.Center)}")))))[..16];

    private static JudgedCenter Judge(
        EarlierRow row, EarlierCenter center, Guid id, IReadOnlyList<CellRemark> faults,
        IReadOnlyList<CellRemark> remarks, Known known, EarlierImport import, Actor by, PageContext here)
    {
        var judged = new JudgedCenter
        {
            Row = row, Center = center, CaseId = id, Outcome = EarlierOutcome.Faulty, Faults = faults, Remarks = remarks
        };
        var answer = CenterLife.Life.Decide(
            new NotYetNamed(), new RecordEarlierCenter(center, new(import.File, import.Digest, row.Number)),
            new(by, here.Today, here.Law, known.About(center)));
        if (answer is Decision<CenterEvent>.Refused refused)
        {
            // A cell that could not be understood is told once, in its own words.
            var told = faults.Select(f => f.Column).ToHashSet();
            return judged with { Faults = [.. InOrder([.. faults, .. refused.Because.Where(r => !told.Contains(r.Field
                ?? "")).Select(r => new CellRemark(r.Field ?? "", f => $"{r.What(f.Language)} {r.WayOut(f.Language)}"))])] };
        }
        if (faults.Count > 0 || answer is not Decision<CenterEvent>.Accepted { Events: [var happened] }) { return judged; }
        var state = CenterLife.Life.Evolve(new NotYetNamed(), happened, new(by, here.Now, here.Today, here.Today, "", "", null, []));
        return judged with
        {
            Outcome = EarlierOutcome.New,
            State = state.GetType().Name,
            Duties = [.. CenterLife.Life.Deadlines(state, here.Law).Where(d => Duties.Contains(d.Key))]
        };
    }

    // A unit that is new gets the name of the first row that bears its code.
    private static Dictionary<string, (string Name, int Row)> NamesOfNew(
        IReadOnlyList<EarlierRow> rows, Dictionary<string, RelyingUnit> units) =>
        rows.Select(r => (Code: EarlierReading.CodeOf(r), Name: TypedText.Name(r[nameof(EarlierCenter.UnitName)]), Row: r.Number))
            .Where(r => r.Code.Length > 0 && r.Name.Length > 0 && !units.ContainsKey(r.Code))
            .DistinctBy(r => r.Code).ToDictionary(r => r.Code, r => (r.Name, r.Row));

    private static (EarlierCenter Center, IReadOnlyList<CellRemark> Faults, IReadOnlyList<CellRemark> Remarks) Renamed(
        (EarlierCenter Center, IReadOnlyList<CellRemark> Faults, IReadOnlyList<CellRemark> Remarks) read,
        Dictionary<string, (string Name, int Row)> named) =>
        named.TryGetValue(read.Center.CreditCode, out var first) && read.Center.UnitName.Length > 0 && read.Center.UnitName != first.Name
            ? (read.Center with { UnitName = first.Name }, read.Faults, [.. read.Remarks, new(nameof(EarlierCenter.UnitName),
                f => f.T("earlier.remark.other-name", ("row", first.Row), ("name", first.Name)))])
            : read;

    private static IEnumerable<CellRemark> InOrder(IEnumerable<CellRemark> remarks)
    {
        var columns = EarlierBook.Columns.Select(c => c.Key).ToList();
        return remarks.OrderBy(r => columns.IndexOf(r.Column));
    }

    // One sheet names no center, no name and no plaque twice.
    private static IReadOnlyList<JudgedCenter> Alone(IReadOnlyList<JudgedCenter> rows)
    {
        var (cases, names, plaques) = (new Dictionary<Guid, int>(), new Dictionary<string, int>(), new Dictionary<string, int>());
        return [.. rows.Select(r =>
        {
            if (r.Outcome == EarlierOutcome.Entered) { return r; }
            List<CellRemark> twice = [];
            if (!cases.TryAdd(r.CaseId, r.Row.Number)) { twice.Add(Twice("", cases[r.CaseId])); }
            else if (r.Center.Name.Length > 0 && !names.TryAdd(CenterName.Key(r.Center.Name), r.Row.Number))
            {
                twice.Add(Twice(nameof(EarlierCenter.Name), names[CenterName.Key(r.Center.Name)]));
            }
            if (twice.Count == 0 && r.Center.Plaque is { } plaque && !plaques.TryAdd(plaque, r.Row.Number))
            {
                twice.Add(Twice(nameof(EarlierCenter.Plaque), plaques[plaque]));
            }
            return twice.Count == 0 ? r : r with { Outcome = EarlierOutcome.Faulty, Faults = [.. r.Faults, .. twice] };
        })];

        static CellRemark Twice(string column, int first) => new(column, f => f.T("earlier.fault.twice", ("row", first)));
    }

    private static IEnumerable<string> Differing(EarlierCenter entered, EarlierCenter row) =>
        EarlierBook.Columns.Select(c => c.Key).Where(key => typeof(EarlierCenter).GetProperty(key)!.GetValue(entered) is var was
            && typeof(EarlierCenter).GetProperty(key)!.GetValue(row) is var now
            && !(was is IReadOnlyList<string> a && now is IReadOnlyList<string> b ? a.SequenceEqual(b) : Equals(was, now)));

    /// <summary>What other cases and the registers know about the rows.</summary>
    private sealed record Known(
        IReadOnlyDictionary<Guid, (string Number, EarlierCenter Center)> Entered,
        ILookup<string, string> Names, IReadOnlySet<string> Plaques, IReadOnlySet<string> Letters, KnownBars Bars)
    {
        public static async Task<Known> Of(
            LuyanDb db, IReadOnlyList<Guid> ids, IReadOnlyList<EarlierCenter> centers, CancellationToken stop)
        {
            var (plaques, letters) = (centers.Select(c => c.Plaque).OfType<string>().ToList(),
                centers.Select(c => c.LetterNumber).ToList());
            var numbers = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Number, stop);
            var first = await db.Events.AsNoTracking().Where(e => ids.Contains(e.CaseId) && e.Sequence == 1)
                .Select(e => new { e.CaseId, e.Body }).ToListAsync(stop);
            // As the entry asks: the name of a center stays its own when it has ended, and names are compared folded.
            var held = await db.Cases.AsNoTracking().Where(c => (!c.Ended || c.Kind == Kinds.Center) && c.Kind != Kinds.Review)
                .OrderBy(c => c.Number).Select(c => new { c.CenterName, c.Number }).ToListAsync(stop);
            var taken = await db.Numbers.AsNoTracking()
                .Where(n => (n.Register == NumberRow.Plaques && plaques.Contains(n.Number))
                    || (n.Register == NumberRow.Documents && letters.Contains(n.Number)))
                .Select(n => new { n.Register, n.Number }).ToListAsync(stop);
            return new(
                first.Select(e => (e.CaseId, Event: JsonSerializer.Deserialize(e.Body, CenterLife.Life.EventJson) as EarlierCenterRecorded))
                    .Where(e => e.Event is not null).ToDictionary(e => e.CaseId, e => (numbers[e.CaseId], e.Event!.Center)),
                held.ToLookup(h => CenterName.Key(h.CenterName), h => h.Number),
                taken.Where(t => t.Register == NumberRow.Plaques).Select(t => t.Number).ToHashSet(),
                taken.Where(t => t.Register == NumberRow.Documents).Select(t => t.Number).ToHashSet(),
                await KnownBars.From(db, centers.Min(c => c.NamedOn) ?? DateOnly.MaxValue, stop));
        }

        public Registers About(EarlierCenter center) => Registers.None with
        {
            NameHeldBy = CenterName.Key(center.Name) is { Length: > 0 } key ? Names[key].FirstOrDefault() : null,
            PlaqueNumberTaken = center.Plaque is { } plaque && Plaques.Contains(plaque),
            DocumentNumberTaken = Letters.Contains(center.LetterNumber),
            Bars = Bars.Of(center.Unit, center.CreditCode),
            BarToCome = Bars.ToCome(center.Unit, center.CreditCode)?.Center,
            BarToComeSince = Bars.ToCome(center.Unit, center.CreditCode)?.On,
        };
    }
}
