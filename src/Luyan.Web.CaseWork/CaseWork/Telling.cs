using System.Globalization;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.CaseWork;

/// <summary>What the timeline of the docket says of an event besides its name. It stands beside the act that makes the event.</summary>
/// <param name="Event">The kind of event.</param>
/// <param name="Facts">Keys of labels, and texts; empty texts are left out.</param>
public sealed record Telling(Type Event, Func<object, OpenCase, PageContext, IEnumerable<(string Key, string? Text)>> Facts)
{
    public static Telling Of<TEvent>(Func<TEvent, PageContext, IEnumerable<(string Key, string? Text)>> facts) where TEvent : class =>
        new(typeof(TEvent), (happened, _, here) => facts((TEvent)happened, here));

    /// <summary>The telling of an event that names something by a code which the case spells out.</summary>
    public static Telling Of<TEvent>(Func<TEvent, OpenCase, PageContext, IEnumerable<(string Key, string? Text)>> facts)
        where TEvent : class =>
        new(typeof(TEvent), (happened, open, here) => facts((TEvent)happened, open, here));
}

/// <summary>How the timeline writes the values that many events have.</summary>
internal static class DocketText
{
    public static string On(DateOnly day, PageContext here) => Days.Plain(day, here.Language);

    public static string? Due(LegalDay? day, PageContext here) => Last(day?.Effective, here);

    public static string? Last(DateOnly? day, PageContext here) => day is { } last ? Days.Long(last, here.Language) : null;

    public static string? Late(bool late, PageContext here) => late ? here.T("docket.late.yes") : null;

    /// <summary>An amount in ten thousand yuan, with its unit.</summary>
    public static string Yuan(decimal amount, PageContext here) =>
        here.T("building.yuan", ("amount", amount.ToString("#,0.##", CultureInfo.InvariantCulture)));

    /// <summary>The words that a decision rests on.</summary>
    public static string? Ground(string? ground, PageContext here) =>
        ground is null ? null : Reasoned.Named(ground, here.Law, here.Language);
}
