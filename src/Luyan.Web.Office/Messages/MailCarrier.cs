using System.Net.Sockets;
using Luyan.Store.Post;
using Luyan.Store.Rows;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Luyan.Web.Messages;

/// <summary>Brings mail to the SMTP server that is set up. One connection serves a round.</summary>
internal sealed class MailCarrier(PostSettings settings) : ICarrier, IAsyncDisposable
{
    private const int TimeoutMilliseconds = 20_000;
    private readonly SmtpClient client = new() { Timeout = TimeoutMilliseconds };

    public async Task<Carried> Carry(Parcel parcel, CancellationToken stop)
    {
        try
        {
            await Send(Mails.Of(parcel, settings), stop);
            return Carried.Taken;
        }
        catch (SmtpCommandException refused)
        {
            // What begins with 5 and is about this mail stays refused: there is no such mailbox, or its content is not wanted.
            var about = refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
            return Carried.Not($"{(int)refused.StatusCode} {refused.Message}", parcel, forGood: about && (int)refused.StatusCode >= 500);
        }
        catch (Exception failure) when (failure is SocketException or IOException or ProtocolException
            or AuthenticationException or SslHandshakeException or ServiceNotConnectedException
            or ServiceNotAuthenticatedException or NotSupportedException or TimeoutException)
        {
            return Carried.Not(failure.Message, parcel, away: true);
        }
    }

    /// <summary>Sends a mail; every failure of the way is thrown.</summary>
    public async Task Send(MimeKit.MimeMessage mail, CancellationToken stop)
    {
        await Connect(settings.Mail!, stop);
        await client.SendAsync(mail, stop);
    }

    private async Task Connect(MailSettings mail, CancellationToken stop)
    {
        if (client.IsConnected) { return; }
        await client.ConnectAsync(mail.Host, mail.Port, mail.Tls switch
        {
            MailTls.Start => SecureSocketOptions.StartTls,
            MailTls.Implicit => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.None
        }, stop);
        if (mail.User is { } user) { await client.AuthenticateAsync(user, mail.Password ?? "", stop); }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (client.IsConnected) { await client.DisconnectAsync(quit: true); }
        }
        catch (Exception failure) when (failure is IOException or ProtocolException or SocketException)
        {
            // The other side hung up first; what it took stays taken.
        }
        client.Dispose();
    }
}
