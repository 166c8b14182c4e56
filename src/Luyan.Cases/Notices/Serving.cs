using Luyan.Law;

namespace Luyan.Cases.Notices;

/// <summary>What is said of the service of a letter, whichever command says it.</summary>
public interface IServiceGiven
{
    /// <summary>The day of service; null where only the letter is issued.</summary>
    public DateOnly? Day { get; }

    public ServiceWay? Way { get; }

    /// <summary>Who received it.</summary>
    public string? Receiver { get; }

    /// <summary>The proof of service.</summary>
    public FileRef? Receipt { get; }

    /// <summary>The unit's agreement to electronic service, where it comes with this service.</summary>
    public FileRef? Consent { get; }
}

/// <summary>Issue and service of letters are two acts, and two persons stand behind a letter: for every life.</summary>
internal static class Serving
{
    // A department of one person has nobody else: once the time to sign off is over, a head of division signs for it.
    private static bool MaySign(CaseLetter letter, Asked asked) => letter.IsOfSide(asked.By)
        || (asked.By.Role == Role.HeadOfDivision && letter.DraftedAs == Role.Department
            && asked.Law.Due(Parameters.LetterSignOff, letter.WordedOn, filing: false).HasPassed(asked.Today));

    internal static IEnumerable<Refusal> MayServe(LetterBook book, Asked asked)
    {
        var own = book.Letters.Where(l => l.IsOfSide(asked.By)).ToArray();
        if (own.Any(l => l.AwaitsService)) { yield break; }
        yield return own.Any(l => l.AwaitsSignOff || l.AwaitsWording)
            ? NoticeRules.NotIssued.Refuse()
            : NoticeRules.NothingToServe.Refuse();
    }

    internal static IEnumerable<Refusal> MaySignOff(LetterBook book, Asked asked)
    {
        var waiting = book.Letters.Where(l => l.AwaitsSignOff && MaySign(l, asked)).ToArray();
        if (waiting.Length == 0) { yield return NoticeRules.NothingToSignOff.Refuse(); }
        else if (waiting.All(l => l.IsOf(asked.By))) { yield return NoticeRules.OwnLetter.Refuse(("person", asked.By.Name)); }
    }

    internal static Faults<TEvent> SignedOff<TEvent>(LetterBook book, int number, Asked asked)
    {
        var letter = book.Find(number);
        var waits = letter is { AwaitsSignOff: true } && MaySign(letter, asked);
        return new Faults<TEvent>()
            .If(letter is null, NoticeRules.LetterUnknown, "Letter")
            .If(letter is { FallsWith: not null }, NoticeRules.Falls, "Letter", () => Falls(book, letter!))
            .If(letter is { FallsWith: null } && !waits, NoticeRules.NothingToSignOff, "Letter")
            .If(waits && letter!.IsOf(asked.By),
                NoticeRules.OwnLetter, "Letter", () => [("person", asked.By.Name)]);
    }

    /// <summary>The service of a letter of the case can be recorded as it is said.</summary>
    /// <param name="another">It goes to another unit than that of the case, whose agreement does not count for it.</param>
    internal static Faults<TEvent> Recorded<TEvent>(
        LetterBook book, int number, IServiceGiven given, Asked asked, bool another = false)
    {
        var faults = new Faults<TEvent>();
        if (book.Find(number) is not { MustBeServed: true, Withdrawn: false } letter || !letter.IsOfSide(asked.By))
        {
            return faults.If(true, NoticeRules.LetterUnknown, "Letter");
        }
        if (letter.FallsWith is not null) { return faults.If(true, NoticeRules.Falls, "Letter", () => Falls(book, letter)); }
        if (letter.IssuedOn is not { } issued) { return faults.If(true, NoticeRules.NotIssued, "Letter"); }
        if (letter.Service is { } service) { return faults.If(true, NoticeRules.Served, "Letter", () => [("day", service.On)]); }
        return faults
            .If(given.Way != ServiceWay.PublicNotice && string.IsNullOrWhiteSpace(given.Receiver), NoticeRules.Receiver, "Receiver")
            .Proven(book, issued, given, asked, another);
    }

    private static IReadOnlyList<(string Name, object? Value)> Falls(LetterBook book, CaseLetter letter) =>
        [("day", book.Find(letter.FallsWith!.Value)!.DraftedOn)];

    /// <summary>The day lies between issue and today; any day but today is proven; a public notice has stood its time; electronic service
    /// is agreed to.</summary>
    /// <param name="another">It goes to another unit than that of the case, whose agreement does not count for it.</param>
    internal static Faults<TEvent> Proven<TEvent>(
        this Faults<TEvent> faults, LetterBook book, DateOnly issued, IServiceGiven given, Asked asked, bool another = false)
    {
        if (given.Day is not { } day) { return faults; }
        var stood = given.Way == ServiceWay.PublicNotice
            ? asked.Law.Due(Parameters.ServiceByPublicNotice, issued, filing: false).Nominal
            : issued;
        return faults
            .If(day < issued || day > asked.Today, NoticeRules.Day, "ServedOn", () => [("from", issued), ("to", asked.Today)])
            .If(day >= issued && day <= asked.Today && day < stood, NoticeRules.PublicNoticeRuns, "ServedOn", () => [("first", stood)])
            .If(given.Receipt is null && (day != asked.Today || given.Way is ServiceWay.Left or ServiceWay.PublicNotice),
                NoticeRules.Proof, "Receipt")
            .If(given.Way == ServiceWay.Electronic && (given.Consent ?? (another ? null : book.Consent)) is null,
                NoticeRules.Consent, "Consent");
    }

    /// <summary>The service as it is told; null where only the letter is issued.</summary>
    internal static ServiceMade? Of(IServiceGiven given, DateOnly recorded) => given.Day is not { } day ? null
        : new(day, recorded, given.Way, string.IsNullOrWhiteSpace(given.Receiver) ? null : given.Receiver.Trim(), given.Receipt);

    /// <summary>The day from which a statement's period runs: the unit has its whole period in which the system takes a
    /// statement.</summary>
    internal static DateOnly StatementFrom(DateOnly served, DateOnly recorded) => served > recorded ? served : recorded;

    /// <summary>The remedies against a letter of a kind that is served on a day; null where none is named.</summary>
    internal static RemedyDays? Remedies(CaseLetter letter, DateOnly served, Measures law) =>
        law.List(Parameters.LettersContestable, letter.DraftedOn).Contains(letter.Kind) ? RemedyDays.Of(served, law) : null;

    /// <summary>How a letter of a kind goes out by the policy of the day; null: with the act, and its service is not asked for.</summary>
    internal static LetterCourse? Course(string kind, Asked asked) =>
        asked.Law.List(Parameters.LettersSignedOff, asked.Today).Contains(kind) ? LetterCourse.SignOff
        : asked.Law.List(Parameters.LettersServed, asked.Today).Contains(kind) ? LetterCourse.Serve
        : null;

    /// <summary>What the unit learns by a letter, and the end of a bar: it waits until the letter is issued.</summary>
    internal static bool WaitsForIssue(Effect effect) =>
        effect is Effect.SendLetter or Effect.LiftBar or Effect.Notify { To: Role.Signer or Role.Filler or Role.Director };

    /// <summary>The clocks of the letters: who signs off, who serves; then the remedies, as far as the unit has them.</summary>
    internal static IEnumerable<Deadline> Deadlines(
        LetterBook book, Measures law, Func<CaseLetter, bool>? remedies = null)
    {
        foreach (var letter in book.Letters)
        {
            if (letter is { AwaitsSignOff: true, Holder: { } signer })
            {
                yield return Deadline.After(letter.WordedOn, Parameters.LetterSignOff, law, "letter-sign-off", signer,
                    LegalRef.Reading(11), WhenPassed.MarkOverdue, letter.Kind, filing: false);
            }
            if (letter is { AwaitsWording: true, Returned.On: var returned })
            {
                yield return Deadline.After(returned, Parameters.LetterSignOff, law, "letter-reword", letter.Drafter,
                    LegalRef.Reading(11), WhenPassed.MarkOverdue, letter.Kind, filing: false);
            }
            if (letter is { AwaitsService: true, IssuedOn: { } issued, Holder: { } serves })
            {
                yield return Deadline.After(issued, Parameters.LetterService, law, "letter-service", serves,
                    LegalRef.Reading(11), WhenPassed.MarkOverdue, letter.Kind, filing: false);
            }
            if (remedies?.Invoke(letter) != false && letter is { Remedies: { } open, Service: { } service })
            {
                yield return Remedy("reconsideration", open.Reconsideration, Parameters.Reconsideration, letter, service);
                yield return Remedy("litigation", open.Litigation, Parameters.Litigation, letter, service);
            }
        }
    }

    /// <summary>Whether somebody reads a deadline: who has a letter to check, to word anew or to serve is a matter of the house that
    /// words it, and an expert reads of his own work alone.</summary>
    internal static bool ReadsClock(Deadline deadline, Reader reader) =>
        !reader.Outside || Reader.Of(deadline.Of).Side == reader.Side
        || (reader.Side != Side.Expert && deadline.Key is not ("letter-sign-off" or "letter-reword" or "letter-service"));

    private static Deadline Remedy(string key, LegalDay due, Parameter length, CaseLetter letter, ServiceMade service) =>
        new(key, letter.Kind, Role.Signer, service.On, due.Nominal, due.Effective, due.Provisional,
            LegalRef.Reading(11), length.Key, WhenPassed.Lapses);
}
