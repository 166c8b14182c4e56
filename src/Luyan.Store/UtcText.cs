using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Luyan.Store;

/// <summary>Instants in SQLite: UTC text of fixed width, so that text order is time order.</summary>
internal sealed class UtcText() : ValueConverter<DateTimeOffset, string>(at => Write(at), text => Read(text))
{
    private const string Form = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        // The stored form is the round-trip form of UTC, the fastest to parse.
        DateTime.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            && at.Kind == DateTimeKind.Utc
            ? new(at)
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
