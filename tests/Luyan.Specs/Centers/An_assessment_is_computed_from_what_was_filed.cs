using Luyan.Cases.Centers;
using static Luyan.Specs.Centers.Ironfield;

namespace Luyan.Specs.Centers;

/// <summary>What the facts said when an assessment was filed, with the marks given since (Art. 11).</summary>
public class An_assessment_is_computed_from_what_was_filed
{
    private static readonly SelfAssessment Filed = Self(1, Policy);

    [Fact]
    public void Computed_points_stand_and_each_mark_counts_for_its_own_criterion()
    {
        var assessed = Filed.With(Marks, Policy).ShouldNotBeNull();
        foreach (var (criterion, value, points, evidence, _) in assessed.Criteria)
        {
            var own = Filed.Criteria.Single(c => c.Key == criterion.Name.Code);
            value.ShouldBe(own.Value);
            evidence.Select(e => (e.Id, e.Listing, e.Title)).ShouldBe(own.Evidence.Select(e => (e.Fact, e.Listing, e.Title)));
            points.ShouldBe(criterion.Name.Code switch
            {
                "mechanism" => Luyan.Law.Assessing.Assessed.OfMark(criterion, 3),
                "lead" => Luyan.Law.Assessing.Assessed.OfMark(criterion, 4),
                _ => own.Points,
            }, criterion.Name.Code);
        }
        assessed.Criteria.Count(c => c.Criterion.Judge is not null).ShouldBe(2);
        assessed.Grounds.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_marked_waits_and_what_was_not_filed_has_no_points()
    {
        var one = Filed.With([Marks[1]], Policy).ShouldNotBeNull();
        one.Criteria.Where(c => c.Points is null).Select(c => c.Criterion.Name.Code).ShouldBe(["mechanism"]);
        var nothing = (Filed with { Criteria = [] }).With([], Policy).ShouldNotBeNull();
        nothing.Criteria.Where(c => c.Criterion.Judge is null).Select(c => c.Points).Distinct().ShouldBe([0]);
        nothing.Total.ShouldBe(0);
    }

    [Fact]
    public void Only_the_grounds_that_held_decide_and_a_scheme_that_is_gone_says_nothing()
    {
        var all = Policy.SchemeOn(NamedOn)!.Grounds.Select(g => g.Name.Code).ToArray();
        all.ShouldNotBeEmpty();
        (Filed with { Grounds = all[..1] }).With([], Policy)!.Grounds.Select(g => g.Name.Code).ShouldBe(all[..1]);
        (Filed with { Scheme = "another" }).With(Marks, Policy).ShouldBeNull();
        Filed.SchemeIn(Policy)!.Name.Code.ShouldBe(Filed.Scheme);
    }
}
