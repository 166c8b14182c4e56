using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Rows;

internal static class ClockModel
{
    public static void Add(ModelBuilder builder)
    {
        builder.Entity<ClockLease>(l => { l.HasKey(x => x.Name); l.ToTable("ClockLeases"); });
        builder.Entity<ClockPassRow>(p => { p.ToTable("ClockPasses"); p.Property(x => x.Id).ValueGeneratedNever(); });
        builder.Entity<ReminderRow>(
            r => { r.ToTable("Reminders"); r.HasKey(x => new { x.CaseId, x.Key, x.Subject, x.Effective, x.Days }); });
        builder.Entity<ClockFault>(f => { f.ToTable("ClockFaults"); f.HasKey(x => x.CaseId); });
        builder.Entity<CalendarFeed>(f =>
        {
            f.ToTable("CalendarFeeds");
            f.HasKey(x => x.AccountId);
            f.HasIndex(x => x.SecretHash).IsUnique();
        });
    }
}
