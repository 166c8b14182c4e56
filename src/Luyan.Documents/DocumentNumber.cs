using System.Globalization;

namespace Luyan.Documents;

/// <summary>The number of an official document: the agency's sign, the year in 〔〕, and a number without 第 and without leading zeros
/// (GB/T 9704-2012), e.g. 包科发〔2026〕12号.</summary>
public static class DocumentNumber
{
    /// <summary>The number by the agency's pattern, in which <c>{year}</c> and <c>{n}</c> are places.</summary>
    /// <param name="pattern">The value of <see cref="Law.Parameters.DocumentNumber"/>.</param>
    /// <param name="year">The year of issue, four digits.</param>
    /// <param name="n">The running number within the year, from 1.</param>
    /// <exception cref="FormatException">The pattern lacks a place.</exception>
    public static string Of(string pattern, int year, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        if (!pattern.Contains("{year}", StringComparison.Ordinal) || !pattern.Contains("{n}", StringComparison.Ordinal))
        {
            throw new FormatException($"'{pattern}' is not a pattern of a document number: it needs {{year}} and {{n}}.");
        }
        return pattern
            .Replace("{year}", year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{n}", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
