using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Cases.Applications.ApplicationRow;

namespace Luyan.Cases.Applications;

/// <summary>A letter that was drafted goes back to who drafted it, and comes again to who checks it.</summary>
internal static class LetterSteps
{
    internal static ApplicationStep[] Rows =>
    [
        Of<FiledApplication, SendBackLetter>(
            [Role.HeadOfDivision, Role.Leader, Role.Department], Filed,
            (state, c, asked) => SendingBack.SentBack<ApplicationEvent>(state.Filing.Letters, c.Letter, c.Reasons, asked)
                .Else(() => new LetterSentBack(c.Letter, state.Filing.Letters.Find(c.Letter)!.Kind, c.Reasons)),
            (state, asked) => Serving.MaySignOff(((FiledApplication)state).Filing.Letters, asked))
            .Alters<LetterSentBack>((filing, e, at) => filing with { Letters = filing.Letters.Returned(e.Letter, e.Reasons, at) },
                (after, e) => [after.Tell("letter-sent-back", after.Filing.Letters.Find(e.Letter)!.Drafter)]),
        Of<FiledApplication, RewordLetter>(
            [Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Department], Filed,
            (state, c, asked) => SendingBack.Reworded<ApplicationEvent>(state.Filing.Letters, c.Letter, c, asked)
                .Else(() => new LetterReworded(c.Letter, state.Filing.Letters.Find(c.Letter)!.Kind, c.Answer, c.Words)),
            (state, asked) => SendingBack.MayReword(((FiledApplication)state).Filing.Letters, asked))
            .Due("letter-reword")
            .Alters<LetterReworded>((filing, e, at) => filing with { Letters = filing.Letters.Reworded(e.Letter, e.Words, at) },
                (after, e) => [after.Tell("letter-to-sign", after.Filing.Letters.Find(e.Letter)!.Holder ?? Role.HeadOfDivision)]),
    ];
}

/// <summary>Whoever checks a drafted letter sends it back to who drafted it.</summary>
/// <param name="Letter">Which letter of the case, counted from 1.</param>
/// <param name="Reasons">What is wrong with it.</param>
public sealed record SendBackLetter(int Letter, string Reasons) : ApplicationCommand;

/// <summary>The drafter words a letter anew, or says why it stays; it is checked again. The act stands.</summary>
/// <param name="Letter">Which letter of the case, counted from 1.</param>
/// <param name="Answer">What was changed, or why it stays.</param>
/// <param name="Words">The words of the letter as they are now; null where they stay.</param>
public sealed record RewordLetter(int Letter, string Answer, string? Words = null) : ApplicationCommand, IRewording;

/// <summary>A drafted letter was sent back.</summary>
public sealed record LetterSentBack(int Letter, string Kind, string Reasons) : ApplicationEvent, IOfLetter;

/// <summary>A letter was worded anew, and waits to be checked again.</summary>
public sealed record LetterReworded(int Letter, string Kind, string Answer, string? Words) : ApplicationEvent, IOfLetter;
