using Microsoft.Extensions.Caching.Memory;

namespace Luyan.Store.Facts;

/// <summary>Versions of facts that were read lately. A version never changes, so one that is remembered is the one that is stored; whether somebody may see it is never remembered.</summary>
public sealed class FactMemory : IDisposable
{
    // About 1 kB each.
    private const int Most = 20_000;
    private readonly MemoryCache versions = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The version of a fact; null where it is not remembered. It is shared: nobody changes it.</summary>
    /// <param name="id">The fact.</param>
    /// <param name="version">The version.</param>
    public Fact? Find(Guid id, int version) => versions.Get<Fact>((id, version));

    /// <summary>Remembers the version of a fact that was read untracked.</summary>
    /// <param name="fact">The fact.</param>
    public void Keep(Fact fact) => versions.Set((fact.Id, fact.Version), fact, new MemoryCacheEntryOptions { Size = 1 });

    /// <inheritdoc/>
    public void Dispose() => versions.Dispose();
}
