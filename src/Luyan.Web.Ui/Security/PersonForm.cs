using System.Net.Mail;
using Luyan.Store.Directory;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Identity;

namespace Luyan.Web.Security;

/// <summary>A person who gets an account: name, address, password twice. Forms that create an account have these fields.</summary>
public class PersonForm
{
    public string? PersonName { get; init; }

    public string? Email { get; init; }

    public string? Password { get; init; }

    public string? Again { get; init; }

    /// <summary>Adds what is wrong with the person's fields.</summary>
    internal async Task Check(FormErrors errors, UserManager<Account> accounts)
    {
        errors.Require(nameof(PersonName), PersonName, "person.label");
        if (!IsEmail(Email)) { errors.Add(nameof(Email), "email.wrong"); }
        else if (await accounts.FindByEmailAsync(Email!.Trim()) is not null) { errors.Add(nameof(Email), "email.taken"); }
        Passwords.Check(errors, "Password", Password, PersonName, Email?.Split('@')[0]);
        if (Password != Again) { errors.Add(nameof(Again), "password.differ"); }
    }

    /// <summary>Whether an address is whole: something, @, a host with a dot.</summary>
    public static bool IsEmail(string? typed) =>
        typed?.Trim() is { Length: > 4 and <= 254 } address && MailAddress.TryCreate(address, out var parsed)
            && parsed.Address == address && parsed.Host.Contains('.') && !address.Contains(' ');
}
