using Luyan.Web.Ui;

namespace Luyan.Web.Forms;

/// <summary>What an input is called in words, and how its text is shown outside the form.</summary>
internal static class Naming
{
    /// <summary>The label of an input; of a cell with the number of its row.</summary>
    public static string Of(PageContext here, Section section, Typed first, Typed second, string name)
    {
        if (name.Split('.') is not [var key, var row, ..] parts) { return here.T($"unit.field.{section.Key}.{name}"); }
        var listing = section.Listings.First(l => l.Key == key);
        var label = here.T($"unit.table.{section.Key}.{key}.row");
        if (row == "_facts")
        {
            return here.T("unit.facts.chosen-of",
                ("kind", here.T($"unit.group.{section.Key}.{section.Groups.First(g => g.Listing == listing).Key}")));
        }
        if (row == "_rows")
        {
            return $"{here.T($"unit.group.{section.Key}.{section.Groups.First(g => g.Listing == listing).Key}")} · " +
                $"{here.T("unit.conflict.rows")}";
        }
        var at = Math.Max(first.Rows(listing).ToList().IndexOf(row), second.Rows(listing).ToList().IndexOf(row)) + 1;
        return Dotted.Of($"{label} {at}", here.T($"unit.field.{section.Key}.{key}.{parts[2]}"));
    }

    /// <summary>The text of an input as a reader sees it: the words of a choice, not its code.</summary>
    public static string Text(PageContext here, Section section, string name, string text) =>
        QuestionOf(section, name) is { } question ? Text(here, question, text) : text;

    /// <inheritdoc cref="Text(Here, Section, string, string)"/>
    public static string Text(PageContext here, Question question, string text) => question.Writing switch
    {
        Writing.Choice => Choices.Of(question.Choices, here).FirstOrDefault(c => c.Code == text).Text ?? text,
        Writing.YesNo when text is "yes" or "no" => here.T($"unit.{text}"),
        _ => text,
    };

    /// <summary>The question of an input; null where the form has none of that name.</summary>
    internal static Question? QuestionOf(Section section, string name) => name.Split('.') switch
    {
        [var key] => section.Questions.FirstOrDefault(q => q.Key == key),
        [var key, _, var column] => section.Listings.FirstOrDefault(l => l.Key == key)?.Columns.FirstOrDefault(c => c.Key == column),
        _ => null,
    };
}
