using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Rows;

internal static class LeadModel
{
    public static void Add(ModelBuilder builder) => builder.Entity<Lead>(lead =>
    {
        lead.Property(l => l.State).HasConversion<string>();
        lead.HasIndex(l => l.CodeHash).IsUnique();
        lead.HasIndex(l => new { l.State, l.At });
    });
}
