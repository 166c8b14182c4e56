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
        (R.EarlierTooLate, () => Nothing().On(new(2027, 5, 4)), Head, Named(new(2027, 1, 1))),
        (R.EarlierBarred, () => Nothing().Knowing(new() { Bars = [new(new(2012, 5, 18), new(2014, 5, 18), "ZX-2010-0001")] }),
            Head, Earlier()),
        (R.EarlierBarred, () => Nothing().Knowing(new() { Bars = [new(new(2012, 6, 4), new(2014, 6, 3), "ZX-2010-0001")] }),
            Head, Earlier()),
        (R.EarlierBarToCome, () => Nothing().Knowing(new() { BarToCome = "ZX-2010-0001", BarToComeSince = new(2014, 6, 3) }),
            Head, Earlier()),
        (R.Day, () => Nothing(), Head, Earlier(c => c with { AcceptedOn = new(2012, 5, 17) })),
        (R.EarlierEndsEarly, () => Nothing(), Head, Earlier(c => c with { ConstructionEnds = new(2012, 5, 18) })),
        (R.Day, () => Nothing(), Head, Earlier(c => c with { LastAssessment = NamedOn.AddDays(1) })),
    ];

    private static RecordEarlierCenter Named(DateOnly on) => Earlier(c => c with
    {
        NamedOn = on, ConstructionEnds = on.AddYears(2), AcceptedOn = null, LastReport = null, LastAssessment = null,
        Plaque = null, PlaqueOn = null,
    });
}
