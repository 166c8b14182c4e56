using System.Globalization;
using Luyan.Documents;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Letters;

/// <summary>The numbers of documents: one series a year, by the policy's pattern; those that a person chose count too.</summary>
internal sealed class LetterNumbers(LuyanDb db, Measures law)
{
    // Numbers issued before the system was in use are skipped.
    private static readonly string[] Registers = [NumberRow.Documents, NumberRow.EarlierDocuments];

    /// <summary>The next number that is free in the year of a legal day.</summary>
    public async Task<string> Next(DateOnly day, CancellationToken stop = default) => (await Free(day, stop)).Number;

    /// <summary>The next number that is free, with its place in the series, by which the one after it is found at once.</summary>
    public async Task<(string Number, int Ordinal)> Free(DateOnly day, CancellationToken stop)
    {
        var pattern = law.Text(Parameters.DocumentNumber, day);
        var (before, after) = pattern.Replace("{year}", day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Split("{n}") is [var b, var a] ? (b, a) : (pattern, "");
        var ofYear = db.Numbers.AsNoTracking().Where(n => Registers.Contains(n.Register) && n.Number.StartsWith(before));
        var drawn = await db.Numbers.AsNoTracking()
            .Where(n => n.Register == NumberRow.Documents && n.Ordinal > 0 && n.Number.StartsWith(before))
            .OrderByDescending(n => n.Ordinal).Select(n => n.Ordinal).FirstOrDefaultAsync(stop);
        var typed = await ofYear.Where(n => n.Ordinal == 0).Select(n => n.Number).ToListAsync(stop);
        var next = typed.Select(number => Ordinal(number, before, after)).Append(drawn).Max() + 1;
        return (DocumentNumber.Of(pattern, day.Year, next), next);
    }

    private static int Ordinal(string number, string before, string after) =>
        number.Length > before.Length + after.Length && number.EndsWith(after, StringComparison.Ordinal)
        && int.TryParse(number.AsSpan(before.Length, number.Length - before.Length - after.Length),
            NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? ordinal : 0;
}
