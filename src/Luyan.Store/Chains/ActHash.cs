using System.Globalization;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;

namespace Luyan.Store.Chains;

/// <summary>The chain that ties each act to all before it in its chain.</summary>
public static class ActHash
{
    /// <summary>SHA-256 over previous hash, chain, sequence, instant, kind, account, about and body, as <see cref="HashChain"/> takes
    /// texts. Instants as <see cref="Instant"/> writes them; no account is an empty text.</summary>
    public const string Algorithm = "sha256/1";

    /// <summary>The hash of an act, hex, lower case.</summary>
    public static string Of(Act act) => HashChain.Over(
        act.PreviousHash, act.Chain, act.Sequence.ToString(CultureInfo.InvariantCulture), Instant(act.At), act.Kind,
        act.By?.ToString("D") ?? "", act.About, act.Body);

    /// <summary>An instant in UTC to the microsecond: PostgreSQL keeps no more.</summary>
    internal static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Kept(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond)).ToUniversalTime();
}
