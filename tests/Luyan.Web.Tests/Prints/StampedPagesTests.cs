using System.Net;
using System.Text;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Documents;
using Luyan.Store.Tests.Examining;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace Luyan.Web.Tests.Prints;

/// <summary>What people hand in for a stamped copy, and what the server says of it: it looks at every page, whatever the browser says and
/// whatever the file says of itself.</summary>
public sealed class StampedPagesTests : PrintSite
{
    private byte[] print = [];
    private byte[] other = [];
    private byte[] changed = [];
    private byte[] draft = [];

    // Under each name what is made of the print, and what the case says of it.
    private Dictionary<string, (byte[] Scan, string[] Said)> Sent => new()
    {
        ["one page of many"] = (Sheets((print, 1)), [$"扫描件有 1 页，打印件应为 {All} 页。", $"没有读到打印件的第 2–{All} 页。"]),
        ["ours, then another application"] = (
            Sheets((print, 1), (other, 2), (other, 3), (other, 4)), ["扫描件第 2–4 页：属于另一件申报（SB-2026-0999）。"]),
        ["a page of another application inside"] = (
            Sheets([.. Of(print).Select(s => s.Page == 2 ? (other, 2) : s)]),
            ["扫描件第 2 页：属于另一件申报（SB-2026-0999）。", "没有读到打印件的第 2 页。"]),
        ["a page with other contents"] = (
            Sheets([.. Of(print).Select(s => s.Page == All ? (changed, All) : s)]),
            [$"扫描件第 {All} 页：内容与已提交的不一致（校验码 {new PrintMark("", 1, new('b', 64)).ShortCode}）。"]),
        ["a page of a draft"] = (
            Sheets([.. Of(print).Select(s => s.Page == 1 ? (draft, 1) : s)]), ["扫描件第 1 页：是草稿的打印件。"]),
        ["the same page again and again"] = (
            Sheets([.. Of(print).Select(_ => (print, 1))]),
            [$"扫描件第 2–{All} 页：与前面的页重复（打印件第 1 页）。", $"没有读到打印件的第 2–{All} 页。"]),
        ["a foreign page behind"] = (
            Sheets([.. Of(print), (other, 1)]), [$"扫描件有 {All + 1} 页", $"扫描件第 {All + 1} 页：属于另一件申报（SB-2026-0999）。"]),
        ["an empty page behind"] = (
            Sheets([.. Of(print), (Papers.Scan(Papers.Grey(700, 900)), 1)]), [$"扫描件第 {All + 1} 页：没有识别到本系统的二维码。"]),
        // A seal is white in the light in which pages are read: no page is proven to be empty, so a back is looked at by a person.
        ["sheets with empty backs"] = (
            Sheets([.. Of(print).SelectMany(s => new[] { s, (Papers.Scan(Papers.Grey(700, 900)), 1) })]),
            [$"扫描件有 {2 * All} 页", "扫描件第 2, 4, "]),
        ["a page behind a password"] = (
            System.IO.File.ReadAllBytes(Path.Combine(Architecture.Source.Root, "tests/Luyan.Store.Tests/Examining/locked.pdf")),
            ["文件打不开：已损坏或者设有密码。"]),
        ["nine bytes"] = ("%PDF-1.4\n"u8.ToArray(), ["文件打不开：已损坏或者设有密码。"]),
        ["a print that is cut off"] = (print[..(print.Length / 2)], ["文件"]),
        ["a picture that is none"] = (Papers.Png(700, 900), ["扫描件第 1 页：没有识别到本系统的二维码。"]),
    };

    private int All => Printing.Pages(print);

    [Fact]
    public async Task Whatever_is_not_all_of_the_print_waits_for_a_person_who_sees_which_pages()
    {
        await WithPrints();
        var (filler, department) = (await Site.As(Role.Filler), await Site.As(Role.Department));
        var code = (await Mark()).Text;
        foreach (var (name, (scan, said)) in Sent)
        {
            // The browser says the best, as one that somebody else has written would.
            (await Attach(filler, scan, code, scan[0] == 0x89 ? "a.png" : "a.pdf")).StatusCode.ShouldBe(HttpStatusCode.Redirect, name);
            await ReadCopies();
            (await Filing()).Stamped!.Match.ShouldBe(StampMatch.Unmatched, name);
            (await Filing()).HasStampedCopy.ShouldBeFalse(name);
            foreach (var address in new[] { Case, $"{Case}/do/confirm-stamped-copy", $"{Case}/do/refuse-stamped-copy" })
            {
                var page = await department.Page(address);
                var shown = (page.QuerySelector(".stamp-pages") ?? page.QuerySelector("dl.facts"))!.TextContent;
                foreach (var line in said) { shown.ShouldContain(line, customMessage: $"{name} at {address}"); }
            }
            (await filler.Page($"{Desk}/stamped")).QuerySelector(".stamp-pages")!.TextContent.ShouldContain(said[0], customMessage: name);
        }
        var told = await Site.Db(db => db.Outbox.Where(o => o.CaseId == Id && o.Kind == OutboxRow.Notify).Select(o => o.Key).ToListAsync());
        told.Count(k => k == "application-stamped-unmatched").ShouldBe(Sent.Count);
        told.Count(k => k == "application-stamped-incomplete").ShouldBe(2 * Sent.Count);
    }

    [Fact]
    public async Task A_code_in_the_metadata_alone_proves_nothing()
    {
        await WithPrints();
        using var document = PdfDocument.Open(print);
        PrintMark.Read(document.Information.Keywords).ShouldNotBeNull("the print names its mark there");
        var scan = Papers.Pdf(
            [
                Papers.Words("<</Type/Catalog/Pages 2 0 R>>"), Papers.Words("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
                Papers.Words("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>"),
                Papers.Words($"<</Keywords({document.Information.Keywords})>>"),
            ],
            "/Info 4 0 R");
        await Attach(await Site.As(Role.Filler), scan, document.Information.Keywords!);
        await ReadCopies();
        var copy = (await Filing()).Stamped!;
        (copy.Match, copy.Reading!.FilePages).ShouldBe((StampMatch.Unmatched, 1));
        copy.Reading.Pages.Single().Codes.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_viewer_cuts_off_is_not_read()
    {
        await WithPrints();
        // The first page of the print, and only its lower left is shown.
        var cut = Encoding.Latin1.GetString(Sheets((print, 1)))
            .Replace("/MediaBox", "/CropBox [0 0 300 300] /MediaBox", StringComparison.Ordinal);
        await Attach(await Site.As(Role.Filler), Encoding.Latin1.GetBytes(cut));
        await ReadCopies();
        var copy = (await Filing()).Stamped!;
        (copy.Match, copy.Reading!.FilePages).ShouldBe((StampMatch.Unmatched, 1));
        copy.Reading.Pages.Single().Codes.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_says_how_far_it_is_and_a_reading_that_was_left_goes_on()
    {
        await WithPrints();
        var filler = await Site.As(Role.Filler);
        await Attach(filler, print);
        (await Progress(filler)).ShouldContain("排队等待识别");
        // Another node has it and is at its second page.
        await Order(o => o.SetProperty(x => x.Values, OutboxRow.AtPage(2, All))
            .SetProperty(x => x.NotBefore, Site.Clock.GetUtcNow().AddSeconds(40)));
        (await Progress(filler)).ShouldContain($"正在识别第 2 页，共 {All} 页");
        (await (await Site.As(Role.Department)).Page(Case)).QuerySelector(".stamp-progress")!.TextContent.ShouldContain("第 2 页");
        await ReadCopies();
        (await Filing()).Stamped!.Match.ShouldBe(StampMatch.Reading, "it is not read twice at once");
        // That node is gone: after a while the next one begins anew.
        await Order(o => o.SetProperty(x => x.NotBefore, Site.Clock.GetUtcNow().AddSeconds(-1)));
        await ReadCopies();
        (await Filing()).Stamped!.Match.ShouldBe(StampMatch.Matched);
        (await Site.Db(db => db.Outbox.CountAsync(o => o.Kind == OutboxRow.Stamp && o.DoneAt == null))).ShouldBe(0);
    }

    [Fact]
    public async Task What_failed_again_and_again_goes_to_a_person()
    {
        await WithPrints();
        await Attach(await Site.As(Role.Filler), print);
        await Order(o => o.SetProperty(x => x.Attempts, 8));
        await ReadCopies();
        var copy = (await Filing()).Stamped!;
        (copy.Match, copy.Reading!.FilePages, copy.Reading.Whole).ShouldBe((StampMatch.Unmatched, 0, false));
        (await (await Site.As(Role.Department)).Page($"{Case}/do/confirm-stamped-copy")).QuerySelector("form").ShouldNotBeNull();
        (await Site.Db(db => db.Outbox.CountAsync(o => o.Kind == OutboxRow.Stamp && o.DoneAt == null))).ShouldBe(0);
    }

    [Fact]
    public async Task A_program_that_stops_leaves_the_reading_to_the_next()
    {
        await WithPrints();
        await Attach(await Site.As(Role.Filler), print);
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => ReadCopies(stopping.Token));
        (await Filing()).Stamped!.Match.ShouldBe(StampMatch.Reading);
        await ReadCopies();
        (await Filing()).Stamped!.Match.ShouldBe(StampMatch.Matched);
    }

    [Fact]
    public async Task Of_two_copies_the_last_counts_and_each_order_ends()
    {
        await WithPrints();
        var filler = await Site.As(Role.Filler);
        await Attach(filler, print);
        await Attach(filler, Sheets((print, 1)));
        await ReadCopies();
        var copy = (await Filing()).Stamped!;
        (copy.Match, copy.Reading!.FilePages).ShouldBe((StampMatch.Unmatched, 1));
        (await Site.Db(db => db.Outbox.CountAsync(o => o.Kind == OutboxRow.Stamp && o.DoneAt == null))).ShouldBe(0);
        (await Site.Db(db => db.Events.CountAsync(e => e.CaseId == Id && e.Type == nameof(StampedCopyRead)))).ShouldBe(1);
    }

    private async Task WithPrints()
    {
        await WithDraft();
        print = await Print();
        other = await Print(m => m with { Number = "SB-2026-0999" });
        changed = await Print(m => m with { Digest = new('b', 64) });
        draft = await Print(m => PrintMark.OfDraft(m.Digest));
    }

    private async Task<string> Progress(Browser browser) =>
        (await browser.Page($"{Desk}/stamped")).QuerySelector(".stamp-progress")!.TextContent;

    private Task<int> Order(Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<OutboxRow>> set) =>
        Site.Db(db => db.Outbox.Where(o => o.Kind == OutboxRow.Stamp && o.DoneAt == null).ExecuteUpdateAsync(set));

    private static IEnumerable<(byte[] Print, int Page)> Of(byte[] print) =>
        Enumerable.Range(1, Printing.Pages(print)).Select(n => (print, n));
}
