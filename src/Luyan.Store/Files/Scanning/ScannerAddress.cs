using System.Net;
using System.Net.Sockets;

namespace Luyan.Store.Files.Scanning;

/// <summary>Where the virus scanner listens: <c>clamd://host:port</c>, or <c>clamd:///path/of/its/socket</c>.</summary>
public sealed record ScannerAddress
{
    private const int UsualPort = 3310;

    private ScannerAddress(string text, EndPoint place) => (Text, Place) = (text, place);

    /// <summary>As it was configured.</summary>
    public string Text { get; }

    internal EndPoint Place { get; }

    /// <summary>Reads the configured address; null where none is given.</summary>
    /// <exception cref="FormatException">It is no such address.</exception>
    public static ScannerAddress? Read(string? configured)
    {
        if (string.IsNullOrWhiteSpace(configured)) { return null; }
        if (!Uri.TryCreate(configured, UriKind.Absolute, out var uri) || uri.Scheme != "clamd")
        {
            throw new FormatException($"The virus scanner's address '{configured}' is not of the form clamd://host:port or " +
                $"clamd:///path/of/socket (setting Luyan:Scanner).");
        }
        return new(configured, uri.Host.Length == 0 ? new UnixDomainSocketEndPoint(uri.AbsolutePath)
            : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip)
            ? new IPEndPoint(ip, PortOf(uri)) : new DnsEndPoint(uri.Host, PortOf(uri)));
    }

    private static int PortOf(Uri uri) => uri.Port > 0 ? uri.Port : UsualPort;
}
