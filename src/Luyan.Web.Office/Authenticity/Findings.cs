using System.Text.Json;
using Luyan.Cases.Applications;
using Luyan.Cases.Authenticity;
using Luyan.Store;
using Luyan.Store.Authenticity;
using Luyan.Store.Dockets;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Authenticity;

/// <summary>The findings of a case as the Bureau reads them: what was seen from the index, what was done from the docket.</summary>
internal static class Findings
{
    /// <summary>All of them for those who may read them, the plainest first; null for others.</summary>
    public static async Task<IReadOnlyList<ShownFinding>?> Of(
        LuyanDb db, OpenCase open, IReadOnlyList<Happened> history, CancellationToken stop)
    {
        if (open.State is not FiledApplication || !AreRead(open)) { return null; }
        var rows = await db.FindingsVisibleTo(open.By).AsNoTracking().Where(f => f.CaseId == open.Id)
            .OrderByDescending(f => f.Strength).ThenBy(f => f.Kind).ThenBy(f => f.Key).ToListAsync(stop);
        return [.. rows.Select(r => new ShownFinding(
            JsonSerializer.Deserialize(r.Body, AuthenticityJson.Finding)!, r.FoundAt, r.Gone, Treated(open.Id, r.Key, history))
        {
            Question = Asked(open.Id, r.Key, history),
        })];
    }

    /// <summary>Whether the findings of a case are read by who has it open: the Bureau and the auditor, and of the Bureau nobody who has
    /// acted for the unit.</summary>
    public static bool AreRead(OpenCase open) => Readers.May(open.By.Role) && !open.Reader.Outside;

    private static Guid? Asked(Guid id, string key, IReadOnlyList<Happened> history) =>
        history.Select(h => h.Event).OfType<UnitAsked>().FirstOrDefault(e => FindingTraces.IsQuestion(e.Id, id, key))?.Id;

    private static List<Treatment> Treated(Guid id, string key, IReadOnlyList<Happened> history)
    {
        var (question, evidence) = (Asked(id, key, history), FindingTraces.EvidenceName(key));
        var answer = history.Select(h => h.Event).OfType<QuestionAnswered>().FirstOrDefault(a => a.Id == question)?.Answer;
        return
        [
            .. from happened in history
               let done = happened.Event switch
               {
                   FindingDismissed e when e.Finding == key => ("dismiss", e.Reasons),
                   UnitAsked e when e.Id == question => ("ask", e.Question),
                   SuspicionRaised e when e.Evidence.Any(f => f.Name == evidence) => ("suspect", e.Facts),
                   _ => ("", ""),
               }
               where done.Item1.Length > 0
               select new Treatment(
                   done.Item1, happened.Envelope.By.Name, happened.Envelope.By.Role,
                   happened.Envelope.At, done.Item2, done.Item1 == "ask" ? answer : null),
        ];
    }
}
