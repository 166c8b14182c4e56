using System.Net;
using Luyan.Cases;
using Luyan.Cases.Facts;
using Luyan.Law;
using Luyan.Web.Forms;

namespace Luyan.Web.Tests.Walks;

/// <summary>Every kind of fact has every page: list, new, one, history, end, removal, template, export, and the
/// dry run of a paste.</summary>
public sealed class FactKindWalk : IAsyncLifetime
{
    private readonly Site site = new();

    public static TheoryData<FactKind> Kinds => [.. Enum.GetValues<FactKind>()];

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_kind_is_entered_shown_changed_and_handed_out(FactKind kind)
    {
        var browser = await site.As(Role.Filler);
        var cells = Cells.Columns(kind).Select(c => (c.Key, (string?)Typed(c))).ToArray();
        var entered = await browser.Post(LedgerUrls.New(kind), cells);
        entered.StatusCode.ShouldBe(HttpStatusCode.Redirect, await entered.Content.ReadAsStringAsync());
        var id = (await site.Db(db => Task.FromResult(db.Facts.Single(f => f.Kind == kind)))).Id;
        var row = string.Join('\t', cells.Select(c => c.Item2));
        var pasted = await browser.Post("/unit/facts/import/paste", ("kind", LedgerUrls.Slug(kind)), ("pasted", row));
        pasted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        string[] pages =
        [
            LedgerUrls.Of(kind), LedgerUrls.New(kind), LedgerUrls.Fact(id), LedgerUrls.History(id),
            LedgerUrls.End(id), LedgerUrls.Remove(id),
            $"/unit/facts/template.xlsx?kind={LedgerUrls.Slug(kind)}", $"/unit/facts/export.xlsx?kind={LedgerUrls.Slug(kind)}",
            pasted.Headers.Location!.ToString(),
        ];
        var walker = new Walker($"{kind}", browser);
        await walker.Follow(pages, Language.Chinese, all: true);
        await walker.Again(Language.English);
        walker.Opened.Where(o => o.Status != HttpStatusCode.OK).ShouldBeEmpty();
        walker.Opened.Count.ShouldBe(2 * pages.Length);
        walker.Faults.ShouldBeEmpty();
    }

    private static string Typed(Question column) => column.Writing switch
    {
        Writing.Choice => Choices.Codes(column.Choices)[0],
        Writing.YesNo => "yes",
        Writing.Day => "2025-03-01",
        Writing.Year => "2024",
        Writing.Whole or Writing.Amount => "1",
        Writing.Mail => "lin@example.test",
        _ => "稀土",
    };
}
