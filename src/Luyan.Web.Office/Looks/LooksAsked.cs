using Luyan.Law;
using Luyan.Store.Looks;
using Luyan.Web.Ui;

namespace Luyan.Web.Looks;

/// <summary>What an auditor asks for.</summary>
public sealed class LooksAsked
{
    /// <summary>The number of a case.</summary>
    public string? Case { get; set; }

    /// <summary>A part of the name of who looked.</summary>
    public string? Who { get; set; }

    /// <summary>The kind of look.</summary>
    public string? Kind { get; set; }

    /// <summary>The first day.</summary>
    public string? From { get; set; }

    /// <summary>The last day.</summary>
    public string? To { get; set; }

    /// <summary>As the store is asked; a day that is none asks for all.</summary>
    public LookQuery Query() => new(
        TypedText.Code(Case ?? ""), (Who ?? "").Trim(), LookKind.All.Contains(Kind) ? Kind! : "", Day(From), Day(To));

    /// <summary>The days that are none.</summary>
    public FormErrors Errors()
    {
        var errors = new FormErrors();
        foreach (var (field, typed) in new[] { (FieldName.From, From), (FieldName.To, To) })
        {
            if (!string.IsNullOrWhiteSpace(typed) && Day(typed) is null) { errors.Add(field, "looks.day-wrong", ("typed", typed)); }
        }
        return errors;
    }

    /// <summary>The page of these, or a file of them.</summary>
    public string Url(int? page = null, string ending = "")
    {
        var query = QueryString.Empty;
        foreach (var (name, value) in new[] { ("case", Case), ("who", Who), ("kind", Kind), ("from", From), ("to", To) })
        {
            if (!string.IsNullOrWhiteSpace(value)) { query = query.Add(name, value); }
        }
        return $"{Urls.Looks}{ending}{(page is { } at ? query.Add("page", $"{at}") : query)}";
    }

    private static DateOnly? Day(string? typed) => TypedDay.Read(typed) is { Year: > 1 and < 9999 } day ? day : null;
}
