using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Lanes;

/// <summary>An empty SQLite store beside the real one, for what is computed to be compared; gone when it is disposed.</summary>
internal sealed class Scratch : IAsyncDisposable
{
    private readonly StorePlace place;

    private Scratch(StorePlace place) => (this.place, Lane, Db) = (place, new(place), new AloneInSqlite(place).CreateDbContext());

    /// <summary>Where its rows are written.</summary>
    public SqliteLane Lane { get; }

    /// <summary>Where they are read.</summary>
    public LuyanDb Db { get; }

    public static async Task<Scratch> Make(CancellationToken stop)
    {
        // The folder is for its owner alone.
        var made = new Scratch(new(System.IO.Directory.CreateTempSubdirectory("luyan-scratch-").FullName, null));
        await made.Db.Database.EnsureCreatedAsync(stop);
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        Lane.Dispose();
        await Db.DisposeAsync();
        System.IO.Directory.Delete(place.Folder, recursive: true);
    }
}
