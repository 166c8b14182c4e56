using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>What reconsideration or a court makes of a sanction (Arts. 9, 12, 13).</summary>
public class What_an_annulment_leaves
{
    private const string Stays = "annulment-stays@TitleStaysLost";

    private static readonly Told[] Rows =
    [
        new("nothing is said", Revoked, Leader, new AnnulSanction(AnnulledBy.Judgment, " ", "", null, " "), "annulment-outcome@Outcome",
            "annulment-authority@Authority", "annulment-document@Document", "reasons@Reasons"),
        new("by nobody", Revoked, Leader, Annul(AnnulmentOutcome.OnTheMerits) with { Authority = null }, "annulment-authority@Authority"),
        new("without a document", Revoked, Leader, Annul(AnnulmentOutcome.OnTheMerits) with { Document = "" },
            "annulment-document@Document"),
        new("without a reason", Revoked, Leader, Annul(AnnulmentOutcome.OnTheMerits) with { Reasons = " " }, "reasons@Reasons"),
        new("in part, of which part is not said", Revoked, Leader, Annul(AnnulmentOutcome.InPart), Stays),
        new("unlawful, with what effect is not said", Revoked, Leader, Annul(AnnulmentOutcome.DeclaredUnlawful), Stays),
        new("as a whole, and something stays", Revoked, Leader, Annul(AnnulmentOutcome.OnTheMerits, lost: true), Stays),
        new("for procedure, and something stays", Revoked, Leader, Annul(AnnulmentOutcome.ForProcedure, lost: true), Stays),
        new("as a whole, and nothing stays", Revoked, Leader, Annul(AnnulmentOutcome.OnTheMerits, lost: false)),
        new("in part, and the title stays lost", Revoked, Leader, Annul(AnnulmentOutcome.InPart, lost: true)),
        new("in part, and the title comes back", Revoked, Leader, Annul(AnnulmentOutcome.InPart, lost: false)),
    ];

    public static TheoryData<string> Names => [.. Rows.Select(r => r.Name)];

    [Theory, MemberData(nameof(Names))]
    public void What_is_wrong_with_it_is_told_at_its_field(string name) => Rows.Single(r => r.Name == name).Holds();

    [Fact]
    public void It_says_what_stays()
    {
        Said(Annul(AnnulmentOutcome.OnTheMerits, lost: false)).ShouldBe((null, null, true));
        Said(Annul(AnnulmentOutcome.InPart, lost: false)).ShouldBe((false, null, true));
        Said(Annul(AnnulmentOutcome.InPart, lost: true)).ShouldBe((true, false, false));
        Said(Annul(AnnulmentOutcome.InPart, lost: true) with { BarLifted = true }).ShouldBe((true, true, false));

        static (bool?, bool?, bool) Said(AnnulSanction annul)
        {
            var said = Happened(Revoked().Given(Leader, annul));
            (said.By, said.Document, said.Reasons, said.Authority, said.Outcome).ShouldBe(
                (annul.By, annul.Document, annul.Reasons, annul.Authority, annul.Outcome));
            return (said.TitleStaysLost, said.BarLifted, said.Moved?.Count > 0);
        }
    }

    /// <summary>Annulled on the merits, a falsehood is no ground any more; what was suspected after it stays a suspicion.</summary>
    [Fact]
    public void Of_a_falsehood_what_came_in_later()
    {
        Suspicions(Ended(Verified(), SanctionGround.Falsehood), AnnulmentOutcome.OnTheMerits).ShouldBe((null, "", false));
        Suspicions(Ended(Later(), SanctionGround.Falsehood), AnnulmentOutcome.OnTheMerits).ShouldBe((1, "另一专利", false));
        Suspicions(Ended(Later(), SanctionGround.Falsehood), AnnulmentOutcome.ForProcedure)
            .ShouldBe((null, "专利证书、另一专利", true));

        static CenterScene Later() => Heard().Given(Public, new RaiseSuspicion("另一专利", [Paper]))
            .Given(Officer, new VerifyFalsehood("查实")).Given(SecondOfficer, new VerifyFalsehood("查实"));
    }

    [Fact]
    public void Of_another_ground_the_inquiry_beside_it() =>
        Suspicions(Ended(NotRectified().Given(Public, new RaiseSuspicion("专利证书", [Paper])), SanctionGround.Deviation),
            AnnulmentOutcome.OnTheMerits).ShouldBe((null, "专利证书", false));

    [Fact]
    public void Every_other_sanction_as_it_was()
    {
        var scene = Noticed(NotRectified(), SanctionGround.Deviation).Given(Leader, new DropSanction("已改进")).On(new(2028, 3, 3))
            .Given(Officer, new RemindMissedAssessment(1)).On(new(2028, 4, 6));
        scene = Ended(scene, SanctionGround.NoAssessment).Given(Leader, Annul(AnnulmentOutcome.InPart, lost: true));
        Of(scene).Sanctions.Select(s => (s.Stage, s.Annulment, s.BarLifted)).ShouldBe(
            [(SanctionStage.Dropped, null, false), (SanctionStage.Decided, AnnulmentOutcome.InPart, false)]);
        Of(scene.Given(Leader, Annul(AnnulmentOutcome.DeclaredUnlawful, lost: false))).Sanctions.Select(s => (s.Stage, s.Annulment))
            .ShouldBe([(SanctionStage.Dropped, null), (SanctionStage.Annulled, AnnulmentOutcome.DeclaredUnlawful)]);
    }

    [Fact]
    public void A_bar_that_was_lifted_is_not_laid_again_by_a_second_judgment()
    {
        var scene = Revoked().Given(Leader, Annul(AnnulmentOutcome.InPart, lost: true) with { BarLifted = true })
            .Given(Leader, Annul(AnnulmentOutcome.DeclaredUnlawful, lost: true));
        Of(scene).Sanctions.Single().BarLifted.ShouldBeTrue();
        scene.State.ShouldBeOfType<Luyan.Cases.Centers.Revoked>().Decision.BarLastDay.ShouldBeNull();
    }

    /// <summary>A revocation bars from its service; until that is recorded a bar is to come.</summary>
    [Fact]
    public void A_bar_to_come_where_the_decision_is_not_served_and_the_bar_is_not_lifted()
    {
        var waiting = Decided(NotRectified(), SanctionGround.Deviation);
        ToCome(waiting).ShouldBeTrue();
        ToCome(waiting.Given(Leader, Annul(AnnulmentOutcome.InPart, lost: true))).ShouldBeTrue();
        ToCome(waiting.Given(Leader, Annul(AnnulmentOutcome.InPart, lost: true) with { BarLifted = true })).ShouldBeFalse();
        ToCome(Revoked()).ShouldBeFalse();
        ToCome(Decided(GraceOver(), SanctionGround.NoAssessment)).ShouldBeFalse();
        ToCome(WithPlaque()).ShouldBeFalse();

        static bool ToCome(CenterScene scene) => BarToCome.Of(scene.State, Policy, scene.Today);
    }

    private static (int?, string, bool) Suspicions(CenterScene ended, AnnulmentOutcome outcome)
    {
        var scene = ended.Given(Leader, Annul(outcome));
        return (Happened(scene).KeptSuspicions, string.Join("、", Of(scene).Inquiry.Suspicions), Of(scene).Inquiry.Verified);
    }

    private static SanctionAnnulled Happened(CenterScene scene) => scene.Happened.Select(h => h.Event).OfType<SanctionAnnulled>().Last();

    private static Center Of(CenterScene scene) => ((NamedCenter)scene.State).Center;
}
