using Luyan.Cases;
using Luyan.Cases.Notices;

namespace Luyan.Specs.Walks;

/// <summary>The letters of a case in the order in which they were worded: two persons stand behind one that goes against the unit, and
/// service is proven, after issue.</summary>
internal sealed class ModelLetters
{
    private static readonly HashSet<string> TwoPersons =
    [
        "non-acceptance", "not-preselected", "rejection", "extension-refused", "acceptance-repeat", "acceptance-failed",
        "change-refused", "revocation", "cancellation", "falsehood-decision",
    ];

    // Since March 2027 an order to rectify, more time for it, the notice before a decision, the end of what was not filed again, a title
    // that is given back or ends with its unit, and the bar of a successor need two persons as well.
    private static readonly HashSet<string> TwoPersonsNow =
    [
        "rectification", "rectification-more-time", "sanction-notice", "falsehood-notice", "lapse-warning", "lapse", "annulment",
        "dissolution", "succession", "successor-bar", "successor-freed", "succession-annulled",
    ];

    /// <summary>The kinds that need two persons on a day.</summary>
    internal static IEnumerable<string> OfTwo(DateOnly day) =>
        day >= new DateOnly(2027, 3, 1) ? TwoPersons.Concat(TwoPersonsNow) : TwoPersons;

    private readonly List<Letter> letters = [];
    private bool consent;

    internal int Last => letters.Count;

    internal void Worded(string kind, Envelope at) => letters.Add(new(kind, [ModelPersons.Of(at.By.Account)], at.Day)
    {
        Issued = OfTwo(at.Day).Contains(kind) ? null : at.Day,
    });

    internal bool IsIssued(int number) => letters[number - 1].Issued is not null;

    internal void SignedOff(int number, Envelope at)
    {
        Checked(number, at).Issued = at.Day;
    }

    internal void SentBack(int number, Envelope at) => Checked(number, at).Back = true;

    /// <summary>Whoever words a letter anew is one of those who worded it.</summary>
    internal void Reworded(int number, Envelope at)
    {
        var letter = letters[number - 1];
        Demand.That(letter.Back && letter.Issued is null && !letter.Gone, "only what was sent back is worded anew", letter.Kind);
        letter.Back = false;
        letter.Drafters.Add(ModelPersons.Of(at.By.Account));
    }

    /// <summary>It is never issued, nor served.</summary>
    internal void Withdrawn(int number, Envelope at)
    {
        var letter = letters[number - 1];
        Demand.That(letter.Issued is null && !letter.Gone, "what is issued is not withdrawn", $"{letter.Kind} on {at.Day:O}");
        letter.Gone = true;
    }

    private Letter Checked(int number, Envelope at)
    {
        var letter = letters[number - 1];
        Demand.That(letter.Issued is null, "a letter is issued once", letter.Kind);
        Demand.That(letter is { Back: false, Gone: false }, "what was sent back or withdrawn is not issued", letter.Kind);
        Demand.That(!letter.Drafters.Contains(ModelPersons.Of(at.By.Account)), "nobody signs off his own letter", at.By.Name);
        return letter;
    }

    /// <summary>The letter that is served, and its kind.</summary>
    internal string Served(int number, Proof given, Envelope at)
    {
        var letter = letters[number - 1];
        Demand.That(letter.Issued is not null, "nothing is served before it is issued", letter.Kind);
        Demand.That(!letter.Served, "a letter is served once", letter.Kind);
        letter.Served = true;
        Proven(letter.Kind, given, letter.Issued!.Value, at);
        return letter.Kind;
    }

    /// <summary>Service is not before issue nor after today; any day but today is proven; a public notice has stood thirty days.</summary>
    internal void Proven(string kind, Proof given, DateOnly issued, Envelope at)
    {
        var day = given.Day;
        Demand.InOrder($"service of {kind}", day, issued, at.Day);
        Demand.That(day == at.Day || given.Receipt is not null, "service on another day than today is proven", $"{kind} on {day:O}");
        Demand.That(given.Way is not (ServiceWay.Left or ServiceWay.PublicNotice) || given.Receipt is not null,
            "what was left or put up is proven", kind);
        Demand.That(given.Way != ServiceWay.PublicNotice || day >= issued.AddDays(30), "a public notice has stood thirty days", $"{day:O}");
        consent |= given.Consent is not null;
        Demand.That(given.Way != ServiceWay.Electronic || consent, "electronic service is agreed to", kind);
    }

    private sealed record Letter(string Kind, HashSet<int> Drafters, DateOnly On)
    {
        internal bool Back { get; set; }

        internal bool Gone { get; set; }

        internal DateOnly? Issued { get; set; }

        internal bool Served { get; set; }
    }
}

/// <summary>What is said of a service.</summary>
internal sealed record Proof(DateOnly Day, ServiceWay? Way, FileRef? Receipt, FileRef? Consent);
