using Luyan.Cases.Applications;

namespace Luyan.Web.Desks.Unit.Sections;

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
    /// <summary>The notes on a section of an application; null where there are none.</summary>
    public static FieldNotes? On(OpenDraft open, Section section)
    {
        if (open.Case is not { } filed || open.State is not FiledApplication { Filing: var filing }) { return null; }
        var place = Enum.Parse<DossierSection>(section.Key, ignoreCase: true);
        var remarks = open.State switch
        {
            ReturnedToUnit returned => returned.Sections.Where(s => s.Section == place && s.Field is not null).Select(s => new FieldNote(s.Field, s.What, null)),
            AwaitingCorrection correction => correction.Items.Where(i => i.Section == place && i.Field is not null).Select(i => new FieldNote(i.Field, i.What, null)),
            _ => [],
        };
        var questions = filing.Questions.Where(q => q.Section == place).OrderByDescending(q => q.Open).Select(q => new FieldNote(q.Field, q.Text, q));
        return remarks.Concat(questions).ToList() is { Count: > 0 } all ? new(filed.Number, all) : null;
    }

    /// <summary>Those at exactly one input, or at the row or table of which it is the first input.</summary>
    public IEnumerable<FieldNote> At(string input, bool firstOfRow) =>
        All.Where(n => n.Field is { } field && (field == input || (firstOfRow && input.StartsWith($"{field}.", StringComparison.Ordinal) && input.Count(c => c == '.') == field.Count(c => c == '.') + 1)));
}
