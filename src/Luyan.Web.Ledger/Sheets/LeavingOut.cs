using Luyan.Law;
using Luyan.Web.Forms;

namespace Luyan.Web.Ledger.Sheets;

/// <summary>Numbers of rows as people write them: 5, 7-9、12.</summary>
internal static class LeavingOut
{
    private const int Most = 100_000;

    /// <summary>The numbers; null where something else is written.</summary>
    public static IReadOnlyList<int>? Read(string text)
    {
        var numbers = new List<int>();
        foreach (var part in TypedText.Narrow(text).Split(
            [',', '、', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split(['-', '~', '–', '—'], 2);
            if (TypedNumber.Whole(ends[0]) is not { } from || TypedNumber.Whole(ends[^1]) is not { } through
                || from < 1 || through < from || through > Most)
            {
                return null;
            }
            numbers.AddRange(Enumerable.Range(from, through - from + 1));
        }
        return numbers;
    }
}
