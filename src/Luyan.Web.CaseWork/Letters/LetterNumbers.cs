using System.Globalization;
using Luyan.Documents;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Letters;

/// <summary>The numbers of documents: one series a year, by the policy's pattern; those that a person chose count too.</summary>
internal sealed class LetterNumbers(LuyanDb db, Measures law)
{
    // What was given before the system was in use is not given again.
    private static readonly string[] Registers = [NumberRow.Documents, NumberRow.EarlierDocuments];

    /// <summary>The next number that is free in the year of a legal day.</summary>
    public async Task<string> Next(DateOnly day, CancellationToken stop = default)
    {
        var pattern = law.Text(Parameters.DocumentNumber, day);
        var (before, after) = pattern.Replace("{year}", day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Split("{n}") is [var b, var a] ? (b, a) : (pattern, "");
        var taken = await db.Numbers.AsNoTracking().Where(n => Registers.Contains(n.Register) && n.Number.StartsWith(before)).Select(n => n.Number)
            .Union(db.Letters.AsNoTracking().Where(l => l.DocumentNumber.StartsWith(before)).Select(l => l.DocumentNumber)).ToListAsync(stop);
        return DocumentNumber.Of(pattern, day.Year, taken.Select(number => Ordinal(number, before, after)).DefaultIfEmpty(0).Max() + 1);
    }

    private static int Ordinal(string number, string before, string after) =>
        number.Length > before.Length + after.Length && number.EndsWith(after, StringComparison.Ordinal)
        && int.TryParse(number.AsSpan(before.Length, number.Length - before.Length - after.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? ordinal : 0;
}
