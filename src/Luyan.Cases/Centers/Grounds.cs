using Luyan.Law;

namespace Luyan.Cases.Centers;

/// <summary>Whether a ground for taking the title holds, and on what it rests.</summary>
internal static class Grounds
{
    /// <summary>On what a ground rests on a day: the rectification, the cycle or the inquiry. Null: it does not hold. Spent:
    /// it was decided, dropped or annulled before.</summary>
    internal static (int Basis, bool Spent)? Of(Center center, SanctionGround ground, Asked asked)
    {
        if (!SanctionGrounds.Ends(ground, asked.Law, asked.Today)) { return null; }
        var bases = Bases(center, ground, asked.Today).ToArray();
        var fresh = bases.Where(b => !Spent(center, ground, b)).ToArray();
        return bases.Length == 0 ? null : fresh.Length > 0 ? (fresh[0], false) : (bases[0], true);
    }

    private static IEnumerable<int> Bases(Center center, SanctionGround ground, DateOnly day) => ground switch
    {
        // Art. 9 speaks of construction: after acceptance it is no ground any more.
        SanctionGround.Deviation =>
            center.AcceptedOn is null
                ? center.StandingRectifications.Where(r => Answered(center, r)).GroupBy(r => r.Inspection).Select(of => of.Last())
                    .Where(r => r.Missed(day) && Given(center, r)).Select(r => r.Number)
                : [],
        SanctionGround.NoAssessment => center.Assessments
            // A declaration to give the title back lies with the Bureau: its time does not run against the unit.
            .Where(a => a.GraceOver(day) && (center.Closing is not { } declared || a.GraceOver(declared.On))).Select(a => a.Cycle),
        SanctionGround.Falsehood => center.Inquiry.Verified ? [center.InquiriesEnded + 1] : [],
        _ => [],
    };

    /// <summary>Whether a ground was decided or dropped on a basis. What was annulled for a fault of procedure may be taken up
    /// anew, with a new notice.</summary>
    internal static bool Spent(Center center, SanctionGround ground, int basis) =>
        center.Sanctions.Any(s => s.Ground == ground && s.Basis == basis
            && (s.Stage == SanctionStage.Decided
                // What a second look at the rectification finds after a drop is a new fact.
                || (s.Stage == SanctionStage.Dropped && (s.SecondLooks is not { } seen || seen == Looks(center, s)))
                || s is { Stage: SanctionStage.Annulled, Annulment: not AnnulmentOutcome.ForProcedure }));

    /// <summary>How many second looks there were at the rectification on which a sanction rests; null where it rests on none.</summary>
    internal static int? Looks(Center center, Sanction sanction) => sanction.Ground == SanctionGround.Deviation
        ? center.Rectifications.FirstOrDefault(r => r.Number == sanction.Basis)?.Looks
        : null;

    /// <summary>Whether an open proposal rests on a rectification that lies with the Bureau for the second look.</summary>
    internal static bool LiesForInspection(Center center, Sanction sanction) => sanction.Ground == SanctionGround.Deviation
        && Newest(center, sanction) is { Stage: RectificationStage.Submitted };

    /// <summary>Whether an open proposal has lost its ground since: the rectification passed, was given more time that still runs, or
    /// was ordered anew.</summary>
    internal static bool Lost(Center center, Sanction sanction, DateOnly day) => sanction.Ground switch
    {
        SanctionGround.Deviation => Newest(center, sanction) is not { } newest
            || (newest.Stage != RectificationStage.Submitted
                && (newest.Number != sanction.Basis || !newest.Missed(day) || !Given(center, newest))),
        SanctionGround.NoAssessment => center.Assessments.Any(a => a.Cycle == sanction.Basis && a.OnFile),
        _ => !center.Inquiry.Verified,
    };

    // Who orders anew what a sanction rests on gives the unit its time to improve once more; an order whose letter is not issued gives
    // it none.
    internal static Rectification? Newest(Center center, Sanction sanction)
    {
        var basis = center.Rectifications.FirstOrDefault(r => r.Number == sanction.Basis);
        return center.StandingRectifications.LastOrDefault(r => r.Inspection == basis?.Inspection
            && (r == basis || Answered(center, r)));
    }

    /// <summary>Whether an order was given: nobody loses a title over one whose letter was never issued, and nobody is given time by
    /// it.</summary>
    internal static bool Given(Center center, Rectification r) =>
        r.Letter is not { } letter || center.Letters.Find(letter) is null or { IssuedOn: not null };

    // An order at which the Bureau has looked was given, whatever letter with more time waits since.
    private static bool Answered(Center center, Rectification r) => r.Looks > 0 || Given(center, r);

    /// <summary>Whether an order is worded and not given: the unit has not learned of it, and nobody answered it.</summary>
    internal static bool Pending(Center center, Rectification r) => r.Stage == RectificationStage.Ordered && !Given(center, r);

    /// <summary>Keeps only the refusal for the requested ground.</summary>
    internal static void OnlyOf(SanctionGround ground, List<Refusal> why, CenterState state, Asked asked)
    {
        if (why.RemoveAll(r => r.Field == "Ground") == 0) { return; }
        why.Add(Missing(ground, Of(((NamedCenter)state).Center, ground, asked), asked));
    }

    /// <summary>The refusal where a ground does not hold.</summary>
    internal static Refusal Missing(SanctionGround ground, (int Basis, bool Spent)? basis, Asked asked) =>
        !SanctionGrounds.Ends(ground, asked.Law, asked.Today) ? CenterRules.NoSuchGround.Refuse().At("Ground")
        : basis is { Spent: true }
        ? CenterRules.GroundSpent.Refuse(("article", LegalRef.Art((int)ground))).At("Ground")
        : RuleOf(ground).Refuse().At("Ground");

    private static Rule RuleOf(SanctionGround ground) => ground switch
    {
        SanctionGround.Deviation => CenterRules.NotRectified,
        SanctionGround.NoAssessment => CenterRules.NoAssessment,
        _ => CenterRules.NotVerified,
    };
}

/// <summary>A proceeding in which the unit may state its case.</summary>
/// <param name="Of">Which.</param>
/// <param name="Due">The last day; null while its letter is issued and the service is not recorded.</param>
/// <param name="Stated">The unit has stated its case, or was heard.</param>
internal sealed record Hearing(HearingOf Of, LegalDay? Due, bool Stated)
{
    internal bool Runs(DateOnly day) => Due is not { } due || !due.HasPassed(day);
}

/// <summary>The proceedings in which the unit may state its case.</summary>
internal static class Hearings
{
    /// <summary>A sanction whose notice is issued, then an investigation whose letter is, and that has not verified the falsehood.
    /// </summary>
    internal static IEnumerable<Hearing> Open(Center center)
    {
        if (center.OpenSanction is { Stage: SanctionStage.Noticed } sanction && center.Letters.Told(CenterLetterKinds.Notice))
        {
            yield return new(HearingOf.Sanction, sanction.Statements?.Due, sanction.Statement is not null);
        }
        if (center.Inquiry is { Verified: false, Open: true } inquiry && center.Letters.Told(CenterLetterKinds.Investigation))
        {
            yield return new(HearingOf.Investigation, inquiry.Statements?.Due, inquiry.Statement is not null);
        }
    }
}
