using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Rows;

internal static class PaperModel
{
    public static void Add(ModelBuilder builder) => builder.Entity<WorkingPaper>(paper =>
    {
        paper.HasKey(p => new { p.CaseId, p.Kind, p.Subject, p.Side });
        paper.Property(p => p.Version).IsConcurrencyToken();
    });
}
