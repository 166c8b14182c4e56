using System.Globalization;

namespace Luyan.Web.Messages;

/// <summary>How a connection to the mail server is protected.</summary>
public enum MailTls
{
    /// <summary>The connection begins in plain text and must then be encrypted.</summary>
    Start,

    /// <summary>The connection is encrypted from its first byte.</summary>
    Implicit,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>The mail server.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port.</param>
/// <param name="Tls">How the connection is protected.</param>
/// <param name="User">The account there; null where none is needed.</param>
/// <param name="Password">Its password.</param>
/// <param name="From">The address from which mail comes.</param>
public sealed record MailSettings(string Host, int Port, MailTls Tls, string? User, string? Password, string From);

/// <summary>The gateway for text messages.</summary>
/// <param name="Url">Where messages are posted to.</param>
/// <param name="Secret">The secret that both sides know; it signs each message.</param>
public sealed record SmsSettings(Uri Url, string Secret);

/// <summary>What is set up to go out beside the screen, under <c>Luyan:Mail</c> and <c>Luyan:Sms</c>;
/// and the address of this site, <c>Luyan:Address</c>, for links.</summary>
/// <param name="Mail">The mail server, where one is named.</param>
/// <param name="Sms">The gateway, where one is named.</param>
/// <param name="Site">The address under which people reach this site; null where none is named, and then mail carries no links.</param>
public sealed record PostSettings(MailSettings? Mail, SmsSettings? Sms, Uri? Site)
{
    private const int SubmissionPort = 587;

    /// <summary>Reads the settings; what is wrong in them stops the start.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or not usable; it is named.</exception>
    public static PostSettings Read(IConfiguration all)
    {
        var site = all["Luyan:Address"] is { Length: > 0 } address ? Web(address, "Luyan:Address") : null;
        return new(MailOf(all.GetSection("Luyan:Mail")), SmsOf(all.GetSection("Luyan:Sms")), site);
    }

    private static MailSettings? MailOf(IConfigurationSection mail)
    {
        if (mail["Host"] is not { Length: > 0 } host) { return null; }
        var port = mail["Port"] is { Length: > 0 } typed ? int.TryParse(
            typed, NumberStyles.None, CultureInfo.InvariantCulture,
            out var number) ? number : throw Wrong("Luyan:Mail:Port", "is no number") : SubmissionPort;
        var tls = mail["Tls"] is { Length: > 0 } way ? Enum.TryParse<MailTls>(way, ignoreCase: true, out var known)
            ? known
            : throw Wrong("Luyan:Mail:Tls", "is none of start, implicit, none") : MailTls.Start;
        if (mail["From"] is not { Length: > 0 } from || !Luyan.Web.Security.PersonForm.IsEmail(from))
        {
            throw Wrong("Luyan:Mail:From", "is no address");
        }
        if (mail["User"] is { Length: > 0 } && tls == MailTls.None && !IsHere(host))
        {
            throw Wrong("Luyan:Mail:Tls", "is none, and the password would travel in plain text");
        }
        return new(host, port, tls, mail["User"] is { Length: > 0 } user ? user : null, mail["Password"], from);
    }

    private static SmsSettings? SmsOf(IConfigurationSection sms)
    {
        if (sms["Url"] is not { Length: > 0 } url) { return null; }
        var gateway = Web(url, "Luyan:Sms:Url");
        if (gateway.Scheme != Uri.UriSchemeHttps && !IsHere(gateway.Host))
        {
            throw Wrong("Luyan:Sms:Url", "is not https, and numbers of people would travel in plain text");
        }
        return sms["Secret"] is { Length: > 0 } secret ? new(gateway, secret) : throw Wrong("Luyan:Sms:Secret", "is missing");
    }

    private static Uri Web(string typed, string setting) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw Wrong(setting, "is no http address");

    private static bool IsHere(string host) => host is "localhost" or "127.0.0.1" or "::1" or "[::1]";

    private static InvalidOperationException Wrong(string setting, string why) => new($"The setting {setting} {why}.");
}
