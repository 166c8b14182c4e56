namespace Luyan.Law.Assessing;

/// <summary>A number with the records that it was taken from.</summary>
/// <param name="Value">The number; null where the facts do not say.</param>
/// <param name="Evidence">The records.</param>
public sealed record Taken(decimal? Value, IReadOnlyList<FactLine> Evidence)
{
    /// <summary>Takes a number from the facts.</summary>
    public static Taken From(FactValue value, AssessedFacts facts) => value switch
    {
        FactValue.Fixed v => new(v.Number, []),
        FactValue.Docket v => new(facts.Docket.TryGetValue(v.Figure, out var number) ? number : null, []),
        FactValue.Records v => OfRecords(v, facts),
        FactValue.Sum v => Added([.. v.Parts.Select(p => (p.Times, Of: From(p.Of, facts)))]),
        FactValue.Share v => Divided(From(v.Part, facts), From(v.Whole, facts)),
        FactValue.Least v => Smallest([.. v.Of.Select(o => From(o, facts))]),
        FactValue.Holds v => new(Holds(v.When, facts) ? 1 : 0, [.. Read(v.When, facts)]),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No such way of taking a number."),
    };

    /// <summary>Whether a condition holds. What is not known does not hold.</summary>
    public static bool Holds(FactCondition when, AssessedFacts facts) => when switch
    {
        FactCondition.Within c => From(c.Value, facts).Value is { } number && !(number < c.AtLeast) && !(number >= c.Below),
        FactCondition.Every c => c.Of.All(o => Holds(o, facts)),
        FactCondition.Some c => c.Of.Any(o => Holds(o, facts)),
        _ => throw new ArgumentOutOfRangeException(nameof(when), when, "No such condition."),
    };

    private static IEnumerable<FactLine> Read(FactCondition when, AssessedFacts facts) => when switch
    {
        FactCondition.Within c => From(c.Value, facts).Evidence,
        FactCondition.Every c => c.Of.SelectMany(o => Read(o, facts)),
        FactCondition.Some c => c.Of.SelectMany(o => Read(o, facts)),
        _ => [],
    };

    private static Taken Added(IReadOnlyList<(decimal Times, Taken Of)> parts) =>
        new(parts.All(p => p.Of.Value is null) ? null : parts.Sum(p => p.Times * (p.Of.Value ?? 0)),
            [.. parts.SelectMany(p => p.Of.Evidence).DistinctBy(l => l.Id)]);

    private static Taken Smallest(IReadOnlyList<Taken> all) =>
        new(all.Any(a => a.Value is null) ? null : all.Min(a => a.Value), [.. all.SelectMany(a => a.Evidence).DistinctBy(l => l.Id)]);

    private static Taken Divided(Taken part, Taken whole) =>
        new(part.Value is { } some && whole.Value is { } all && all != 0
            ? Math.Round(100 * some / all, 2, MidpointRounding.AwayFromZero)
            : null, part.Evidence);

    private static Taken OfRecords(FactValue.Records value, AssessedFacts facts)
    {
        var counted = facts.Lines.Where(l => l.Listing == value.Listing
            && value.Where.All(f => Passes(l, f)) && Counts(l, value, facts)).ToList();
        if (value.Take == RecordTaking.Count) { return new(counted.Count, counted); }
        var column = value.Column!;
        if (value.Take == RecordTaking.Distinct)
        {
            return new(counted.Select(l => l.Cells.GetValueOrDefault(column, "").Trim())
                .Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Count(), counted);
        }
        var numbers = counted.Where(l => l.Number(column) is not null)
            .OrderBy(l => value.Dated is { } dated ? l.Day(dated) : null).ToList();
        return new(value.Take switch
        {
            RecordTaking.Sum => numbers.Total(l => l.Number(column)),
            RecordTaking.Latest => numbers.Count > 0 ? numbers[^1].Number(column) : null,
            RecordTaking.Average => numbers.Count > 0 ? Round(numbers.Average(l => l.Number(column)!.Value)) : null,
            RecordTaking.Growth => Growth([.. numbers.Select(l => l.Number(column)!.Value)]),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value.Take, "No such way of taking a number."),
        }, numbers);
    }

    private static bool Passes(FactLine line, RecordFilter filter) => filter.In.Count > 0
        ? filter.In.Contains(line.Cells.GetValueOrDefault(filter.Column, ""))
        : line.Number(filter.Column) >= filter.AtLeast;

    private static bool Counts(FactLine line, FactValue.Records value, AssessedFacts facts)
    {
        if (value.Dated is null) { return line.StoodOn(facts.Through); }
        if (line.Day(value.Dated) is not { } day) { return false; }
        // A year that runs counts for what stands of it already; the years of a comparison must have ended.
        if (value.Years is { } years) { return day <= facts.Through && day > facts.Through.AddYears(-years); }
        return day > facts.After && day <= (line.OnlyYear(value.Dated) ? facts.CycleEnds : facts.Through);
    }

    // From one record to the next; a base of nought or less has no growth.
    private static decimal? Growth(IReadOnlyList<decimal> numbers)
    {
        var steps = numbers.Zip(numbers.Skip(1)).Where(p => p.First > 0).Select(p => 100 * (p.Second - p.First) / p.First).ToList();
        return steps.Count > 0 ? Round(steps.Average()) : null;
    }

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
