using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>A unit as a record of a center names it.</summary>
/// <param name="Unit">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="CreditCode">Its credit code.</param>
public sealed record BoundUnit(Guid Unit, string Name, string CreditCode)
{
    /// <summary>Whether it is the unit with an id or a credit code, however that was typed.</summary>
    public bool Is(Guid unit, string code) => Unit == unit || TypedText.SameCode(CreditCode, code);
}

/// <summary>A unit that succeeds to a barred one.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Of">The barred unit.</param>
/// <param name="Unit">The successor.</param>
/// <param name="On">The day of the succession.</param>
/// <param name="Remains">The barred unit goes on to exist.</param>
public sealed record LegalSuccessor(int Number, BoundUnit Of, BoundUnit Unit, DateOnly On, bool Remains)
{
    /// <summary>The day on which it was recorded.</summary>
    public required DateOnly RecordedOn { get; init; }

    /// <summary>The letter that tells the successor, counted from 1 in the case; null where an earlier version recorded it.</summary>
    public int? Letter { get; init; }

    /// <summary>What proves it.</summary>
    public FileRef? Proof { get; init; }

    /// <summary>That the succession was annulled by itself; null where it was not.</summary>
    public AnnulledSuccession? Annulled { get; init; }
}

/// <summary>The units that a bar of Art. 13 binds which comes of the end of a center: the relying unit, who gave the center away while it
/// was in question, and their legal successors.</summary>
public static class BoundUnits
{
    /// <summary>All of them, the relying unit first.</summary>
    public static IReadOnlyList<BoundUnit> Of(Center center) =>
        [.. new[] { Relying(center) }.Concat(Beside(center)).DistinctBy(u => u.Unit)];

    /// <summary>All of them, with the successors whose letters are not served yet.</summary>
    internal static IReadOnlyList<BoundUnit> OnRecord(Center center) =>
        [.. new[] { Relying(center) }.Concat(center.HandedOver).Concat(Recorded(center).Select(s => s.Unit)).DistinctBy(u => u.Unit)];

    /// <summary>Those beside the relying unit of a center; none where there is no center.</summary>
    public static IReadOnlyList<BoundUnit> Beside(CenterState state) =>
        state is NamedCenter { Center: var center } ? [.. Of(center).Skip(1)] : [];

    internal static BoundUnit Relying(Center center) =>
        new(center.Identity.Unit, center.Identity.UnitName, center.Identity.CreditCode);

    /// <summary>The successors on record. One whose name was put right to another, or whose succession was annulled, binds nobody, nor do
    /// those who succeeded to it: the right one is recorded anew.</summary>
    internal static IEnumerable<LegalSuccessor> Recorded(Center center) => Chain(center, s => Counts(center, s));

    /// <summary>Those on record that are none any more without one of them.</summary>
    internal static IEnumerable<LegalSuccessor> FallingWith(Center center, LegalSuccessor one) =>
        Recorded(center).Except(Chain(center, s => s != one && Counts(center, s)));

    // What was annulled counts until the letter that says so is issued: it falls for those inside and outside at the same moment.
    private static bool Counts(Center center, LegalSuccessor s) =>
        TypedText.SameName(CenterRecord.Text(center, $"{CenterRecord.Successor(s.Number)}.unit", s.Unit.Name), s.Unit.Name)
        && (s.Annulled is not { } annulled || (annulled.Letter is { } letter && center.Letters.Find(letter) is { IssuedOn: null }));

    /// <summary>The successors that are bound: those on record who were served their letters, and succeeded to one that is bound. Who was
    /// not told is not bound.</summary>
    internal static IEnumerable<LegalSuccessor> Standing(Center center)
    {
        var recorded = Recorded(center).ToHashSet();
        return Chain(center, s => recorded.Contains(s)
            && (s.Letter is not { } letter || center.Letters.Find(letter) is { Service: not null }));
    }

    /// <summary>A successor, and who succeeded to it, each by the other.</summary>
    internal static IEnumerable<LegalSuccessor> Since(Center center, Func<LegalSuccessor, bool> first)
    {
        List<LegalSuccessor> since = [];
        foreach (var s in center.Successors)
        {
            if (first(s) || since.Any(b => b.Unit.Unit == s.Of.Unit)) { since.Add(s); }
        }
        return since;
    }

    // Whoever succeeds to one that does not count does not count.
    private static List<LegalSuccessor> Chain(Center center, Func<LegalSuccessor, bool> counts)
    {
        List<LegalSuccessor> chain = [];
        foreach (var s in center.Successors)
        {
            if (counts(s) && (!center.Successors.Any(o => o.Number < s.Number && o.Unit.Unit == s.Of.Unit)
                || center.HandedOver.Append(Relying(center)).Any(u => u.Unit == s.Of.Unit) || chain.Any(o => o.Unit.Unit == s.Of.Unit)))
            {
                chain.Add(s);
            }
        }
        return chain;
    }

    private static IEnumerable<BoundUnit> Beside(Center center) => center.HandedOver.Concat(Standing(center).Select(s => s.Unit));
}
