using System.Linq.Expressions;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases;
using Luyan.Documents.Letters;
using Luyan.Documents;
using Luyan.Documents.Docx;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Reruns;
using Luyan.Store.Files;
using Luyan.Store.Lanes;
using Luyan.Store;
using Luyan.Store.Opening;
using Luyan.Store.Post;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Letters;

/// <summary>Writes the letters that acts have ordered: draws the number, sets the text, keeps the file by its
/// hash. Each letter is written once, whichever node comes first; an issued letter never changes.
/// A letter that fails stays ordered and keeps no other from being written.</summary>
internal sealed partial class LetterWriter(
    LuyanDb db, CaseStore dockets, FileStore files, LetterNumbers numbers, Measures law, TimeProvider clock, ILogger<LetterWriter> log)
{
    private const int Tries = 5;

    /// <summary>Writes the letters of a case that are ordered and not yet written.</summary>
    public Task<int> WriteDue(Guid caseId, CancellationToken stop = default) => WriteEach(o => o.CaseId == caseId, stop);

    /// <summary>Writes every letter that is ordered; says how many it wrote.</summary>
    public Task<int> WriteAllDue(CancellationToken stop = default) => WriteEach(_ => true, stop);

    private async Task<int> WriteEach(Expression<Func<OutboxRow, bool>> which, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var due = await db.Outbox.AsNoTracking()
            .Where(o => o.Kind == OutboxRow.Letter && o.DoneAt == null
                && LetterOf.Kinds.Contains(o.Key) && (o.NotBefore == null || o.NotBefore <= now))
            .Where(which).OrderBy(o => o.Id).ToListAsync(stop);
        var written = 0;
        foreach (var ordered in due)
        {
            if (await Try(ordered, stop)) { written++; }
        }
        return written;
    }

    private async Task<bool> Try(OutboxRow ordered, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Write(ordered, stop);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Somebody typed the number that was drawn: draw again.
                db.ChangeTracker.Clear();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                db.ChangeTracker.Clear();
                Failed(failure, ordered.Key, ordered.Attempts + 1);
                await db.Outbox.Where(o => o.Id == ordered.Id).Postpone(ordered.Attempts, failure, clock.GetUtcNow(), stop);
                return false;
            }
        }
    }

    // What takes long is done before the turn: reading, the number, which stays with the order, both documents.
    private async Task<bool> Write(OutboxRow ordered, CancellationToken stop)
    {
        var history = await dockets.History(ordered.CaseId, Actor.Clock, stop);
        var cause = LetterCause.Of(history, ordered.Sequence);
        var bureau = await db.Bureau.AsNoTracking().SingleOrDefaultAsync(stop);
        var known = law.Dictionaries.Bureau.Find("name", cause.Envelope.Day)!;
        var office = new Issuer(
            bureau?.Name is { Length: > 0 } name ? name : known.Chinese, known.English, bureau?.Address ?? "", bureau?.Phone ?? "",
            Forum.Of(law.Dictionaries.Remedies, cause.Envelope.Day));
        var (letter, subject) = cause.Event is CenterEvent
            ? await OfCenter(ordered, cause, history, office, stop)
            : await OfApplication(ordered, cause, history, office, stop);
        letter = letter with
        {
            Issued = letter.Issued with
            {
                Code = DecisionCode.Printed(subject, cause.Hash),
                Interpretations = Interpreting(cause.Envelope),
            },
        };
        var kept = await files.Lay(
            OfficialLetters.Write(letter, Language.Chinese), $"{subject}-{letter.KindName(Language.Chinese)}.docx", stop);
        var reading = await files.Lay(
            OfficialLetters.Write(letter, Language.English), $"{subject}-{letter.KindName(Language.English)}.docx", stop);

        await using var entry = await db.Enter(stop);
        var now = clock.GetUtcNow();
        // The node that marks the order first has written the letter; other nodes find nothing to mark.
        if (await db.Outbox.Where(o => o.Id == ordered.Id
            && o.DoneAt == null).ExecuteUpdateAsync(o => o.SetProperty(x => x.DoneAt, now), stop) == 0)
        {
            return false;
        }
        foreach (var (file, kind) in new[] { (kept, letter.Kind), (reading, $"{letter.Kind}.reading") })
        {
            await files.Record(file, "docx", stop);
            db.Letters.Add(new()
            {
                CaseId = ordered.CaseId, Kind = kind, DocumentNumber = letter.Issued.Number, Sha256 = file.Sha256,
                FileName = file.Name, Sequence = ordered.Sequence, IssuedAt = cause.Envelope.At,
            });
        }
        await db.SaveChangesAsync(stop);
        await entry.Commit(stop);
        return true;
    }

    // Of what orders the act, and of what it serves.
    private IReadOnlyList<PublishedInterpretation> Interpreting(Envelope act) =>
        law.Sources.Acts.GetValueOrDefault(act.Command) is { } cited
            ? [.. new LegalRef?[] { cited.OrderedBy, cited.Serves }.OfType<LegalRef>()
                .SelectMany(s => law.InterpretationsOf(s, act.Day)).Distinct()]
            : [];

    private async Task<(LetterModel Letter, string Subject)> OfApplication(
        OutboxRow ordered, Happened cause, IReadOnlyList<Happened> history, Issuer office, CancellationToken stop)
    {
        var filing = ((FiledApplication)(await dockets.Load(ApplicationLife.Life, ordered.CaseId, stop)).State).Filing;
        var number = cause.Event is ApprovalLetterIssued approval ? approval.DocumentNumber
            : cause.Event is ApplicationNotRecommended or LapseWarned or ApplicationLapsed ? ""
            : await Draw(ordered, cause.Envelope.Day, stop);
        var department = await DepartmentOf(filing, office, cause.Envelope.Day, stop);
        var letter = LetterOf.Event(cause, history, filing, office, number, law, department)
            ?? throw NoLetter(ordered, cause);
        return (letter, filing.Number);
    }

    private async Task<(LetterModel Letter, string Subject)> OfCenter(
        OutboxRow ordered, Happened cause, IReadOnlyList<Happened> history, Issuer office, CancellationToken stop)
    {
        var center = ((NamedCenter)(await dockets.Load(CenterLife.Life, ordered.CaseId, stop)).State).Center;
        var of = new CenterCause(
            (CenterEvent)cause.Event, cause.Envelope.Day, center, [.. history.Where(h => h.Sequence <= cause.Sequence)], law);
        var wording = Luyan.Web.Letters.CenterLetters.All[ordered.Key](of) ?? throw NoLetter(ordered, cause);
        var number = wording.DocumentNumber ?? await Draw(ordered, cause.Envelope.Day, stop);
        return (Luyan.Web.Letters.CenterLetters.Write(ordered.Key, of, wording, office, number), center.Identity.Number);
    }

    // Drawn once for an order: it stays with it until the letter is written, however often that is tried.
    private async Task<string> Draw(OutboxRow ordered, DateOnly day, CancellationToken stop)
    {
        await using var entry = await db.Enter(stop);
        await db.Alone("letter-number", stop);
        var values = await db.Outbox.AsNoTracking().Where(o => o.Id == ordered.Id).Select(o => o.Values).SingleAsync(stop);
        if (OutboxRow.DrawnNumber(values) is { } drawn) { return drawn; }
        var (number, ordinal) = await numbers.Free(day, stop);
        db.Numbers.Add(new() { Register = NumberRow.Documents, Number = number, Ordinal = ordinal, CaseId = ordered.CaseId });
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        var with = OutboxRow.WithNumber(number);
        await db.Outbox.Where(o => o.Id == ordered.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.Values, with), stop);
        await entry.Commit(stop);
        return number;
    }

    private static InvalidOperationException NoLetter(OutboxRow ordered, Happened cause) =>
        new($"No letter of the kind '{ordered.Key}' follows from {cause.Type}.");

    private async Task<Issuer> DepartmentOf(Cases.Applications.Filing filing, Issuer office, DateOnly day, CancellationToken stop)
    {
        var department = await db.Departments.AsNoTracking().FirstOrDefaultAsync(d => d.Id == filing.Department, stop);
        return new(
            filing.DepartmentName, null, office.Address, department?.Phone ?? "",
            Forum.Of(law.Dictionaries.Remedies, day, department?.District ?? ""));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The letter {Kind} could not be written, attempt {Attempt}; it is tried again later")]
    private partial void Failed(Exception failure, string kind, int attempt);
}
