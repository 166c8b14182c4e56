using Luyan.Law;

namespace Luyan.Cases.Notices;

/// <summary>An act whose letter has words of its own: what it was decided for.</summary>
public interface IFreelyWorded
{
    /// <summary>The same act with other words in its letter.</summary>
    public object Worded(string words);
}

/// <summary>What a drafter answers to the checker who sent the letter back.</summary>
public interface IRewording
{
    /// <summary>What was changed, or why it stays.</summary>
    public string Answer { get; }

    /// <summary>The words of the letter as they are now; null where they stay.</summary>
    public string? Words { get; }
}

/// <summary>A letter that its checker sent back.</summary>
/// <param name="On">The day.</param>
/// <param name="By">The account of the checker.</param>
/// <param name="Reasons">What is wrong with it.</param>
public sealed record LetterReturn(DateOnly On, Guid By, string Reasons);

/// <summary>Whoever checks a drafted letter signs it off or sends it back with reasons; the drafter words it anew, and it is checked
/// again. The act itself stands. For every life.</summary>
internal static class SendingBack
{
    // Whoever stands in for the drafter has the same office; a department words its own letters.
    private static bool Words(Actor by, CaseLetter letter) => by.Role == letter.Drafter;

    internal static Faults<TEvent> SentBack<TEvent>(LetterBook book, int number, string? reasons, Asked asked) =>
        Serving.SignedOff<TEvent>(book, number, asked).Empty(reasons, NoticeRules.SendBackReasons, "Reasons");

    internal static IEnumerable<Refusal> MayReword(LetterBook book, Asked asked)
    {
        if (!book.Letters.Any(l => l.AwaitsWording && Words(asked.By, l))) { yield return NoticeRules.NothingToReword.Refuse(); }
    }

    internal static Faults<TEvent> Reworded<TEvent>(LetterBook book, int number, IRewording given, Asked asked)
    {
        var faults = new Faults<TEvent>();
        if (book.Find(number) is not { AwaitsWording: true } letter || !Words(asked.By, letter))
        {
            return faults.If(true, NoticeRules.NothingToReword, "Letter");
        }
        var least = asked.Law.Number(Parameters.ReasonsLeast, asked.Today);
        return faults.Empty(given.Answer, NoticeRules.RewordAnswer, "Answer")
            .If(given.Words is not null && letter.Held is not IFreelyWorded, NoticeRules.NoFreeWords, "Words")
            .If(given.Words is { } words && (string.IsNullOrWhiteSpace(words) || Reasoned.Said(words) < least),
                NoticeRules.RewordedShort, "Words", () => [("least", least)]);
    }

    internal static LetterBook Returned(this LetterBook book, int number, string reasons, Envelope at) =>
        book.With(book.Find(number)! with { Returned = new(at.Day, at.By.Account, reasons) });

    internal static LetterBook Reworded(this LetterBook book, int number, string? words, Envelope at)
    {
        var letter = book.Find(number)!;
        return book.With(letter with
        {
            Returned = null, WordedOn = at.Day, RewordedBy = at.By.Account,
            Held = words is not null && letter.Held is IFreelyWorded act ? act.Worded(words) : letter.Held,
        });
    }
}
