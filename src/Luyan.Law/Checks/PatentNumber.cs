using System.Globalization;
using System.Text.RegularExpressions;

namespace Luyan.Law;

/// <summary>Chinese patent and application numbers: 8 digits and a check digit until September 2003 (YY T SSSSS.C), 12 digits since
/// (YYYY T SSSSSSS.C), with or without ZL or CN.</summary>
public static partial class PatentNumber
{
    private static readonly int[] Weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
    private const int FirstYear = 1985;
    private const int ChangeYear = 2003;

    /// <summary>Checks form, year, kind and check digit. A number without its check digit is valid in form and carries a hint.</summary>
    public static CheckResult Check(string text, DateOnly day)
    {
        var match = Form().Match(TypedText.Code(text));
        if (!match.Success) { return new([Remark.Of("patent.form")], []); }
        var digits = match.Groups["digits"].Value;
        var reasons = new List<Remark>();
        var old = digits.Length == 8;
        var year = old ? TwoDigitYear(digits[..2]) : int.Parse(digits[..4], CultureInfo.InvariantCulture);
        if (old ? year is < FirstYear or > ChangeYear : year < ChangeYear || year > day.Year)
        {
            reasons.Add(Remark.Of("patent.year", ("year", year.ToString("0000", CultureInfo.InvariantCulture)), ("digits", digits.Length)));
        }
        var kind = digits[old ? 2 : 4];
        if (!"12389".Contains(kind)) { reasons.Add(Remark.Of("patent.kind", ("kind", kind.ToString()))); }
        var found = match.Groups["check"].Value.ToUpperInvariant();
        if (found.Length == 0) { return new(reasons, [Remark.Of("patent.no-digit")]); }
        var expected = Digit(digits);
        if (found != expected) { reasons.Add(Remark.Of("patent.digit", ("expected", expected), ("found", found))); }
        return new(reasons, []);
    }

    private static string Digit(string digits)
    {
        var rest = digits.Select((digit, i) => (digit - '0') * Weights[i]).Sum() % 11;
        return rest == 10 ? "X" : rest.ToString(CultureInfo.InvariantCulture);
    }

    private static int TwoDigitYear(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return year >= FirstYear % 100 ? 1900 + year : 2000 + year;
    }

    [GeneratedRegex(@"^(?:(?:专利|申请)+号[:：]?)?(?:ZL|CN)?(?<digits>[0-9]{12}|[0-9]{8})(?:\.?(?<check>[0-9Xx]))?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
