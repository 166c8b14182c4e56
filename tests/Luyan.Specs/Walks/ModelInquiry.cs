using Luyan.Cases;

namespace Luyan.Specs.Walks;

/// <summary>A suspicion of false material (Art. 12) as the law wants it handled: two persons clear or verify it, and the unit has ten
/// working days first unless it says that it has nothing to add.</summary>
internal sealed class ModelInquiry
{
    private int suspicions, later;
    private int? clearedBy, foundBy;
    private DateOnly? opened, told;
    private bool nothingMore;

    internal bool Verified { get; private set; }

    /// <summary>Which letter told the unit of the investigation; null while none is open.</summary>
    internal int? Letter { get; private set; }

    internal bool InQuestion => suspicions > 0 || opened is not null || Verified;

    internal bool Open => opened is not null || Verified;

    internal void Raised() => (suspicions, later, clearedBy) = (suspicions + 1, opened is null ? 0 : later + 1, null);

    // Since November 2026 the unit's time runs from the service of the letter; before, from the opening at least.
    internal void Opened(DateOnly day, int letter) => (opened, told, Letter) = (day, day < new DateOnly(2026, 11, 1) ? day : null, letter);

    /// <summary>The letter of the investigation was served: the unit has its whole time from there.</summary>
    internal void Told(DateOnly from) => told = told > from ? told : from;

    internal void Stated(bool final) => nothingMore = final;

    internal void ProposedToClear(Envelope at) => clearedBy = ModelPersons.Of(at.By.Account);

    internal void Cleared(Envelope at)
    {
        Demand.That(clearedBy is not null && clearedBy != ModelPersons.Of(at.By.Account),
            "two persons clear a suspicion", at.By.Name);
        Demand.That(!Verified, "what was verified is not cleared");
        Ended();
    }

    internal void Found(Envelope at)
    {
        Heard(at);
        foundBy = ModelPersons.Of(at.By.Account);
    }

    internal void Verifies(Envelope at)
    {
        Heard(at);
        Demand.That(foundBy is not null && foundBy != ModelPersons.Of(at.By.Account), "two persons verify a falsehood", at.By.Name);
        Verified = true;
    }

    /// <summary>The proceeding that rested on it is over; what came in since the investigation was opened stays.</summary>
    internal void Dropped()
    {
        var stay = later;
        Ended();
        suspicions = stay;
    }

    internal void Ended()
    {
        later = 0;
        (suspicions, clearedBy, foundBy, opened, told) = (0, null, null, null, null);
        (nothingMore, Verified, Letter) = (false, false, null);
    }

    private void Heard(Envelope at)
    {
        Demand.That(opened is not null, "nothing is verified without an investigation");
        Demand.That(nothingMore || (told is { } from && at.Day > ModelCalendar.After(from, 10)),
            "the unit has ten working days before a falsehood is found", $"opened on {opened:O}, told on {told:O}, found on {at.Day:O}");
    }
}
