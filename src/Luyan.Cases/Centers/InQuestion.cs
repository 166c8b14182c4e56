using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>What puts the title of a center in question.</summary>
public enum Question
{
    /// <summary>A suspicion was raised and is not cleared.</summary>
    Suspicion,

    /// <summary>An investigation is open, or a falsehood is verified.</summary>
    Investigation,

    /// <summary>A deviation was found, and no rectification was ordered for it.</summary>
    Deviation,

    /// <summary>A rectification runs, lies for the second look, or did not pass.</summary>
    Rectification,

    /// <summary>A sanction is proposed.</summary>
    Proposal,

    /// <summary>The notice of a sanction is served.</summary>
    Notice,

    /// <summary>The title was taken, and the decision can still be annulled.</summary>
    Decision,
}

/// <summary>Whether a title is in question. Every step by which a title or a unit can leave, or gain, asks this one function:
/// closing, dissolution, change of the relying unit and of the plan, final acceptance, the naming of another center of the unit.</summary>
public static class InQuestion
{
    /// <summary>All that puts a center in question on a day; empty where nothing does.</summary>
    public static IReadOnlyList<Question> Of(NamedCenter state, DateOnly today) => state switch
    {
        LivingCenter living => Of(living.Center),
        SanctionedCenter { Decision: var decision } when decision.Remedies is not { } open || !open.Litigation.HasPassed(today) =>
            [Question.Decision],
        _ => [],
    };

    /// <summary>What another case of the unit must know of a center on a day; null where nothing is in question.</summary>
    public static TitleInQuestion? Title(CenterState state, DateOnly today) =>
        state is NamedCenter named && Of(named, today) is { Count: > 0 } open
            ? new(named.Center.Identity.Number, [.. open.Select(q => q.ToString())])
            : null;

    /// <summary>All that puts a living center in question.</summary>
    public static IReadOnlyList<Question> Of(Center center)
    {
        var open = new List<Question>();
        if (Investigating(center)) { open.Add(Question.Investigation); }
        else if (center.Inquiry.Suspicions.Count > 0) { open.Add(Question.Suspicion); }
        // Art. 9 speaks of construction: after acceptance a deviation is no ground any more.
        if (center.AcceptedOn is null)
        {
            if (center.ToRectify.Any(i => center.StandingRectifications.All(r => r.Inspection != i.Number)))
            {
                open.Add(Question.Deviation);
            }
            if (center.Rectifications.Any(r => r.Open || Failed(center, r))) { open.Add(Question.Rectification); }
        }
        if (center.OpenSanction is { } sanction)
        {
            open.Add(sanction.Stage == SanctionStage.Noticed ? Question.Notice : Question.Proposal);
        }
        return open;
    }

    /// <summary>The center as its unit was told of it: without a suspicion and a proposal before their letters are issued.</summary>
    internal static CenterState ToldOf(CenterState state)
    {
        if (state is not LivingCenter { Center: var center } living) { return state; }
        var investigated = center.Inquiry.Open && center.Letters.Told(CenterLetterKinds.Investigation);
        var told = center with
        {
            Inquiry = !center.Inquiry.InQuestion || investigated ? center.Inquiry : new(),
            Sanctions = Noticed(center) || center.OpenSanction is not { } open ? center.Sanctions
                : [.. center.Sanctions.Where(s => s != open)],
        };
        return told == center ? state : living with { Center = told };
    }

    /// <summary>Whether the unit was told of the investigation that is open: its letter is issued.</summary>
    internal static bool Investigated(CenterState state) => state is NamedCenter { Center: var center }
        && center.Inquiry.Open && center.Letters.Told(CenterLetterKinds.Investigation);

    /// <summary>Whether the unit was told of the sanction that is proposed: its notice is issued.</summary>
    internal static bool Noticed(CenterState state) => state is NamedCenter { Center: var center } && Noticed(center);

    /// <summary>Whether the sanction that is proposed rests on a falsehood.</summary>
    internal static bool OfFalsehood(CenterState state) =>
        state is NamedCenter { Center.OpenSanction.Ground: SanctionGround.Falsehood };

    private static bool Noticed(Center center) =>
        center.OpenSanction is { Stage: SanctionStage.Noticed } && center.Letters.Told(CenterLetterKinds.Notice);

    /// <summary>What of that the unit was told, in the words that it was told: a suspicion and a proposal it does not know, an
    /// investigation, a notice and an order to rectify from the issue of their letters on. Nothing else refuses what it asks for; the rest
    /// holds up the Bureau.</summary>
    public static IReadOnlyList<Question> ToldOf(Center center) =>
    [
        .. Of(center with { Rectifications = [.. center.Rectifications.Where(r => !Grounds.Pending(center, r))] }).Where(q => q switch
        {
            Question.Suspicion or Question.Proposal => false,
            Question.Investigation => center.Letters.Told(CenterLetterKinds.Investigation),
            Question.Notice => center.Letters.Told(CenterLetterKinds.Notice),
            _ => true,
        }),
    ];

    /// <summary>The value of a refusal: what is in question.</summary>
    internal static (string Name, object? Value) Values(IEnumerable<Question> open) =>
        Words.Of("questions", "center.question.", open.Select(q => $"{q}"));

    /// <summary>The refusal by a rule where something is in question.</summary>
    internal static IEnumerable<Refusal> Refuse(Center center, Rule rule) =>
        Of(center) is { Count: > 0 } open ? [rule.Refuse(Values(open))] : [];

    private static bool Investigating(Center center) => Inquiries.Investigating.Blocks(center.Inquiry);

    // What did not pass stays in question until another rectification passes or the leader has decided on it.
    private static bool Failed(Center center, Rectification rectification) =>
        rectification.Stage == RectificationStage.NotPassed
            && center.StandingRectifications.Last(r => r.Inspection == rectification.Inspection) == rectification
            && !Grounds.Spent(center, SanctionGround.Deviation, rectification.Number);
}
