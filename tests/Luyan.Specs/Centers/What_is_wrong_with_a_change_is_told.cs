using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.A_step_of_a_center_happens;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;

namespace Luyan.Specs.Centers;

/// <summary>Changes of director, name, unit, field, co-hosts, legal form and plan (Arts. 5, 8, 9, 14), and other ends.</summary>
public class What_is_wrong_with_a_change_is_told
{
    private const string Free = "包头市稀土应用工程技术研究中心";
    private static readonly PlanChange Later = PlanRefusals.Later;
    private static readonly UnitChange Renamed = Successor with { Unit = UnitId, CreditCode = Named.CreditCode };
    private static readonly string Running = Told.Questions(Question.Rectification);

    private static readonly Told[] Rows =
    [
        new("of nothing, for nothing", () => WithPlaque(), Director, new ProposeChange(null!, " "),
            "change-empty@Change", "reasons@Reasons"),
        new("for no reason", () => WithPlaque(), Director, new ProposeChange(new DirectorChange("壬", Day), ""), "reasons@Reasons"),
        new("to nobody", () => WithPlaque(), Director, Ask(new DirectorChange(" ", Day)), "change-empty@Change.Name"),
        new("to the same name", () => WithPlaque(), Director, Ask(new NameChange(Named.Name)), "change-empty@Change.Name"),
        new("to the name that it holds itself", () => WithPlaque().Knowing(new() { NameHeldBy = Named.Number }), Director,
            Ask(new NameChange(Free))),
        new("to the name of another one", () => WithPlaque().Knowing(new() { NameHeldBy = "ZX-2025-0001" }), Director,
            Ask(new NameChange(Free)), $"name-taken@Change.Name name={Free}"),
        new("to a free name", () => WithPlaque(), Director, Ask(new NameChange(Free))),
        new("to a field that is none", () => WithPlaque(), Director, Ask(new FieldChange("nothing")), "change-empty@Change.Field"),
        new("to another field", () => WithPlaque(), Director, Ask(new FieldChange("2"))),
        new("to co-hosts that are not said", () => WithPlaque(), Director, Ask(new CohostsChange(null!)), "change-empty@Change.Cohosts"),
        new("to a co-host without a name", () => WithPlaque(), Director, Ask(new CohostsChange(["鹿原研究所", " "])),
            "change-empty@Change.Cohosts"),
        new("to another co-host", () => WithPlaque(), Director, Ask(new CohostsChange(["青山研究所"]))),
        new("to no co-hosts", () => WithPlaque(), Director, Ask(new CohostsChange([]))),
        new("to the same form", () => WithPlaque(), Director, Ask(new LegalFormChange(LegalForm.SharesLegalPerson)),
            "change-empty@Change.Form"),
        new("to another form", () => WithPlaque(), Director, Ask(new LegalFormChange(LegalForm.Independent))),
        new("of a plan that is built", Accepted, Director, Ask(Later), "plan-settled@Change"),
        new("of a plan in question", Ordered, Director, Ask(Later), $"plan-in-question@Change {Running}"),
        new("of a plan by which acceptance is asked for", () => Applied(), Director, Ask(Later), "plan-in-question@Change questions="),
        new("of a plan with a deviation that the leader let be", LetBe, Director, Ask(Later), "plan-in-question@Change questions="),
        new("of a plan that is another one now", () => WithPlaque(), Director, Ask(Later with { Before = [.. Named.Milestones.Skip(1)] }),
            "plan-moved@Change.Milestones"),
        new("of a plan to the same", () => WithPlaque(), Director, Ask(Later with { Milestones = Named.Milestones }),
            "change-empty@Change.Milestones"),
        new("of a milestone that is reached", Reached, Director,
            Ask(Later with { Milestones = [Named.Milestones[0] with { What = "另一节点" }, Named.Milestones[1]] }),
            "plan-reached@Change.Milestones milestone=中试线投运"),
        new("without a milestone that is reached", Reached, Director, Ask(Later with { Milestones = [Named.Milestones[1]] }),
            "plan-reached@Change.Milestones milestone=中试线投运"),
        new("of a milestone beside one that is reached", Reached, Director, Ask(Later)),
        new("without a milestone that is not reached", Reached, Director, Ask(Later with { Milestones = [Named.Milestones[0]] })),
        new("of a plan to nothing", () => WithPlaque(), Director, Ask(Later with { Milestones = [] }), "plan-milestones@Change.Milestones"),
        new("of a plan with one milestone after construction", () => WithPlaque(), Director, Ask(Later with
        {
            Milestones = [.. Named.Milestones, Later.Milestones[2] with { DueOn = new(2028, 3, 3) }],
        }), "plan-days@Change.Milestones from=2026-03-02 to=2028-03-02"),
        new("of a plan with a new milestone of no day", () => WithPlaque(), Director, Ask(Later with
        {
            Milestones = [.. Named.Milestones, Later.Milestones[2] with { DueOn = null }],
        }), "plan-days@Change.Milestones from=2026-03-02 to=2028-03-02"),
        new("of a plan beside a milestone that always lay outside", OldDays, Director, Ask(Outside())),
        new("of a milestone that lay outside, to lie outside", OldDays, Director, Ask(Outside(new(2028, 5, 2))),
            "plan-days@Change.Milestones from=2026-03-02 to=2028-03-02"),
        new("to a unit of nothing", () => WithPlaque(), Director, Ask(new UnitChange(Guid.Empty, " ", Successor.CreditCode, "110101")),
            "change-empty@Change.UnitName", "registered@Change.District"),
        new("to a unit without an id", () => WithPlaque(), Director, Ask(Successor with { Unit = Guid.Empty }),
            "change-empty@Change.UnitName"),
        new("to a unit without a name", () => WithPlaque(), Director, Ask(Successor with { UnitName = " " }),
            "change-empty@Change.UnitName"),
        new("to a unit from elsewhere", () => WithPlaque(), Director, Ask(Successor with { District = "110101" }),
            "registered@Change.District"),
        new("to a unit with a wrong code", () => WithPlaque(), Director, Ask(Successor with { CreditCode = "91150203MA0TEXT12A" }),
            "credit-code@Change.CreditCode"),
        new("to a unit on the last day of its bar", () => WithPlaque().Knowing(Bar(Day)), Director, Ask(Successor),
            $"unit-barred@Change.Unit unit=青山装备有限公司 lastDay={Day:yyyy-MM-dd}"),
        new("to a unit after its bar", () => WithPlaque().Knowing(Bar(Day.AddDays(-1))), Director, Ask(Successor)),
        new("a barred unit is renamed", () => WithPlaque().Knowing(Bar(Day)), Director, Ask(Renamed)),
        new("to another unit while in question", Ordered, Director, Ask(Successor), $"unit-under-sanction@Change.Unit {Running}"),
        new("renamed while in question", Ordered, Director, Ask(Renamed)),
        new("renamed with another code while in question", Ordered, Director, Ask(Renamed with { CreditCode = Successor.CreditCode }),
            $"unit-under-sanction@Change.Unit {Running}"),
        new("another unit of the same code while in question", Ordered, Director, Ask(Successor with { CreditCode = Named.CreditCode }),
            $"unit-under-sanction@Change.Unit {Running}"),
        new("one is open", () => Proposing(new FieldChange("2")), Director, Ask(new FieldChange("3")), "change-open@"),
        new("none is open", () => WithPlaque(), Head, new DecideChange(true, "同意"), "no-change@"),
        new("decided already", () => Proposing(new FieldChange("2")).Given(Head, new DecideChange(true, "同意")), Head,
            new DecideChange(false, "不同意"), "no-change@"),
        new("approved without a word", () => Proposing(new FieldChange("2")), Head, new DecideChange(true, " "), "reasons@Reasons"),
        new("refused without a word", () => Proposing(new FieldChange("2")), Head, new DecideChange(false, " "), "reasons@Reasons"),
        new("refused in few words on nothing", InWinter, Head, new DecideChange(false, "不同意"),
            "reasons-short@Reasons length=3 least=20", "reasons-ground@RestsOn"),
        new("approved in few words", InWinter, Head, new DecideChange(true, "同意")),
        new("approved though the name is taken", () => Proposing(new NameChange(Free)).Knowing(new() { NameHeldBy = "ZX-2025-0001" }), Head,
            new DecideChange(true, "同意"), $"name-taken@Change.Name name={Free}"),
        new("refused as the name is taken", () => Proposing(new NameChange(Free)).Knowing(new() { NameHeldBy = "ZX-2025-0001" }), Head,
            new DecideChange(false, "名称已被使用")),
        new("closed for no reason", () => WithPlaque(), Signer, new CloseVoluntarily(" "), "reasons@Reasons"),
        new("closed while in question", Ordered, Signer, new CloseVoluntarily("业务调整"), $"closing-under-sanction@ {Running}"),
        new("dissolved for no reason", () => WithPlaque(), Officer, Gone with { Reasons = "" }, "reasons@Reasons"),
        new("dissolved for no reason while in question", Ordered, Officer, Gone with { Reasons = "", ProceedingEnds = " " },
            "reasons@Reasons", $"dissolution-in-question@ProceedingEnds {Running}"),
        new("dissolved while in question, and the end is stated", Ordered, Officer, Gone with { ProceedingEnds = "无承继单位" }),
        new("succeeded while in question", Ordered, Officer, Gone with { Successor = Successor }),
        new("succeeded by nobody", Ordered, Officer, Gone with { Reasons = " ", Successor = Successor with { Unit = Guid.Empty } },
            "reasons@Reasons", "change-empty@CreditCode"),
        new("succeeded by itself", Ordered, Officer, Gone with { Successor = Successor with { Unit = UnitId } }, "change-empty@CreditCode"),
        new("succeeded by a unit without a name", Ordered, Officer, Gone with { Successor = Successor with { UnitName = "" } },
            "change-empty@CreditCode"),
        new("succeeded by a wrong code", Ordered, Officer, Gone with { Successor = Successor with { CreditCode = "91150203MA0TEXT12A" } },
            "credit-code@CreditCode"),
    ];

    public static TheoryData<string> Names => [.. Rows.Select(r => r.Name)];

    [Theory, MemberData(nameof(Names))]
    public void At_its_field_with_its_values_and_nothing_else(string name) => Rows.Single(r => r.Name == name).Holds();

    private static ProposeChange Ask(CenterChange change) => new(change, "业务需要");

    private static Registers Bar(DateOnly last) => new() { Bar = new(NamedOn, last, "ZX-2020-0001") };

    private static CenterScene Reached() => WithPlaque().Given(Director, new ReportMilestone("m1", "投运", Day, [Paper]));

    private static CenterScene LetBe() => Noticed(NotRectified(), SanctionGround.Deviation).Given(Leader, new DropSanction("已改进"));

    private static CenterScene InWinter() => WithPlaque(Published).On(Winter).Given(Director, Ask(new FieldChange("2")));

    // The plan as it was named had a milestone after the end of construction.
    private static IReadOnlyList<PlanMilestone> Old => [Named.Milestones[0], Named.Milestones[1] with { DueOn = new(2028, 5, 1) }];

    private static CenterScene OldDays() => Nothing().Begun(Officer, Named with { Milestones = Old }).On(Day);

    private static PlanChange Outside(DateOnly? due = null) =>
        new(Old, [Old[0] with { DueOn = new(2027, 4, 1) }, due is null ? Old[1] : Old[1] with { DueOn = due }]);
}
