using Luyan.Store.Directory;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Rows;

internal static class ExaminationModel
{
    public static void Add(ModelBuilder builder)
    {
        builder.Entity<Examination>(examination =>
        {
            examination.HasKey(e => new { e.CaseId, e.DepartmentId });
            examination.Property(e => e.Version).IsConcurrencyToken();
            examination.HasOne<Department>().WithMany().HasForeignKey(e => e.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Ranking>(ranking =>
        {
            ranking.HasKey(r => r.DepartmentId);
            ranking.Property(r => r.Version).IsConcurrencyToken();
            ranking.HasOne<Department>().WithMany().HasForeignKey(r => r.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
