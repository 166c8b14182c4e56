using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Documents.Pdf;
using Luyan.Law;
using Luyan.Web.Forms;
using Luyan.Web.Ui;

namespace Luyan.Web.Applications.Prints;

/// <summary>What is printed: a form with what surrounds it.</summary>
/// <param name="Dossier">The form.</param>
/// <param name="Mark">Number, version and digest.</param>
/// <param name="UnitName">The relying unit.</param>
/// <param name="DepartmentName">The competent department.</param>
/// <param name="Bureau">The Bureau's name.</param>
/// <param name="On">The legal day of the filing; null for a draft.</param>
/// <param name="Signer">Who signed the commitment; null for a draft.</param>
internal sealed record DossierToPrint(
    Dossier Dossier, PrintMark Mark, string UnitName, string DepartmentName, string Bureau, DateOnly? On, string? Signer)
{
    /// <summary>A filed version.</summary>
    public static DossierToPrint Of(Filing filing, FiledVersion version, string bureau) => new(
        version.Dossier, version.Mark(filing.Number), filing.UnitName, filing.DepartmentName, bureau, version.On,
        version.Commitment.Signer);

    /// <summary>The name under which the file is handed out.</summary>
    public string FileName => Mark.IsDraft
        ? $"{Wordings.Of("print.draft", Language.Chinese)}-{Mark.ShortCode}.pdf"
        : $"{Mark.Number}-v{Mark.Version}-{Mark.ShortCode}.pdf";
}

/// <summary>The dossier as one document in Chinese: application, plan, lists, materials with their digests, and the boxes in which it
/// is signed and sealed.</summary>
internal static class DossierPrint
{
    // Millimetres left free; with the lines to sign on, a seal of at most 45 mm finds its place.
    private const double SealRoom = 36;

    public static PrintedDocument Of(DossierToPrint printed, PageContext here)
    {
        var chinese = here with { Language = Language.Chinese };
        var (mark, cover) = (printed.Mark, printed.Dossier.Cover);
        var title = chinese.T("print.title", ("center", cover.CenterName is { Length: > 0 } name ? name : chinese.T("print.unnamed")));
        var version = mark.IsDraft
            ? chinese.T("print.draft-line", ("code", mark.ShortCode))
            : chinese.T("print.line", ("number", mark.Number), ("version", mark.Version), ("code", mark.ShortCode));
        return new()
        {
            Title = title, Author = printed.UnitName, Subject = version, Keywords = mark.Text,
            On = printed.On, Watermark = mark.IsDraft ? chinese.T("print.draft") : null,
            Head = new(title, version, (page, pages) => mark.OnPage(page, pages).Text),
            Cover = CoverOf(printed, version, chinese), Blocks = [.. Blocks(printed, chinese)],
        };
    }

    private static Cover CoverOf(DossierToPrint printed, string version, PageContext chinese)
    {
        var cover = printed.Dossier.Cover;
        (string, string) Line(string key, string? value) => (chinese.T($"print.cover.{key}"), value ?? "");
        return new(
            [version], [chinese.T("print.cover.kind"), chinese.T("print.cover.form")],
            [
                Line("center", cover.CenterName), Line("unit", printed.UnitName),
                Line("cohosts", string.Join('、', cover.Cohosts.Select(c => c.Name).OfType<string>())),
                Line("department", printed.DepartmentName),
                Line("field", cover.Field is { } field ? chinese.Law.Dictionaries.Fields.Text(field, Language.Chinese) : ""),
                Line("director", cover.DirectorName), Line("contact", cover.ContactName), Line("phone", cover.ContactPhone),
                Line("day", printed.On is { } day ? Days.Plain(day, Language.Chinese) : ""),
            ],
            [printed.Bureau, .. printed.Mark.IsDraft ? (string[])[] : [chinese.T("print.cover.check")]]);
    }

    private static IEnumerable<Block> Blocks(DossierToPrint printed, PageContext chinese)
    {
        var at = 0;
        foreach (var section in ApplicationForm.Sections.Where(s => s != ApplicationForm.Materials))
        {
            // The plan is a document of its own within the dossier (Art. 7).
            if (section == ApplicationForm.Plan) { yield return new Block.NewPage(); }
            yield return Heading(
                ++at, section == ApplicationForm.Cover ? chinese.T("print.section.cover") : chinese.T($"unit.section.{section.Key}"));
            foreach (var block in PrintedSections.Of(section, printed.Dossier, printed.Mark.IsDraft, chinese)) { yield return block; }
        }
        yield return new Block.NewPage();
        yield return Heading(++at, chinese.T("print.section.materials"));
        yield return Materials(printed.Dossier, chinese);
        yield return new Block.NewPage();
        yield return Heading(++at, chinese.T("print.section.opinions"));
        yield return new Block.SignedBox(
            chinese.T("print.box.commitment"),
            chinese.T("unit.submit.commitment-text", ("unit", printed.UnitName)) + (printed.Signer is { } signer
                ? $"\n{chinese.T("print.box.signed", ("signer", signer), ("day", Days.Plain(printed.On!.Value, Language.Chinese)))}"
                : ""),
            [chinese.T("print.sign.representative"), chinese.T("print.sign.day")], 12);
        yield return new Block.SignedBox(chinese.T("print.box.unit"), "", Signed(chinese, "print.sign.responsible"), SealRoom);
        yield return new Block.SignedBox(
            chinese.T("print.box.department", ("department", printed.DepartmentName)),
            "", Signed(chinese, "print.sign.responsible"), SealRoom + 6);
    }

    private static string[] Signed(PageContext chinese, string who) =>
        [chinese.T(who), chinese.T("print.sign.seal"), chinese.T("print.sign.day")];

    private static Block.Heading Heading(int at, string text) => new(1, $"{ChineseNumber.Of(at)}、{text}");

    private static Block Materials(Dossier dossier, PageContext chinese) => dossier.Materials.Count == 0
        ? new Block.Paragraph(chinese.T("print.none"))
        : new Block.Table(
            [
                new(chinese.T("print.no"), Place.Middle), new(chinese.T("print.material")),
                new(chinese.T("print.file")), new(chinese.T("print.size"), Place.Right), new("SHA-256")
            ],
            [.. dossier.Materials.Select((m, i) => (IReadOnlyList<string>)
                [
                    $"{i + 1}", chinese.Law.Materials.Text(m.Code, Language.Chinese),
                    m.File.Name, $"{Math.Max(1, m.File.Bytes / 1024):#,0}", m.File.Sha256
                ])]);
}
