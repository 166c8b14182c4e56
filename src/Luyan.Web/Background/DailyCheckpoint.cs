using System.Text;
using Luyan.Law;
using Luyan.Store.Chains;
using Luyan.Web.Checking;
using Luyan.Web.Messages;
using Luyan.Web.Ui;
using MimeKit;

namespace Luyan.Web.Background;

/// <summary>Makes one checkpoint for each legal day and brings it outside. What could not be brought is brought by a later round.</summary>
internal sealed class DailyCheckpoint(
    Checkpoints checkpoints, CheckpointSettings settings, PostSettings post, Mode mode, TimeProvider clock)
{
    private DateOnly? done;

    // What is made and not yet everywhere.
    private Checkpoint? waiting;

    /// <summary>Makes the one of today, where neither this node nor another has.</summary>
    public async Task Once(CancellationToken stop)
    {
        var today = clock.Today();
        if (done == today) { return; }
        if (waiting is null && await checkpoints.LastDaily(stop) is { } last && LegalDate.Of(last.At) == today)
        {
            done = today;
            return;
        }
        waiting ??= await checkpoints.MakeDaily(stop);
        await Lay(waiting, stop);
        await Send(waiting, stop);
        (done, waiting) = (LegalDate.Of(waiting.At), null);
    }

    private async Task Lay(Checkpoint made, CancellationToken stop)
    {
        if (settings.Folder is not { } folder) { return; }
        var file = Path.Combine(folder, CheckpointsDesk.FileName(made));
        await File.WriteAllTextAsync(file, CheckpointsDesk.Kept(made, checkpoints), stop);
    }

    private async Task Send(Checkpoint made, CancellationToken stop)
    {
        // A demonstration sends nothing.
        if (settings.Mail.Count == 0 || mode.Demo) { return; }
        var mail = new MimeMessage { Subject = Say("checkpoints.mail.subject", made, " · "), Date = made.At };
        mail.From.Add(new MailboxAddress(Encoding.UTF8, Wordings.Of("app.full", Language.Chinese), post.Mail!.From));
        mail.To.AddRange(settings.Mail.Select(to => new MailboxAddress("", to)));
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        mail.Body = new TextPart("plain")
        {
            Text = $"{Say("checkpoints.mail.body", made, "\n")}\n\n{made.Short}\n\n{checkpoints.PublicKey}\n",
        };
        await using var carrier = new MailCarrier(post);
        await carrier.Send(mail, stop);
    }

    // Who gets it has no account, and so no language.
    private static string Say(string key, Checkpoint made, string between) => string.Join(
        between, new[] { Language.Chinese, Language.English }.Select(language => Wordings.Of(
            key, language, ("day", Days.Short(LegalDate.Of(made.At))), ("at", Days.Moment(made.At)))));
}
