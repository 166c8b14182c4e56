using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using static Luyan.Specs.Centers.Ironfield;
using CenterScene = Luyan.Specs.Scene<Luyan.Cases.Centers.CenterState, Luyan.Cases.Centers.CenterCommand, Luyan.Cases.Centers.CenterEvent>;
using R = Luyan.Cases.Centers.CenterRules;

namespace Luyan.Specs.Centers;

/// <summary>What keeps a center that was named earlier from being entered.</summary>
internal static class EarlierRefusals
{
    internal static readonly (Rule Rule, Func<CenterScene> Given, Actor By, CenterCommand Command)[] All =
    [
        (R.NotYourOffice, () => Nothing(), Officer, Earlier()),
        (R.EarlierRecorded, () => WithPlaque(), Head, Earlier()),
        (R.EarlierMissing, () => Nothing(), Head, Earlier(c => c with { Director = " " })),
        (R.EarlierMissing, () => Nothing(), Head, Earlier(c => c with { NamedOn = null })),
        (R.EarlierMissing, () => Nothing(), Head, Earlier(c => c with { Field = "瓷" })),
        (R.EarlierMissing, () => Nothing(), Head, Earlier(c => c with { PlaqueOn = null })),
        (R.EarlierMissing, () => Nothing(), Head, Earlier(c => c with { Plaque = null })),
        (R.EarlierReport, () => Nothing(), Head, Earlier(c => c with { LastReport = 2026 })),
        (R.EarlierReport, () => Nothing(), Head, Earlier(c => c with { LastReport = 2011 })),
        (R.EarlierEnds, () => Nothing(), Head, Earlier(c => c with { ConstructionEnds = null, AcceptedOn = null })),
        (R.EarlierMissing, () => Nothing(), Head, Earlier(c => c with { District = "100000" })),
        (R.CreditCode, () => Nothing(), Head, Earlier(c => c with { CreditCode = "91150203MA0TEXT04X" })),
        (R.NameTaken, () => Nothing().Knowing(new() { NameHeldBy = "SB-2026-0003" }), Head, Earlier()),
        (R.PlaqueNumberTaken, () => Nothing().Knowing(new() { PlaqueNumberTaken = true }), Head, Earlier()),
        (R.DocumentNumberTaken, () => Nothing().Knowing(new() { DocumentNumberTaken = true }), Head, Earlier()),
        (R.Day, () => Nothing(), Head, Earlier(c => c with { NamedOn = new(2006, 12, 31) })),
        (R.Day, () => Nothing(), Head, Earlier(c => c with { NamedOn = NamedOn.AddDays(1) })),
        (R.Day, () => Nothing(), Head, Earlier(c => c with { AcceptedOn = new(2012, 5, 17) })),
        (R.EarlierEndsEarly, () => Nothing(), Head, Earlier(c => c with { ConstructionEnds = new(2012, 5, 18) })),
        (R.Day, () => Nothing(), Head, Earlier(c => c with { LastAssessment = NamedOn.AddDays(1) })),
    ];
}
