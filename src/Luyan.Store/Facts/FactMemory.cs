using Microsoft.Extensions.Caching.Memory;
using Luyan.Store.Rows;

namespace Luyan.Store.Facts;

/// <summary>Caches versions of facts. A version never changes, so a cached one is never stale; permissions are not cached.</summary>
public sealed class FactMemory : IDisposable
{
    // About 1 kB a version.
    private const int Most = 20_000;
    private readonly MemoryCache versions = new(new MemoryCacheOptions { SizeLimit = Most });
    private readonly MemoryCache ledgers = new(new MemoryCacheOptions { SizeLimit = Most * 5 });

    /// <summary>The version of a fact; null if not cached. The instance is shared and must not be changed.</summary>
    /// <param name="id">The fact.</param>
    /// <param name="version">The version.</param>
    public Fact? Find(Guid id, int version) => versions.Get<Fact>((id, version));

    /// <summary>Remembers the version of a fact that was read untracked.</summary>
    /// <param name="fact">The fact.</param>
    public void Keep(Fact fact) => versions.Set((fact.Id, fact.Version), fact, new MemoryCacheEntryOptions { Size = 1 });

    /// <summary>The facts and versions of a unit's ledger at a state of the ledger; null if that state is not cached.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="state">The state as it is stored now.</param>
    internal IReadOnlyDictionary<Guid, int>? Heads(Guid unit, LedgerState state) =>
        ledgers.Get<(LedgerState State, IReadOnlyDictionary<Guid, int> Heads)?>(unit) is { } kept && kept.State == state
            ? kept.Heads
            : null;

    /// <summary>Remembers which facts a unit's ledger holds at a state.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="state">The state that the heads were read at.</param>
    /// <param name="heads">Fact and version, without those removed.</param>
    internal void Keep(Guid unit, LedgerState state, IReadOnlyDictionary<Guid, int> heads) =>
        ledgers.Set<(LedgerState, IReadOnlyDictionary<Guid, int>)?>(
            unit, (state, heads), new MemoryCacheEntryOptions { Size = heads.Count + 1 });

    /// <inheritdoc/>
    public void Dispose()
    {
        versions.Dispose();
        ledgers.Dispose();
    }
}

/// <summary>A state of a unit's ledger. Facts are never deleted and each change increments a version, so states with equal
/// numbers are identical.</summary>
/// <param name="Facts">How many facts, removed ones too.</param>
/// <param name="Versions">The sum of their versions.</param>
internal readonly record struct LedgerState(int Facts, long Versions);
