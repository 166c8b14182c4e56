using Luyan.Cases;
using Luyan.Web.Ui;
using Luyan.Store.Moving;

namespace Luyan.Web.Policy.Holidays;

/// <summary>The columns that the dry run and the result of an import share.</summary>
internal static class HolidayColumns
{
    /// <summary>Days of a calendar.</summary>
    public static Column<KnownDay>[] Days(Frame frame) =>
    [
        Column<KnownDay>.Text(frame.T("holidays.day"), d => Luyan.Web.Ui.Days.Long(d.Day, frame.Language)),
        Column<KnownDay>.Text(frame.T("holidays.name"), d => d.Name),
        Column<KnownDay>.Text(frame.T("holidays.off-or-worked"), d => frame.T(d.Off ? "holidays.off" : "holidays.worked")),
    ];

    /// <summary>Deadlines that move, by kind and days.</summary>
    public static Column<MovedTogether>[] Together(Frame frame) =>
    [
        Column<MovedTogether>.Text(frame.T("holidays.deadline"), t => frame.T($"deadline.{t.Key}")),
        Column<MovedTogether>.Text(frame.T("holidays.from"), t => Luyan.Web.Ui.Days.Long(t.Before, frame.Language)),
        Column<MovedTogether>.Text(frame.T("holidays.to"), t => NewDay(t.After, frame)),
        Column<MovedTogether>.Text(frame.T("holidays.direction"), t => Difference(t.Before, t.After, frame)),
        Column<MovedTogether>.Text(frame.T("holidays.count"), t => $"{t.Count}", number: true),
    ];

    private static string NewDay(DateOnly day, Frame frame) =>
        Luyan.Web.Ui.Days.Long(day, frame.Language) + (day < frame.Today ? frame.T("holidays.already-past") : "");

    private static string Difference(DateOnly before, DateOnly after, Frame frame) =>
        frame.T(after < before ? "holidays.is-earlier" : "holidays.is-later", ("n", Math.Abs(after.DayNumber - before.DayNumber)));

    /// <summary>Deadlines that move: the case as a link for those who may open it, what, who acts, from, to.</summary>
    public static Column<TRow>[] Moves<TRow>(
        Frame frame, Func<TRow, (Guid Case, string Number, string Key, string Subject, Role Of, DateOnly Before, DateOnly After)> of,
        IReadOnlySet<Guid> openable) =>
    [
        new(frame.T("holidays.case"), row => builder =>
        {
            var move = of(row);
            if (!openable.Contains(move.Case)) { builder.AddContent(0, move.Number); return; }
            builder.OpenElement(1, "a");
            builder.AddAttribute(2, "href", Urls.Clocks(move.Number));
            builder.AddContent(3, move.Number);
            builder.CloseElement();
        }),
        Column<TRow>.Text(frame.T("holidays.deadline"), row => DeadlineName.Of(of(row).Key, of(row).Subject, frame.Language)),
        Column<TRow>.Text(frame.T("holidays.of"), row => frame.T($"application.role.{of(row).Of}")),
        Column<TRow>.Text(frame.T("holidays.from"), row => Luyan.Web.Ui.Days.Long(of(row).Before, frame.Language)),
        Column<TRow>.Text(frame.T("holidays.to"), row => NewDay(of(row).After, frame)),
        Column<TRow>.Text(frame.T("holidays.direction"), row => Difference(of(row).Before, of(row).After, frame)),
    ];
}
