using Luyan.Cases.Authenticity;
using Luyan.Documents.Pdf;
using Luyan.Law;
using Luyan.Store.Dockets;
using Luyan.Web.Ui;
using Luyan.Store.Rows;

namespace Luyan.Web.Authenticity;

/// <summary>The evidence of a finding as a paper for the docket, in Chinese. The unit may read it when it states its case, so the
/// other unit is not named.</summary>
internal static class EvidencePaper
{
    public static PrintedDocument Of(ShownFinding shown, CaseRow row, PageContext here)
    {
        var chinese = here with { Language = Language.Chinese };
        var finding = shown.Finding;
        string Masked(string text) => shown.Other.Unit.Length == 0 ? text
            : text.Replace(shown.Other.Unit, chinese.T("truth-desk.paper.another"), StringComparison.Ordinal).Replace(
                shown.Other.Number, chinese.T("truth-desk.paper.other-case"), StringComparison.Ordinal);
        var kind = chinese.T($"truth.kind.{Words.Slug(finding.Kind)}");
        List<Block> blocks =
        [
            new Block.Heading(1, $"{chinese.T("truth-desk.paper.title")}：{kind}"),
            new Block.Grid([
                [(chinese.T("truth-desk.paper.case"), row.Number)], [(chinese.T("truth-desk.paper.unit"), row.UnitName)],
                [(chinese.T("truth-desk.paper.place"), Words.Place(finding.Here.Place, chinese))]
            ]),
            new Block.Paragraph(Masked(finding.What(Language.Chinese))),
            new Block.Paragraph(chinese.T("truth-desk.no-verdict"), Quiet: true),
        ];
        if (Evidence.Rows(finding.Here, finding.There, chinese) is { Count: > 0 } rows)
        {
            blocks.Add(new Block.Table(
                [new(chinese.T("truth-desk.field")), new(chinese.T("truth-desk.paper.here")), new(chinese.T("truth-desk.paper.there"))],
                [.. rows.Select(r => (IReadOnlyList<string>)[r.Label, r.Mine, Masked(r.Theirs)])]));
        }
        foreach (var (head, side) in new[]
        {
            (chinese.T("truth-desk.paper.here"), finding.Here),
            (chinese.T("truth-desk.paper.there"), finding.There)
        })
        {
            if (side is null || (side.Text.Length == 0 && side.File is null)) { continue; }
            blocks.Add(new Block.Heading(2, head));
            if (side.Text.Length > 0) { blocks.Add(new Block.Paragraph(Masked(side.Text))); }
            if (side.File is { } file) { blocks.Add(new Block.Paragraph($"{Masked(file.Name)}\nSHA-256 {file.Sha256}", Indented: false)); }
        }
        return new()
        {
            Title = $"{row.Number} {chinese.T("truth-desk.paper.title")}",
            Head = new(chinese.T("truth-desk.paper.title"), Dotted.Of(row.Number, kind), null),
            Blocks = blocks
        };
    }
}
