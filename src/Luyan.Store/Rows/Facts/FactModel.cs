using Luyan.Store.Directory;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Rows;

internal static class FactModel
{
    public static void Add(ModelBuilder builder)
    {
        builder.Entity<Fact>(fact =>
        {
            fact.Property(f => f.Kind).HasConversion<string>();
            fact.Property(f => f.Version).IsConcurrencyToken();
            fact.HasIndex(f => new { f.UnitId, f.Kind, f.Title });
            fact.HasIndex(f => new { f.UnitId, f.Version });
            fact.HasIndex(f => f.CenterId);
            fact.HasOne<RelyingUnit>().WithMany().HasForeignKey(f => f.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<FactVersion>(version =>
        {
            version.HasKey(v => new { v.FactId, v.Version });
            version.HasOne<Fact>().WithMany().HasForeignKey(v => v.FactId);
        });
        builder.Entity<FactFile>(file =>
        {
            file.HasIndex(f => f.FactId);
            file.HasIndex(f => f.UnitId);
            file.HasIndex(f => f.Sha256);
            file.HasOne<Fact>().WithMany().HasForeignKey(f => f.FactId);
            file.HasOne(f => f.Content).WithMany().HasForeignKey(f => f.Sha256).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<StagedSheet>(sheet =>
        {
            sheet.HasIndex(s => new { s.AccountId, s.Id });
            sheet.HasOne<RelyingUnit>().WithMany().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
