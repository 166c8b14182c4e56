using Luyan.Cases.Notices;
using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>A letter as the unit reads it to which it goes, and which is not that of the case.</summary>
/// <param name="Number">Counted from 1 in the case.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="IssuedOn">The day of issue.</param>
/// <param name="ServedOn">The day of service; null until it is recorded.</param>
/// <param name="Remedies">Until when the unit may turn to the authority above or to the court; null before service.</param>
/// <param name="Recalled">It was recalled before it was served.</param>
public sealed record LetterTold(int Number, string Kind, DateOnly IssuedOn, DateOnly? ServedOn, RemedyDays? Remedies, bool Recalled);

/// <summary>What the letters to the legal successor of a barred unit tell it of the case: that center, that unit, that succession, and
/// nothing else.</summary>
/// <param name="Center">The number of the center.</param>
/// <param name="Name">Its name.</param>
/// <param name="Predecessor">The barred unit.</param>
/// <param name="Unit">The successor.</param>
/// <param name="SucceededOn">The day of the succession.</param>
/// <param name="Letters">The letters to it that were issued, first to last.</param>
public sealed record SuccessorTold(
    string Center, string Name, BoundUnit Predecessor, BoundUnit Unit, DateOnly SucceededOn, IReadOnlyList<LetterTold> Letters)
{
    /// <summary>The last letter that tells of a bar.</summary>
    public LetterTold? Bar => Letters.LastOrDefault(l => l.Kind == CenterLetterKinds.SuccessorBar);

    /// <summary>The message that a letter tells the successor of its bar.</summary>
    public const string Barred = "successor-bar";

    /// <summary>The message that the bar binds the successor no more.</summary>
    public const string Freed = "successor-freed";

    /// <summary>The messages that go to a successor, and lead to its own page.</summary>
    public static IReadOnlyList<string> Messages { get; } = [Barred, Freed];

    /// <summary>What a unit was told as a successor; null where no letter to it was issued.</summary>
    /// <param name="state">The state of the case.</param>
    /// <param name="unit">The id of the unit that reads.</param>
    /// <param name="code">Its credit code.</param>
    /// <param name="law">The Measures, under whose calendar the days for remedies stand.</param>
    public static SuccessorTold? Of(CenterState state, Guid unit, string code, Measures law)
    {
        if (state is not NamedCenter { Center: var center }) { return null; }
        var book = center.Letters.Under(CenterLife.Life.LawOf(state, law));
        var own = center.Successors.Where(s => s.Unit.Is(unit, code)).Select(s => (Succession: s, Letters: ToldTo(book, s)))
            .Where(s => s.Letters.Count > 0).ToArray();
        // Who was recorded anew reads what it was told before as well.
        return own is not [.., (var told, _)] ? null : new(
            center.Identity.Number, center.Identity.Name, told.Of, told.Unit,
            center.Right($"{CenterRecord.Successor(told.Number)}.succeededOn", told.On),
            [.. own.SelectMany(s => s.Letters).DistinctBy(l => l.Number).OrderBy(l => l.Number)]);
    }

    private static IReadOnlyList<LetterTold> ToldTo(LetterBook book, LegalSuccessor s) =>
    [
        .. new[] { s.Letter, s.Annulled?.Letter }.OfType<int>().Select(book.Find).OfType<CaseLetter>()
            .Where(l => l.IssuedOn is not null && CenterLetterKinds.ToSuccessor(l.Kind))
            .Select(l => new LetterTold(l.Number, l.Kind, l.IssuedOn!.Value, l.Service?.On, l.Remedies, l.Withdrawn)),
    ];
}
