using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Luyan.Bench.Site;

/// <summary>A section by hand: the same rows by ADO.NET, a table by a string builder, no rights, no findings, no languages.
/// And one field saved by one update.</summary>
internal static class BareSection
{
    public static async Task<WebApplication> Start(string database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var connection = new SqliteConnectionStringBuilder { DataSource = database }.ToString();
        app.MapGet("/section/{kind}", async (HttpContext context, string kind) =>
        {
            var html = new StringBuilder("<!doctype html><title>section</title><table>");
            await using var db = new SqliteConnection(connection);
            await db.OpenAsync();
            await using (var query = Command(db, kind == "files"
                ? """SELECT "Name", "Sha256" FROM "DraftFiles" """
                : """SELECT "Title", "Body" FROM "Facts" WHERE "Kind" = $kind ORDER BY "Title" """, ("$kind", kind)))
            {
                await using var rows = await query.ExecuteReaderAsync();
                while (await rows.ReadAsync())
                {
                    html.Append("<tr><td>").Append(WebUtility.HtmlEncode(rows.GetString(0)));
                    if (kind == "files") { html.Append("<td>").Append(rows.GetString(1)); continue; }
                    foreach (var cell in JsonSerializer.Deserialize<Dictionary<string, string>>(rows.GetString(1))!)
                    {
                        html.Append("<td>").Append(WebUtility.HtmlEncode(cell.Value));
                    }
                }
            }
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(html.Append("</table>").ToString()));
        });
        app.MapPost("/save", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            await using var db = new SqliteConnection(connection);
            await db.OpenAsync();
            await using (var full = Command(db, "PRAGMA synchronous = FULL")) { await full.ExecuteNonQueryAsync(); }
            await using var update = Command(
                db, """UPDATE "DraftSections" SET "Body" = $body WHERE "Section" = 'reasons' """,
                ("$body", JsonSerializer.Serialize(form.ToDictionary(f => f.Key, f => f.Value.ToString()))));
            await update.ExecuteNonQueryAsync();
        }).DisableAntiforgery();
        await app.StartAsync();
        return app;
    }

    private static SqliteCommand Command(SqliteConnection db, string text, params (string Name, string Value)[] values)
    {
        var command = db.CreateCommand();
#pragma warning disable CA2100 // Only the two texts above come here.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, value) in values) { command.Parameters.AddWithValue(name, value); }
        return command;
    }
}
