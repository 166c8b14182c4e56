using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Cases.Centers.CenterRow;

namespace Luyan.Cases.Centers;

/// <summary>A letter that was drafted goes back to who drafted it, and comes again to who checks it.</summary>
internal static class LetterSteps
{
    private static readonly Type[] Named = [.. Living, .. Over];

    internal static CenterStep[] Rows =>
    [
        Of<SendBackLetter>(
            [Role.HeadOfDivision, Role.Leader], Named,
            (center, c, asked) => SendingBack.SentBack<CenterEvent>(center.Letters, c.Letter, c.Reasons, asked)
                .Else(() => new LetterSentBack(c.Letter, center.Letters.Find(c.Letter)!.Kind, c.Reasons)),
            (state, asked) => Serving.MaySignOff(state.Center.Letters, asked))
            .Turns<LetterSentBack>(
                (state, center, e, at) =>
                    state with { Center = center with { Letters = center.Letters.Returned(e.Letter, e.Reasons, at) } },
                (after, e) => [after.Tell("letter-sent-back", after.Center.Letters.Find(e.Letter)!.Drafter)]),
        Of<RewordLetter>(
            [Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Department], Named,
            (center, c, asked) => SendingBack.Reworded<CenterEvent>(center.Letters, c.Letter, c, asked)
                .Else(() => new LetterReworded(c.Letter, center.Letters.Find(c.Letter)!.Kind, c.Answer, c.Words)),
            (state, asked) => SendingBack.MayReword(state.Center.Letters, asked))
            .Due("letter-reword")
            .Turns<LetterReworded>(
                (state, center, e, at) =>
                    state with { Center = center with { Letters = center.Letters.Reworded(e.Letter, e.Words, at) } },
                (after, e) => [after.Tell("letter-to-sign", after.Center.Letters.Find(e.Letter)!.Holder ?? Role.HeadOfDivision)]),
    ];
}

/// <summary>Whoever checks a drafted letter sends it back to who drafted it.</summary>
/// <param name="Letter">Which letter of the case, counted from 1.</param>
/// <param name="Reasons">What is wrong with it.</param>
public sealed record SendBackLetter(int Letter, string Reasons) : CenterCommand;

/// <summary>The drafter words a letter anew, or says why it stays; it is checked again. The act stands.</summary>
/// <param name="Letter">Which letter of the case, counted from 1.</param>
/// <param name="Answer">What was changed, or why it stays.</param>
/// <param name="Words">The words of the letter as they are now; null where they stay.</param>
public sealed record RewordLetter(int Letter, string Answer, string? Words = null) : CenterCommand, IRewording;

/// <summary>A drafted letter was sent back.</summary>
public sealed record LetterSentBack(int Letter, string Kind, string Reasons) : CenterEvent, IOfLetter;

/// <summary>A letter was worded anew, and waits to be checked again.</summary>
public sealed record LetterReworded(int Letter, string Kind, string Answer, string? Words) : CenterEvent, IOfLetter;
