using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Store.Dockets;

namespace Luyan.Web.Letters;

/// <summary>The act that words a letter: the event that ordered it, or, where a second person signed the letter off, the act whose letter
/// that was, with the words that the drafter gave it anew after it was sent back. The letter bears the day of its issue.</summary>
internal static class LetterCause
{
    public static Happened Of(IReadOnlyList<Happened> history, int sequence)
    {
        var ordered = history.First(h => h.Sequence == sequence);
        int? number = ordered.Event switch
        {
            Cases.Applications.LetterIssued e => e.Letter,
            Cases.Centers.LetterIssued e => e.Letter,
            _ => null,
        };
        if (number is not { } letter) { return ordered; }
        var act = history.Where(h => KindOf(h.Event) is not null).ElementAt(letter - 1);
        var words = history.Where(h => h.Sequence < sequence).Select(h => h.Event).Select(e => e switch
        {
            Cases.Applications.LetterReworded r when r.Letter == letter => r.Words,
            Cases.Centers.LetterReworded r when r.Letter == letter => r.Words,
            _ => null,
        }).LastOrDefault(w => w is not null);
        return act with
        {
            Envelope = ordered.Envelope, Event = words is not null && act.Event is IFreelyWorded free ? free.Worded(words) : act.Event,
        };
    }

    private static string? KindOf(object happened) => happened switch
    {
        ApplicationEvent e => ApplicationLife.LetterOf(e),
        CenterEvent e => CenterLife.LetterOf(e),
        _ => null,
    };
}
