using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Luyan.Law;
using Luyan.Store.Post;
using Luyan.Web.CaseWork;
using Luyan.Store.Rows;
using MimeKit;
using MimeKit.Text;

namespace Luyan.Web.Messages;

/// <summary>The mail of a parcel: plain text and the same as simple HTML, in the language that the person chose.
/// The same parcel gives the same mail, byte for byte.</summary>
internal static class Mails
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static MimeMessage Of(Parcel parcel, PostSettings settings)
    {
        var language = LanguageOf(parcel);
        var mail = new MimeMessage
        {
            MessageId = $"{parcel.Delivery.Id:N}@{settings.Mail!.From.Split('@')[^1]}",
            Date = parcel.Delivery.OrderedAt,
            Subject = OneLine(SubjectOf(parcel, language)),
        };
        mail.From.Add(new MailboxAddress(Encoding.UTF8, Wordings.Of("app.full", language), settings.Mail.From));
        mail.To.Add(new MailboxAddress(Encoding.UTF8, parcel.To.DisplayName, parcel.To.Email!));
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        var texts = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = Plain(parcel, settings.Site, language) },
            new TextPart(TextFormat.Html) { Text = AsHtml(parcel, settings.Site, language) }
        };
        texts.Boundary = $"luyan-{parcel.Delivery.Id:N}";
        mail.Body = texts;
        return mail;
    }

    /// <summary>The language of mail and text messages of an account.</summary>
    public static Language LanguageOf(Parcel parcel) => parcel.To.Language == "en" ? Language.English : Language.Chinese;

    /// <summary>The page of a case on this site; null where the site's address is not set.</summary>
    public static Uri? Link(Uri? site, string path) => site is null ? null : new Uri(site, path);

    private static string SubjectOf(Parcel parcel, Language language) => IsDigest(parcel)
        ? Wordings.Of("mail.digest-subject", language, ("count", parcel.Messages.Count))
        : MessageWords.Subject(parcel.Messages[0], language);

    private static bool IsDigest(Parcel parcel) => parcel.Delivery.Key.StartsWith(Digests.KeyBegins, StringComparison.Ordinal);

    private static string Plain(Parcel parcel, Uri? site, Language language)
    {
        var text = new StringBuilder().Append(Greeting(parcel, language)).Append("\n\n");
        foreach (var told in parcel.Messages)
        {
            if (IsDigest(parcel)) { text.Append(MessageWords.Subject(told, language)).Append('\n'); }
            text.Append(MessageWords.Body(told, language)).Append('\n');
            if (Link(site, MessageWords.Url(told)) is { } link) { text.Append(link).Append('\n'); }
            text.Append('\n');
        }
        return text.Append(Wordings.Of("mail.footer", language)).Append('\n').Append(Link(site, Urls.MyMessages)).ToString().TrimEnd()
            + "\n";
    }

    private static string AsHtml(Parcel parcel, Uri? site, Language language)
    {
        var text = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"{(language == Language.English ? "en" : "zh-CN")}\"><head><meta " +
            $"charset=\"utf-8\"><title>{Html.Encode(SubjectOf(parcel, language))}</title></head><body>\n");
        text.Append(Paragraph(Html.Encode(Greeting(parcel, language))));
        foreach (var told in parcel.Messages)
        {
            if (IsDigest(parcel)) { text.Append("<h2>").Append(Html.Encode(MessageWords.Subject(told, language))).Append("</h2>\n"); }
            text.Append(Paragraph(Html.Encode(MessageWords.Body(told, language))));
            if (Link(site, MessageWords.Url(told)) is { } link)
            {
                text.Append(Paragraph(Anchor(
                    link, Wordings.Of("mail.open", language, ("number", told.Number)))));
            }
        }
        var footer = Html.Encode(Wordings.Of("mail.footer", language));
        text.Append("<hr>\n").Append(Paragraph(Link(site, Urls.MyMessages) is { } choices
            ? $"{footer} {Anchor(choices, Wordings.Of("messages.choose", language))}"
            : footer));
        return text.Append("</body></html>\n").ToString();
    }

    private static string Greeting(Parcel parcel, Language language) =>
        Wordings.Of("mail.greeting", language, ("name", parcel.To.DisplayName));

    private static string Paragraph(string html) => $"<p>{html}</p>\n";

    private static string Anchor(Uri link, string words) => $"<a href=\"{Html.Encode(link.AbsoluteUri)}\">{Html.Encode(words)}</a>";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
