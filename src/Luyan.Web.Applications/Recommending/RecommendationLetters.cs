using Luyan.Cases.Applications;
using Luyan.Cases;
using Luyan.Documents.Docx;
using Luyan.Documents.Letters;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Store.Lanes;
using Luyan.Store;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Printed = Luyan.Documents.Letters.Filing;

namespace Luyan.Web.Applications.Recommending;

/// <summary>The department's letter to the Bureau over the applications that it recommended.
/// Each application stands in one letter, however often it is asked for.</summary>
internal sealed class RecommendationLetters(LuyanDb db, CaseStore dockets, FileStore files, Measures law, TimeProvider clock)
{
    /// <summary>The department's own applications that it has recommended and that stand in no letter.</summary>
    public static IQueryable<CaseRow> Without(LuyanDb db, Actor by) => db.CasesVisibleTo(by).AsNoTracking()
        .Where(c => by.Role == Role.Department && c.Kind == Kinds.Application && c.Rank != null
            && !db.Letters.Any(l => l.CaseId == c.Id && l.Kind == RecommendationLetter.KindCode));

    /// <summary>Writes one letter over those of the applications that stand in none; false where one of the numbers is
    /// not the department's.</summary>
    public async Task<bool> Write(Actor by, IReadOnlyList<string> numbers, CancellationToken stop)
    {
        if (numbers.Count == 0 || await db.CasesVisibleTo(by).CountAsync(
            c => c.Kind == Kinds.Application && numbers.Contains(c.Number), stop) != numbers.Distinct().Count())
        {
            return false;
        }
        while (true)
        {
            var rows = await Without(db, by).Where(c => numbers.Contains(c.Number)).ToListAsync(stop);
            if (rows.Count == 0 || await WriteOver(by, rows, stop)) { return true; }
        }
    }

    // False if another letter covered some of them in the meantime: the remaining ones get a new letter.
    private async Task<bool> WriteOver(Actor by, List<CaseRow> rows, CancellationToken stop)
    {
        var (list, caused) = (new List<Recommended>(), new List<(CaseRow Case, int Sequence)>());
        foreach (var row in rows)
        {
            if ((await dockets.Load(
                ApplicationLife.Life, row.Id, stop)).State is not FiledApplication { Filing: { Recommendation: { } said } filing })
            {
                continue;
            }
            var about = new Printed(filing.Number, filing.Dossier.Cover.CenterName ?? "", filing.UnitName, filing.DepartmentName);
            var field = law.Dictionaries.Fields.Find(row.Field) ?? new(row.Field, row.Field, row.Field);
            list.Add(new(about, field, filing.Dossier.Cover.DirectorName ?? "", said));
            caused.Add((row, (await dockets.History(row.Id, Actor.Clock, stop)).Last(h => h.Event is ApplicationRecommended).Sequence));
        }
        var letter = await Compose(by, list, stop);
        var laid = new List<(FileRef File, string Kind)>();
        foreach (var (language, kind) in new[] { (Language.Chinese, letter.Kind), (Language.English, $"{letter.Kind}.reading") })
        {
            var name = $"{letter.KindName(Language.Chinese)}-{letter.Issued.Day:yyyyMMdd}-{list[0].About.Number}" +
                $"{(language == Language.Chinese ? "" : "-en")}.docx";
            laid.Add((await files.Lay(OfficialLetters.Write(letter, language), name, stop), kind));
        }

        await using var entry = await db.Enter(stop);
        // The first statement takes the department's row: of two who write at once the second finds the letter of the first.
        await db.Departments.Where(d => d.Id == by.Organisation).ExecuteUpdateAsync(set => set.SetProperty(d => d.Name, d => d.Name), stop);
        var ids = rows.ConvertAll(r => r.Id);
        if (await Without(db, by).CountAsync(c => ids.Contains(c.Id), stop) != ids.Count) { return false; }
        foreach (var (file, kind) in laid)
        {
            await files.Record(file, "docx", stop);
            foreach (var (row, sequence) in caused)
            {
                db.Letters.Add(new()
                {
                    CaseId = row.Id, Kind = kind, Sha256 = file.Sha256,
                    FileName = file.Name, Sequence = sequence, IssuedAt = clock.GetUtcNow()
                });
            }
        }
        await db.SaveChangesAsync(stop);
        await entry.Commit(stop);
        return true;
    }

    private async Task<RecommendationLetter> Compose(Actor by, List<Recommended> list, CancellationToken stop)
    {
        var bureau = await db.Bureau.AsNoTracking().SingleOrDefaultAsync(stop);
        var department = await db.Departments.AsNoTracking().SingleAsync(d => d.Id == by.Organisation, stop);
        var today = LegalDate.Of(clock.GetUtcNow());
        var known = law.Dictionaries.Bureau.Find("name", today)!;
        var to = new Issuer(
            bureau?.Name is { Length: > 0 } name ? name : known.Chinese, known.English, bureau?.Address ?? "", bureau?.Phone ?? "");
        return new(new(new(department.Name, null, "", department.Phone ?? ""), "", today), to, list);
    }
}
