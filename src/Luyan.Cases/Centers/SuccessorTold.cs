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
    /// <summary>The message that a letter tells the successor of its bar.</summary>
    public const string Barred = "successor-bar";

    /// <summary>The message that the bar binds the successor no more.</summary>
    public const string Freed = "successor-freed";

    /// <summary>The messages that go to a successor, and lead to its own page.</summary>
    public static IReadOnlyList<string> Messages { get; } = [Barred, Freed];

    /// <summary>What a unit was told as a successor; null where no letter to it was issued.</summary>
    /// <param name="state">The state of the case.</param>
    /// <param name="unit">The id of the unit that reads.</param>
    /// <param name="code">Its credit code; empty where that is not vouched for.</param>
    public static SuccessorTold? Of(object state, Guid unit, string code)
    {
        if (state is not NamedCenter { Center: var center }) { return null; }
        var own = center.Successors.Where(s => s.Unit.Unit == unit || (code.Length > 0 && TypedText.SameCode(s.Unit.CreditCode, code)));
        var (told, letters) = own.Select(s => (s, ToldTo(center, s))).LastOrDefault(s => s.Item2.Count > 0);
        return told is null ? null : new(
            center.Identity.Number, center.Identity.Name, told.Of, told.Unit,
            center.Right($"{CenterRecord.Successor(told.Number)}.succeededOn", told.On), letters);
    }

    private static IReadOnlyList<LetterTold> ToldTo(Center center, LegalSuccessor s) =>
    [
        .. new[] { s.Letter, s.Annulled?.Letter }.OfType<int>().Select(number => center.Letters.Find(number)).OfType<CaseLetter>()
            .Where(l => l.IssuedOn is not null && CenterLetterKinds.ToSuccessor(l.Kind))
            .Select(l => new LetterTold(l.Number, l.Kind, l.IssuedOn!.Value, l.Service?.On, l.Remedies, l.Withdrawn)),
    ];
}
