using System.Text.Json;
using Luyan.Cases;
using Microsoft.AspNetCore.DataProtection;

namespace Luyan.Web.CaseWork;

/// <summary>Files that a form has sent and keeps while its other fields are mended. The form carries a sealed note
/// of each, bound to the account:
/// nobody can name a file that he has not sent himself.</summary>
internal sealed class KeptFiles(IDataProtectionProvider protection)
{
    /// <summary>The ending of the hidden field.</summary>
    public const string Ending = ".kept";

    /// <summary>The ending of the box that takes a kept file out of the form.</summary>
    public const string Dropping = ".drop";

    private IDataProtector Of(Guid account) => protection.CreateProtector("luyan.kept-files", account.ToString("N"));

    /// <summary>A note of a file.</summary>
    public string Seal(FileRef file, Guid account) => Of(account).Protect(JsonSerializer.Serialize(file));

    /// <summary>The file of a note; null when the note is not one of this account's.</summary>
    public FileRef? Open(string sealedNote, Guid account)
    {
        try
        {
            return JsonSerializer.Deserialize<FileRef>(Of(account).Unprotect(sealedNote));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
