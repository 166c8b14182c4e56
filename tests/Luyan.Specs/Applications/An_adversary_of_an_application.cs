using System.Reflection;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Notices;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using R = Luyan.Cases.Applications.ApplicationRules;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;

namespace Luyan.Specs.Applications;

/// <summary>Somebody who back-dates, leaves a field blank, decides against a panel, lets a suspicion lie or waits for ever.</summary>
public class An_adversary_of_an_application
{
    private static readonly string[] Typed = [.. Days(typeof(ApplicationCommand).Assembly)];

    /// <summary>Every day that a command of an application bears, found in the types, stands in the order of days.</summary>
    [Fact]
    public void Every_dated_field_of_a_command_has_its_place_in_the_order_of_days()
    {
        Typed.ShouldNotBeEmpty();
        Typed.ShouldBe(ApplicationLife.Life.DatedFields.Select(f => $"{f.Command.Name}.{f.Field}"), ignoreOrder: true);
    }

    public static TheoryData<string> DatedSteps => ["RecordSiteVisit", "RecordPanelReview", "Determine"];

    [Theory, MemberData(nameof(DatedSteps))]
    public void No_act_bears_a_day_before_the_act_it_rests_on_or_after_today(string command)
    {
        var (given, by, on) = Dated(command);
        for (var day = Day.AddDays(-40); day < given().Today.AddDays(40); day = day.AddDays(1))
        {
            var scene = given();
            var lawful = day >= Day.AddDays(10) && day <= scene.Today;
            (scene.When(by, on(day)) is Decision<ApplicationEvent>.Accepted).ShouldBe(lawful, $"{command} on {day}");
        }
    }

    // Each act rests on one ten days after the filing; today is twenty days after it.
    private static (Func<ApplicationScene> Given, Actor By, Func<DateOnly, ApplicationCommand> On) Dated(string command)
    {
        var (rested, today) = (Day.AddDays(10), Day.AddDays(20));
        ApplicationScene Preselected() => Accepted().On(rested).Given(Head, new Preselect());
        ApplicationScene Visited() => Preselected().Given(Officer, new RecordSiteVisit(Review(3) with { HeldOn = rested }));
        ApplicationScene Proposed() => Visited().Given(Officer, new RecordPanelReview(Review(5) with { HeldOn = rested }))
            .Given(Officer, new ProposeDetermination(DeterminationOutcome.Approved, "同意"));
        return command switch
        {
            "RecordSiteVisit" => (() => Preselected().On(today), Officer, d => new RecordSiteVisit(Review(3) with { HeldOn = d })),
            "RecordPanelReview" => (() => Visited().On(today), Officer, d => new RecordPanelReview(Review(5) with { HeldOn = d })),
            _ => (() => Proposed().On(today), Leader, d => Approve with { HeldOn = d }),
        };
    }

    private static IEnumerable<string> Days(Assembly assembly) =>
        // The day of a service lies between issue and today: Serving holds it for every life.
        from command in assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(ApplicationCommand)) && !t.IsAssignableTo(typeof(Cases.Notices.IServiceGiven)))
        from path in Paths(command)
        select $"{command.Name}.{path}";

    // What the form says of projects and people are facts of the unit, no days of acts.
    private static IEnumerable<string> Paths(Type type) => type.GetProperties().SelectMany(p =>
        (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) switch
        {
            var t when t == typeof(DateOnly) => [p.Name],
            var t when t != typeof(Dossier) && t.Namespace == typeof(ReviewRecord).Namespace && !t.IsEnum
                => Paths(t).Select(inner => $"{p.Name}.{inner}"),
            _ => Enumerable.Empty<string>(),
        });

    [Fact]
    public void No_combination_of_findings_but_a_favourable_panel_is_proposed_for_approval()
    {
        foreach (var visit in Enum.GetValues<ReviewOutcome>())
        {
            foreach (var panel in Enum.GetValues<ReviewOutcome>())
            {
                foreach (var met in (string?[])[null, " ", "考察指出的设备问题已整改并经复核。"])
                {
                    var scene = ReviewedWith(visit, panel, met);
                    var lawful = panel == ReviewOutcome.Favourable
                        && (visit != ReviewOutcome.Unfavourable || !string.IsNullOrWhiteSpace(met));
                    scene.Refusals(Officer, new ProposeDetermination(DeterminationOutcome.Approved, "同意")).Count
                        .ShouldBe(lawful ? 0 : 1, $"{visit}, {panel}, {met}");
                    scene.Refusals(Officer, new ProposeDetermination(DeterminationOutcome.Rejected, "不同意")).ShouldBeEmpty();
                    scene.Refusals(Officer, new ProposeDetermination(DeterminationOutcome.Rework, "补充")).ShouldBeEmpty();
                }
            }
        }
    }

    [Theory, InlineData(DeterminationOutcome.Rejected), InlineData(DeterminationOutcome.Rework)]
    public void What_was_not_proposed_for_approval_is_sent_back_and_not_approved(DeterminationOutcome proposed)
    {
        var scene = Reviewed().Given(Officer, new ProposeDetermination(proposed, "理由"));
        scene.Refusals(Leader, Approve).ShouldBe([R.ProposedOtherwise]);
        scene.Refusals(Leader, Approve with { Outcome = DeterminationOutcome.Rework }).ShouldBeEmpty();
    }

    [Fact]
    public void Experts_are_asked_anew_only_after_the_proposal_was_sent_back_and_then_once()
    {
        var scene = ReviewedWith(ReviewOutcome.Favourable, ReviewOutcome.Unfavourable);
        scene.Refusals(Officer, new RecordPanelReview(Review(7))).ShouldBe([R.ReviewStands]);
        scene.Given(Officer, new ProposeDetermination(DeterminationOutcome.Rework, "补充"))
            .Given(Leader, Approve with { Outcome = DeterminationOutcome.Rework }).Given(Officer, new RecordPanelReview(Review(7)));
        scene.Refusals(Officer, new RecordPanelReview(Review(9))).ShouldBe([R.ReviewStands]);
        scene.Refusals(Officer, new ProposeDetermination(DeterminationOutcome.Approved, "同意")).ShouldBeEmpty();
    }

    [Fact]
    public void From_the_first_suspicion_the_Bureau_neither_favours_the_unit_nor_lets_it_go_until_two_persons_have_cleared_it()
    {
        (Func<ApplicationScene> Given, Actor By, ApplicationCommand Command)[] favours =
        [
            (() => Recommended(), Officer, new AcceptApplication()),
            (() => Accepted(), Head, new Preselect()), (() => Proposed(WithNotice), Officer, new OpenPublicNotice()),
            (() => Reviewed(), Officer, new ProposeDetermination(DeterminationOutcome.Approved, "同意")),
            (() => Proposed(), Leader, Approve), (() => Determined(), Officer, new IssueApprovalLetter("1")),
            // Declined by a friend it could file the next day, and nobody would ask any more.
            (() => Recommended(), Officer, new DeclineApplication("5", LongReasons)),
            (() => Accepted(), Head, new DeclinePreselection(LongReasons)),
        ];
        foreach (var (given, by, command) in favours)
        {
            given().Refusals(by, command).ShouldBeEmpty($"{command}");
            var suspected = given().Given(Public, new RaiseSuspicion("专利证书", [Paper]));
            suspected.Refusals(by, command).ShouldBe([R.Suspected], $"{command}");
            suspected.Given(SecondOfficer, new ClearSuspicion("属实"));
            suspected.Refusals(by, command).ShouldBe([R.Suspected], $"{command} after one person cleared it");
            suspected.Given(Person(41, "丑", Role.CaseOfficer, Guid.Empty), new ClearSuspicion("属实"));
            suspected.Refusals(by, command).ShouldBeEmpty($"{command} after two cleared it");
        }
    }

    [Fact]
    public void A_new_suspicion_is_not_cleared_by_who_had_looked_at_the_old_one()
    {
        var scene = Suspected().Given(Officer, new ClearSuspicion("属实")).Given(Public, new RaiseSuspicion("另一疑点", [Paper]));
        scene.Given(SecondOfficer, new ClearSuspicion("属实"));
        ((FiledApplication)scene.State).Filing.Inquiry.InQuestion.ShouldBeTrue();
    }

    [Fact]
    public void Once_verified_no_ordinary_step_goes_on()
    {
        foreach (var (given, by, command) in An_accepted_step_happens.Steps.Select(s => (s.Given, s.By, s.Command)))
        {
            if (given().State is not OpenApplication) { continue; }
            var scene = given();
            if (scene.Do(Public, new RaiseSuspicion("专利证书甲", [Paper])) is not Decision<ApplicationEvent>.Accepted) { continue; }
            scene.Do(Officer, new OpenInvestigation("专利证书甲"));
            scene.Do(Signer, new StateCase("无补充") { Final = true });
            scene.Do(Officer, new VerifyFalsehood("查实甲"));
            scene.Do(SecondOfficer, new VerifyFalsehood("查实乙"));
            var before = scene.State;
            if (before is not OpenApplication { Filing.Inquiry.Verified: true }) { continue; }
            scene.Do(by, command);
            (scene.State.GetType() == before.GetType() || scene.State is Terminated).ShouldBeTrue($"{command} in {before.GetType().Name}");
        }
    }

    [Fact]
    public void The_first_word_of_the_unit_is_not_its_last_unless_it_says_so()
    {
        var scene = Investigated().Given(Signer, new StateCase("收到，详细意见后补"));
        for (var day = Day; day <= new DateOnly(2026, 3, 16); day = day.AddDays(1))
        {
            scene.On(day).Refusals(Officer, new VerifyFalsehood("查实")).ShouldBe([R.Unheard], $"{day}");
        }
        scene.On(new(2026, 3, 17)).Refusals(Officer, new VerifyFalsehood("查实")).ShouldBeEmpty();
        Investigated().Given(Signer, new StateCase("没有补充") { Final = true })
            .Refusals(Officer, new VerifyFalsehood("查实")).ShouldBeEmpty();
    }

    [Theory, InlineData(null), InlineData(""), InlineData("guild"), InlineData("ENTERPRISE")]
    public void A_kind_that_is_left_out_or_invented_owes_everything_and_is_refused(string? kind)
    {
        var form = Form with { Unit = Form.Unit with { Kind = kind }, Materials = [.. Form.Materials.Skip(1)] };
        var refused = Scene().When(Signer, Submit with { Dossier = form }).ShouldBeOfType<Decision<ApplicationEvent>.Refused>();
        refused.Because.ShouldContain(r => r.Rule == R.UnitKind);
        refused.Because.Where(r => r.Rule.Key == R.Material.Key).Select(r => r.Values["code"])
            .ShouldBe(["business-licence", "institution-approval"], ignoreOrder: true);
    }

    [Fact]
    public void Each_place_that_must_be_filled_in_is_named_when_it_is_blank()
    {
        var whole = Scene().On(Late);
        whole.Refusals(Signer, WholeForm.Submit).ShouldBeEmpty();
        var refused = Scene().On(Late).When(Signer, Submit).ShouldBeOfType<Decision<ApplicationEvent>.Refused>();
        var holes = refused.Because.Where(r => r.Rule == R.FormHole).Select(r => r.Field).ToList();
        holes.ShouldContain("Dossier.Unit.legalRepresentative");
        holes.ShouldContain("Dossier.Equipment.equipment");
        holes.ShouldContain("Dossier.Organisation.team.*.born");
        holes.ShouldBeUnique();
    }

    [Fact]
    public void A_contradicted_condition_is_filed_only_with_reasons_of_its_own()
    {
        var nobody = WholeForm.Form with
        {
            Organisation = WholeForm.Form.Organisation with { Team = [.. WholeForm.Form.Organisation.Team.Take(1)] },
        };
        var law = MeasuresFile.LoadDefault();
        Scene().On(Late).When(Signer, Submit with { Dossier = nobody })
            .ShouldBeOfType<Decision<ApplicationEvent>.Refused>().Because.Select(r => law.CitationOf(r).Serves?.Code).ShouldBe(["5.5"]);
        Dossier With(string? five, string? six = null) =>
            nobody with { Reasons = nobody.Reasons with { Condition5 = five, Condition6 = six } };
        Scene().On(Late).Refusals(Signer, Submit with { Dossier = With("有。") }).ShouldNotBeEmpty();
        Scene().On(Late).Refusals(Signer, Submit with { Dossier = With(new string('有', 60)) }).ShouldNotBeEmpty();
        Scene().On(Late).Refusals(Signer, Submit with { Dossier = With(null, LongReasons) }).ShouldNotBeEmpty();
        Scene().On(Late).Refusals(Signer, Submit with { Dossier = With(LongReasons) }).ShouldBeEmpty();
    }

    /// <summary>Where the file waits for the unit there is a day, and after it a step for the office.</summary>
    [Fact]
    public void No_state_in_which_the_file_waits_for_the_unit_lasts_for_ever()
    {
        var waits = An_accepted_step_happens.Steps.Select(s =>
        {
            var scene = s.Given();
            scene.Do(s.By, s.Command);
            return scene;
        }).Where(s => s.State is OpenApplication
            && Duty.Holders(s.Life.Duties(s.State, s.Law, s.Today), s.Today) is [Role.Signer]).ToList();
        waits.Select(s => s.State.GetType()).Distinct().ShouldBe([typeof(ReturnedToUnit), typeof(AwaitingCorrection)], ignoreOrder: true);
        foreach (var scene in waits)
        {
            var until = ApplicationLife.Life.Deadlines(scene.State, Policy).Where(d => d.Of == Role.Signer).ToList();
            until.ShouldNotBeEmpty(scene.State.GetType().Name);
            scene.On(until.Max(d => d.Effective).AddDays(1));
            var moves = ApplicationLife.Life.Commands.Where(c => new[] { Department, Officer }.Any(by =>
                scene.Life.WhyNot(scene.State, c, scene.Asked(by)).Count == 0)).Select(c => c.Name).ToList();
            moves.Intersect(["WarnOfLapse", "LapseApplication", "AcceptApplication", "DeclineApplication"])
                .ShouldNotBeEmpty(scene.State.GetType().Name);
        }
    }

    [Fact]
    public void An_application_that_went_back_before_its_period_was_fixed_ends_as_well()
    {
        var old = Submitted().Begun(Department, new ApplicationReturned([new(DossierSection.Plan, "补充")]));
        ApplicationLife.Life.Deadlines(old.State, Policy).ShouldBeEmpty("nothing was promised");
        old.On(new(2026, 6, 1)).Given(Department, new WarnOfLapse())
            .On(new(2026, 7, 1)).Given(Department, new LapseApplication(LongReasons));
        old.State.ShouldBeOfType<Lapsed>();
    }

    [Fact]
    public void The_notice_of_a_proposal_that_was_dropped_starts_no_period_in_a_later_one()
    {
        var scene = Unserved().Given(Leader, new DropTermination("证据不足")).Given(Public, new RaiseSuspicion("论文", [Paper]))
            .Given(Officer, new OpenInvestigation("论文")).Given(Signer, new StateCase("属实", Final: true))
            .Given(Officer, new VerifyFalsehood("查实")).Given(SecondOfficer, new VerifyFalsehood("查实"))
            .Given(Officer, new ProposeTermination("论文不实", LongReasons));
        scene.Refusals(Officer, new RecordService(2, scene.Today, ServiceWay.InPerson, "甲")).ShouldBe([NoticeRules.LetterUnknown]);
        scene.Given(Officer, new RecordService(4, scene.Today, ServiceWay.InPerson, "甲"));
    }
}
