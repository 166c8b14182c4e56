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
        if (open.State is not FiledApplication || !Readers.May(open.By.Role)) { return null; }
        var rows = await db.FindingsVisibleTo(open.By).AsNoTracking().Where(f => f.CaseId == open.Id)
            .OrderByDescending(f => f.Strength).ThenBy(f => f.Kind).ThenBy(f => f.Key).ToListAsync(stop);
        return [.. rows.Select(r => new ShownFinding(
            JsonSerializer.Deserialize(r.Body, AuthenticityJson.Finding)!, r.FoundAt, r.Gone, Treated(open.Id, r.Key, history)))];
    }

    private static List<Treatment> Treated(Guid id, string key, IReadOnlyList<Happened> history)
    {
        var (question, evidence) = (FindingTraces.QuestionId(id, key), FindingTraces.EvidenceName(key));
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
