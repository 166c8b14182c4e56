using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Rows;

internal static class HolidayModel
{
    public static void Add(ModelBuilder builder)
    {
        builder.Entity<HolidayYear>(
            y => { y.ToTable("HolidayYears"); y.HasKey(x => x.Version); y.Property(x => x.Version).ValueGeneratedNever(); });
        builder.Entity<StagedHolidays>(s => { s.ToTable("StagedHolidays"); s.HasIndex(x => new { x.AccountId, x.Id }); });
        builder.Entity<DeadlineMove>(m =>
        {
            m.ToTable("DeadlineMoves");
            m.HasKey(x => new { x.CaseId, x.Key, x.Subject, x.Version });
            m.Property(x => x.Of).HasConversion<string>();
            m.HasIndex(x => x.Version);
        });
    }
}
