using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;

namespace Luyan.Store.Dockets;

/// <summary>The statements of one transaction, collected in order and run in one round trip.</summary>
internal sealed class Writing(Projections lives, Measures law, bool postgres)
{
    private readonly List<Statement> statements = [];

    public IReadOnlyList<Statement> Statements => statements;

    /// <summary>The law in force for this write; in a replay, the law of that time.</summary>
    public Measures Law { get; set; } = law;

    public bool IsPostgres => postgres;

    /// <summary>The number of the center whose docket was opened.</summary>
    public string? OpenedCenter { get; private set; }

    /// <summary>The letters that a replay found ordered, each with the number of its event.</summary>
    public List<(int Sequence, string Kind)> Ordered { get; } = [];

    /// <summary>Where the grams of the register are written instead, by number of the center;
    /// they are sorted into their places when all are there.</summary>
    public string GramsInto { get; init; } = "\"CenterGrams\"";

    public void Add(string sql, params object?[] values) => statements.Add(new(sql, values));

    public void Add(IEnumerable<Statement> several) => statements.AddRange(several);

    public void Event(EventRow row) => Add(
        """
        INSERT INTO "Events" ("CaseId", "Kind", "Sequence", "CommitId", "Type", "Envelope", "Body", "Algorithm", "PreviousHash", "Hash")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        row.CaseId, row.Kind, row.Sequence, row.CommitId, row.Type, row.Envelope, row.Body, row.Algorithm, row.PreviousHash, row.Hash);

    /// <summary>Applies an effect. A replay applies read models only, so that no message is sent and no docket opened twice.</summary>
    public void Effect(Guid id, int sequence, Effect effect, Envelope envelope, bool live)
    {
        switch (effect)
        {
            case OpenCenter open when live:
                OpenedCenter = lives.Of(Kinds.Center).Open(this, Guid.CreateVersion7(envelope.At), open.Named, envelope).Number;
                break;
            case Effect.TakeNumber take:
                Take(take.Register, take.Number, 0, id);
                break;
            case Effect.KnowNumber known:
                Add("""INSERT INTO "Numbers" ("Register", "Number", "Ordinal", "CaseId") VALUES ($1, $2, 0, $3) ON CONFLICT DO NOTHING""",
                    NumberRow.EarlierDocuments, known.Number, id);
                break;
            case Effect.StartBar start:
                Add(
                    """
                    INSERT INTO "Bars" ("UnitId", "Center", "Since", "LastDay", "LiftedOn") VALUES ($1, $2, $3, $4, NULL)
                    ON CONFLICT ("UnitId", "Center") DO UPDATE
                    SET "Since" = excluded."Since", "LastDay" = excluded."LastDay", "LiftedOn" = NULL
                    """,
                    start.Unit, start.Bar.Center, start.Bar.Since, start.Bar.LastDay);
                break;
            case Effect.LiftBar lift:
                // A bar that is lifted before the decision is served is known too, so that nobody waits for it.
                Add(
                    """
                    INSERT INTO "Bars" ("UnitId", "Center", "Since", "LastDay", "LiftedOn") VALUES ($1, $2, $3, $3, $3)
                    ON CONFLICT ("UnitId", "Center") DO UPDATE SET "LiftedOn" = excluded."LiftedOn"
                    """,
                    lift.Unit, lift.Center, envelope.Day);
                break;
            case Effect.SendLetter letter when live:
                Enqueue(id, sequence, OutboxRow.Letter, letter.Kind, null, "{}", envelope);
                break;
            case Effect.SendLetter letter:
                Ordered.Add((sequence, letter.Kind));
                break;
            case Effect.CompareDossier _ when live:
                Enqueue(id, sequence, OutboxRow.Compare, "dossier", null, "{}", envelope);
                break;
            case ReadStampedCopy read when live:
                Enqueue(id, sequence, OutboxRow.Stamp, read.Sha256, null, "{}", envelope);
                break;
            case Effect.Notify notify when live:
                Enqueue(id, sequence, OutboxRow.Notify, notify.Key, notify.To.ToString(), EnvelopeText.Write(notify.Values), envelope);
                break;
        }
    }

    /// <summary>Takes a number; the transaction fails if it is taken already.</summary>
    public void Take(string register, string number, int ordinal, Guid id) =>
        Add("""INSERT INTO "Numbers" ("Register", "Number", "Ordinal", "CaseId") VALUES ($1, $2, $3, $4)""", register, number, ordinal, id);

    private void Enqueue(Guid id, int sequence, string kind, string key, string? to, string values, Envelope envelope) => Add(
        """
        INSERT INTO "Outbox" ("Id", "CaseId", "Sequence", "Kind", "Key", "To", "Values", "EnqueuedAt", "Attempts")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0)
        """,
        Guid.CreateVersion7(envelope.At), id, sequence, kind, key, to, values, envelope.At);
}

/// <summary>The lives that the store keeps, by kind.</summary>
internal sealed class Projections(IEnumerable<Projection> all)
{
    private readonly Dictionary<string, Projection> byKind = all.ToDictionary(p => p.Kind);

    public Projection Of(string kind) =>
        byKind.GetValueOrDefault(kind) ?? throw new InvalidOperationException($"The store keeps no life of kind '{kind}'.");

    public Projection<TState, TCommand, TEvent> Of<TState, TCommand, TEvent>(Life<TState, TCommand, TEvent> life)
        where TState : class where TCommand : class where TEvent : class => (Projection<TState, TCommand, TEvent>)Of(life.Kind);
}
