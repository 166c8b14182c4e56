using Luyan.Law;

namespace Luyan.Documents.Letters;

/// <summary>Where the unit turns to against a letter: the authority of reconsideration and the court, each with its address.</summary>
public sealed record Forum(Term Authority, Term AuthorityAddress, Term Court, Term CourtAddress)
{
    /// <summary>Against a letter of the Bureau, or of the department of a district, that is issued on a day;
    /// null where the policy names none for it.</summary>
    public static Forum? Of(Dictionary remedies, DateOnly day, string district = "")
    {
        Term? Named(string code) => remedies.Find(district.Length == 0 ? code : $"{code}.{district}", day);
        return (Named("authority"), Named("authority-address"), Named("court"), Named("court-address")) is
            ({ } authority, { } place, { } court, { } seat) ? new(authority, place, court, seat) : null;
    }
}

/// <summary>The remedies that a decision must name: administrative reconsideration and litigation, counted from the
/// day it is received.</summary>
/// <param name="Reconsideration">Within how long reconsideration can be asked for.</param>
/// <param name="Litigation">Within how long an action can be brought.</param>
public sealed record Remedies(LegalPeriod Reconsideration, LegalPeriod Litigation)
{
    /// <summary>The remedies under the policy of a day.</summary>
    public static Remedies On(DateOnly day, Measures law) =>
        new(law.Period(Parameters.Reconsideration, day), law.Period(Parameters.Litigation, day));

    /// <summary>The paragraph in which a letter names them.</summary>
    internal string Text(Issuer issuer, Words words)
    {
        var language = words.Language;
        string Place(Term name, Term address) =>
            words.Of("letter.remedies.place", ("name", name.Text(language)), ("address", address.Text(language)));
        return words.Of(
            "letter.remedies",
            ("authority", issuer.Open is { } open ? Place(open.Authority, open.AuthorityAddress) : words.Of("letter.remedies.authority")),
            ("court", issuer.Open is { } at ? Place(at.Court, at.CourtAddress) : words.Of("letter.remedies.court")),
            ("reconsideration", words.Period(Reconsideration)),
            ("litigation", words.Period(Litigation)));
    }
}
