using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Cases.Authenticity;

/// <summary>Figures that do not fit each other: people and staff, costs and revenue, parts and wholes, one year and the next.</summary>
internal static class FigureChecks
{
    private const decimal Whole = 100;

    public static IEnumerable<TruthFinding> Of(Seen seen) =>
        [.. People(seen), .. Within(seen), .. Jumps(seen), .. Sums(seen), .. Rows(seen)];

    private static IEnumerable<TruthFinding> People(Seen seen)
    {
        var (unit, team) = (seen.Read.Dossier.Unit, seen.Read.Dossier.Organisation.Team);
        if (unit.Researchers > unit.Staff)
        {
            yield return Seen.Of(
                FindingKind.Figures, "researchers-exceed-staff", Strength.Medium, Figure("researchers", unit.Researchers),
                Figure("staff", unit.Staff), ("researchers", unit.Researchers), ("staff", unit.Staff));
        }
        var own = team.Count(m => m.FullTime == true && m.To is null
            && (string.IsNullOrWhiteSpace(m.Employer) || NormalText.Fold(m.Employer) == NormalText.Fold(unit.Name)));
        if (own > unit.Staff)
        {
            yield return Seen.Of(
                FindingKind.Figures, "team-exceeds-staff", Strength.Medium, Counted("team", own),
                Figure("staff", unit.Staff), ("team", own), ("staff", unit.Staff));
        }
        foreach (var (row, read) in unit.Years.Zip(seen.Read.Rows("years")).Where(y => y.First.Researchers > y.First.Staff))
        {
            yield return Seen.Of(
                FindingKind.Figures, "year-researchers-exceed-staff", Strength.Medium, read.Exhibit,
                null, ("year", row.Year), ("researchers", row.Researchers), ("staff", row.Staff));
        }
    }

    // A part of the revenue is not more than all of it; research of an institute or a university is paid by others.
    private static IEnumerable<TruthFinding> Within(Seen seen)
    {
        var enterprise = seen.Read.Dossier.Unit.Kind == "enterprise";
        foreach (var (row, read) in seen.Read.Dossier.Unit.Years.Zip(seen.Read.Rows("years")))
        {
            (string Reason, decimal? Part)[] parts =
            [
                ("research-exceeds-revenue", enterprise ? row.Research : null), ("profit-exceeds-revenue", row.Profit),
                ("tax-exceeds-revenue", row.Tax), ("new-products-exceed-revenue", row.NewProducts),
            ];
            foreach (var (reason, part) in parts.Where(p => p.Part > row.Revenue))
            {
                yield return Seen.Of(
                    FindingKind.Figures, reason, Strength.Medium, read.Exhibit, null,
                    ("year", row.Year), ("part", part), ("revenue", row.Revenue));
            }
        }
    }

    private static IEnumerable<TruthFinding> Jumps(Seen seen)
    {
        var times = seen.Number(Parameters.FigureJump);
        List<(YearRow Row, ReadRow Read)> years = [.. seen.Read.Dossier.Unit.Years
            .Zip(seen.Read.Rows("years")).Where(y => y.First.Year is not null).OrderBy(y => y.First.Year)];
        foreach (var (before, after) in years.Zip(years.Skip(1)))
        {
            if (before.Row.Year == after.Row.Year)
            {
                yield return Seen.Of(
                    FindingKind.Figures, "year-twice", Strength.Medium, after.Read.Exhibit, before.Read.Exhibit, ("year", after.Row.Year));
                continue;
            }
            if (after.Row.Year != before.Row.Year + 1) { continue; }
            (string Reason, decimal? From, decimal? To)[] figures =
            [
                ("revenue-jumps", before.Row.Revenue, after.Row.Revenue), ("research-jumps", before.Row.Research, after.Row.Research),
                ("assets-jump", before.Row.Assets, after.Row.Assets), ("staff-jumps", before.Row.Staff, after.Row.Staff),
            ];
            foreach (var (reason, from, to) in figures)
            {
                if (from > 0 && to > 0 && (to / times > from || from / times > to))
                {
                    yield return Seen.Of(
                        FindingKind.Figures, reason, Strength.Weak, after.Read.Exhibit, before.Read.Exhibit,
                        ("before", before.Row.Year), ("after", after.Row.Year), ("from", from), ("to", to));
                }
            }
        }
    }

    private static IEnumerable<TruthFinding> Sums(Seen seen)
    {
        var dossier = seen.Read.Dossier;
        var gap = seen.Number(Parameters.FigureGap) / Whole;
        var rooms = dossier.Equipment.Premises.Total(p => p.Area);
        if (rooms > 0 && dossier.Equipment.Area is > 0 and var area && Math.Abs(rooms - area) > area * gap)
        {
            yield return Seen.Of(
                FindingKind.Figures, "area-differs", Strength.Weak, Exhibit.Figure(DossierSection.Equipment, "area", Seen.Written(area)),
                Counted("premises", rooms), ("area", area), ("rooms", rooms));
        }
        var own = dossier.Plan.Funding.Where(f => f.Source == "own").Total(f => f.Amount);
        if (own > 0 && dossier.Unit.Committed is > 0 and var committed && Math.Abs(own - committed) > committed * gap)
        {
            yield return Seen.Of(
                FindingKind.Figures, "own-funds-differ", Strength.Weak, Figure("committed", committed),
                Counted("funding", own), ("committed", committed), ("planned", own));
        }
        var instruments = dossier.Equipment.Equipment.Total(e => e.Value);
        if (dossier.Unit.Years.Where(y => y.Assets > 0).MaxBy(y => y.Year) is { Assets: { } assets } latest && instruments > assets)
        {
            yield return Seen.Of(FindingKind.Figures, "instruments-exceed-assets", Strength.Medium, Counted("equipment", instruments),
                seen.Read.Rows("years")[dossier.Unit.Years.ToList().IndexOf(latest)].Exhibit,
                ("value", instruments), ("assets", assets), ("year", latest.Year));
        }
    }

    private static IEnumerable<TruthFinding> Rows(Seen seen)
    {
        foreach (var (row, read) in seen.Read.Dossier.Services.Served.Zip(seen.Read.Rows("served"))
            .Where(s => s.First.Received > s.First.Contract))
        {
            yield return Seen.Of(
                FindingKind.Figures, "received-exceeds-contract", Strength.Weak,
                read.Exhibit, null, ("received", row.Received), ("contract", row.Contract));
        }
        foreach (var (row, read) in seen.Read.Dossier.Equipment.Equipment.Zip(seen.Read.Rows("equipment")))
        {
            if (row.Value > 0 && row.Count is <= 0)
            {
                yield return Seen.Of(
                    FindingKind.Figures, "value-without-count", Strength.Weak,
                    read.Exhibit, null, ("value", row.Value), ("count", row.Count));
            }
        }
    }

    private static Exhibit Figure(string field, object? value) => Exhibit.Figure(DossierSection.Unit, field, Seen.Written(value));

    // A sum over a table stands at the table.
    private static Exhibit Counted(string listing, object value) =>
        new(new(listing switch { "funding" => DossierSection.Plan, "team" => DossierSection.Organisation, _ => DossierSection.Equipment },
            listing), "", [new("sum", Seen.Written(value))]);
}
