using Luyan.Store.Directory;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Rows;

internal static class DraftModel
{
    public static void Add(ModelBuilder builder)
    {
        builder.Entity<Draft>(draft =>
        {
            draft.HasIndex(d => new { d.UnitId, d.SavedAt });
            draft.HasIndex(d => d.CaseId);
            draft.HasOne<RelyingUnit>().WithMany().HasForeignKey(d => d.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<DraftSection>(section =>
        {
            section.HasKey(s => new { s.DraftId, s.Section });
            section.Property(s => s.Version).IsConcurrencyToken();
            section.HasOne<Draft>().WithMany().HasForeignKey(s => s.DraftId);
        });
        builder.Entity<DraftVersion>(version =>
        {
            version.HasIndex(v => new { v.DraftId, v.Section, v.Version }).IsUnique();
            version.HasOne<Draft>().WithMany().HasForeignKey(v => v.DraftId);
        });
        builder.Entity<DraftOwner>(owner =>
        {
            owner.HasKey(o => new { o.DraftId, o.Section });
            owner.HasOne<Draft>().WithMany().HasForeignKey(o => o.DraftId);
        });
        builder.Entity<DraftPresence>(presence =>
        {
            presence.HasKey(p => new { p.DraftId, p.Section, p.Account });
            presence.HasIndex(p => p.SeenAt);
            presence.HasOne<Draft>().WithMany().HasForeignKey(p => p.DraftId);
        });
        builder.Entity<DraftFile>(file =>
        {
            file.HasIndex(f => f.Sha256);
            file.HasOne<Draft>().WithMany().HasForeignKey(f => f.DraftId);
            file.HasOne(f => f.Content).WithMany().HasForeignKey(f => f.Sha256).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<FileRow>(file =>
        {
            file.HasKey(f => f.Sha256);
            file.Property(f => f.Scan).HasDefaultValue(Scans.None);
            file.HasIndex(f => new { f.Scan, f.ScanAfter });
        });
        builder.Entity<FilePicture>(picture =>
        {
            picture.HasKey(p => new { p.Sha256, p.Picture });
            picture.HasIndex(p => p.Picture);
            picture.HasOne<FileRow>().WithMany().HasForeignKey(p => p.Sha256);
        });
        builder.Entity<FileLink>(link =>
        {
            link.HasKey(l => new { l.Sha256, l.CaseId, l.Name });
            link.HasIndex(l => l.CaseId);
        });
    }
}
