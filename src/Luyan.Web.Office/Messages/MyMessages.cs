using System.Text.RegularExpressions;
using Luyan.Store.Post;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Luyan.Store.Rows;
using Microsoft.AspNetCore.Mvc;

namespace Luyan.Web.Messages;

/// <summary>How one wants to be told beside the screen: by mail at once, once a day or not at all; by text
/// message; in which language.</summary>
internal static partial class MyMessages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.MyMessages,
            async (string? done, PageContext here, Choosing choosing, PostSettings settings, CancellationToken stop) =>
            {
                var now = await choosing.Of(here.Me!.Account, stop);
                var typed = new MyMessagesForm
                {
                    Mail = CodeOf(now.Mail),
                    Sms = now.Sms ? "yes" : null,
                    Mobile = now.Mobile,
                    Language = now.Language
                };
                return Pages.Show(new MyMessagesPage { Typed = typed, Settings = settings, Done = done is not null });
            }).RequiresAccount();
        routes.MapPost(Urls.MyMessages, Keep).RequiresAccount();
    }

    /// <summary>The pace as a form names it.</summary>
    public static string CodeOf(MailPace pace) => pace switch { MailPace.AtOnce => "at-once", MailPace.Daily => "daily", _ => "none" };

    private static async Task<IResult> Keep(
        [FromForm] MyMessagesForm form, PageContext here, Choosing choosing, PostSettings settings, CancellationToken stop)
    {
        var errors = new FormErrors();
        var mobile = form.Mobile?.Replace(" ", "", StringComparison.Ordinal).Trim() ?? "";
        MailPace? pace = Enum.GetValues<MailPace>().Cast<MailPace?>().FirstOrDefault(p => CodeOf(p!.Value) == form.Mail);
        if (pace is null) { errors.Add(nameof(MyMessagesForm.Mail), "my-messages.mail-missing"); }
        if (form.Language is not ("zh-CN" or "en")) { errors.Add(nameof(MyMessagesForm.Language), "my-messages.language-missing"); }
        if (mobile.Length > 0 && !MobileNumber().IsMatch(mobile)) { errors.Add(nameof(MyMessagesForm.Mobile), "my-messages.mobile-wrong"); }
        else if (mobile.Length == 0 && form.Sms == "yes") { errors.Add(nameof(MyMessagesForm.Mobile), "my-messages.mobile-missing"); }
        if (errors.Any) { return Pages.ShowAgain(new MyMessagesPage { Typed = form, Settings = settings, Errors = errors }); }
        await choosing.Keep(here.Me!.Account, new(pace!.Value, form.Sms == "yes", mobile, form.Language!), stop);
        return Results.LocalRedirect($"{Urls.MyMessages}?done=1");
    }

    // Mobile numbers of the mainland; others the city's gateway does not serve.
    [GeneratedRegex("^1[3-9][0-9]{9}$")]
    private static partial Regex MobileNumber();
}

/// <summary>What a person chose.</summary>
public sealed class MyMessagesForm
{
    public string? Mail { get; init; }

    public string? Sms { get; init; }

    public string? Mobile { get; init; }

    public string? Language { get; init; }
}
