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

    private static IResult Show(string? on, Frame frame)
    {
        var day = TypedDay.Read(on);
        return frame.Law.SchemeOn(day ?? frame.Today) is { } scheme ? Pages.Show(new SchemePage
        {
            Scheme = scheme,
            On = day ?? frame.Today,
            Unread = on is { Length: > 0 } && day is null ? on : null
        }) : Results.NotFound();
    }
}

/// <summary>How points come about, in words.</summary>
internal static class ScoringWords
{
    /// <summary>Of a criterion.</summary>
    public static string Of(Criterion criterion, Frame frame) => Of(criterion, criterion.Scoring, frame);

    private static string Of(Criterion criterion, ScoringRule scoring, Frame frame) => scoring switch
    {
        ScoringRule.Steps s => string.Join(frame.T("scheme.and"), s.Thresholds.Select(t => frame.T(
            t.Points < 0 ? "scheme.step-taken" : "scheme.step", ("from", Value(t.From, criterion, frame)),
            ("points", CriterionWords.Number(Math.Abs(t.Points)))))),
        ScoringRule.Linear s => frame.T(
            "scheme.linear", ("from", Value(s.From, criterion, frame)),
            ("to", Value(s.To, criterion, frame)), ("points", CriterionWords.Number(criterion.Points))),
        ScoringRule.Each s => frame.T(
            criterion.Points < 0 ? "scheme.each-taken" : "scheme.each", ("points", CriterionWords.Number(Math.Abs(s.Points))),
            ("most", CriterionWords.Number(Math.Abs(criterion.Points))), ("one", Value(1, criterion, frame))),
        ScoringRule.Judged { Levels.Count: > 0 } s => frame.T($"scheme.levels.{s.By}", ("levels",
            string.Join(frame.T("unit.comma"), s.Levels.Select(l => $"{l.Name.Text(frame.Language)} {CriterionWords.Number(l.Mark)}")))),
        ScoringRule.Judged s => frame.T(
            $"assessment.mark-hint.{s.By}", ("outOf", CriterionWords.Number(s.OutOf)), ("points", CriterionWords.Number(criterion.Points))),
        ScoringRule.Either s => string.Join(frame.T("scheme.or"), s.Cases.Select(c => Of(criterion, c.Scoring, frame))),
        _ => "",
    };

    private static string Value(decimal value, Criterion criterion, Frame frame) => CriterionWords.WithUnit(value, criterion, frame);
}
