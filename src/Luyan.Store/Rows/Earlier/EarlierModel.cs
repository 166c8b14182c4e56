using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Rows;

internal static class EarlierModel
{
    public static void Add(ModelBuilder builder) => builder.Entity<EarlierImport>(import => import.HasIndex(i => i.At));
}
