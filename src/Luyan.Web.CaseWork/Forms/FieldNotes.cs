using Luyan.Cases.Applications;

namespace Luyan.Web.Forms;

/// <summary>What the department or the Bureau said about a place of a section: a remark of a return or correction, or a question.</summary>
/// <param name="Field">The place; null for the whole section.</param>
/// <param name="Text">What was said.</param>
/// <param name="Question">The question, where it is one.</param>
public sealed record FieldNote(string? Field, string Text, UnitQuestion? Question);

/// <summary>The notes on one section, shown at their fields.</summary>
/// <param name="Number">The number of the case; answers are given there.</param>
/// <param name="All">The notes: remarks first, then open questions, then those answered.</param>
public sealed record FieldNotes(string Number, IReadOnlyList<FieldNote> All)
{
    /// <summary>Those at exactly one input, or at the row or table of which it is the first input.</summary>
    public IEnumerable<FieldNote> At(string input, bool firstOfRow) =>
        All.Where(n => n.Field is { } field && (field == input || (firstOfRow && input.StartsWith($"{field}.", StringComparison.Ordinal)
            && input.Count(c => c == '.') == field.Count(c => c == '.') + 1)));
}
