using System.Globalization;
using Luyan.Cases.Facts;
using Luyan.Law;
using Luyan.Law.Assessing;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Assessments;

/// <summary>What a page says of a criterion.</summary>
internal static class CriterionWords
{
    /// <summary>A number as it is written.</summary>
    public static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>Its value with its unit.</summary>
    public static string Value(CriterionPoints of, PageContext here) => of.Criterion.Judge is { } judge
        ? here.T($"assessment.judged-by.{judge}")
        : of.Value is { } value ? WithUnit(value, of.Criterion, here) : here.T("assessment.unknown");

    /// <summary>Its points, of how many.</summary>
    public static string Points(CriterionPoints of, PageContext here) => of.Points is not { } points
        ? here.T("assessment.points-wait", ("highest", Number(of.Criterion.Points)))
        : of.Criterion.Points < 0 ? Number(points)
        : here.T("assessment.points-of", ("points", Number(points)), ("highest", Number(of.Criterion.Points)));

    /// <summary>What would raise it.</summary>
    public static string Raise(CriterionPoints of, PageContext here)
    {
        if (of.Criterion.Judge is not null) { return here.T("assessment.raise.judged"); }
        if (of.Criterion.Points < 0) { return here.T(of.Points < 0 ? "assessment.raise.taken" : "assessment.raise.not-taken"); }
        if (of.Next is not { } next) { return here.T("assessment.raise.full"); }
        var more = next.Value - (of.Value ?? 0);
        return of.Value is null || more <= 0
            ? here.T("assessment.raise.to", ("value", WithUnit(next.Value, of.Criterion, here)), ("points", Number(next.Points)))
            : here.T("assessment.raise.by", ("value", WithUnit(next.Value, of.Criterion, here)),
                ("points", Number(next.Points)), ("more", WithUnit(more, of.Criterion, here)));
    }

    /// <summary>The kind of record in the ledger from which its value comes; null where none is.</summary>
    public static FactKind? Source(Criterion criterion) =>
        criterion.Value?.FromLedger.Select(r => Kind(r.Listing)).FirstOrDefault(k => k is not null);

    /// <summary>The kind of record of a listing.</summary>
    public static FactKind? Kind(string listing) =>
        FactKinds.All.Where(k => k.Listing() == listing).Select(k => (FactKind?)k).FirstOrDefault();

    /// <summary>A number with the unit of a criterion.</summary>
    public static string WithUnit(decimal value, Criterion criterion, PageContext here)
    {
        var unit = criterion.Measure?.Text(here.Language) ?? "";
        return unit.Length == 0 || unit.StartsWith('%') ? $"{Number(value)}{unit}" : $"{Number(value)} {unit}";
    }
}
