using System.Globalization;
using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Law;

namespace Luyan.Web.CaseWork;

/// <summary>How the forms of a center read what several of them ask for.</summary>
internal static class Typing
{
    private const string NameField = "Name";
    /// <summary>The center of an open case; null while none is named.</summary>
    public static Center? CenterOf(OpenCase open) => (open.State as NamedCenter)?.Center;

    /// <summary>A text, or null where nothing was typed.</summary>
    public static string? OrNull(string text) => text.Length == 0 ? null : text;

    /// <summary>An amount or figure with decimals; a fault is noted when it is not one, or missing.</summary>
    public static decimal? Amount(ActForm form, string name, bool optional = false)
    {
        var amount = Amount(form.Text(name));
        if (amount is null && !(optional && form.Text(name).Length == 0)) 
        {
            form.Errors.Add(name, TypedNumber.IsBeyond(form.Text(name), TypedNumber.MostAmount)
                ? "unit.fault.amount-too-large" : "building.needs-amount");
        }
        return amount;
    }

    /// <summary>An amount as typed, with or without separators; null where it is not one.</summary>
    public static decimal? Amount(string text) => TypedNumber.Amount(text);

    /// <summary>The names of the persons in rows, in order.</summary>
    public static IReadOnlyList<string> Persons(ActForm form) =>
        [.. form.RowsOf(nameof(RecordInspection.Inspectors)).Select(row => form.Text($"{row}.{NameField}")).Where(n => n.Length > 0)];

    /// <summary>Why persons inspect who seem near to a party; null where nothing was said.</summary>
    public static IReadOnlyList<InterestAnswer>? Interests(ActForm form) => ReviewActs.Answers(
        form, form.RowsOf(nameof(RecordInspection.Inspectors)).Select(row => (row, form.Text($"{row}.{NameField}"))));

    public static ActField PersonRows { get; } = new ActField.Rows(nameof(RecordInspection.Inspectors),
        [new ActField.Line(NameField, Optional: true), new ActField.Line(ReviewActs.Interest, Optional: true)], 2);
}
