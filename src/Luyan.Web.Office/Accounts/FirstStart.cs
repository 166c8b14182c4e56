using System.Security.Cryptography;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Directory;
using Luyan.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Accounts;

/// <summary>Without any account the program can only be set up, by whoever reads its console.</summary>
internal static class FirstStart
{
    private const string CodeSetting = "setup-code-hash";
    private const string Signs = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>A new one-time code where there is no account yet, else null. Only its hash is kept.</summary>
    public static async Task<string?> NewCode(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<LuyanDb>>().CreateDbContextAsync();
        if (await db.Users.AnyAsync()) { return null; }
        var code = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Signs, 4)));
        var setting = await db.Settings.FindAsync(CodeSetting);
        if (setting is null) { db.Settings.Add(setting = new() { Key = CodeSetting }); }
        setting.Value = HashOf(code);
        await db.SaveChangesAsync();
        return code;
    }

    /// <summary>Whether the program still waits to be set up.</summary>
    public static async Task<bool> Waits(LuyanDb db) => !await db.Users.AnyAsync();

    /// <summary>Whether this is the code of the console.</summary>
    public static async Task<bool> IsCode(LuyanDb db, string? typed) =>
        typed is { Length: > 0 } && await db.Settings.FindAsync(CodeSetting) is { } setting
        && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(setting.Value), Convert.FromHexString(HashOf(typed)));

    /// <summary>The code has done its work.</summary>
    public static async Task Forget(LuyanDb db)
    {
        if (await db.Settings.FindAsync(CodeSetting) is { } setting) { db.Settings.Remove(setting); }
    }

    private static string HashOf(string code) => Tokens.HashOf(TypedText.Code(code));
}
