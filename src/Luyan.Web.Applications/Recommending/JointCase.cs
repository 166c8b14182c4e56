using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.CaseWork;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Applications.Recommending;

/// <summary>An application that is to be recommended together with others, and the part of the form that is about it.</summary>
/// <param name="Row">Its line in the lists.</param>
/// <param name="File">How it stands.</param>
/// <param name="Rank">Its rank in the department's order.</param>
/// <param name="Noted">What the department noted while it read.</param>
public sealed record JointCase(CaseRow Row, CaseFile<ApplicationState> File, int Rank, Notes Noted)
{
    /// <summary>The form name of a field of this application.</summary>
    public string Name(string field) => $"{Row.Number}.{field}";

    /// <summary>The department's applications with these numbers, in their order; null where one is not the department's.</summary>
    public static async Task<IReadOnlyList<JointCase>?> Of(
        IReadOnlyList<string> numbers, LuyanDb db, CaseStore dockets,
        Store.Examinations.ExaminationStore examinations, Actor by, DateOnly today, CancellationToken stop)
    {
        var rows = await db.CasesVisibleTo(by).AsNoTracking()
            .Where(c => c.Kind == Kinds.Application && numbers.Contains(c.Number)).ToListAsync(stop);
        if (numbers.Count == 0 || rows.Count != numbers.Count) { return null; }
        var ranked = await RankedCases.Of(db, examinations, by, today, stop);
        var notes = await examinations.Of(by, [.. rows.Select(r => r.Id)], stop);
        var cases = new List<JointCase>();
        foreach (var row in rows)
        {
            if (await dockets.Read(ApplicationLife.Life, row.Id, by, stop) is not { } file) { return null; }
            var rank = (file.State as FiledApplication)?.Filing.Recommendation?.Rank ?? ranked.RankOf(row.Id);
            cases.Add(new(row, file, rank, Notes.From(notes.GetValueOrDefault(row.Id))));
        }
        return [.. cases.OrderBy(c => c.Rank).ThenBy(c => c.Row.Number, StringComparer.Ordinal)];
    }

    /// <summary>The command that was typed; null where a condition is not marked, which is noted at its field.
    /// The rank is that which the person saw.</summary>
    public RecommendApplication? Read(ActForm form)
    {
        var before = form.Errors.All.Count;
        var conditions = Enumerable.Range(1, Notes.Items).Select(i => (Item: i,
            Finding: form.Choice<ConditionMark>(Name($"Conditions.{i}.Finding")),
            Remark: form.Text(Name($"Conditions.{i}.Remark")))).ToList();
        var rank = form.Number(Name("Rank"));
        var own = form.Text(Name("Opinion"));
        return form.Errors.All.Count > before ? null : new RecommendApplication(
            [.. conditions.Select(c => new ConditionOpinion(c.Item, c.Finding!.Value, c.Remark))],
            own.Length > 0 ? own : form.Text(nameof(RecommendApplication.Opinion)),
                form.Text(nameof(RecommendApplication.SignedBy)), rank!.Value);
    }

    /// <summary>A refusal at the field of the form that it is about.</summary>
    public Luyan.Law.Refusal AtItsField(Luyan.Law.Refusal refusal, ActForm form) => refusal.Field switch
    {
        null => refusal,
        "SignedBy" => refusal,
        "Opinion" when form.Text(Name("Opinion")).Length == 0 => refusal,
        var field => refusal.At(Name(field)),
    };
}
