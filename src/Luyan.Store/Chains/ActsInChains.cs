using System.Runtime.CompilerServices;
using Luyan.Store.Directory;
using Luyan.Store.Lanes;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Luyan.Store.Chains;

/// <summary>Puts into the chains, in the same transaction, whatever a context saves of account acts, the standing of accounts,
/// letters and texts that are published, and every <see cref="Act"/> that is added to the context. So no place that writes such a row
/// can forget its chain.</summary>
internal sealed class ActsInChains(TimeProvider clock) : SaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, Saving> running = [];

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is LuyanDb db && Of(db) is { All.Count: > 0 } saving)
        {
            saving.Entry = await db.Enter(cancellationToken);
            try
            {
                await Chaining.Tie(db, saving.All, cancellationToken);
                db.Acts.AddRange(saving.Derived);
                running.AddOrUpdate(db, saving);
            }
            catch
            {
                await saving.Entry.DisposeAsync();
                throw;
            }
        }
        return result;
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        eventData.Context is LuyanDb db && Of(db).All.Count > 0
            ? throw new InvalidOperationException("What belongs into a chain is saved by SaveChangesAsync.")
            : result;

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (Taken(eventData.Context) is { } saving)
        {
            await using (saving.Entry) { await saving.Entry!.Commit(cancellationToken); }
        }
        return result;
    }

    public override async Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) =>
        await Undo(eventData.Context);

    public override async Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default) =>
        await Undo(eventData.Context);

    // Who tries again saves the same rows; their acts are then made anew.
    private async Task Undo(DbContext? context)
    {
        if (Taken(context) is not { } saving) { return; }
        await saving.Entry!.DisposeAsync();
        foreach (var act in saving.Derived) { context!.Entry(act).State = EntityState.Detached; }
    }

    private Saving? Taken(DbContext? context)
    {
        if (context is null || !running.TryGetValue(context, out var saving)) { return null; }
        running.Remove(context);
        return saving;
    }

    private Saving Of(LuyanDb db)
    {
        var (given, derived) = (new List<Act>(), new List<Act>());
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry is { Entity: Act act, State: EntityState.Added }) { given.Add(act); }
            else if (Derived(entry) is { } follows) { derived.Add(follows); }
        }
        return new(given, derived);
    }

    private Act? Derived(EntityEntry entry) => entry switch
    {
        { Entity: AccountAct row, State: EntityState.Added } => new()
        {
            Chain = Act.Accounts, Kind = Told.AccountAct, At = row.At, By = row.By, About = row.About?.ToString() ?? "",
            Body = Told.Of(row),
        },
        { Entity: Account row, State: EntityState.Deleted } => Standing(row, Told.Gone, "{}"),
        { Entity: Account row, State: EntityState.Added } => Standing(row, Told.Standing, Told.Of(row)),
        { Entity: Account row, State: EntityState.Modified } when Moved(entry) => Standing(row, Told.Standing, Told.Of(row)),
        { Entity: LetterRow row, State: EntityState.Added } => new()
        {
            Chain = Act.Letters, Kind = Told.Letter, At = clock.GetUtcNow(), About = row.CaseId.ToString(), Body = Told.Of(row),
        },
        { Entity: ApprovedText { ApprovedAt: { } at } row, State: EntityState.Added or EntityState.Modified }
            when entry.State == EntityState.Added || entry.Property(nameof(ApprovedText.ApprovedAt)).IsModified => new()
            {
                Chain = Act.Policy, Kind = Told.KindOf(row), At = at, By = row.ApprovedBy, About = row.Id.ToString(), Body = Told.Of(row),
            },
        _ => null,
    };

    private Act Standing(Account row, string kind, string body) =>
        new() { Chain = Act.Accounts, Kind = kind, At = clock.GetUtcNow(), About = row.Id.ToString(), Body = body };

    private static bool Moved(EntityEntry entry) => ((string[])
        [nameof(Account.Roles), nameof(Account.UnitId), nameof(Account.DepartmentId), nameof(Account.IsActive)])
        .Any(p => entry.Property(p).IsModified);

    private sealed record Saving(IReadOnlyList<Act> Given, IReadOnlyList<Act> Derived)
    {
        public IReadOnlyList<Act> All { get; } = [.. Given, .. Derived];

        public Entry? Entry { get; set; }
    }
}
