using Microsoft.EntityFrameworkCore;
using Luyan.Store.Rows;

namespace Luyan.Store.Post;

/// <summary>How a person wants to be told, as the person sees and sets it.</summary>
/// <param name="Mail">When mail comes.</param>
/// <param name="Sms">Whether text messages come.</param>
/// <param name="Mobile">The mobile number; empty where there is none.</param>
/// <param name="Language">zh-CN or en: the language of mail and text messages.</param>
public sealed record Chosen(MailPace Mail, bool Sms, string Mobile, string Language);

/// <summary>The choices of people about their messages.</summary>
public sealed class Choosing(LuyanDb db, TimeProvider clock)
{
    /// <summary>What a person chose; mail at once where nothing was.</summary>
    public async Task<Chosen> Of(Guid account, CancellationToken stop = default)
    {
        var choice = await db.PostChoices.AsNoTracking().FirstOrDefaultAsync(c => c.AccountId == account, stop) ?? new();
        var who = await db.Users.AsNoTracking().Where(a => a.Id == account)
            .Select(a => new { a.PhoneNumber, a.Language }).SingleAsync(stop);
        return new(choice.Mail, choice.Sms, who.PhoneNumber ?? "", who.Language);
    }

    /// <summary>Keeps what a person chose.</summary>
    public async Task Keep(Guid account, Chosen chosen, CancellationToken stop = default)
    {
        var who = await db.Users.SingleAsync(a => a.Id == account, stop);
        (who.PhoneNumber, who.Language) = (chosen.Mobile.Length == 0 ? null : chosen.Mobile, chosen.Language);
        var choice = await db.PostChoices.FirstOrDefaultAsync(c => c.AccountId == account, stop);
        if (choice is null) { db.PostChoices.Add(choice = new() { AccountId = account, Since = clock.GetUtcNow() }); }
        if (choice.Mail != chosen.Mail) { choice.Since = clock.GetUtcNow(); }
        (choice.Mail, choice.Sms) = (chosen.Mail, chosen.Sms);
        await db.SaveChangesAsync(stop);
    }
}
