using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using Luyan.Specs.Applications;
using Luyan.Specs.Centers;
using A = Luyan.Cases.Applications.ApplicationRules;
using C = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Notices;

/// <summary>Every letter that goes against a unit, grants a title, ends one or gives one back has two persons behind it: another one signs
/// it off, or another one did what it rests on. Each kind of letter is in one of the tables here; one that needs no second person has its
/// reason.</summary>
public class Two_persons_stand_behind_a_letter
{
    private static readonly DateOnly Now = new(2027, 3, 1);
    private static readonly Measures Published = Ironfield.Published;

    /// <summary>The person of the first step asks for the second one in the office that it needs.</summary>
    private static readonly Dictionary<string, Func<IReadOnlyList<Rule>>> Hands = new()
    {
        ["approval"] = () => Deerland.Proposed().Refusals(
            Deerland.Officer with { Role = Role.Leader, Organisation = Guid.Empty }, Deerland.Approve),
        // It is the department's own: one enters it, and the one who answers for it is named.
        ["not-recommended"] = () => Deerland.Submitted().Refusals(
            Deerland.Department, new DeclineToRecommend(Deerland.LongReasons, " ") { RestsOn = "8" }),
        ["acceptance-passed"] = () => Ironfield.Reviewed().Refusals(
            Ironfield.Officer with { Role = Role.Leader }, new DecideAcceptance(AcceptanceVerdict.Passed, "达到目标")),
        ["sanction-dropped"] = () => Ironfield.Proposed(Ironfield.NotRectified(), SanctionGround.Deviation).Refusals(
            Ironfield.Officer with { Role = Role.Leader }, new DropSanction("理由")),
        ["extension-granted"] = () => Ironfield.Extending().Refusals(
            InTheBureau(Ironfield.Director, Role.Leader), new DecideExtension(true, null, "理由充分")),
        ["change-approved"] = () => A_step_of_a_center_happens.Proposing(new FieldChange("2")).Refusals(
            InTheBureau(Ironfield.Director, Role.HeadOfDivision), new DecideChange(true, "同意")),
        ["assessment"] = () => Ironfield.Marked().Refusals(
            Ironfield.Officer with { Role = Role.HeadOfDivision }, new ConcludeAssessment(1, AssessmentGrade.Good, "材料齐全")),
    };

    private static readonly Dictionary<string, string> NotNeeded = new()
    {
        ["acceptance"] = "the examination begins; nothing is granted and nothing taken",
        ["correction"] = "the unit is asked for what is missing; nothing is decided",
        ["investigation"] = "the unit is asked to speak; two persons verify or clear what is suspected",
        ["assessment-reminder"] = "it tells a day that stands in the Measures, and the clock may word it",
        ["priority-certificate"] = "it certifies what the register says",
        ["closing"] = "the unit itself gives the title back; the letter confirms its own word",
    };

    private static readonly string[] Signed = [.. Published.List(Parameters.LettersSignedOff, Now)];

    [Fact]
    public void Each_kind_is_in_one_table() =>
        Signed.Concat(Hands.Keys).Concat(NotNeeded.Keys).Order(StringComparer.Ordinal)
            .ShouldBe(Worded().Select(w => w.Letter.Kind).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Whoever_took_the_first_step_does_not_take_the_second()
    {
        Rule[] stop = [A.FourEyes, A.TwoOffices, A.Signature, C.FourEyes, C.TwoOffices];
        foreach (var (kind, again) in Hands) { again().Intersect(stop).ShouldNotBeEmpty(kind); }
    }

    /// <summary>A letter that is signed off waits for a person who did not word it, also under a second account.</summary>
    [Fact]
    public void Nobody_issues_alone_what_is_to_be_signed_off()
    {
        var waiting = Worded().Where(w => w.On.List(Parameters.LettersSignedOff, w.Day).Contains(w.Letter.Kind)).ToArray();
        waiting.Select(w => w.Letter.Kind).Distinct().Count().ShouldBeGreaterThan(9);
        foreach (var (letter, _, _) in waiting)
        {
            letter.IssuedOn.ShouldBeNull(letter.Kind);
            letter.Holder.ShouldNotBeNull(letter.Kind);
            letter.IsOf(new Actor(Guid.AllBitsSet, "", letter.DraftedAs, Guid.Empty) { Others = [letter.DraftedBy] }).ShouldBeTrue();
        }
    }

    /// <summary>The walks demand the same of every letter that an adversary gets out of the house.</summary>
    [Fact]
    public void The_walks_know_the_same_kinds() => Walks.ModelLetters.OfTwo(Now).Order(StringComparer.Ordinal)
        .ShouldBe(Signed.Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_served_from_then_on_gives_a_title_back_too()
    {
        Published.List(Parameters.LettersServed, Now).ShouldContain("annulment");
        Published.List(Parameters.LettersServed, Now.AddDays(-1)).ShouldNotContain("annulment");
        Signed.Except(Published.List(Parameters.LettersServed, Now)).ShouldBeEmpty();
    }

    private static Actor InTheBureau(Actor person, Role role) => person with { Role = role, Organisation = Guid.Empty };

    // Every step is done once in the tables of steps: each letter that one of them words.
    private static IEnumerable<(CaseLetter Letter, Measures On, DateOnly Day)> Worded()
    {
        foreach (var step in An_accepted_step_happens.Steps)
        {
            var scene = step.Given();
            var before = (scene.State as FiledApplication)?.Filing.Letters.Letters.Count ?? 0;
            scene.Given(step.By, step.Command);
            foreach (var letter in ((FiledApplication)scene.State).Filing.Letters.Letters.Skip(before))
            {
                yield return (letter, scene.Law, scene.Today);
            }
        }
        foreach (var step in A_step_of_a_center_happens.Steps)
        {
            var scene = step.Given();
            var before = (scene.State as NamedCenter)?.Center.Letters.Letters.Count ?? 0;
            scene.Given(step.By, step.Command);
            foreach (var letter in ((NamedCenter)scene.State).Center.Letters.Letters.Skip(before))
            {
                yield return (letter, scene.Law, scene.Today);
            }
        }
    }
}
