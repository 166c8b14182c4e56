using Microsoft.AspNetCore.Components;

namespace Luyan.Web.Ui;

/// <summary>A column of a <see cref="Table{TRow}"/>.</summary>
/// <param name="Head">Its head; on a narrow screen the label of the fact.</param>
/// <param name="Cell">Its content for a row.</param>
/// <param name="Number">Right-aligned with tabular figures.</param>
public sealed record Column<TRow>(string Head, Func<TRow, RenderFragment> Cell, bool Number = false)
{
    /// <summary>It holds what can be done with the row; its head is read aloud and not shown.</summary>
    public bool Acts { get; init; }

    /// <summary>A column of what can be done with a row.</summary>
    public static Column<TRow> Act(PageContext here, Func<TRow, RenderFragment> cell) => new(here.T("ui.table.acts"), cell) { Acts = true };

    /// <summary>A column of plain text.</summary>
    public static Column<TRow> Text(string head, Func<TRow, string?> text, bool number = false) =>
        new(head, row => builder => builder.AddContent(0, text(row)), number);

    /// <summary>A column of links.</summary>
    public static Column<TRow> Link(string head, Func<TRow, string> url, Func<TRow, string?> text) => new(head, row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", url(row));
        builder.AddContent(2, text(row));
        builder.CloseElement();
    });
}
