using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Leads;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Leads;

/// <summary>Anybody may tell the Bureau what seems false about a center, without a name (Art. 12).
/// Neither account nor address of the sender is kept; a code says later what became of it.</summary>
internal static class LeaveLead
{
    public const string AskUrl = "/leads";
    private const int PerHour = 10;
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Length = 12;

    public static string Url(string number) => Urls.Lead(number);

    public static void Map(IEndpointRouteBuilder routes)
    {
        // By the caller's address, which is forgotten with the window; each site counts for itself.
        var limits = PartitionedRateLimiter.Create<string, string>(caller =>
            RateLimitPartition.GetFixedWindowLimiter(caller, _ => new() { PermitLimit = PerHour, Window = TimeSpan.FromHours(1) }));
        routes.MapGet("/centers/{number}/lead", async (string number, LuyanDb db, CancellationToken stop) =>
            await Center(number, db, stop) is { } center ? Page(center, new()) : Results.NotFound()).Public();
        routes.MapPost("/centers/{number}/lead",
            (string number, HttpContext http, LuyanDb db, Store.Leads.LeadStore leads, CancellationToken stop) =>
                Leave(number, http, db, leads, limits, stop)).Public();
        routes.MapGet(AskUrl, (string? code, HttpContext http, Store.Leads.LeadStore leads, CancellationToken stop) =>
            Ask(code, http, leads, limits, stop)).Public();
    }

    private static async Task<IResult> Leave(
        string number, HttpContext http, LuyanDb db, Store.Leads.LeadStore leads, PartitionedRateLimiter<string> limits,
        CancellationToken stop)
    {
        if (await Center(number, db, stop) is not { } center) { return Results.NotFound(); }
        var form = LeadForm.Posted(await http.Request.ReadFormAsync(stop));
        if (form.Judge(http.Here()).Any) { return Page(center, form, StatusCodes.Status422UnprocessableEntity); }
        using var lease = limits.AttemptAcquire(http.Connection.RemoteIpAddress?.ToString() ?? "");
        if (!lease.IsAcquired)
        {
            form.Errors.Add("", "leads.too-many");
            return Page(center, form, StatusCodes.Status429TooManyRequests);
        }
        var code = RandomNumberGenerator.GetString(Letters, Length);
        return await leads.Leave(number, form.Facts, form.Contact, Hash(code), stop)
            ? Pages.Show(new LeadReceivedPage { Center = center, Code = $"{code[..4]}-{code[4..8]}-{code[8..]}" })
            : Results.NotFound();
    }

    private static async Task<IResult> Ask(
        string? code, HttpContext http, Store.Leads.LeadStore leads, PartitionedRateLimiter<string> limits, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(code)) { return Pages.Show(new AskLeadPage { Code = "" }); }
        using var lease = limits.AttemptAcquire($"ask {http.Connection.RemoteIpAddress}");
        var found = lease.IsAcquired ? await leads.ByCode(Hash(code), stop) : null;
        return Pages.Show(
            new AskLeadPage { Code = code.Trim(), Asked = true, Lead = found },
            lease.IsAcquired ? StatusCodes.Status200OK : StatusCodes.Status429TooManyRequests);
    }

    private static async Task<LeadCenter?> Center(string number, LuyanDb db, CancellationToken stop) =>
        await db.Centers.AsNoTracking().Where(c => c.Number == number && c.EndedOn == null)
            .Select(c => new LeadCenter(c.Number, c.Name)).SingleOrDefaultAsync(stop);

    private static string Hash(string code) => Convert.ToHexStringLower(
        SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Concat(TypedText.Code(code).Where(char.IsAsciiLetterOrDigit)))));

    private static Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<LeaveLeadPage> Page(
        LeadCenter center, LeadForm form,
        int status = StatusCodes.Status200OK) => Pages.Show(new LeaveLeadPage { Center = center, Form = form }, status);
}

/// <summary>The center that a lead is about.</summary>
public sealed record LeadCenter(string Number, string Name);

/// <summary>A lead as it is typed.</summary>
public sealed record LeadForm
{
    private const int Shortest = 10;
    private const int Longest = 4000;
    private const int LongestContact = 120;

    public string Facts { get; init; } = "";
    public string Contact { get; init; } = "";
    public FormErrors Errors { get; } = new();

    internal static LeadForm Posted(IFormCollection form) =>
        new() { Facts = form[FieldName.Facts].ToString().ReplaceLineEndings("\n").Trim(),
            Contact = form[FieldName.Contact].ToString().Trim() };

    internal FormErrors Judge(PageContext here)
    {
        if (Facts.Length is < Shortest or > Longest)
        {
            Errors.Add(FieldName.Facts, "leads.length", ("least", Shortest), ("most", Longest), ("length", Facts.Length));
        }
        if (Contact.Length > LongestContact)
        {
            Errors.Add(FieldName.Contact, "offers.too-long", ("label", here.T("leads.contact")),
                ("longest", LongestContact), ("length", Contact.Length));
        }
        return Errors;
    }
}
