using System.Globalization;
using System.Text;

namespace Luyan.Documents.Pdf.Writing;

/// <summary>Strings and numbers as PDF writes them.</summary>
internal static class PdfText
{
    /// <summary>A text string: UTF-16 with its mark, in hex, so that no byte needs an escape.</summary>
    public static string Of(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A number with at most three decimals, never in exponents.</summary>
    public static string Number(double number) => Math.Round(number, 3).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A day as a PDF date, midnight in Baotou.</summary>
    public static string Day(DateOnly day) => $"(D:{day:yyyyMMdd}000000+08'00')";
}
