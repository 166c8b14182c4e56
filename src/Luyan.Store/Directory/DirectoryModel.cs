using Luyan.Cases;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Directory;

internal static class DirectoryModel
{
    public static void Add(ModelBuilder builder)
    {
        builder.Entity<Account>(account =>
        {
            account.PrimitiveCollection(a => a.Roles).ElementType(e => e.HasConversion<string>());
            account.HasIndex(a => a.Person);
            account.HasOne<RelyingUnit>().WithMany().HasForeignKey(a => a.UnitId);
            account.HasOne<Department>().WithMany().HasForeignKey(a => a.DepartmentId);
        });
        builder.Entity<RelyingUnit>(unit =>
        {
            unit.HasIndex(u => u.CreditCode).IsUnique();
            unit.Property(u => u.State).HasConversion<string>();
            unit.HasOne<Department>().WithMany().HasForeignKey(u => u.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Department>().HasIndex(d => d.Order);
        builder.Entity<Invitation>(invitation =>
        {
            invitation.HasIndex(i => i.TokenHash).IsUnique();
            invitation.PrimitiveCollection(i => i.Roles).ElementType(e => e.HasConversion<string>());
        });
        builder.Entity<Expert>(expert =>
        {
            expert.HasKey(e => e.AccountId);
            expert.HasOne<Account>().WithOne().HasForeignKey<Expert>(e => e.AccountId);
        });
        builder.Entity<BureauProfile>().Property(b => b.Id).ValueGeneratedNever();
        builder.Entity<Setting>().HasKey(s => s.Key);
        builder.Entity<OfficialWording>(text =>
        {
            text.HasIndex(w => new { w.Article, w.Since });
            text.Property(t => t.Version).IsConcurrencyToken();
            text.Property(t => t.ApprovedAt).IsConcurrencyToken();
        });
        builder.Entity<Interpretation>(text =>
        {
            text.HasIndex(i => i.Article);
            text.HasIndex(i => i.Number).IsUnique();
            text.Property(t => t.Version).IsConcurrencyToken();
            text.Property(t => t.ApprovedAt).IsConcurrencyToken();
        });
        builder.Entity<SignInSession>(session =>
        {
            session.HasIndex(s => s.AccountId);
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        });
        builder.Entity<AccountAct>().HasIndex(a => a.About);
        builder.Entity<PartedAccounts>(parted =>
        {
            parted.HasIndex(p => p.Account);
            parted.HasIndex(p => p.From);
        });
    }
}
