using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Documents;
using Luyan.Documents.Letters;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Background;

/// <summary>Writes the letters that acts have ordered: draws the number, sets the text, keeps the file by its hash. Each letter is written once,
/// whichever node comes first; an issued letter never changes.</summary>
internal sealed class LetterWriter(LuyanDb db, Dockets dockets, Files files, Measures law, TimeProvider clock)
{
    private const string Register = "document";

    /// <summary>The next document number that is free in a year, by the policy's pattern.</summary>
    public async Task<string> NextNumber(DateOnly day, CancellationToken stop = default)
    {
        var pattern = law.Text(Parameters.DocumentNumber, day);
        var (before, after) = (pattern.Replace("{year}", $"{day.Year}", StringComparison.Ordinal).Split("{n}") is [var b, var a] ? (b, a) : (pattern, ""));
        var given = await db.Numbers.AsNoTracking().Where(n => n.Register == Register && n.Number.StartsWith(before)).Select(n => n.Number).ToListAsync(stop);
        var last = given.Select(n => int.TryParse(n[before.Length..].Replace(after, "", StringComparison.Ordinal), out var k) ? k : 0).DefaultIfEmpty(0).Max();
        return DocumentNumber.Of(pattern, day.Year, last + 1);
    }

    /// <summary>Writes the letters of a case that are ordered and not yet written.</summary>
    public async Task WriteDue(Guid caseId, CancellationToken stop = default)
    {
        foreach (var ordered in await db.Outbox.AsNoTracking().Where(o => o.Kind == "letter" && o.DoneAt == null && LetterOf.Kinds.Contains(o.Key) && o.CaseId == caseId).OrderBy(o => o.Id).ToListAsync(stop))
        {
            await Write(ordered, stop);
        }
    }

    /// <summary>Writes every letter that is ordered; says how many.</summary>
    public async Task<int> WriteAllDue(CancellationToken stop = default)
    {
        var due = await db.Outbox.AsNoTracking().Where(o => o.Kind == "letter" && o.DoneAt == null && LetterOf.Kinds.Contains(o.Key)).OrderBy(o => o.Id).ToListAsync(stop);
        foreach (var ordered in due) { await Write(ordered, stop); }
        return due.Count;
    }

    private async Task Write(OutboxRow ordered, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var now = clock.GetUtcNow();
        // Whoever marks it first writes it; another node finds nothing left to mark.
        if (await db.Outbox.Where(o => o.Id == ordered.Id && o.DoneAt == null).ExecuteUpdateAsync(o => o.SetProperty(x => x.DoneAt, now), stop) == 0) { return; }

        var history = await dockets.History(ordered.CaseId, Actor.Clock, stop);
        var cause = history.First(h => h.Sequence == ordered.Sequence);
        var file = await dockets.Load(ApplicationLife.Life, ordered.CaseId, stop);
        var bureau = await db.Bureau.AsNoTracking().FirstOrDefaultAsync(stop);
        var office = new Issuer(bureau?.Name is { Length: > 0 } name ? name : Dictionaries.Bureau.Terms[0].Chinese, Dictionaries.Bureau.Terms[0].English, bureau?.Address ?? "", bureau?.Phone ?? "");
        var number = cause.Event is ApprovalLetterIssued approval ? approval.DocumentNumber
            : cause.Event is ApplicationNotRecommended ? "" : await NextNumber(cause.Envelope.Day, stop);
        if (((FiledApplication)file.State).Filing is var filing && LetterOf.Event(cause, history, filing, office, number, law, await DepartmentOf(filing, office, stop)) is not { } letter)
        {
            throw new InvalidOperationException($"No letter of the kind '{ordered.Key}' follows from {cause.Type}.");
        }
        var kept = await files.KeepOwn(OfficialLetters.Write(letter, Language.Chinese), $"{filing.Number}-{letter.KindName(Language.Chinese)}.docx", "docx", stop);
        var reading = await files.KeepOwn(OfficialLetters.Write(letter, Language.English), $"{filing.Number}-{letter.KindName(Language.English)}.docx", "docx", stop);
        if (number.Length > 0 && cause.Event is not ApprovalLetterIssued) { db.Numbers.Add(new() { Register = Register, Number = number, CaseId = ordered.CaseId }); }
        db.Letters.Add(new() { CaseId = ordered.CaseId, Kind = letter.Kind, DocumentNumber = number, Sha256 = kept.Sha256, FileName = kept.Name, Sequence = ordered.Sequence, IssuedAt = cause.Envelope.At });
        db.Letters.Add(new() { CaseId = ordered.CaseId, Kind = $"{letter.Kind}.reading", DocumentNumber = number, Sha256 = reading.Sha256, FileName = reading.Name, Sequence = ordered.Sequence, IssuedAt = cause.Envelope.At });
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private async Task<Issuer> DepartmentOf(Cases.Applications.Filing filing, Issuer office, CancellationToken stop)
    {
        var department = await db.Departments.AsNoTracking().FirstOrDefaultAsync(d => d.Id == filing.Department, stop);
        return new(filing.DepartmentName, null, office.Address, department?.Phone ?? "");
    }
}
