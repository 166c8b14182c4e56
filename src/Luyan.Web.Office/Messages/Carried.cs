using Luyan.Store.Post;

namespace Luyan.Web.Messages;

/// <summary>How an attempt to send ended.</summary>
/// <param name="Why">Why it failed; null where the other side took it.</param>
/// <param name="ForGood">The other side will never take it.</param>
/// <param name="Away">The other side could not be reached, so nothing else would reach it now.</param>
internal sealed record Carried(string? Why, bool ForGood = false, bool Away = false)
{
    private const int Longest = 300;

    public static Carried Taken { get; } = new((string?)null);

    /// <summary>A failure, without the address it was sent to.</summary>
    public static Carried Not(string why, Parcel parcel, bool forGood = false, bool away = false)
    {
        foreach (var personal in new[] { parcel.To.Email, parcel.To.PhoneNumber })
        {
            if (personal is { Length: > 0 }) { why = why.Replace(personal, "…", StringComparison.OrdinalIgnoreCase); }
        }
        return new(why.Length > Longest ? why[..Longest] : why, forGood, away);
    }
}

/// <summary>Brings parcels to one other side.</summary>
internal interface ICarrier
{
    /// <summary>Sends one; every failure of the way is an answer, not an exception.</summary>
    Task<Carried> Carry(Parcel parcel, CancellationToken stop);
}
