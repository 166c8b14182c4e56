using System.Net;
using Luyan.Cases.Facts;
using Luyan.Store.Facts;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Unit;

/// <summary>Numbers that no sum can hold, typed now or stored before there was a largest one.</summary>
public sealed class LargeNumberTests : DraftSite
{
    private const string Largest = "79228162514264337593543950335";

    [Fact]
    public async Task A_draft_that_holds_them_is_shown_with_the_fault_at_its_field_and_can_be_mended()
    {
        await FillIn();
        foreach (var (section, rows, columns) in Places)
        {
            (string, string?)[] fields =
            [
                .. Filled.Sections[section].Where(f => !f.Name.StartsWith($"{rows}.", StringComparison.Ordinal)),
                ($"{rows}._rows", "h1,h2"),
                .. columns.SelectMany(c => new[] { ($"{rows}.h1.{c}", (string?)Largest), ($"{rows}.h2.{c}", (string?)Largest) }),
            ];
            var saved = await Save(section, fields);
            ((int)saved.StatusCode).ShouldBeLessThan(500, section);
            var page = await Filler.Page($"{Draft}/{section}");
            page.QuerySelectorAll("[aria-invalid=true]").Length.ShouldBeGreaterThan(0, section);
            page.Body!.TextContent.ShouldContain("数太大", customMessage: section);
        }
        foreach (var path in new[] { "", "/check", "/submit", "/print" })
        {
            ((int)(await Filler.Get(Draft + path)).StatusCode).ShouldBeLessThan(500, path);
        }
        foreach (var section in Places.Select(p => p.Section).Distinct())
        {
            var emptied = Places.Where(p => p.Section == section && Filled.Sections[section].All(f => f.Name != $"{p.Rows}._rows"))
                .Select(p => ($"{p.Rows}._rows", (string?)""));
            (await Save(section, [.. Filled.Sections[section], .. emptied])).StatusCode.ShouldBe(HttpStatusCode.Redirect, section);
        }
    }

    [Fact]
    public async Task A_record_of_the_ledger_that_holds_them_is_listed_and_can_be_removed()
    {
        foreach (var kind in Enum.GetValues<FactKind>())
        {
            await Site.Db(async db =>
            {
                for (var i = 0; i < 2; i++)
                {
                    var columns = Luyan.Web.Forms.Cells.Columns(kind);
                    var body = columns.Where(c => c.Writing is Luyan.Web.Forms.Writing.Amount or Luyan.Web.Forms.Writing.Whole)
                        .Select(c => new KeyValuePair<string, string>(c.Key, Largest));
                    db.Facts.Add(new()
                    {
                        UnitId = Site.Unit, Kind = kind, Title = $"甲{i}", Body = FactBody.Write([new(columns[0].Key, $"甲{i}"), .. body])
                    });
                }
                return await db.SaveChangesAsync();
            });
            (await Filler.Page(LedgerUrls.Of(kind))).QuerySelectorAll("tbody tr").Length.ShouldBe(2, kind.ToString());
        }
    }

    [Fact]
    public async Task A_new_record_with_one_is_refused_at_its_field()
    {
        var response = await Filler.Post("/unit/facts/instrument/new", ("name", "磁强计"), ("count", "1000000000"), ("value", "1E40"));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var text = (await Browser.Parse(response)).Body!.TextContent;
        text.ShouldContain("最大可填 999,999,999。");
        text.ShouldContain("最大可填 999,999,999,999。");
        (await Site.Db(db => db.Facts.CountAsync())).ShouldBe(0);
    }

    private static readonly (string Section, string Rows, string[] Columns)[] Places =
    [
        ("unit", "years", ["revenue", "assets", "research"]), ("base", "projects", ["funds"]), ("base", "conversions", ["amount"]),
        ("equipment", "equipment", ["count", "value"]), ("services", "served", ["contract", "received"]),
        ("services", "trainings", ["persons"]), ("plan", "uses", ["amount"]), ("plan", "funding", ["amount"]),
    ];
}
