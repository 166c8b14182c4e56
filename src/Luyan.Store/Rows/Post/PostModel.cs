using Luyan.Store.Directory;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Rows;

internal static class PostModel
{
    public static void Add(ModelBuilder builder)
    {
        builder.Entity<Message>(message =>
        {
            message.Property(m => m.As).HasConversion<string>();
            message.HasIndex(m => new { m.OutboxId, m.AccountId }).IsUnique();
            message.HasIndex(m => new { m.AccountId, m.ReadAt });
            message.HasIndex(m => new { m.AccountId, m.Id });
            message.HasIndex(m => m.MailId);
            message.HasIndex(m => m.SmsId);
            message.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
        });
        builder.Entity<Delivery>(delivery =>
        {
            delivery.Property(d => d.Channel).HasConversion<string>();
            delivery.Property(d => d.State).HasConversion<string>();
            delivery.HasIndex(d => d.Key).IsUnique();
            delivery.HasIndex(d => new { d.State, d.Channel, d.NotBefore });
            delivery.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId);
        });
        builder.Entity<PostChoice>(choice =>
        {
            choice.HasKey(c => c.AccountId);
            choice.Property(c => c.Mail).HasConversion<string>();
            choice.HasOne<Account>().WithOne().HasForeignKey<PostChoice>(c => c.AccountId);
        });
    }
}
