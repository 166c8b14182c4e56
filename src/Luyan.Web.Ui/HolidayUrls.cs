namespace Luyan.Web;

/// <summary>The addresses of the holidays.</summary>
internal static class HolidayUrls
{
    public const string Holidays = "/admin/holidays";
    public const string Staged = $"{Holidays}/staged";
    public const string Imports = $"{Holidays}/imports";

    public static string OfStaged(Guid id) => $"{Staged}/{id}";

    public static string Discard(Guid id) => $"{Staged}/{id}/discard";

    public static string Import(int version) => $"{Imports}/{version}";
}
