namespace Luyan.Law;

/// <summary>Numbers as articles are counted in Chinese law: 一, 十, 十九, 二百零三.</summary>
public static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>A number from 1 to 999 in Chinese numerals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1 or above 999.</exception>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999);
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        return (hundreds > 0 ? $"{Digits[hundreds]}百" : "")
            + (tens, hundreds, ones) switch
            {
                (0, > 0, > 0) => "零",
                (0, _, _) => "",
                (1, 0, _) => "十",
                _ => $"{Digits[tens]}十",
            }
            + (ones > 0 ? Digits[ones].ToString() : "");
    }
}
