using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Cases.Reading;
using Luyan.Law;
using Luyan.Store.Lanes;

namespace Luyan.Store.Dockets;

/// <summary>Words of the Bureau that the unit or its department will read name nobody of whom these are told nothing, unless whoever
/// writes them has looked at the place. Whatever page or door they come by.</summary>
internal static class SaidOutside
{
    /// <summary>The refusals of what an office writes; empty where nobody is named, and where the request bears the mark of a look at
    /// these very words.</summary>
    public static async Task<IReadOnlyList<Refusal>> Stopped<TState, TCommand, TEvent>(
        Projection<TState, TCommand, TEvent> projection, Work work, Guid id, Docket<TState> docket, TCommand command,
        IReadOnlyList<TEvent> events, Request request, CancellationToken stop)
        where TState : class where TCommand : class where TEvent : class
    {
        var (life, state) = (projection.Life, docket.File.State);
        // To those outside a refusal would tell what they are not told.
        if (request.By.Role is not (Role.CaseOfficer or Role.HeadOfDivision or Role.Leader)
            || Reader.Of(request.By, life.ForUnit(state)).Outside)
        {
            return [];
        }
        string[] read = [.. events.SelectMany(e => life.ReadOutside(e, state))];
        if (read.Length == 0) { return []; }
        var persons = docket.Events.Cast<TEvent>().Concat(events).SelectMany(life.Unnamed)
            .Concat(await Beside(work, id, life.Kind, stop));
        var found = NamedPersons.In(command, read, persons);
        var mark = NamedPersons.MarkOf(found, command);
        return found.Count == 0 || request.Looked == mark ? []
            : [.. found.Select(f => NoticeRules.NamesPerson
                .Refuse(("name", f.Name), ("around", f.Around), ("mark", mark)).At(f.Field))];
    }

    // Who sits in a review of the case by an account, and who informed.
    private static async Task<IReadOnlyList<string>> Beside(Work work, Guid id, string kind, CancellationToken stop)
    {
        List<string> persons = [];
        await work.Run(
        [
            new("""
                SELECT u."DisplayName" FROM "Seats" s JOIN "AspNetUsers" u ON u."Id" = s."AccountId" WHERE s."SubjectId" = $1
                """, id) { Row = row => persons.Add(row.GetString(0)) },
            .. kind != CenterLife.Life.Kind ? Array.Empty<Statement>() :
            [
                new Statement("""SELECT "Contact" FROM "Leads" WHERE "CenterId" = $1 AND "Contact" <> ''""", id)
                {
                    Row = row => persons.AddRange(NamedPersons.Of(row.GetString(0))),
                },
            ],
        ], stop);
        return persons;
    }
}
