using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>Who seems near to a party of a center is asked about, in panels and inspections.</summary>
internal static class InterestRefusals
{
    private static readonly Measures Asks = Ironfield.Changed(Parameters.InterestsAsked, "true");

    internal static readonly (Rule Rule, Func<CenterScene> Given, Actor By, CenterCommand Command)[] All =
    [
        (R.ConflictAnswer, () => Applied(Asks), Officer, new RecordAcceptanceReview(From("鹿原材料有限公司技术中心"))),
        (R.ConflictAnswer, () => Applied(Asks), Officer, new RecordAcceptanceReview(From("鹿原材料"))),
        (R.ConflictAnswer, () => Applied(Asks), Officer, new RecordAcceptanceReview(From("鹿原研究所（北京）"))),
        // An answer on another person, or none in it, answers nothing.
        (R.ConflictAnswer, () => Applied(Asks), Officer,
            new RecordAcceptanceReview(From("鹿原大学附属医院") with { Answers = [new("专家2", "已退休多年")] })),
        (R.ConflictAnswer, () => Applied(Asks), Officer,
            new RecordAcceptanceReview(From("鹿原大学附属医院") with { Answers = [new("专家1", "。")] })),
        // An answer never lets a party in.
        (R.Conflict, () => Applied(Asks), Officer,
            new RecordAcceptanceReview(From("鹿原大学") with { Answers = [new("专家1", "已退休多年")] })),
        (R.ConflictAnswer, () => Applied(Asks).Given(Director, Moved).Given(Head, new DecideChange(true, "同意")), Officer,
            new RecordAcceptanceReview(From("鹿原材料有限公司"))),
        (R.ConflictAnswer, () => WithPlaque(Asks), Officer, Inspected with { Inspectors = ["戊", "甲"] }),
        (R.ConflictAnswer, () => WithPlaque(Asks), Officer, Inspected with { Inspectors = ["戊", "己（鹿原区科技局）"] }),
        (R.ConflictAnswer, () => Deviating(Asks).Given(Head, Order).Given(Director, Rectified), Officer,
            Reinspection(Day, ReinspectionMark.Passed) with { Inspectors = ["戊", "甲"] }),
    ];

    internal static RecordInspection Inspected => Inspection(InspectionMark.Differs);

    private static ProposeChange Moved => new(new UnitChange(Id(3), "青山装备有限公司", "91150291740146937K", "150203"), "重组");

    /// <summary>A panel with one expert of an organisation.</summary>
    internal static ReviewRecord From(string unit) =>
        Review(Day) with { Experts = [.. Review(Day).Experts.Select((e, i) => i == 0 ? e with { Unit = unit } : e)] };
}
