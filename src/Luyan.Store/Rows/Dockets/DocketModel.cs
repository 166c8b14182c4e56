using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Rows;

internal static class DocketModel
{
    public static void Add(ModelBuilder builder)
    {
        builder.Entity<EventRow>(e =>
        {
            e.HasKey(x => x.Position);
            e.HasIndex(x => new { x.CaseId, x.Sequence }).IsUnique();
        });
        builder.Entity<CaseRow>(c =>
        {
            c.Property(x => x.Id).ValueGeneratedNever();
            c.Property(x => x.HeldBy).HasConversion<string>();
            c.HasIndex(x => x.Number).IsUnique();
            c.HasIndex(x => new { x.Kind, x.State });
            c.HasIndex(x => x.UnitId);
            c.HasIndex(x => x.DepartmentId);
            c.HasIndex(x => x.SubjectId);
            c.HasIndex(x => x.CenterName);
        });
        builder.Entity<DeadlineRow>(d =>
        {
            d.HasKey(x => new { x.CaseId, x.Key, x.Subject });
            d.Property(x => x.Of).HasConversion<string>();
            d.Property(x => x.Passing).HasConversion<string>();
            d.HasIndex(x => new { x.Open, x.Effective });
            d.HasIndex(x => new { x.Open, x.PassedOn, x.Effective });
        });
        builder.Entity<DutyRow>(d =>
        {
            d.ToTable("Duties");
            d.HasKey(x => new { x.CaseId, x.Number });
            d.Property(x => x.Of).HasConversion<string>();
            d.Property(x => x.Kind).HasConversion<string>();
            d.Property(x => x.Audience).HasConversion<string>();
            d.Property(x => x.Passing).HasConversion<string>();
            d.HasIndex(x => new { x.Of, x.Organisation, x.Effective });
        });
        builder.Entity<CenterRow>(c =>
        {
            c.HasKey(x => x.Number);
            c.HasIndex(x => x.CaseId).IsUnique();
            c.HasIndex(x => new { x.State, x.Number });
            c.HasIndex(x => new { x.District, x.Number });
            c.HasIndex(x => new { x.Field, x.Number });
            c.HasIndex(x => x.Name);
        });
        builder.Entity<AssessmentRow>(a =>
        {
            a.HasKey(x => new { x.CaseId, x.Cycle });
            a.Property(x => x.Stage).HasConversion<string>();
            a.Property(x => x.Grade).HasConversion<string>();
        });
        builder.Entity<CenterGram>().HasKey(g => new { g.Gram, g.Number });
        builder.Entity<CenterGram>().HasIndex(g => g.Number);
        builder.Entity<BarRow>().HasKey(b => new { b.UnitId, b.Center });
        builder.Entity<CenterUnitRow>(u =>
        {
            u.HasKey(x => new { x.CaseId, x.Place });
            u.HasIndex(x => new { x.UnitId, x.Center });
        });
        builder.Entity<NumberRow>(n =>
        {
            n.HasKey(x => new { x.Register, x.Number });
            n.HasIndex(x => new { x.Register, x.Ordinal });
        });
        builder.Entity<SeatRow>(s =>
        {
            s.HasKey(x => new { x.ReviewId, x.AccountId });
            s.HasIndex(x => new { x.AccountId, x.Open });
            s.HasIndex(x => x.SubjectId);
        });
        builder.Entity<ForUnitRow>(f =>
        {
            f.ToTable("ForUnit");
            f.HasKey(x => new { x.CaseId, x.AccountId });
            f.HasIndex(x => x.AccountId);
        });
        builder.Entity<OutboxRow>(o =>
        {
            o.Property(x => x.To).HasConversion<string>();
            o.HasIndex(x => new { x.DoneAt, x.NotBefore });
        });
        builder.Entity<LetterRow>(l => l.HasIndex(x => x.CaseId));
    }
}
