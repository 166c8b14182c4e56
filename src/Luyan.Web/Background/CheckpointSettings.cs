namespace Luyan.Web.Background;

/// <summary>Where the checkpoint of each day goes, beside the chain in the store itself.</summary>
/// <param name="Folder">A folder on another machine or medium, <c>Luyan:Checkpoints:Folder</c>; null where none is named.</param>
/// <param name="Mail">The addresses to which its three lines are sent, <c>Luyan:Checkpoints:Mail</c>, separated by commas.</param>
internal sealed record CheckpointSettings(string? Folder, IReadOnlyList<string> Mail)
{
    private const string FolderSetting = "Luyan:Checkpoints:Folder", MailSetting = "Luyan:Checkpoints:Mail";

    /// <summary>Reads the settings; what is wrong in them stops the start.</summary>
    /// <exception cref="InvalidOperationException">A setting is not usable; it is named.</exception>
    public static CheckpointSettings Read(IConfiguration all)
    {
        var folder = all[FolderSetting] is { Length: > 0 } named ? Path.GetFullPath(named) : null;
        if (folder is not null && !Directory.Exists(folder)) { throw Wrong(FolderSetting, "names no folder"); }
        var mail = (all[MailSetting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (mail.Any(to => !Security.PersonForm.IsEmail(to))) { throw Wrong(MailSetting, "has something that is no address"); }
        if (mail.Length > 0 && all["Luyan:Mail:Host"] is not { Length: > 0 })
        {
            throw Wrong(MailSetting, "names addresses, but no mail server is set up");
        }
        return new(folder, mail);
    }

    private static InvalidOperationException Wrong(string setting, string why) => new($"The setting {setting} {why}.");
}
