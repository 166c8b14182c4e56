using System.Globalization;
using Luyan.Law;

namespace Luyan.Documents;

/// <summary>Days, periods and references as documents print them.</summary>
internal static class Printed
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>2026年1月5日, without leading zeros; "5 January 2026".</summary>
    public static string Day(DateOnly day, Language language) => language == Language.Chinese
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日")
        : day.ToString("d MMMM yyyy", English);

    /// <summary>A day that comes every year: 1月30日; "30 January".</summary>
    public static string DayOfYear(DateOnly day, Language language) => language == Language.Chinese
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日")
        : day.ToString("d MMMM", English);

    /// <summary>60日, 10个工作日, 6个月, 两年; whole years of months are printed as years.</summary>
    public static string Period(LegalPeriod period, Language language)
    {
        var (length, unit) = period is { Unit: Unit.Months, Length: var months } && months % 12 == 0
            ? (months / 12, Unit.Years)
            : (period.Length, period.Unit);
        var name = unit switch
        {
            Unit.Days => "days",
            Unit.WorkingDays => "working-days",
            Unit.Months => "months",
            Unit.Years => "years",
            _ => throw new ArgumentOutOfRangeException(nameof(period), unit, "Not a unit of time."),
        };
        var number = (unit, language) switch
        {
            (Unit.Years, Language.Chinese) => length == 2 ? "两" : ChineseNumber.Of(length),
            _ => length.ToString(CultureInfo.InvariantCulture),
        };
        return Wordings.Of($"letter.period.{name}", language, ("n", number));
    }
}
