using System.Globalization;
using Luyan.Law;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Assessments;

/// <summary>The scheme of assessment in force on a day: what is looked at, for how many points, and how they
/// come about (Art. 11).</summary>
internal static class ShowScheme
{
    public const string Url = Urls.Scheme;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Url, Show).Public();

    private static IResult Show(string? on, PageContext here)
    {
        var day = TypedDay.Read(on);
        return here.Law.SchemeOn(day ?? here.Today) is { } scheme ? Pages.Show(new SchemePage
        {
            Scheme = scheme,
            On = day ?? here.Today,
            Unread = on is { Length: > 0 } && day is null ? on : null
        }) : Results.NotFound();
    }
}

/// <summary>How points come about, in words.</summary>
internal static class ScoringWords
{
    /// <summary>Of a criterion.</summary>
    public static string Of(Criterion criterion, PageContext here) => Of(criterion, criterion.Scoring, here);

    private static string Of(Criterion criterion, ScoringRule scoring, PageContext here) => scoring switch
    {
        ScoringRule.Steps s => string.Join(here.T("scheme.and"), s.Thresholds.Select(t => here.T(
            t.Points < 0 ? "scheme.step-taken" : "scheme.step", ("from", Value(t.From, criterion, here)),
            ("points", CriterionWords.Number(Math.Abs(t.Points)))))),
        ScoringRule.Linear s => here.T(
            "scheme.linear", ("from", Value(s.From, criterion, here)),
            ("to", Value(s.To, criterion, here)), ("points", CriterionWords.Number(criterion.Points))),
        ScoringRule.Each s => here.T(
            criterion.Points < 0 ? "scheme.each-taken" : "scheme.each", ("points", CriterionWords.Number(Math.Abs(s.Points))),
            ("most", CriterionWords.Number(Math.Abs(criterion.Points))), ("one", Value(1, criterion, here))),
        ScoringRule.Judged { Levels.Count: > 0 } s => here.T($"scheme.levels.{s.By}", ("levels",
            string.Join(here.T("unit.comma"), s.Levels.Select(l => $"{l.Name.Text(here.Language)} {CriterionWords.Number(l.Mark)}")))),
        ScoringRule.Judged s => here.T(
            $"assessment.mark-hint.{s.By}", ("outOf", CriterionWords.Number(s.OutOf)), ("points", CriterionWords.Number(criterion.Points))),
        ScoringRule.Either s => string.Join(here.T("scheme.or"), s.Cases.Select(c => Of(criterion, c.Scoring, here))),
        _ => "",
    };

    private static string Value(decimal value, Criterion criterion, PageContext here) => CriterionWords.WithUnit(value, criterion, here);
}
