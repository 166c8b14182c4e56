using System.Globalization;
using Luyan.Law;

namespace Luyan.Web.Ui;

/// <summary>Days and instants as people read them; always Asia/Shanghai.</summary>
public static class Days
{
    /// <summary>2026年1月30日（星期五）, or Friday 30 January 2026.</summary>
    public static string Long(DateOnly day, Language language) => language == Language.Chinese
        ? $"{day.Year}年{day.Month}月{day.Day}日（{Weekdays[(int)day.DayOfWeek]}）"
        : day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>2026年1月30日, or 30 January 2026.</summary>
    public static string Plain(DateOnly day, Language language) => language == Language.Chinese
        ? $"{day.Year}年{day.Month}月{day.Day}日"
        : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>2026年1月, or January 2026.</summary>
    public static string Month(DateOnly day, Language language) => language == Language.Chinese
        ? $"{day.Year}年{day.Month}月"
        : day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>2026-01-30, for dense lists.</summary>
    public static string Short(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2026-01-30 14:32.</summary>
    public static string Moment(DateTimeOffset at) => LegalDate.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>14:32.</summary>
    public static string Time(DateTimeOffset at) => LegalDate.Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static readonly string[] Weekdays = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];
}
