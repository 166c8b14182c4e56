using System.Globalization;
using Luyan.Cases.Centers;
using Luyan.Cases.Centers.Reports;
using Luyan.Documents.Pdf;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Reports;

/// <summary>The report as it was filed, as one document in Chinese: the text, the table, the commitment.</summary>
internal static class ReportPrint
{
    private const double SealRoom = 30;

    public static PrintedDocument Of(Center center, FiledReport report, Measures law)
    {
        var (filed, identity) = (report.Filed, center.Identity);
        string T(string key, params ReadOnlySpan<(string Name, object? Value)> values) =>
            Wordings.Of(key, Language.Chinese, values);
        var year = filed.Year.ToString(CultureInfo.InvariantCulture);
        var title = T("report.print.title", ("year", year), ("center", identity.Name));
        var line = T("report.print.line", ("number", identity.Number), ("day", Days.Plain(report.On, Language.Chinese)));
        List<Block> blocks = [];
        foreach (var (section, at) in filed.Sections.Select((s, i) => (s, i)))
        {
            blocks.Add(new Block.Heading(1, $"{Numeral(at + 1)}、{T($"center.section.{section.Key}")}"));
            blocks.Add(new Block.Paragraph(section.Text));
        }
        blocks.Add(new Block.NewPage());
        blocks.Add(new Block.Heading(1, T("report.table")));
        var before = (center.Reports.FirstOrDefault(r => r.Year == filed.Year - 1)?.Figures ?? []).ToDictionary(f => f.Key, f => f.Value);
        TableColumn[] columns =
        [
            new(T("report.code")), new(T("report.line")), new(T("report.measure")),
            new(year, Place.Right), new($"{filed.Year - 1}", Place.Right)
        ];
        foreach (var group in StatisticalTable.Groups)
        {
            var rows = report.Table.Where(v => group.Lines.Contains(v.Line)).ToList();
            if (rows.Count == 0) { continue; }
            blocks.Add(new Block.Heading(2, group.Name(Language.Chinese)));
            blocks.Add(new Block.Table(columns, [.. rows.Select(v => (IReadOnlyList<string>)
                [
                    v.Line.Code, string.Concat(new string('　', v.Line.Depth), v.Line.Name(Language.Chinese)),
                    v.Line.Unit(Language.Chinese), Said(v.Value), Said(before.TryGetValue(v.Line.Key, out var was) ? was : null)
                ])]));
        }
        if (filed.Words is { Count: > 0 } words)
        {
            blocks.Add(new Block.Heading(1, T("report.print.words")));
            foreach (var word in words)
            {
                blocks.Add(new Block.Paragraph($"{StatisticalTable.Find(word.Key)?.Name(Language.Chinese) ?? word.Key}：{word.Word}"));
            }
        }
        if (filed.Attachments.Count > 0)
        {
            blocks.Add(new Block.Heading(1, T("report.papers")));
            blocks.Add(new Block.Table(
                [new(T("report.print.file-name")), new("SHA-256")],
                [.. filed.Attachments.Select(f => (IReadOnlyList<string>)[f.Name, f.Sha256])]));
        }
        blocks.Add(new Block.SignedBox(
            T("report.print.commitment"), T("report.print.commitment.text"),
            [T("report.print.signer", ("name", filed.Commitment.Signer)), T("report.print.seal")], SealRoom));
        return new()
        {
            Title = title, Author = identity.UnitName, Subject = line, On = report.On, Head = new(title, line, null), Blocks = blocks,
            Cover = new([line], [identity.Name, T("report.print.cover", ("year", year))],
            [
                (T("print.cover.center"), identity.Name), (T("print.cover.unit"), identity.UnitName),
                (T("print.cover.director"), center.Director),
                (T("print.cover.field"), law.Dictionaries.Fields.Text(identity.Field, Language.Chinese)),
                (T("report.print.letter"), center.Letter.Number), (T("print.cover.day"), Days.Plain(report.On, Language.Chinese)),
            ], []),
        };
    }

    private static string Said(decimal? value) => value?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "–";

    private static string Numeral(int number) => "一二三四五六七八九十"[Math.Min(number, 10) - 1].ToString();
}
