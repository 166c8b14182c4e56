using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Rows;

internal static class ChainModel
{
    public static void Add(ModelBuilder builder)
    {
        builder.Entity<Act>(act =>
        {
            act.HasKey(a => a.Position);
            act.HasIndex(a => new { a.Chain, a.Sequence }).IsUnique();
            act.HasIndex(a => new { a.Chain, a.About });
        });
        builder.Entity<LogLeaf>(leaf =>
        {
            leaf.ToTable("LogLeaves");
            leaf.HasKey(l => new { l.Log, l.Index });
            leaf.HasIndex(l => new { l.Log, l.Source, l.Sequence }).IsUnique();
        });
    }
}
