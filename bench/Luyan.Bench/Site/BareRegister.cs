using System.Globalization;
using System.Net;
using System.Text;
using Luyan.Law;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Luyan.Bench.Site;

/// <summary>The same page by hand: the same query by ADO.NET, the rows by a string builder, and around them the very
/// bytes of the real page.</summary>
internal static class BareRegister
{
    private static readonly Measures Policy = MeasuresFile.LoadDefault();
    private const int PageSize = 20;

    public static async Task<WebApplication> Start(string database, string realPage)
    {
        var (head, tail) = Around(realPage);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = database,
            Mode = SqliteOpenMode.ReadWrite,
            Cache = SqliteCacheMode.Private
        }.ToString();
        app.MapGet("/register", async (HttpContext context, string? district, int? page) =>
        {
            var html = new StringBuilder(head);
            await using (var db = new SqliteConnection(connection))
            {
                await db.OpenAsync();
                await using var query = db.CreateCommand();
                var filter = district is null ? "" : """WHERE "District" = $district""";
                query.CommandText = $"""
                    SELECT "Number", "Name", "UnitName", "District", "Field", "State", "NamedOn" FROM "Centers" {filter}
                    ORDER BY "Number" DESC LIMIT {PageSize + 1} OFFSET $skip
                    """;
                query.Parameters.AddWithValue("$skip", ((page ?? 1) - 1) * PageSize);
                if (district is not null) { query.Parameters.AddWithValue("$district", district); }
                await using var rows = await query.ExecuteReaderAsync();
                for (var n = 0; n < PageSize && await rows.ReadAsync(); n++) { Row(html, rows); }
            }
            html.Append(tail);
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(html.ToString()));
        });
        await app.StartAsync();
        return app;
    }

    private static void Row(StringBuilder html, SqliteDataReader row) => html
        .Append("<tr><td data-label=\"编号\" class=\"nowrap\">").Append(row.GetString(0))
        .Append("</td><td data-label=\"中心名称\"><a href=\"/centers/").Append(row.GetString(0))
        .Append("\">").Append(WebUtility.HtmlEncode(row.GetString(1)))
        .Append("</a></td><td data-label=\"依托单位\">").Append(WebUtility.HtmlEncode(row.GetString(2)))
        .Append("</td><td data-label=\"技术领域\">").Append(Policy.Dictionaries.Fields.Text(row.GetString(4), Language.Chinese))
        .Append("</td><td data-label=\"旗县区\">").Append(Policy.Dictionaries.Districts.Text(row.GetString(3), Language.Chinese))
        .Append("</td><td data-label=\"状态\"><span class=\"status good\">").Append(row.GetString(5))
        .Append(CultureInfo.InvariantCulture, $"</span></td><td data-label=\"批复日期\" class=\"number\">{row.GetString(6)}</td></tr>");

    private static (string, string) Around(string page)
    {
        const string Begin = "<tbody>", End = "</tbody>";
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        return begin < Begin.Length || end < begin
            ? throw new InvalidOperationException("The register's page has no table.")
            : (page[..begin], page[end..]);
    }
}
