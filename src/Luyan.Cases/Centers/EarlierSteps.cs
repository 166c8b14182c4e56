using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>A center that was named before the system was in use: its docket opens with what the files say, and its clocks start from
/// there (Arts. 8 to 11).</summary>
internal static class EarlierSteps
{
    internal static CenterStep[] Rows =>
    [
        new CenterStep(typeof(RecordEarlierCenter), Head, [typeof(NotYetNamed)],
            (_, command, asked) => Record((RecordEarlierCenter)command, asked))
        {
            Otherwise = CenterRules.EarlierRecorded,
            Outcomes =
            [
                Opening<EarlierCenterRecorded>(Opened, (after, e) =>
                [
                    new Effect.KnowNumber(e.Center.LetterNumber),
                    e.Center.Plaque is { } known ? Take("plaque", known) : after.Tell("plaque-to-issue", Role.CaseOfficer),
                    after.Tell("earlier-recorded", Role.Director),
                ]),
            ],
        },
    ];

    internal static Decision<CenterEvent> Record(RecordEarlierCenter command, Asked asked)
    {
        var c = command.Center;
        return Said(Free(Dated(Placed(new(), c, asked), c, asked), c, asked), c, asked).Else(() => new EarlierCenterRecorded(
            asked.Registers.NextNumber, c, Ends(c),
            EarlierDuties.ReportsFrom(c.NamedOn!.Value, c.LastReport, asked.Today),
            EarlierDuties.CyclesFrom(c.NamedOn.Value, c.LastAssessment, asked.Today, asked.Law), command.Source));
    }

    internal static LivingCenter Opened(EarlierCenterRecorded e, Envelope envelope)
    {
        var c = e.Center;
        var named = c.NamedOn!.Value;
        var center = new Center
        {
            Identity = new(e.Number, c.Name, "", c.Unit, c.UnitName, c.CreditCode)
            {
                Department = c.Department, DepartmentName = c.DepartmentName, Field = c.Field,
                District = c.District, Cohosts = c.Cohosts, LegalForm = c.LegalForm,
            },
            Plan = new(Months(named, e.Ends.Effective), e.Ends, []),
            Letter = new(c.LetterNumber, named, null),
            Directors = [new(c.Director, named)],
            Plaques = c.Plaque is { } plaque ? [new(plaque, c.PlaqueOn ?? named, c.UnitName)] : [],
            AcceptedOn = c.AcceptedOn,
            Earlier = new(envelope.Day, envelope.By.Name, e.ReportsFrom, e.CyclesFrom, c.LastReport, c.LastAssessment, e.Source),
            Offices = new Dictionary<Guid, Role> { [envelope.By.Account] = envelope.By.Role },
        };
        return c.AcceptedOn is { } accepted ? new Operating(center, accepted) : new UnderConstruction(center);
    }

    private static CenterFaults Placed(CenterFaults faults, EarlierCenter c, Asked asked) => faults
        .Empty(c.Name, CenterRules.EarlierMissing, "Name")
        .Empty(c.LetterNumber, CenterRules.EarlierMissing, "LetterNumber")
        .Empty(c.UnitName, CenterRules.EarlierMissing, "UnitName")
        .Empty(c.Director, CenterRules.EarlierMissing, "Director")
        .If(c.Unit == Guid.Empty, CenterRules.EarlierMissing, "CreditCode")
        .If(c.Department == Guid.Empty, CenterRules.EarlierMissing, "Department")
        .If(!asked.Law.Dictionaries.Fields.Has(c.Field, asked.Today), CenterRules.EarlierMissing, "Field")
        .If(!asked.Law.Dictionaries.Districts.Has(c.District, asked.Today), CenterRules.EarlierMissing, "District");

    // A day that is missing where it must stand is missing; one that stands must lie where it can.
    private static CenterFaults Dated(CenterFaults faults, EarlierCenter c, Asked asked)
    {
        var (first, today) = (asked.Law.FirstDay, asked.Today);
        if (c.NamedOn is not { } named) { return faults.If(true, CenterRules.EarlierMissing, "NamedOn"); }
        Between("NamedOn", named, first, today);
        Between("AcceptedOn", c.AcceptedOn, named, today);
        Between("LastAssessment", c.LastAssessment, named, today);
        Between("PlaqueOn", c.PlaqueOn, named, today);
        return faults
            .If(c.Plaque is not null && c.PlaqueOn is null, CenterRules.EarlierMissing, "PlaqueOn")
            .If(c.Plaque is null && c.PlaqueOn is not null, CenterRules.EarlierMissing, "Plaque")
            .If(c is { ConstructionEnds: null, AcceptedOn: null }, CenterRules.EarlierEnds, "ConstructionEnds")
            .If(c.ConstructionEnds <= named, CenterRules.EarlierEndsEarly, "ConstructionEnds", () => [("named", named)])
            .If(c.LastReport is { } year && (year < named.Year || year >= today.Year), CenterRules.EarlierReport,
                "LastReport", () => [("year", c.LastReport ?? 0), ("first", named.Year), ("last", today.Year - 1)]);

        void Between(string field, DateOnly? day, DateOnly from, DateOnly to) =>
            faults.If(day < from || day > to, CenterRules.Day, field, () => [("from", from), ("to", to)]);
    }

    // What is named or accepted now goes through its application: the files are no door round Arts. 8 and 13.
    private static CenterFaults Free(CenterFaults faults, EarlierCenter c, Asked asked)
    {
        var through = asked.Law.Day(Parameters.EarlierNamedThrough, asked.Today);
        faults.If(c.NamedOn > through, CenterRules.EarlierTooLate, "NamedOn", () => [("named", c.NamedOn), ("through", through)]);
        Within("NamedOn", c.NamedOn);
        Within("AcceptedOn", c.AcceptedOn);
        return faults;

        void Within(string field, DateOnly? on)
        {
            if (on is not { } day) { return; }
            if (asked.Registers.Bars.FirstOrDefault(b => b.Since <= day && day <= b.LastDay) is { } bar)
            {
                faults.Is(CenterRules.EarlierBarred, field, ("unit", c.UnitName), ("center", bar.Center),
                    ("since", bar.Since), ("lastDay", bar.LastDay), ("day", day));
            }
            else if (asked.Registers is { BarToCome: { } center, BarToComeSince: { } decided } && decided <= day)
            {
                faults.Is(CenterRules.EarlierBarToCome, field, ("unit", c.UnitName), ("center", center), ("since", decided), ("day", day));
            }
        }
    }

    private static CenterFaults Said(CenterFaults faults, EarlierCenter c, Asked asked)
    {
        foreach (var reason in CreditCode.Check(c.CreditCode, asked.Law, asked.Today).Reasons)
        {
            faults.Is(CenterRules.CreditCode, "CreditCode", ("reason", reason));
        }
        return faults
            .If(asked.Registers.NameHeldBy is not null, CenterRules.NameTaken, "Name", () => [("name", c.Name)])
            .If(asked.Registers.PlaqueNumberTaken, CenterRules.PlaqueNumberTaken, "Plaque", () => [("number", $"{c.Plaque}")])
            .If(asked.Registers.DocumentNumberTaken, CenterRules.DocumentNumberTaken, "LetterNumber", () => [("number", c.LetterNumber)]);
    }

    private static LegalDay Ends(EarlierCenter c)
    {
        var day = c.ConstructionEnds ?? c.AcceptedOn!.Value;
        return new(day, day, false);
    }

    private static int Months(DateOnly named, DateOnly ends) => Math.Max(1, (ends.Year - named.Year) * 12 + ends.Month - named.Month);
}

/// <summary>A center that was named before the system was in use is entered from the Bureau's files (Arts. 8, 10, 11).</summary>
public sealed record RecordEarlierCenter(EarlierCenter Center, EarlierSource Source) : CenterCommand;

/// <summary>A center that was named before the system was in use was entered from the Bureau's files.
/// Its docket opens with what they say.</summary>
/// <param name="Number">The number of the center; its public address.</param>
/// <param name="Center">What the files say.</param>
/// <param name="Ends">The last day of construction.</param>
/// <param name="ReportsFrom">The first year whose report is asked for.</param>
/// <param name="CyclesFrom">The first cycle whose assessment is asked for.</param>
/// <param name="Source">Where it was taken from.</param>
public sealed record EarlierCenterRecorded(
    string Number, EarlierCenter Center, LegalDay Ends, int ReportsFrom, int CyclesFrom, EarlierSource Source) : CenterEvent;
