using Luyan.Law;

namespace Luyan.Cases;

/// <summary>What follows from an event outside its own case; carried out in the same transaction or handed to the outbox.
/// A closed hierarchy: what only one life knows of stands beside that life.</summary>
public abstract record Effect
{
    private protected Effect() { }

    /// <summary>A letter goes out; its kind names the template in Documents.</summary>
    public sealed record SendLetter(string Kind) : Effect;

    /// <summary>Notifies the accounts of a role; the template's texts are <c>notify.&lt;key&gt;.subject</c> and <c>.body</c>.</summary>
    public sealed record Notify(string Key, Role To, IReadOnlyDictionary<string, string> Values) : Effect
    {
        /// <summary>The value that names the unit which is told where it is not that of the case.</summary>
        public const string ToUnit = "toUnit";
    }

    /// <summary>The dossier that was filed is compared with itself and with those of other units (Art. 12).</summary>
    public sealed record CompareDossier : Effect;

    /// <summary>The bar of Art. 13 begins for a relying unit.</summary>
    public sealed record StartBar(Guid Unit, Bar Bar) : Effect;

    /// <summary>A bar is lifted, because the sanction was annulled.</summary>
    public sealed record LiftBar(Guid Unit, string Center) : Effect;

    /// <summary>A document number that was given before the system was in use is known from now on.
    /// Several cases may bear it, as one letter named several centers; none gets it anew.</summary>
    public sealed record KnowNumber(string Number) : Effect;

    /// <summary>A document number or plaque number is used up; taking it twice fails the transaction.</summary>
    public sealed record TakeNumber(string Register, string Number) : Effect;
}
