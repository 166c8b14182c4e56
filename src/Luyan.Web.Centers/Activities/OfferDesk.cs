using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Store.Offers;
using Luyan.Web.CaseWork;
using Luyan.Web.Forms;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Choices = Luyan.Web.Forms.Choices;

namespace Luyan.Web.Centers.Activities;

/// <summary>What a center offers to others on its public page: published, replaced and taken down by its director or the signer of
/// its unit (Art. 4(3)).</summary>
internal static class OfferDesk
{
    public static string Url(string number) => $"{Urls.Case(number)}/offers";

    public static string EditUrl(string number, Guid offer) => $"{Url(number)}?edit={offer}";

    public static string WithdrawUrl(string number, Guid offer) => $"{Url(number)}/{offer}/withdraw";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{number}/offers", Show).RequiresAccount();
        routes.MapPost("/cases/{number}/offers", Publish).RequiresAccount();
        routes.MapPost("/cases/{number}/offers/{offer:guid}/withdraw", Withdraw).RequiresAccount();
    }

    private static async Task<IResult> Show(
        string number, Guid? edit, string? done, PageContext here, OpenCases cases, OfferStore offers, CancellationToken stop)
    {
        if (await Open(number, here, cases, offers, stop) is not { } open) { return Results.NotFound(); }
        var form = edit is { } id && open.Standing.FirstOrDefault(o => o.Id == id) is { } old ? OfferForm.Of(old) : new();
        return Page(open, form, done, StatusCodes.Status200OK);
    }

    private static async Task<IResult> Publish(
        string number, HttpContext http, PageContext here, OpenCases cases, OfferStore offers, CancellationToken stop)
    {
        if (await Open(number, here, cases, offers, stop) is not { MayPublish: true } open) { return Results.NotFound(); }
        var form = OfferForm.Posted(await http.Request.ReadFormAsync(stop));
        if (form.Judge(here).Any) { return Page(open, form, null, StatusCodes.Status422UnprocessableEntity); }
        if (await offers.Publish(open.By, form.Offer(open.Id), form.Replaces, stop))
        {
            return Results.LocalRedirect($"{Url(number)}?done=published");
        }
        // Somebody else took down or replaced the one that was to be replaced: what was typed is kept, and would be a new offer.
        form.Errors.Add("", "offers.moved-on");
        return Page((await Open(number, here, cases, offers, stop))!, form with { Replaces = null }, null, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Withdraw(
        string number, Guid offer, PageContext here, OpenCases cases, OfferStore offers, CancellationToken stop)
    {
        if (await Open(number, here, cases, offers, stop) is not { MayPublish: true } open || open.Ever.All(o => o.Id != offer))
        {
            return Results.NotFound();
        }
        await offers.Withdraw(open.By, open.Id, offer, stop);
        return Results.LocalRedirect($"{Url(number)}?done=withdrawn");
    }

    private static async Task<OpenOffers?> Open(string number, PageContext here, OpenCases cases, OfferStore offers, CancellationToken stop)
    {
        OpenOffers? found = null;
        // Somebody with two roles publishes in the one that may.
        foreach (var open in await cases.Find(number, here.Me!, stop))
        {
            if (open.State is not NamedCenter { Center: var center }) { continue; }
            if (found is { MayPublish: true }) { break; }
            var ever = await offers.Ever(open.By, open.Id, stop);
            found = new(number, open.Id, center.Identity.Name, open.By, ever, await offers.MayPublish(open.By, open.Id, stop));
        }
        return found;
    }

    private static Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<OffersPage> Page(
        OpenOffers open, OfferForm form, string? done, int status) =>
        Pages.Show(new OffersPage { Open = open, Form = form, Done = done is "published" or "withdrawn" ? done : null }, status);
}

/// <summary>The offers of a center for somebody who sees its case.</summary>
public sealed record OpenOffers(string Number, Guid Id, string Center, Actor By, IReadOnlyList<Offer> Ever, bool MayPublish)
{
    /// <summary>Those that stand.</summary>
    public IReadOnlyList<Offer> Standing => [.. Ever.Where(o => o.WithdrawnAt is null)];
}

/// <summary>An offer as it is typed.</summary>
public sealed record OfferForm
{
    private const int LongestLine = 80;
    private const int LongestText = 600;

    /// <summary>The offer that it replaces.</summary>
    public Guid? Replaces { get; init; }
    public string Kind { get; init; } = "";
    public string Name { get; init; } = "";
    public string Description { get; init; } = "";
    public string Conditions { get; init; } = "";
    public string Price { get; init; } = "";
    public string Contact { get; init; } = "";
    public bool ShowsCount { get; init; }
    public FormErrors Errors { get; } = new();

    internal static OfferForm Of(Offer o) => new()
    {
        Replaces = o.Id, Kind = o.Kind, Name = o.Name, Description = o.Description,
        Conditions = o.Conditions, Price = o.Price, Contact = o.Contact, ShowsCount = o.ShowsCount
    };

    internal static OfferForm Posted(IFormCollection form)
    {
        string Text(string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();
        return new()
        {
            Replaces = Guid.TryParse(form[FieldName.Replaces], out var id) ? id : null,
                Kind = Text(FieldName.Kind), Name = Text(FieldName.Name),
            Description = Text(FieldName.Description), Conditions = Text(FieldName.Conditions), Price = Text(FieldName.Price),
                Contact = Text(FieldName.Contact),
            ShowsCount = form[FieldName.ShowsCount] == "on",
        };
    }

    internal FormErrors Judge(PageContext here)
    {
        if (!Choices.Has("service-kind", Kind)) { Errors.Add(FieldName.Kind, "act.needs-choice"); }
        foreach (var (field, text, longest, needed) in new[]
        {
            ("name", Name, LongestLine, true), ("description", Description, LongestText, true),
            ("conditions", Conditions, LongestText, false), ("price", Price, LongestLine, false), ("contact", Contact, LongestLine, true)
        })
        {
            if (needed) { Errors.Require(field, text, $"offers.{field}"); }
            if (text.Length > longest)
            {
                Errors.Add(field, "offers.too-long", ("label", here.T($"offers.{field}")), ("longest", longest), ("length", text.Length));
            }
        }
        return Errors;
    }

    internal Offer Offer(Guid center) => new()
    {
        CenterId = center, Kind = Kind, Name = Name, Description = Description,
        Conditions = Conditions, Price = Price, Contact = Contact, ShowsCount = ShowsCount
    };
}
