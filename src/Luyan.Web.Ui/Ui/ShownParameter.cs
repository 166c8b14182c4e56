using System.Globalization;
using Luyan.Law;

namespace Luyan.Web.Ui;

/// <summary>Parameters of the policy as a page shows them.</summary>
internal static class ShownParameter
{
    /// <summary>The values in force on a day whose source names an article of the Measures.</summary>
    public static IReadOnlyList<DatedValue> OfArticle(Measures law, int article, DateOnly day) =>
        [.. InForce(law, day).Where(v => Names(v.Source, article))];

    /// <summary>The values in force on a day that name no article: rules of procedure and settings of the system.</summary>
    public static IReadOnlyList<DatedValue> OfProcedure(Measures law, DateOnly day) =>
        [.. InForce(law, day).Where(v => !law.Institution.Articles.Any(a => Names(v.Source, a.Number)))];

    /// <summary>The name of a parameter; its key while nobody has worded it, which a test reports.</summary>
    public static string Name(Parameter parameter, PageContext here) =>
        Wordings.Find($"parameter.{parameter.Key}", here.Language) ?? parameter.Key;

    /// <summary>The value with its unit.</summary>
    public static string Value(DatedValue value, PageContext here) => value.Unit switch
    {
        Law.Unit.Switch => here.T(value.Raw == "true" ? "public.unit.on" : "public.unit.off"),
        Law.Unit.List => string.Join(here.T("public.unit.separator"), value.Words.Select(w => Word(value.Parameter, w, here))),
        // A pattern of numbers has places, which are words on a page.
        Law.Unit.Text => value.Raw.Replace("{year}", here.T("public.unit.year-place"), StringComparison.Ordinal).Replace(
            "{n}", here.T("public.unit.number-place"), StringComparison.Ordinal),
        Law.Unit.TimeOfDay => value.Raw,
        Law.Unit.DayOfYear => DayOfYear(value.Raw, here),
        Law.Unit.DayOffsets => here.T("public.unit.days", ("n", string.Join(here.T("public.unit.separator"), value.Words))),
        Law.Unit.Count => value.Raw,
        var unit => here.T($"public.unit.{Key(unit)}", ("n", value.Raw)),
    };

    // Sections, kinds of letter and places of the form are codes with names; other lists are words already.
    private static string Word(Parameter list, string word, PageContext here) =>
        list == Parameters.AnnualReportSections || list == Parameters.AssessmentSections ? here.T($"center.section.{word}")
        : list == Parameters.LettersSignedOff || list == Parameters.LettersServed || list == Parameters.LettersContestable
            ? here.T($"letter.{word}.name")
        : list == Parameters.RevokesOn || list == Parameters.CancelsOn ? here.T($"sanction.ground.{word}")
        : list == Parameters.FormAsked ? Place(word.Split('.'), here)
        : word;

    private static string Place(string[] place, PageContext here)
    {
        var (key, section) = (place[0], char.ToUpperInvariant(place[0][0]) + place[0][1..]);
        return Dotted.Of(here.T($"dossier-section.{section}"), place.Length == 3
            ? here.T($"unit.field.{key}.{place[1]}.{place[2]}")
            : Wordings.Find($"unit.field.{key}.{place[1]}", here.Language) ?? here.T($"unit.group.{key}.{place[1]}"));
    }

    // A leap year has every day.
    private static string DayOfYear(string raw, PageContext here)
    {
        var day = DateOnly.ParseExact($"2024-{raw}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return here.Pick(day.ToString("M月d日", CultureInfo.InvariantCulture), day.ToString("d MMMM", CultureInfo.InvariantCulture));
    }

    // A law that is not the Measures stands in 《》 right before its article.
    private static bool Names(string source, int article)
    {
        var text = $"第{ChineseNumber.Of(article)}条";
        for (var at = source.IndexOf(text, StringComparison.Ordinal); at >= 0; at = source.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || source[at - 1] != '》') { return true; }
        }
        return false;
    }

    private static IEnumerable<DatedValue> InForce(Measures law, DateOnly day) =>
        law.Values.Where(v => v.HoldsOn(day)).OrderBy(v => v.Parameter.Key, StringComparer.Ordinal);

    private static string Key(Law.Unit unit) => unit switch
    {
        Law.Unit.WorkingDays => "working-days",
        Law.Unit.Months => "months",
        Law.Unit.Years => "years",
        Law.Unit.Percent => "percent",
        Law.Unit.Megabytes => "megabytes",
        Law.Unit.Minutes => "minutes",
        _ => "days"
    };
}
