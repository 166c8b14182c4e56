using Luyan.Cases;
using Luyan.Web.Ui;

namespace Luyan.Web.Desks.Admin.Holidays;

/// <summary>The columns that the dry run and the result of an import share.</summary>
internal static class HolidayColumns
{
    /// <summary>Days of a calendar.</summary>
    public static Column<KnownDay>[] Days(Frame frame) =>
    [
        Column<KnownDay>.Text(frame.T("holidays.day"), d => Ui.Days.Long(d.Day, frame.Language)),
        Column<KnownDay>.Text(frame.T("holidays.name"), d => d.Name),
        Column<KnownDay>.Text(frame.T("holidays.off-or-worked"), d => frame.T(d.Off ? "holidays.off" : "holidays.worked")),
    ];

    /// <summary>Deadlines that move: the case as a link for those who may open it, what, who acts, from, to.</summary>
    public static Column<TRow>[] Moves<TRow>(
        Frame frame, Func<TRow, (Guid Case, string Number, string Key, string Subject, Role Of, DateOnly Before, DateOnly After)> of, IReadOnlySet<Guid> openable) =>
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
        Column<TRow>.Text(frame.T("holidays.deadline"), row => frame.T($"deadline.{of(row).Key}") + (of(row).Subject.Length > 0 ? $" · {of(row).Subject}" : "")),
        Column<TRow>.Text(frame.T("holidays.of"), row => frame.T($"application.role.{of(row).Of}")),
        Column<TRow>.Text(frame.T("holidays.from"), row => Ui.Days.Long(of(row).Before, frame.Language)),
        Column<TRow>.Text(frame.T("holidays.to"), row => Ui.Days.Long(of(row).After, frame.Language) + (of(row).After < frame.Today ? frame.T("holidays.already-past") : "")),
        Column<TRow>.Text(frame.T("holidays.direction"), row => frame.T(of(row).After < of(row).Before ? "holidays.is-earlier" : "holidays.is-later", ("n", Math.Abs(of(row).After.DayNumber - of(row).Before.DayNumber)))),
    ];
}
