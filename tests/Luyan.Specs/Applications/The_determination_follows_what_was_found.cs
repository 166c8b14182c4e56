using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;

namespace Luyan.Specs.Applications;

/// <summary>Proposal, determination and letter (Art. 8; reading 14): each rests on what was found before it.</summary>
public class The_determination_follows_what_was_found
{
    private const string Twenty = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";

    private static readonly Determine Rework = Approve with { Outcome = DeterminationOutcome.Rework };

    private static ProposeDetermination Propose => new(DeterminationOutcome.Approved, "同意认定");

    private static readonly Dictionary<string, (ReviewOutcome Visit, ReviewOutcome Panel, string? OnVisit, string? Told)> Outcomes = new()
    {
        ["both for it"] = (ReviewOutcome.Favourable, ReviewOutcome.Favourable, null, null),
        ["a visit with conditions"] = (ReviewOutcome.Conditional, ReviewOutcome.Favourable, null, null),
        ["a visit against it"] = (ReviewOutcome.Unfavourable, ReviewOutcome.Favourable, null, "visit-against @Outcome"),
        ["a visit against it, passed over"] = (ReviewOutcome.Unfavourable, ReviewOutcome.Favourable, " ", "visit-against @Outcome"),
        ["a visit against it, met by the panel"] = (ReviewOutcome.Unfavourable, ReviewOutcome.Favourable, "已整改", null),
        ["a panel with conditions"] = (ReviewOutcome.Favourable, ReviewOutcome.Conditional, null, "panel-against @Outcome"),
        ["a panel against it"] = (ReviewOutcome.Favourable, ReviewOutcome.Unfavourable, null, "panel-against @Outcome"),
        ["both against it"] = (ReviewOutcome.Unfavourable, ReviewOutcome.Unfavourable, null, "panel-against @Outcome"),
    };

    public static TheoryData<string> OutcomeRows => [.. Outcomes.Keys];

    [Theory, MemberData(nameof(OutcomeRows))]
    public void Only_what_the_experts_passed_is_proposed_for_approval(string row)
    {
        var (visit, panel, onVisit, told) = Outcomes[row];
        var scene = ReviewedWith(visit, panel, onVisit);
        scene.Lines(Officer, Propose).ShouldBe(told is null ? [] : [told]);
        scene.Lines(Officer, Propose with { Outcome = DeterminationOutcome.Rejected, Reasons = "不同意" }).ShouldBeEmpty();
        scene.Lines(Officer, Propose with { Outcome = DeterminationOutcome.Rework }).ShouldBeEmpty();
    }

    [Fact]
    public void Findings_questions_and_the_stamped_copy_are_settled_before_an_approval_is_proposed()
    {
        var scene = Reviewed().Given(Officer, new AskUnit(FirstQuestion, DossierSection.Plan, null, "何时？"))
            .Given(Officer, new DismissFinding("b", "已说明")).On(new(2026, 10, 31)).Knowing(new() { Findings = ["a", "b", "c"] });
        scene.Lines(Officer, Propose).ShouldBe(["questions-open @Outcome count=1"]);
        scene.On(new(2026, 11, 1)).Lines(Officer, Propose)
            .ShouldBe(["findings-open @Outcome count=2", "questions-open @Outcome count=1", "stamp-missing @Outcome version=1"]);
        scene.Given(Officer, new CloseQuestion(FirstQuestion, "未答复")).Given(Signer, new AttachStampedCopy(Paper, OnPaper.Text));
        scene.Lines(Officer, Propose).ShouldBe(["findings-open @Outcome count=2", "stamp-being-read @Outcome version=1"]);
        scene.Given(Actor.Clock, Read(Whole()))
            .Given(Officer, new DismissFinding("a", "已说明")).Given(Officer, new DismissFinding("c", "已说明"));
        scene.Lines(Officer, Propose).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "8", "reasons @Reasons"), InlineData("不成熟", "8", "reasons-short @Reasons length=3 least=20")]
    [InlineData(Twenty, null, "reasons-ground @RestsOn"), InlineData(Twenty, "criterion:x", "reasons-ground @RestsOn")]
    [InlineData(Twenty, "8", null)]
    public void A_rejection_is_reasoned_and_rests_on_an_article(string reasons, string? ground, string? told)
    {
        string[] expected = told is null ? [] : [told];
        Reviewed().On(Late).Lines(Officer, new ProposeDetermination(DeterminationOutcome.Rejected, reasons) { RestsOn = ground })
            .ShouldBe(expected);
        Proposed().On(Late).Lines(Leader, Approve with { Outcome = DeterminationOutcome.Rejected, Reasons = reasons, RestsOn = ground })
            .ShouldBe(expected);
        Accepted().On(Late).Lines(Head, new DeclinePreselection(reasons) { RestsOn = ground }).ShouldBe(expected);
    }

    [Fact]
    public void An_approval_and_a_sending_back_need_a_reason_of_any_length_and_a_meeting()
    {
        var late = Proposed().On(Late);
        late.Lines(Leader, Approve with { Reasons = "好" }).ShouldBeEmpty();
        late.Lines(Leader, Rework with { Reasons = "缺" }).ShouldBeEmpty();
        late.Lines(Leader, Rework with { Reasons = " ", Meeting = " " }).ShouldBe(["reasons @Reasons", "meeting @Meeting"]);
    }

    [Fact]
    public void What_was_not_proposed_for_approval_is_sent_back_or_rejected_and_not_approved()
    {
        foreach (var outcome in new[] { DeterminationOutcome.Rejected, DeterminationOutcome.Rework })
        {
            var scene = Reviewed().Given(Officer, new ProposeDetermination(outcome, "不同意"));
            scene.Lines(Leader, Approve).ShouldBe(["proposed-otherwise @Outcome"]);
            scene.Lines(Leader, Rework).ShouldBeEmpty();
            scene.Lines(Leader, Approve with { Outcome = DeterminationOutcome.Rejected, Reasons = "不同意" }).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("true", "four-eyes person=戊"), InlineData("false", null)]
    public void Who_screened_does_not_determine_where_the_policy_asks_for_four_eyes(string asked, string? told)
    {
        var other = Person(31, "戊", Role.Leader, Guid.Empty) with { Others = [Officer.Account] };
        var lines = Proposed(Changed(Parameters.FourEyes, asked)).Lines(other, Approve);
        lines.Where(l => l.StartsWith("four-eyes", StringComparison.Ordinal)).ShouldBe(told is null ? [] : [told]);
    }

    [Fact]
    public void Each_outcome_is_told_to_who_acts_next_and_a_rejection_words_a_letter()
    {
        Proposed().Notified().ShouldBe(["to-determine Leader"]);
        Proposed(WithNotice).Notified().ShouldBe(["to-notice CaseOfficer"]);
        Proposed(Changed(Parameters.PublicNotice, "1")).Notified().ShouldBe(["to-notice CaseOfficer"]);
        Determined().FilingOf().Screened.ShouldBe([Officer.Account, Head.Account]);
        Determined().Notified().ShouldBe(["to-issue CaseOfficer"]);
        Proposed().Given(Leader, Rework).Notified().ShouldBe(["to-propose CaseOfficer"]);
        var rejected = Proposed().Given(Leader, Approve with { Outcome = DeterminationOutcome.Rejected });
        rejected.FilingOf().Letters.Letters.Select(l => l.Kind).ShouldBe(["acceptance", "rejection"]);
        foreach (var other in (ApplicationScene[])[Determined(), Proposed().Given(Leader, Rework)])
        {
            other.FilingOf().Letters.Letters.Select(l => l.Kind).ShouldBe(["acceptance"]);
        }
    }

    [Fact]
    public void Another_center_in_question_is_named_in_an_approval_alone()
    {
        ApplicationDetermined Done(Determine by, Registers known) => (ApplicationDetermined)Proposed(Another_center_in_question.Answerable)
            .On(Late).Knowing(known).Given(Leader, by with { Answer = LongReasons, RestsOn = "8" }).Happened[^1].Event;
        var approved = Done(Approve, Another_center_in_question.Known);
        (approved.InQuestion!.Single().Center, approved.Answer).ShouldBe(("ZX-2026-0001", LongReasons));
        foreach (var silent in (ApplicationDetermined[])[
            Done(Approve, new()), Done(Rework, Another_center_in_question.Known),
            Done(Approve with { Outcome = DeterminationOutcome.Rejected, Reasons = LongReasons }, Another_center_in_question.Known)])
        {
            (silent.InQuestion, silent.Answer).ShouldBe((null, null));
        }
    }

    [Theory]
    [InlineData("2026-10-31", "20", "", null)]
    [InlineData("2026-11-16", "20", "好", "other-center-answer @Answer center=ZX-2026-0001 least=20")]
    [InlineData("2026-11-16", "0", "——", "other-center-answer @Answer center=ZX-2026-0001 least=0")]
    [InlineData("2026-11-16", "0", "好", null), InlineData("2026-11-16", "1", "好", null)]
    public void An_answer_about_another_center_has_the_length_that_the_policy_asks_for(
        string day, string least, string answer, string? told)
    {
        var law = Another_center_in_question.Answerable.With(
            values: Another_center_in_question.Answerable.Values.Select(v =>
                v.Parameter.Key == Parameters.ReasonsLeast.Key ? v with { Raw = least, Words = [least] } : v));
        Proposed(law).On(Told.DayOf(day)).Knowing(Another_center_in_question.Known)
            .Lines(Leader, Approve with { Answer = answer }).ShouldBe(told is null ? [] : [told]);
    }

    [Theory]
    [InlineData("SB-2026-0001", null)]
    [InlineData("ZX-2026-0005", "name-taken name=包头市稀土永磁工程技术研究中心")]
    public void The_name_is_asked_for_once_more_when_the_letter_goes_out(string holder, string? told) => Determined()
        .Knowing(new() { NextNumber = "ZX-2026-0001", NameHeldBy = holder }).Lines(Officer, new IssueApprovalLetter("包科发〔2026〕1号"))
        .ShouldBe(told is null ? [] : [told]);

    [Theory]
    [InlineData(" ", false, "document-number @DocumentNumber"), InlineData(" ", true, "document-number @DocumentNumber")]
    [InlineData("1号", true, "document-number-taken @DocumentNumber number=1号"), InlineData("1号", false, null)]
    public void The_letter_bears_a_number_of_its_own(string number, bool taken, string? told) => Determined()
        .Knowing(new() { NextNumber = "ZX-2026-0001", DocumentNumberTaken = taken }).Lines(Officer, new IssueApprovalLetter(number))
        .ShouldBe(told is null ? [] : [told]);

    [Fact]
    public void The_center_that_is_named_bears_what_the_form_promised()
    {
        var form = Form with
        {
            Cover = Form.Cover with { District = null, Cohosts = [new() { Name = "合办厂" }, new()] },
            Plan = Form.Plan with
            {
                Milestones =
                [
                    new() { Id = "m1", Name = "开工", Month = 0, Evidence = "开工报告" }, new() { Name = "建成", Month = 24 },
                    new() { Id = "m3", Name = "早于认定", Month = -1 }, new() { Id = "m4", Name = "期满之后", Month = 25 }, new() { Id = "m5" },
                ],
            },
        };
        var scene = Along(Scene().Given(Signer, Submit with { Dossier = form })).Given(Officer, Propose).Given(Leader, Approve)
            .Knowing(new() { NextNumber = "ZX-2026-0007" }).Given(Officer, new IssueApprovalLetter(" 包科发〔2026〕1号 "));
        var named = scene.Effects.OfType<OpenCenter>().Single().Named;
        (named.Number, named.Application, named.District, named.ConstructionMonths, named.LetterNumber, named.NamedOn)
            .ShouldBe(("ZX-2026-0007", "SB-2026-0001", "150203", 24, "包科发〔2026〕1号", Day));
        named.ConstructionEnds.Nominal.ShouldBe(new DateOnly(2028, 3, 2));
        named.Cohosts.ShouldBe(["合办厂"]);
        named.Partners.ShouldBe(["鹿原大学"]);
        named.Milestones.Select(m => (m.Id, m.DueOn)).ShouldBe([
            ("m1", Day), ("m2", new DateOnly(2028, 3, 2)), ("m3", null), ("m4", null), ("m5", null),
        ]);
        scene.Notified().ShouldBe(["approved Signer"]);
    }
}
