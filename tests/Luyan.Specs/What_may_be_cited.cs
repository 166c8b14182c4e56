using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Cases.Records;

namespace Luyan.Specs;

/// <summary>The policy says what orders a rule and an act: it can name every rule that refuses and every act of an application or a
/// center, and nothing else.</summary>
public class What_may_be_cited
{
    [Fact]
    public void Every_rule_that_refuses()
    {
        ((IEnumerable<Luyan.Law.Rule>)[.. ApplicationRules.All, .. CenterRules.All, .. NoticeRules.All, .. RecordRules.All])
            .Select(r => r.Key).Except(Citable.Rules).ShouldBeEmpty();
        Citable.Rules.ShouldContain(Luyan.Cases.Reviews.ReviewRules.Role.Key);
    }

    [Fact]
    public void Every_act_of_an_application_or_a_center() => Citable.Acts.ShouldBe(
        ApplicationLife.Life.Commands.Concat(CenterLife.Life.Commands).Select(c => c.Name).Distinct(), ignoreOrder: true);
}
