using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>The plaque (Art. 8), support and the certificate of priority (Art. 10): what must be said of each, and what is kept.</summary>
public class What_is_handed_over_and_given_has_its_particulars
{
    private static readonly Registers Taken = new() { PlaqueNumberTaken = true };

    private static readonly (string Case, Func<CenterScene> Given, CenterCommand Command, string[] Told)[] Cases =
    [
        ("neither number nor recipient", () => Begun(), new IssuePlaque("", Day, " "),
            ["plaque-number @PlaqueNumber", "recipient @Recipient"]),
        ("no number", () => Begun(), new IssuePlaque(" ", Day, "甲"), ["plaque-number @PlaqueNumber"]),
        ("no recipient", () => Begun(), new IssuePlaque("P-001", Day, ""), ["recipient @Recipient"]),
        ("a number that another has", () => Begun().Knowing(Taken), new IssuePlaque("P-001", Day, "甲"),
            ["plaque-number-taken @PlaqueNumber number=P-001"]),
        ("a second plaque", () => WithPlaque(), new IssuePlaque("P-002", Day, "甲"), ["plaque-held number=P-001"]),
        ("all right", () => Begun(), new IssuePlaque("P-001", Day, "甲"), [Learnt.Accepted]),
        ("another in the place of none", () => Begun(), new ReplacePlaque("P-002", PlaqueEnd.Returned, "损坏"), ["no-plaque"]),
        ("another without number and reasons", () => WithPlaque(), new ReplacePlaque(" ", PlaqueEnd.Returned, ""),
            ["plaque-number @PlaqueNumber", "reasons @Reasons"]),
        ("another without reasons", () => WithPlaque(), new ReplacePlaque("P-002", PlaqueEnd.Returned, " "), ["reasons @Reasons"]),
        ("another with a number that is taken", () => WithPlaque().Knowing(Taken), new ReplacePlaque("P-009", PlaqueEnd.Returned, "损坏"),
            ["plaque-number-taken @PlaqueNumber number=P-009"]),
        ("recovered where there is none", () => Begun().Given(Signer, new CloseVoluntarily("业务调整")), new RecoverPlaque(PlaqueEnd.Returned),
            ["no-plaque"]),
        ("support of nothing", Accepted, new RecordSupport(" ", "", -0.01m, Day), ["support @What", "support @Level", "support @Amount"]),
        ("support without a name", Accepted, new RecordSupport("", "municipal", 1, Day), ["support @What"]),
        ("support without a level", Accepted, new RecordSupport("项目", " ", 1, Day), ["support @Level"]),
        ("support by less than nothing", Accepted, new RecordSupport("项目", "municipal", -0.01m, Day), ["support @Amount"]),
        ("support without money", Accepted, new RecordSupport("项目", "municipal", 0, Day), [Learnt.Accepted]),
        ("support by half of the least", Accepted, new RecordSupport("项目", "municipal", 0.5m, Day), [Learnt.Accepted]),
        ("support of no known amount", Accepted, new RecordSupport("项目", "municipal", null, Day), [Learnt.Accepted]),
        ("a certificate for nothing", Accepted, new IssuePriorityCertificate(" "), ["support @Purpose"]),
        ("a certificate on the day of acceptance", Accepted, new IssuePriorityCertificate("申报"), [Learnt.Accepted]),
        // Priority holds from acceptance (reading 8).
        ("a certificate before acceptance", () => Accepted().On(Day.AddDays(-1)), new IssuePriorityCertificate("申报"),
            ["day @Purpose from=2026-06-01 to=2026-05-31"]),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Case)];

    [Theory, MemberData(nameof(Names))]
    public void Whatever_is_missing_is_told_at_its_field(string name)
    {
        var (_, given, command, told) = Cases.Single(c => c.Case == name);
        given().Tells(Officer, command).ShouldBe(told);
    }

    [Fact]
    public void Each_plaque_is_kept_with_its_end_and_with_who_wrote_it()
    {
        var scene = WithPlaque().On(Day.AddDays(5)).Given(SecondOfficer, new ReplacePlaque("P-002", PlaqueEnd.DeclaredVoid, "遗失"));
        scene.Center().Plaques.ShouldBe(
            [new("P-001", Day, "甲", PlaqueEnd.DeclaredVoid, Day.AddDays(5)), new("P-002", Day.AddDays(5), "甲")]);
        scene.Effects.OfType<Effect.TakeNumber>().ShouldBe([new("plaque", "P-002")]);
        scene.Notified().ShouldBe([("plaque-issued", Role.Director)]);
        scene.Given(Signer, new CloseVoluntarily("业务调整")).On(Day.AddDays(9)).Given(Officer, new RecoverPlaque(PlaqueEnd.Returned, "送回"));
        scene.Center().Plaques.Select(p => (p.End, p.EndedOn))
            .ShouldBe([(PlaqueEnd.DeclaredVoid, Day.AddDays(5)), (PlaqueEnd.Returned, Day.AddDays(9))]);
        scene.Center().WrittenBy["plaques.1"].ShouldBe(Officer.Account);
        scene.Center().WrittenBy.Keys.ShouldBe(["plaques.1"], "the day of the second one was not typed");
    }

    [Fact]
    public void Support_and_certificates_are_counted_from_one()
    {
        var scene = Accepted().Given(Officer, new RecordSupport("市级项目", "municipal", 50, Day))
            .Given(SecondOfficer, new RecordSupport("自治区项目", "regional", null, Day));
        scene.Center().Supports.ShouldBe([new("市级项目", "municipal", 50, Day), new("自治区项目", "regional", null, Day)]);
        (scene.Center().WrittenBy["supports.1"], scene.Center().WrittenBy["supports.2"])
            .ShouldBe((Officer.Account, SecondOfficer.Account));
        scene.Given(Officer, new IssuePriorityCertificate("申报甲")).On(Day.AddDays(1)).Given(Officer, new IssuePriorityCertificate("申报乙"));
        scene.Center().Certificates
            .ShouldBe([new("ZX-2026-0001-YX001", "申报甲", Day), new("ZX-2026-0001-YX002", "申报乙", Day.AddDays(1))]);
        scene.Notified().ShouldBe([("certificate", Role.Director)]);
    }

    /// <summary>Who holds a case sees under what an act is asked for.</summary>
    [Fact]
    public void The_act_that_is_expected_names_what_asks_for_it()
    {
        (Func<CenterScene> Given, string Act, Role Of, LegalRef Under)[] expected =
        [
            (() => Begun(), nameof(IssuePlaque), Role.CaseOfficer, LegalRef.Art(8)),
            (() => Decided(NotRectified(), SanctionGround.Deviation), nameof(RecoverPlaque), Role.CaseOfficer, LegalRef.Art(8)),
            (() => Deviating(), nameof(OrderRectification), Role.HeadOfDivision, LegalRef.Art(9)),
            (Submitted, nameof(ReinspectRectification), Role.CaseOfficer, LegalRef.Art(9)),
            (Reported, nameof(ConfirmAnnualReport), Role.CaseOfficer, LegalRef.Art(11)),
            (NotRectified, nameof(ProposeSanction), Role.CaseOfficer, LegalRef.Reading(11)),
            (() => Proposed(NotRectified(), SanctionGround.Deviation), nameof(ServeNotice), Role.CaseOfficer, LegalRef.Reading(11)),
            (() => Noticed(NotRectified(), SanctionGround.Deviation).Given(Signer, new StateCase("有异议")), nameof(HearUnit),
                Role.CaseOfficer, LegalRef.Reading(11)),
            (() => ToDecide(NotRectified(), SanctionGround.Deviation), nameof(DecideSanction), Role.Leader, LegalRef.Reading(11)),
        ];
        foreach (var (given, act, of, under) in expected)
        {
            var scene = given();
            CenterLife.Life.Duties(scene.State, scene.Law, scene.Today).Where(d => d.Act == act && d.Clock is null)
                .Select(d => (d.Of, d.Source, d.Since)).ShouldBe([(of, under, scene.Today)], act);
        }
    }
}
