using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>The other centers of the lead and the co-hosts: while the title of one is in question, a further center is neither
/// approved nor named. Where the policy of the day allows it, the leader decides with the question named and answered.</summary>
internal static class OtherCenters
{
    /// <summary>What stands against an approval.</summary>
    internal static IEnumerable<Refusal> AgainstApproving(string? answer, Asked asked)
    {
        var open = Open(asked);
        if (open.Count == 0) { yield break; }
        if (!asked.Law.IsOn(Parameters.OtherCentersAnswered, asked.Today))
        {
            foreach (var title in open) { yield return Refuse(ApplicationRules.OtherCenter, title); }
        }
        else if (Reasoned.Said(answer) is var said && asked.Law.Number(Parameters.ReasonsLeast, asked.Today) is var least
            && (said < least || said == 0))
        {
            foreach (var title in open)
            {
                yield return Refuse(ApplicationRules.OtherCenterAnswer, title, least).At(nameof(Applications.Determine.Answer));
            }
        }
    }

    /// <summary>What stands against the letter: a question that the determination did not answer.</summary>
    internal static IEnumerable<Refusal> AgainstNaming(Determination determination, Asked asked) =>
        from title in Open(asked)
        where !determination.Answered.Any(a => a.Center == title.Center && !title.Questions.Except(a.Questions).Any())
        select Refuse(ApplicationRules.OtherCenter, title);

    /// <summary>The titles in question that a determination has to know.</summary>
    internal static IReadOnlyList<TitleInQuestion> Open(Asked asked) =>
        asked.Law.IsOn(Parameters.OtherCentersAsked, asked.Today) ? asked.Registers.InQuestion : [];

    private static Refusal Refuse(Rule rule, TitleInQuestion title, int? least = null) => rule.Refuse(
    [
        ("center", title.Center), Words.Of("questions", "center.question.", title.Questions),
        .. least is { } asked ? [("least", asked)] : Array.Empty<(string, object?)>(),
    ]);
}
