using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Luyan.Cases.Applications;

namespace Luyan.Store.Reruns;

/// <summary>The code of a decision: the number of the case, a stroke, and what stands for the event. The Bureau and the auditor write its
/// number; a letter bears signs that tell nobody how much has happened in the case.</summary>
public static class DecisionCode
{
    /// <summary>The code that a letter bears, e.g. <c>SB-2026-0031/7K3M-9QXA</c>.</summary>
    /// <param name="number">The number of the case.</param>
    /// <param name="hash">The hash of the event in its chain.</param>
    public static string Printed(string number, string hash) => $"{number}/{Signs(hash)}";

    /// <summary>Whether the part of a code behind the stroke stands for an event.</summary>
    /// <param name="written">That part, as somebody typed it.</param>
    /// <param name="sequence">The number of the event in its case.</param>
    /// <param name="hash">Its hash.</param>
    internal static bool StandsFor(string written, int sequence, string hash) =>
        written == sequence.ToString(CultureInfo.InvariantCulture) || PrintMark.Tidy(written) == Signs(hash);

    // The chain is known to the Bureau and the auditor alone, so that nobody else counts by it.
    private static string Signs(string hash) =>
        PrintMark.OfDraft(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"decision:{hash}")))).ShortCode;


    /// <summary>The code of an event.</summary>
    public static string Of(string number, int sequence) => string.Create(CultureInfo.InvariantCulture, $"{number}/{sequence}");

    /// <summary>Reads a code: the number of the case, and what stands for the event; null where it is none.</summary>
    public static (string Number, string Written)? Read(string code) =>
        Law.TypedText.Code(code) is var text && text.LastIndexOf('/') is > 0 and var at && at < text.Length - 1
            ? (text[..at], text[(at + 1)..])
            : null;
}
