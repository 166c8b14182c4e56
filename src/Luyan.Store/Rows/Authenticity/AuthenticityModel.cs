using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Rows;

internal static class AuthenticityModel
{
    public static void Add(ModelBuilder builder)
    {
        builder.Entity<ComparedRow>(c =>
        {
            c.HasKey(x => x.CaseId);
            c.Property(x => x.CaseId).ValueGeneratedNever();
            c.HasIndex(x => x.UnitId);
        });
        builder.Entity<ComparedKeyRow>(k =>
        {
            k.HasIndex(x => new { x.Key, x.Kind });
            k.HasOne<ComparedRow>().WithMany().HasForeignKey(x => x.CaseId);
        });
        builder.Entity<PassageRow>(p => p.HasOne<ComparedRow>().WithMany().HasForeignKey(x => x.CaseId));
        builder.Entity<PassageBand>(b =>
        {
            b.HasKey(x => new { x.Band, x.PassageId });
            b.HasOne<PassageRow>().WithMany().HasForeignKey(x => x.PassageId);
        });
        builder.Entity<WordingRow>().Property(w => w.Id).ValueGeneratedNever();
        builder.Entity<FindingRow>(f =>
        {
            f.HasKey(x => new { x.CaseId, x.Key });
            f.HasIndex(x => x.OtherCaseId);
        });
    }
}
