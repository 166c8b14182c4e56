using Luyan.Cases;
using Luyan.Web.Ui;
using Luyan.Store.Moving;

namespace Luyan.Web.Policy.Holidays;

/// <summary>The columns that the dry run and the result of an import share.</summary>
internal static class HolidayColumns
{
    /// <summary>Days of a calendar.</summary>
    public static Column<KnownDay>[] Days(PageContext here) =>
    [
        Column<KnownDay>.Text(here.T("holidays.day"), d => Luyan.Web.Ui.Days.Long(d.Day, here.Language)),
        Column<KnownDay>.Text(here.T("holidays.name"), d => d.Name),
        Column<KnownDay>.Text(here.T("holidays.off-or-worked"), d => here.T(d.Off ? "holidays.off" : "holidays.worked")),
    ];

    /// <summary>Deadlines that move, by kind and days.</summary>
    public static Column<MovedTogether>[] Together(PageContext here) =>
    [
        Column<MovedTogether>.Text(here.T("holidays.deadline"), t => here.T($"deadline.{t.Key}")),
        Column<MovedTogether>.Text(here.T("holidays.from"), t => Luyan.Web.Ui.Days.Long(t.Before, here.Language)),
        Column<MovedTogether>.Text(here.T("holidays.to"), t => NewDay(t.After, here)),
        Column<MovedTogether>.Text(here.T("holidays.direction"), t => Difference(t.Before, t.After, here)),
        Column<MovedTogether>.Text(here.T("holidays.count"), t => $"{t.Count}", number: true),
    ];

    private static string NewDay(DateOnly day, PageContext here) =>
        Luyan.Web.Ui.Days.Long(day, here.Language) + (day < here.Today ? here.T("holidays.already-past") : "");

    private static string Difference(DateOnly before, DateOnly after, PageContext here) =>
        here.T(after < before ? "holidays.is-earlier" : "holidays.is-later", ("n", Math.Abs(after.DayNumber - before.DayNumber)));

    /// <summary>Deadlines that move: the case as a link for those who may open it and for nobody else, what, who acts, from, to.
    /// Who reads no case is told neither in which one something runs nor on what matter in it.</summary>
    public static Column<TRow>[] Moves<TRow>(
        PageContext here, Func<TRow, (Guid Case, string Number, string Key, string Subject, Role Of, DateOnly Before, DateOnly After)> of,
        IReadOnlySet<Guid> openable) =>
    [
        new(here.T("holidays.case"), row => builder =>
        {
            var move = of(row);
            if (!openable.Contains(move.Case)) { builder.AddContent(0, here.T("holidays.closed-case")); return; }
            builder.OpenElement(1, "a");
            builder.AddAttribute(2, "href", Urls.Clocks(move.Number));
            builder.AddContent(3, move.Number);
            builder.CloseElement();
        }),
        Column<TRow>.Text(here.T("holidays.deadline"), row => of(row) is var move && openable.Contains(move.Case)
            ? DeadlineName.Of(move.Key, move.Subject, here.Language)
            : here.T($"deadline.{move.Key}")),
        Column<TRow>.Text(here.T("holidays.of"), row => here.T($"application.role.{of(row).Of}")),
        Column<TRow>.Text(here.T("holidays.from"), row => Luyan.Web.Ui.Days.Long(of(row).Before, here.Language)),
        Column<TRow>.Text(here.T("holidays.to"), row => NewDay(of(row).After, here)),
        Column<TRow>.Text(here.T("holidays.direction"), row => Difference(of(row).Before, of(row).After, here)),
    ];
}
