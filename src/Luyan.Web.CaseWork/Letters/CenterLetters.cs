using Luyan.Cases.Centers;
using Luyan.Documents.Letters;
using Luyan.Law;
using Luyan.Store.Dockets;

namespace Luyan.Web.Letters;

/// <summary>The event that ordered a letter, and what the letter may rest on.</summary>
/// <param name="Event">The event.</param>
/// <param name="Day">Its legal day.</param>
/// <param name="Center">The center as it stands.</param>
/// <param name="History">What happened in the case up to the event.</param>
/// <param name="Law">The policy.</param>
internal sealed record CenterCause(CenterEvent Event, DateOnly Day, Center Center, IReadOnlyList<Happened> History, Measures Law)
{
    /// <summary>The day on which the notice before the decision was served.</summary>
    public DateOnly NoticedOn =>
        Center.Letters.Letters.LastOrDefault(l => l.Kind == "sanction-notice")?.Service?.On ?? DayOf<NoticeServed>();

    /// <summary>The last event of a type, up to this one.</summary>
    public TEvent? Last<TEvent>()
        where TEvent : CenterEvent => History.Select(h => h.Event).OfType<TEvent>().LastOrDefault();

    /// <summary>The day of the last event of a type, up to this one.</summary>
    public DateOnly DayOf<TEvent>()
        where TEvent : CenterEvent => History.Where(h => h.Event is TEvent).Select(h => h.Envelope.Day).LastOrDefault(Day);
}

/// <summary>What the letter of an event of a center says.</summary>
/// <param name="Parts">Its parts.</param>
internal sealed record CenterWording(params IReadOnlyList<LetterPart> Parts)
{
    /// <summary>It is a decision.</summary>
    public bool Decides { get; init; }

    /// <summary>It names the remedies.</summary>
    public bool Contestable { get; init; }

    /// <summary>To whom it goes; null for the relying unit.</summary>
    public string? To { get; init; }

    /// <summary>Whom it is copied to beside the department; null for nobody.</summary>
    public string? CopyTo { get; init; }

    /// <summary>The number that the act itself gave; null draws the next one.</summary>
    public string? DocumentNumber { get; init; }
}

/// <summary>The letters about centers, by kind. Each area of the procedure lists its own.</summary>
internal static class CenterLetters
{
    /// <summary>How each kind is worded.</summary>
    public static IReadOnlyDictionary<string, Func<CenterCause, CenterWording?>> All { get; } =
        new Dictionary<string, Func<CenterCause, CenterWording?>>(
            [.. SanctionLetters.All, .. ChangeLetters.All, .. BuildingLetters.All, .. AssessmentLetters.All]);

    /// <summary>The letter itself.</summary>
    /// <param name="kind">The kind that was ordered.</param>
    /// <param name="cause">What ordered it.</param>
    /// <param name="wording">What it says.</param>
    /// <param name="bureau">Who issues it.</param>
    /// <param name="number">Its number.</param>
    public static CenterLetter Write(string kind, CenterCause cause, CenterWording wording, Issuer bureau, string number)
    {
        var center = cause.Center.Identity;
        return new(new(bureau, number, cause.Day), kind,
            new(center.Number, center.Name, wording.To ?? center.UnitName, center.DepartmentName), wording.Parts)
        {
            Decides = wording.Decides, CopyTo = wording.CopyTo, Open = wording.Contestable ? Remedies.On(cause.Day, cause.Law) : null,
        };
    }
}
