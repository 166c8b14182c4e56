using System.Globalization;

namespace Luyan.Store.Reruns;

/// <summary>The code of a decision, as letters and dockets print it: the number of the case, a stroke, the number of the event.</summary>
public static class DecisionCode
{
    /// <summary>The code of an event.</summary>
    public static string Of(string number, int sequence) => string.Create(CultureInfo.InvariantCulture, $"{number}/{sequence}");

    /// <summary>Reads a code; null where it is none.</summary>
    public static (string Number, int Sequence)? Read(string code) =>
        Law.TypedText.Code(code).LastIndexOf('/') is > 0 and var at
        && int.TryParse(Law.TypedText.Code(code).AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        && sequence > 0
            ? (Law.TypedText.Code(code)[..at], sequence)
            : null;
}
