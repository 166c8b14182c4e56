namespace Luyan.Cases.Notices;

/// <summary>How a letter goes from the act that words it to the unit. A stored event without it is older than the recording of service:
/// its letter went out with the act.</summary>
public enum LetterCourse
{
    /// <summary>The act issues it; its service must be recorded.</summary>
    Serve,

    /// <summary>The act drafts it; another person signs it off, which issues it; then its service must be recorded.</summary>
    SignOff,
}

/// <summary>In what way a letter reached the unit.</summary>
public enum ServiceWay
{
    InPerson,
    Post,

    /// <summary>Into the inbox that the unit has agreed to.</summary>
    Electronic,

    /// <summary>Left with the receiver who did not sign, before a witness.</summary>
    Left,
    PublicNotice,
}

/// <summary>An event that happens to a letter of the case after it was worded.</summary>
public interface IOfLetter
{
    /// <summary>Which letter of the case, counted from 1.</summary>
    public int Letter { get; }
}

/// <summary>The service of a letter.</summary>
/// <param name="On">The day on which it was served.</param>
/// <param name="RecordedOn">The day on which that was recorded.</param>
/// <param name="Way">In what way; null where an earlier version did not ask.</param>
/// <param name="Receiver">Who received it.</param>
/// <param name="Receipt">The proof of service.</param>
public sealed record ServiceMade(DateOnly On, DateOnly RecordedOn, ServiceWay? Way, string? Receiver, FileRef? Receipt);

/// <summary>A letter of a case, from its draft to its service.</summary>
/// <param name="Number">Counted from 1 in the case.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="DraftedOn">The day of the act that worded it.</param>
/// <param name="DraftedBy">The account of who acted.</param>
/// <param name="DraftedAs">The role of who acted.</param>
public sealed record CaseLetter(int Number, string Kind, DateOnly DraftedOn, Guid DraftedBy, Role DraftedAs)
{
    /// <summary>The day of issue; null while it waits for a second person.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Its service must be recorded.</summary>
    public bool MustBeServed { get; init; }

    /// <summary>Its service; null until it is recorded.</summary>
    public ServiceMade? Service { get; init; }

    /// <summary>Until when the unit may turn to the authority above or to the court; null before service and where nothing is
    /// open.</summary>
    public Law.RemedyDays? Remedies { get; init; }

    /// <summary>What it says holds no more, and it was not served: nobody issues or serves it.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The letter with whose issue it is withdrawn, counted from 1: until then it is as those outside know it, and nobody issues
    /// or serves it; null where it goes its way.</summary>
    public int? FallsWith { get; init; }

    /// <summary>Its checker sent it back, and it is not worded anew; null where nobody did.</summary>
    public LetterReturn? Returned { get; init; }

    /// <summary>The day on which it was last worded.</summary>
    public DateOnly WordedOn { get; init; } = DraftedOn;

    /// <summary>The account of who worded it anew; null where nobody did.</summary>
    public Guid? RewordedBy { get; init; }

    /// <summary>The office that words it: that of who acted, and the case officer for the clock.</summary>
    public Role Drafter => DraftedAs == Role.Clock ? Role.CaseOfficer : DraftedAs;

    /// <summary>It is worded and not issued.</summary>
    public bool AwaitsSignOff => IssuedOn is null && GoesOn && Returned is null;

    /// <summary>It was sent back, and is to be worded anew.</summary>
    public bool AwaitsWording => IssuedOn is null && GoesOn && Returned is not null;

    /// <summary>It has reached the unit: served, or issued where the policy asks for no service.</summary>
    public bool HasReached => MustBeServed ? Service is not null : IssuedOn is not null;

    /// <summary>Its number among the letters of which the reader knows: nobody outside misses one.</summary>
    public int Shown { get; init; } = Number;

    /// <summary>Whether a person has worded it: nobody checks his own words.</summary>
    public bool IsOf(Actor person) => person.Is(DraftedBy) || (RewordedBy is { } other && person.Is(other));

    /// <summary>Whether it is of the side of a person: a department checks and serves its own letters, the Bureau those of the
    /// Bureau.</summary>
    public bool IsOfSide(Actor person) => person.Role == Role.Department == (DraftedAs == Role.Department);

    /// <summary>It is issued and its service is not recorded.</summary>
    public bool AwaitsService => MustBeServed && IssuedOn is not null && Service is null && GoesOn;

    /// <summary>Who must act on it: who signs off, who words it anew, then who serves; null where nobody must.</summary>
    public Role? Holder => AwaitsWording ? Drafter
        : AwaitsSignOff ? Checker
        : !AwaitsService ? null
        : DraftedAs == Role.Department ? Role.Department : Role.CaseOfficer;

    private bool GoesOn => !Withdrawn && FallsWith is null;

    // A department checks its own letters.
    private Role Checker => DraftedAs switch
    {
        Role.Department => Role.Department, Role.HeadOfDivision => Role.Leader, _ => Role.HeadOfDivision,
    };

    /// <summary>The act that waits for the second person, or waited for it, with the words of the letter.</summary>
    internal object? Held { get; init; }

    /// <summary>That act as it was done, however the letter is worded since.</summary>
    internal object? Act { get; init; }
}

/// <summary>The letters of a case, in the order of the acts that worded them.</summary>
public sealed record LetterBook
{
    public IReadOnlyList<CaseLetter> Letters { get; init; } = [];

    /// <summary>The unit's agreement to electronic service, where one is on file.</summary>
    public FileRef? Consent { get; init; }

    /// <summary>The letter of a number; null where there is none.</summary>
    public CaseLetter? Find(int number) => number >= 1 && number <= Letters.Count ? Letters[number - 1] : null;

    /// <summary>Who must act first on a letter; null where nobody must.</summary>
    public Role? Holder => Letters.Select(l => l.Holder).FirstOrDefault(h => h is not null);

    /// <summary>Whether the unit was told by the last letter of a kind that still counts: it is issued. Where there is none the act is
    /// older than the letters.</summary>
    internal bool Told(string kind) => Letters.LastOrDefault(l => l.Kind == kind && !l.Withdrawn) is null or { IssuedOn: not null };

    /// <summary>Whether the last letter of some that still counts has reached the unit. Where there is none the act is older than the
    /// letters.</summary>
    internal bool Reached(Func<CaseLetter, bool> which) =>
        Letters.LastOrDefault(l => which(l) && !l.Withdrawn) is null or { HasReached: true };

    /// <summary>The book as somebody outside the Bureau reads it: of a letter that the reader does not know the place is kept, so that
    /// acts find the others, and the count goes on without it; of the others nothing is told of the work in the house.</summary>
    internal LetterBook ReadBy(Reader reader)
    {
        var shown = 0;
        return this with { Letters = [.. Letters.Select(letter => Knows(letter) ? Told(letter) with { Shown = ++shown } : Place(letter))] };

        bool IsOwn(CaseLetter letter) => Reader.Of(letter.DraftedAs).Side == reader.Side;
        // Acts towards the unit are no matter of an expert.
        bool Knows(CaseLetter letter) => reader.Side != Side.Expert && letter.Kind.Length > 0
            && (letter.IssuedOn is not null || IsOwn(letter));
        CaseLetter Told(CaseLetter letter) => IsOwn(letter)
            ? letter
            : letter with { DraftedBy = Guid.Empty, RewordedBy = null, Returned = null, Held = null, Act = null, FallsWith = null };
    }

    private static CaseLetter Place(CaseLetter letter) => new(letter.Number, "", default, Guid.Empty, Role.Clock) { Withdrawn = true };

    /// <summary>How far they are.</summary>
    internal LettersUnderWay UnderWay => new(
        [
            .. Letters.Where(l => l is { IssuedOn: null, Act: not null })
                .Select(l => new UnissuedAct(l.Act!, l.DraftedAs, l.Number, l.Withdrawn)),
        ],
        [.. Letters.Where(l => l.IssuedOn is not null).Select(l => (object)(l.Kind, l.DraftedOn, l.IssuedOn, l.Service, l.Withdrawn))])
    {
        WordedAnew =
        [
            .. Letters.Where(l => l is { IssuedOn: not null, Act: not null, Held: not null } && !ReferenceEquals(l.Act, l.Held))
                .Select(l => new WordedAnew(l.Act!, l.Held!, l.DraftedAs)),
        ],
    };

    /// <summary>The book with the days for remedies as the calendar in force makes them: a later list of holidays lengthens them, and
    /// shortens none.</summary>
    internal LetterBook Under(Law.Measures law)
    {
        if (Letters.All(l => l.Remedies is null)) { return this; }
        CaseLetter[] now =
        [
            .. Letters.Select(l => l is { Remedies: { } open, Service.On: var served } && open.Under(law, served) is var longer
                && longer != open ? l with { Remedies = longer } : l),
        ];
        return now.SequenceEqual(Letters, ReferenceEqualityComparer.Instance) ? this : this with { Letters = now };
    }

    internal LetterBook With(CaseLetter letter) => this with { Letters = [.. Letters.Select(l => l.Number == letter.Number ? letter : l)] };

    /// <summary>The book with one more letter.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="course">How it goes out; null: with the act, as in earlier versions.</param>
    /// <param name="act">The act that words it.</param>
    /// <param name="at">What surrounds the act.</param>
    /// <param name="before">The book before the act: what it withdraws falls with the issue of its letter, where another person signs
    /// that off, for those inside and outside at the same moment.</param>
    /// <param name="served">Its service, where the act records it too.</param>
    internal LetterBook Drafted(
        string kind, LetterCourse? course, object act, Envelope at, LetterBook before, ServiceMade? served = null)
    {
        var held = course == LetterCourse.SignOff;
        return this with
        {
            Letters =
            [
                .. Letters.Select(l => held && l.Withdrawn && before.Find(l.Number) is { Withdrawn: false } known
                    ? known with { FallsWith = known.FallsWith ?? Letters.Count + 1 }
                    : l),
                new(Letters.Count + 1, kind, at.Day, at.By.Account, at.By.Role)
                {
                    IssuedOn = held ? null : at.Day, MustBeServed = course is not null, Service = served,
                    Held = held ? act : null, Act = held ? act : null,
                },
            ],
        };
    }

    /// <summary>The book with the place of a letter of which the reader knows nothing: the later ones keep their numbers.</summary>
    internal LetterBook Unknown(Envelope at) => this with
    {
        Letters = [.. Letters, new(Letters.Count + 1, "", at.Day, Guid.Empty, Role.Clock) { Withdrawn = true }],
    };

    /// <summary>The letters of some kinds that are not served go out no more.</summary>
    internal LetterBook Withdrawn(Func<string, bool> kind) => this with
    {
        Letters = [.. Letters.Select(l => kind(l.Kind) && l.Service is null ? l with { Withdrawn = true } : l)],
    };

    /// <summary>A letter goes out no more.</summary>
    internal LetterBook Withdrawn(int number) => With(Find(number)! with { Withdrawn = true });

    /// <summary>The book with a letter issued: what falls with it goes out no more.</summary>
    internal LetterBook Issued(int number, Envelope at) => this with
    {
        Letters =
        [
            .. Letters.Select(l => l.Number == number ? l with { IssuedOn = at.Day }
                : l.FallsWith == number ? l with { Withdrawn = true, FallsWith = null }
                : l),
        ],
    };

    internal LetterBook Served(int number, ServiceMade service, Law.RemedyDays? remedies, FileRef? consent) =>
        With(Find(number)! with { Service = service, Remedies = remedies }) with { Consent = consent ?? Consent };
}
