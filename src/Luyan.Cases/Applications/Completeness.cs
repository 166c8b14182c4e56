using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Cases.Applications;

/// <summary>Whether a filed application is whole (Arts. 5 and 7): everything that is lacking, at once, so that one correction
/// list can name it all.</summary>
public static class Completeness
{
    // Which section speaks for an item of Art. 5.
    private static readonly DossierSection[] SectionOfItem =
        [DossierSection.Unit, DossierSection.Base, DossierSection.Organisation,
            DossierSection.Unit, DossierSection.Organisation, DossierSection.Equipment];

    /// <summary>What is lacking, in the order of the form: form and figures first, then the papers, then what waits for somebody else.
    /// Empty when it is whole.</summary>
    /// <param name="filing">The application as filed.</param>
    /// <param name="papers">What is known of its papers.</param>
    /// <param name="law">The policy; what holds on the day of the first filing counts.</param>
    public static IReadOnlyList<Lack> Of(Filing filing, KnownOfPapers papers, Measures law)
    {
        var dossier = filing.Dossier;
        return
        [
            .. ((Lack[])[.. Blanks(papers), .. Open(dossier, law, filing.FiledOn), .. Disagreeing(dossier)]).OrderBy(l => l.Section),
            .. Missing(dossier, law, filing.FiledOn), .. Unreadable(dossier, papers, law), .. Unproven(dossier, law, filing.FiledOn),
            .. Unanswered(filing), .. Stamp(filing),
        ];
    }

    private static IEnumerable<Lack> Blanks(KnownOfPapers papers) => papers.Blank.Select(b =>
        new Lack(b.Rows == 0 ? "blank" : "blank-cells", b.Section,
            LegalRef.Art(7, b.Section == DossierSection.Plan ? 2 : 1), NamedValues.Of(("rows", b.Rows))) { Place = b.Place });

    // A condition that the facts contradict is no lack: correction cannot mend it, the acceptance decides on it.
    private static IEnumerable<Lack> Open(Dossier dossier, Measures law, DateOnly day) =>
        Conditions.Of(DossierFindings.Facts(dossier), law, day).Where(f => f.Mark == Mark.Unknown).Select(f =>
            new Lack("condition-open", SectionOf(f.Source), f.Source,
                f.Values) { WhatText = $"finding.{f.Key}.unknown", AskText = $"finding.{f.Key}.unknown" });

    private static IEnumerable<Lack> Disagreeing(Dossier dossier) => DossierWarnings.Of(dossier).Select(w =>
        new Lack("disagrees", w.Section, w.Source,
            w.Values) { WhatText = $"warning.{w.Key}.what", AskText = $"warning.{w.Key}.way-out", Place = w.Place["table-".Length..] });

    private static IEnumerable<Lack> Missing(Dossier dossier, Measures law, DateOnly filed) =>
        from finding in DossierFindings.Materials(dossier, law, filed)
        where finding.Mark != Mark.Met
        let code = finding.Values["code"]
        let plan = code == RequiredMaterials.ImplementationPlan
        select new Lack("material-missing", plan ? DossierSection.Plan : DossierSection.Materials,
            finding.Source, finding.Values) { Material = plan ? null : code };

    private static IEnumerable<Lack> Unreadable(Dossier dossier, KnownOfPapers papers, Measures law) =>
        from file in dossier.Materials.DistinctBy(m => (m.Code, m.File.Sha256))
        where papers.Flaws.ContainsKey(file.File.Sha256)
        select new Lack($"file-{papers.Flaws[file.File.Sha256]}", DossierSection.Materials, LegalRef.Art(7, 3),
            NamedValues.Of(("file", file.File.Name), Named(file.Code, law))) { Material = file.Code };

    private static IEnumerable<Lack> Unproven(Dossier dossier, Measures law, DateOnly filed) =>
        from material in RequiredMaterials.For(dossier.Unit.Kind ?? "", DossierFindings.ClaimsOf(dossier), law, filed)
        // Where nothing of the kind is there the material itself is missing, and said.
        where dossier.Materials.Any(m => m.Code == material.Code)
        from row in ProvableRows.Unproven(dossier, material.Code)
        select new Lack("row-unproven", DossierSection.Materials, material.Article,
            NamedValues.Of(("row", string.Join(" · ", row.Words)), Named(material.Code, law))) { Material = material.Code };

    private static IEnumerable<Lack> Unanswered(Filing filing) => filing.Questions.Where(q => q.Open).Select(q =>
        new Lack("question-open", q.Section, LegalRef.Procedure,
            NamedValues.Of(("question", q.Text), ("day", q.On), ("who", q.By))) { Place = q.Field, Correctable = false });

    private static IEnumerable<Lack> Stamp(Filing filing)
    {
        var key = filing.Stamped switch
        {
            null => "stamp-missing",
            { Version: var version } when version != filing.Current.Version => "stamp-older",
            { Match: StampMatch.Unmatched } => "stamp-unmatched",
            { Match: StampMatch.Refused } => "stamp-refused",
            { Match: StampMatch.Reading } => "stamp-reading",
            _ => null,
        };
        if (key is not null)
        {
            yield return new(
                key, DossierSection.Materials, LegalRef.Procedure, NamedValues.Of(("version", filing.Current.Version)))
            {
                Correctable = false,
            };
        }
    }

    private static DossierSection SectionOf(LegalRef source) =>
        source is { Number: 5, Item: > 0 and var item } && item <= SectionOfItem.Length ? SectionOfItem[item - 1] : DossierSection.Unit;

    private static (string, object?) Named(string material, Measures law) =>
        ("material", law.Materials.Find(material)?.Term ?? (object)material);
}
