using Luyan.Law;

namespace Luyan.Web.Ui;

/// <summary>What is wrong with a form, field by field, all at once. The empty field name means the form as a whole.</summary>
public sealed class FormErrors
{
    private readonly List<FormError> all = [];

    /// <summary>Nothing is wrong.</summary>
    public static FormErrors None => new();

    /// <summary>Every error, in the order of the form.</summary>
    public IReadOnlyList<FormError> All => all;

    /// <summary>Whether something is wrong.</summary>
    public bool Any => all.Count > 0;

    /// <summary>Adds an error at a field; its text is the key's, with values.</summary>
    public FormErrors Add(string field, string key, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Add(field, key, NamedValues.Of(values));

    /// <summary>The same with values that are held together.</summary>
    public FormErrors Add(string field, string key, NamedValues values)
    {
        all.Add(new(field, here => here.T(key, values)));
        return this;
    }

    /// <summary>Adds an error when a field is empty; its text names the field by its label.</summary>
    public FormErrors Require(string field, string? typed, string labelKey)
    {
        if (string.IsNullOrWhiteSpace(typed)) { all.Add(new(field, here => here.T("ui.required", ("label", here.T(labelKey))))); }
        return this;
    }

    /// <summary>Adds what a check of form has to say.</summary>
    public FormErrors Add(string field, Remark remark)
    {
        all.Add(new(field, here => remark.Text(here.Language)));
        return this;
    }

    /// <summary>Adds refusals of the law at their fields: the rule, and what to do.</summary>
    public FormErrors Add(IEnumerable<Refusal> refusals)
    {
        all.AddRange(refusals.Select(r => new FormError(r.Field ?? "",
            here => here.T(
                "ui.refused", ("what", r.What(here.Language)),
                ("source", here.Law.Cite(here.Law.CitationOf(r), here.Language, here.Today)), ("way", r.WayOut(here.Language))))));
        return this;
    }

    /// <summary>The errors at one field.</summary>
    public IEnumerable<FormError> At(string field) => all.Where(e => e.Field == field);
}

/// <summary>One error of a form.</summary>
/// <param name="Field">The field's name; empty for the whole form.</param>
/// <param name="Text">Its text in the language of the page.</param>
public sealed record FormError(string Field, Func<PageContext, string> Text);
