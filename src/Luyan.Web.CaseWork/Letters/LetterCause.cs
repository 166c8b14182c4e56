using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Store.Dockets;

namespace Luyan.Web.Letters;

/// <summary>The act that words a letter: the event that ordered it, or, where a second person signed the letter off, the act whose letter
/// that was. The letter bears the day of its issue.</summary>
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
        return act with { Envelope = ordered.Envelope };
    }

    private static string? KindOf(object happened) => happened switch
    {
        ApplicationEvent e => ApplicationLife.LetterOf(e),
        CenterEvent e => CenterLife.LetterOf(e),
        _ => null,
    };
}
