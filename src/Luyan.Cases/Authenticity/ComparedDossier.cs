using Luyan.Cases.Applications;
using Luyan.Law;

namespace Luyan.Cases.Authenticity;

/// <summary>What is compared of a filed dossier.</summary>
public sealed record ComparedDossier
{
    public required Guid Case { get; init; }

    public required string Number { get; init; }

    /// <summary>The relying unit.</summary>
    public required Guid Unit { get; init; }

    public required string UnitName { get; init; }

    public required string CreditCode { get; init; }

    /// <summary>What is compared exactly.</summary>
    public required IReadOnlyList<ComparedKey> Keys { get; init; }

    /// <summary>The paragraphs long enough to be compared for near repetition.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>Names and credit codes of the co-hosts, in normal form.</summary>
    public required IReadOnlyList<string> Cohosts { get; init; }

    /// <summary>Names of the partners, in normal form.</summary>
    public required IReadOnlyList<string> Partners { get; init; }

    /// <summary>Reads a filed application.</summary>
    /// <param name="id">The case.</param>
    /// <param name="filing">What was filed last.</param>
    /// <param name="pictures">The pictures inside its files, by the file's digest.</param>
    /// <param name="settings">The thresholds.</param>
    public static ComparedDossier Of(
        Guid id, Filing filing, IReadOnlyDictionary<string, IReadOnlyList<string>> pictures, ComparisonSettings settings)
    {
        var read = new DossierReading(filing.Dossier);
        return new()
        {
            Case = id, Number = filing.Number, Unit = filing.Unit, UnitName = filing.UnitName, CreditCode = filing.CreditCode,
            Keys = [.. KeyReading.Of(read, pictures, settings).Where(k => k.Key.Length > 0)],
            Passages = [.. read.Paragraphs(settings.PassageLength)],
            Cohosts = Folded(filing.Dossier.Cover.Cohosts.SelectMany(c => (string?[])[c.Name, c.CreditCode])),
            Partners = Folded(filing.Dossier.Organisation.Partners.Select(p => p.Name)),
        };
    }

    /// <summary>Whether another dossier is the unit's own: an earlier or later filing is no finding.</summary>
    public bool IsOfSameUnit(ComparedDossier other) => Unit == other.Unit || TypedText.SameCode(CreditCode, other.CreditCode);

    /// <summary>How the two units say that they are joined: cohost, partner, or nothing. A tie that is stated explains much.</summary>
    public string TieTo(ComparedDossier other) =>
        Names(Cohosts, other) || Names(other.Cohosts, this) ? "cohost"
            : Names(Partners, other) || Names(other.Partners, this) ? "partner"
            : "";

    private static bool Names(IReadOnlyList<string> list, ComparedDossier unit) =>
        list.Count > 0 && (list.Contains(NormalText.Fold(unit.UnitName)) || list.Contains(NormalText.Fold(unit.CreditCode)));

    private static List<string> Folded(IEnumerable<string?> names) =>
        [.. names.Select(NormalText.Fold).Where(n => n.Length > 0).Distinct()];
}
