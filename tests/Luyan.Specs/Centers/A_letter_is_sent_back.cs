using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>Who checks a drafted letter can send it back; the act stands, and nothing of the letter reaches the unit.</summary>
public class A_letter_is_sent_back
{
    private const string Anew = "复查时中试线仍未建成，与备案的组建方案不符。";

    [Fact]
    public void The_act_stands_and_the_letter_waits_for_its_drafter()
    {
        var scene = LetterRefusals.Returned();
        scene.State.ShouldBeOfType<Luyan.Cases.Centers.Revoked>();
        var letter = Last(scene);
        (letter.AwaitsSignOff, letter.AwaitsWording, letter.Holder, letter.IssuedOn).ShouldBe((false, true, Role.Leader, null));
        letter.Returned.ShouldBe(new(scene.Today, Head.Account, "文书事实部分写错"));
        scene.Effects.OfType<Effect.Notify>().Select(n => (n.Key, n.To)).ShouldBe([("center-letter-sent-back", Role.Leader)]);
        Clocks(scene).ShouldBe([("letter-reword", Role.Leader)]);
        Duties(scene).ShouldBe([(nameof(RewordLetter), Role.Leader)]);
    }

    [Fact]
    public void Worded_anew_it_is_checked_again_and_goes_out_with_its_new_words()
    {
        var scene = LetterRefusals.Returned();
        scene.On(scene.Today.AddDays(1)).Given(Leader, new RewordLetter(3, "已按退回意见改写", Anew));
        var letter = Last(scene);
        (letter.AwaitsSignOff, letter.Holder, letter.WordedOn).ShouldBe((true, Role.HeadOfDivision, scene.Today));
        scene.Effects.OfType<Effect.Notify>().Select(n => (n.Key, n.To)).ShouldBe([("center-letter-to-sign", Role.HeadOfDivision)]);
        Clocks(scene).ShouldBe([("letter-sign-off", Role.HeadOfDivision)]);
        ((IFreelyWorded)scene.Happened.Select(h => h.Event).OfType<CenterRevoked>().Single()).Worded(Anew)
            .ShouldBe(scene.Happened.Select(h => h.Event).OfType<CenterRevoked>().Single() with { Reasons = Anew });
        scene.Given(Head, new SignOffLetter(3));
        scene.Effects.OfType<Effect.SendLetter>().Single().Kind.ShouldBe("revocation");
        ((Luyan.Cases.Centers.Revoked)scene.State).Decision.ServedOn.ShouldBeNull();
    }

    /// <summary>It can go back again, and its clock begins again.</summary>
    [Fact]
    public void It_can_go_back_more_than_once()
    {
        var scene = LetterRefusals.Returned();
        scene.Given(Leader, new RewordLetter(3, "理由不变")).On(scene.Today.AddDays(5)).Given(Head, new SendBackLetter(3, "仍须改"));
        CenterLife.Life.Deadlines(scene.State, Policy).Single(d => d.Key == "letter-reword").From.ShouldBe(scene.Today);
        scene.Replayed().State.ToString().ShouldBe(scene.State.ToString());
    }

    private static CaseLetter Last(CenterScene scene) => ((NamedCenter)scene.State).Center.Letters.Letters[^1];

    private static IEnumerable<(string, Role)> Clocks(CenterScene scene) => CenterLife.Life.Deadlines(scene.State, Policy)
        .Where(d => d.Subject == "revocation" && d.Key.StartsWith("letter-", StringComparison.Ordinal)).Select(d => (d.Key, d.Of));

    private static IEnumerable<(string, Role)> Duties(CenterScene scene) => CenterLife.Life.Duties(scene.State, Policy, scene.Today)
        .Where(d => d.Clock?.Subject == "revocation").Select(d => (d.Act, d.Of));
}
