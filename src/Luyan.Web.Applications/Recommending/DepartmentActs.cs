using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using Luyan.Web.Applications.Filed;
using Luyan.Web.CaseWork;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Recommending;

/// <summary>What the competent department does with an application (Art. 8).</summary>
internal static class DepartmentActs
{
    private static readonly int[] Items = [1, 2, 3, 4, 5, 6];

    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<RecommendApplication>((form, _) =>
        {
            var opinions = Items.Select(i => (Item: i, At: $"Conditions.{i}"))
                .Select(o => (o.Item, Finding: form.Choice<ConditionMark>($"{o.At}.{nameof(ConditionOpinion.Finding)}"),
                    Remark: form.Text($"{o.At}.{nameof(ConditionOpinion.Remark)}")))
                .ToList();
            var rank = form.Number(nameof(RecommendApplication.Rank));
            return form.Errors.Any ? null : new RecommendApplication(
                [.. opinions.Select(o => new ConditionOpinion(o.Item, o.Finding!.Value, o.Remark))],
                form.Text(nameof(RecommendApplication.Opinion)), form.Text(nameof(RecommendApplication.SignedBy)), rank!.Value);
        },
            new ActField.Each(nameof(RecommendApplication.Conditions), [.. Items.Select(i => ($"{i}",
                (Func<PageContext, string>)(here =>
                    Dotted.Of(LegalRef.Art(5, i).Text(here.Language), here.T($"condition.{i}")))))],
                [new ActField.Choice(nameof(ConditionOpinion.Finding), Enum.GetNames<ConditionMark>()),
                    new ActField.Area(nameof(ConditionOpinion.Remark), 2)]),
            new ActField.Area(nameof(RecommendApplication.Opinion)),
            new ActField.Number(nameof(RecommendApplication.Rank)),
            new ActField.Line(nameof(RecommendApplication.SignedBy)))
            .Tells<ApplicationRecommended>((e, here) =>
            [
                ("docket.opinion", e.Recommendation.Opinion),
                ("docket.signed-by", e.Recommendation.SignedBy), ("docket.rank", RankOf(e)),
                ("docket.due", DocketText.Due(e.BureauDue, here))
            ]),

        new()
        {
            Slug = Act.SlugOf(typeof(ReturnToUnit)),
            Command = typeof(ReturnToUnit),
            Tellings =
            [
                Telling.Of<ApplicationReturned>((e, here) => e.Sections.Select(
                    s => ("docket.section", (string?)$"{PlaceNames.Name(here, s.Section, s.Field)}：{s.What}"))),
            ],
            Fields = open => [new ActField.Each(nameof(ReturnToUnit.Sections), Returnable(open),
                [new ActField.Area(nameof(ReturnedSection.What), 2, Optional: true)])],
            Read = (form, open) => new ReturnToUnit(
            [
                .. from item in Returnable(open)
                   let what = form.Text($"Sections.{item.Value}.What")
                   where what.Length > 0
                   let place = PlaceNames.Read(item.Value)!.Value
                   select new ReturnedSection(place.Section, what) { Field = place.Field },
            ]),
        },

        Act.Of<DeclineToRecommend>((form, _) =>
            new DeclineToRecommend(form.Text(nameof(DeclineToRecommend.Reasons)), form.Text(nameof(DeclineToRecommend.SignedBy)))
            {
                RestsOn = ActField.Ground.Read(form),
            },
            new ActField.Ground(), new ActField.Area(nameof(DeclineToRecommend.Reasons)),
            new ActField.Line(nameof(DeclineToRecommend.SignedBy)))
            .Tells<ApplicationNotRecommended>((e, here) =>
            [
                ("docket.article", DocketText.Ground(e.RestsOn, here)), ("docket.reasons", e.Reasons),
                ("docket.signed-by", e.SignedBy)
            ]) with { Letters = ["not-recommended"] },

        Act.Of<WarnOfLapse>((_, _) => new WarnOfLapse())
            .Tells<LapseWarned>((e, here) => [("docket.due", e.FromService == true ? null : DocketText.Due(e.UnitDue, here))])
            with { Letters = ["lapse-warning"] },

        Act.Of<LapseApplication>(
            (form, _) => new LapseApplication(form.Text(nameof(LapseApplication.Reasons))),
            new ActField.Area(nameof(LapseApplication.Reasons)))
            .Tells<ApplicationLapsed>((e, _) => [("docket.reasons", e.Reasons)]) with { Letters = ["lapse"] },
    ];

    // Who is not told of the rank reads none.
    private static string? RankOf(ApplicationRecommended e) =>
        e.Recommendation.Rank == Recommendation.Untold ? null : $"{e.Recommendation.Rank}";

    // The places that the department remarked on while it read, then every section.
    private static IReadOnlyList<(string Value, Func<PageContext, string> Text)> Returnable(OpenCase open) =>
    [
        .. from place in Notes.PlacesIn(open.Drafted)
           let at = PlaceNames.Read(place)
           where at is { Field: not null }
           select (place, (Func<PageContext, string>)(here => PlaceNames.Name(
               here, at.Value.Section, at.Value.Field, Filed(open, at.Value.Section)))),
        .. PlaceNames.Sections(),
    ];

    private static Luyan.Web.Forms.Typed? Filed(OpenCase open, DossierSection section) =>
        open.State is FiledApplication filed && section != DossierSection.Materials
            ? FiledSections.Of(filed.Filing.Dossier, Luyan.Web.Forms.ApplicationForm.Find(PlaceNames.SectionKey(section))!) : null;
}
