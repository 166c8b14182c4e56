using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Policy;

/// <summary>The day whose policy a page shows.</summary>
internal static class PolicyDay
{
    /// <summary>The day typed. Before the first values nothing was in force; such a day is answered with today, like no day.</summary>
    public static DateOnly Of(string? typed, PageContext here) => Held(typed, here) ?? here.Today;

    /// <summary>The day typed; null where it is none, or where nothing was in force.</summary>
    public static DateOnly? Held(string? typed, PageContext here) =>
        TypedDay.Read(typed) is { } day && here.Law.Values.Any(v => v.HoldsOn(day)) ? day : null;

    /// <summary>What was typed and is no day.</summary>
    public static string? Unread(string? typed) => typed is { Length: > 0 } && TypedDay.Read(typed) is null ? typed : null;
}
