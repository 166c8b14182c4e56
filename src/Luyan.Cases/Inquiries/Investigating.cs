using Luyan.Law;

namespace Luyan.Cases.Inquiries;

/// <summary>The rules of an inquiry under the names that they have in one life: the texts and the stored refusals name the life.</summary>
internal sealed record InquiryRules(
    Rule Facts, Rule Evidence, Rule NoSuspicion, Rule InvestigationOpen, Rule NoInvestigation,
    Rule AlreadyVerified, Rule Unheard, Rule Unserved, Rule SecondPerson, Rule SecondClears, Rule Reasons);

/// <summary>The inquiry into suspected false material (Art. 12), for every life: suspicion, investigation, statement, clearing, two
/// officers who verify.</summary>
internal static class Investigating
{
    internal static IEnumerable<Refusal> MayOpen(Inquiry inquiry, InquiryRules rules)
    {
        if (inquiry.Open) { yield return rules.InvestigationOpen.Refuse(); }
        else if (inquiry.Suspicions.Count == 0) { yield return rules.NoSuspicion.Refuse(); }
    }

    // As with verifying, the second officer is another person.
    internal static IEnumerable<Refusal> MayClear(Inquiry inquiry, InquiryRules rules, Asked asked)
    {
        if (inquiry.ClearedBy is { } cleared && asked.By.Is(cleared)) { yield return rules.SecondClears.Refuse(("person", asked.By.Name)); }
        if (inquiry.Verified) { yield return rules.AlreadyVerified.Refuse(); }
        else if (inquiry.Suspicions.Count == 0) { yield return rules.NoSuspicion.Refuse(); }
    }

    // The unit is heard first, and the second officer is another person.
    internal static IEnumerable<Refusal> MayVerify(Inquiry inquiry, InquiryRules rules, Asked asked)
    {
        if (!inquiry.Open) { yield return rules.NoInvestigation.Refuse(); yield break; }
        if (inquiry.Verified) { yield return rules.AlreadyVerified.Refuse(); }
        // A first word is not the last, and what an officer notes is none: the period runs to its end unless the unit says otherwise.
        if (!inquiry.NothingMore)
        {
            if (inquiry.Statements is not { } period) { yield return rules.Unserved.Refuse(); }
            else if (!period.Due.HasPassed(asked.Today)) { yield return rules.Unheard.Refuse(("lastDay", period.Due.Effective)); }
        }
        if (inquiry.FoundBy is { } first && asked.By.Is(first)) { yield return rules.SecondPerson.Refuse(("person", asked.By.Name)); }
    }

    /// <summary>Nothing may be granted while a suspicion is investigated or a falsehood is verified.</summary>
    internal static bool Blocks(Inquiry inquiry) => inquiry is { Open: true } or { Verified: true };

    internal static Decision<TEvent> Raise<TEvent>(
        string facts, IReadOnlyList<FileRef>? evidence, InquiryRules rules, Func<TEvent> raised) => new Faults<TEvent>()
        .Empty(facts, rules.Facts, "Facts")
        .If(evidence is not { Count: > 0 }, rules.Evidence, "Evidence")
        .Else(raised);

    // Where the policy says so the unit's period begins with the service of the letter, and with nothing else.
    internal static Decision<TEvent> Open<TEvent>(string facts, InquiryRules rules, Asked asked, Func<LegalDay?, TEvent> opened) =>
        new Faults<TEvent>()
            .Empty(facts, rules.Facts, "Facts")
            .Else(() => opened(asked.Law.IsOn(Parameters.PeriodsFromService, asked.Today)
                ? null : asked.Law.Due(Parameters.StatementPeriod, asked.Today)));

    internal static Decision<TEvent> Clear<TEvent>(
        Inquiry inquiry, string reasons, InquiryRules rules, Func<TEvent> proposed, Func<TEvent> cleared) => new Faults<TEvent>()
        .Empty(reasons, rules.Reasons, "Reasons")
        .Else(inquiry.ClearedBy is null ? proposed : cleared);

    internal static Decision<TEvent> Verify<TEvent>(
        Inquiry inquiry, string facts, InquiryRules rules, Func<TEvent> found, Func<TEvent> verified) => new Faults<TEvent>()
        .Empty(facts, rules.Facts, "Facts")
        .Else(inquiry.FoundBy is null ? found : verified);

    /// <summary>The inquiry is over; the last suspicions stay that it was not about.</summary>
    internal static Inquiry EndedBut(this Inquiry inquiry, int kept) => new() { Suspicions = [.. inquiry.Suspicions.TakeLast(kept)] };

    // What comes in anew was not looked at by who found the rest to be cleared.
    internal static Inquiry Raised(this Inquiry inquiry, string facts) =>
        inquiry with { Suspicions = [.. inquiry.Suspicions, facts], ClearedBy = null };

    internal static Inquiry Opened(this Inquiry inquiry, Envelope at, LegalDay? due) =>
        inquiry with { OpenedOn = at.Day, Taken = inquiry.Suspicions.Count, Statements = due is { } day ? new(at.Day, day) : null };

    internal static Inquiry Stated(this Inquiry inquiry, string statement, bool nothingMore) =>
        inquiry with { Statement = statement, NothingMore = nothingMore };

    internal static Inquiry ClearingFound(this Inquiry inquiry, Envelope at) => inquiry with { ClearedBy = at.By.Account };

    /// <summary>The letter is served: the period begins. One that runs since the opening is never shortened.</summary>
    internal static Inquiry Served(this Inquiry inquiry, RunningPeriod period) =>
        !inquiry.Open || (inquiry.Statements is { } runs && runs.Due.Effective >= period.Due.Effective)
            ? inquiry : inquiry with { Statements = period };

    internal static Inquiry Found(this Inquiry inquiry, Envelope at) => inquiry with { FoundBy = at.By.Account };

    internal static Inquiry VerifiedAgain(this Inquiry inquiry, Envelope at) => inquiry with { VerifiedOn = at.Day };
}
