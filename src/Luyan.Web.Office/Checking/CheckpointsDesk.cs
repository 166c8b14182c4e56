using System.Globalization;
using System.Text;
using Luyan.Cases;
using Luyan.Store;
using Luyan.Store.Chains;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Checking;

/// <summary>The last checkpoints in their three lines, to be printed; and a button that makes one, whose file is kept outside.</summary>
internal static class CheckpointsDesk
{
    private const int Listed = 30;
    private static readonly Role[] Readers = [Role.Auditor, Role.Administrator];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Checkpoints, Show).Requires(Readers);
        routes.MapPost(Urls.Checkpoints, Make).Requires(Readers);
    }

    private static async Task<IResult> Show(LuyanDb db, Checkpoints checkpoints, CancellationToken stop)
    {
        var made = await checkpoints.Recent(Listed, stop);
        var people = made.Select(m => m.By).OfType<Guid>().Distinct().ToList();
        return Pages.Show(new CheckpointsPage
        {
            Made = made,
            Names = await db.Users.AsNoTracking().Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, stop),
        });
    }

    private static async Task<IResult> Make(PageContext here, Checkpoints checkpoints, CancellationToken stop)
    {
        var made = await checkpoints.Make(here.Me!.Account, stop);
        return NamedFile.Of(Encoding.UTF8.GetBytes(Kept(made, checkpoints)), "text/plain; charset=utf-8", FileName(made));
    }

    /// <summary>The file of a checkpoint: the whole, and the public key for who keeps it.</summary>
    internal static string Kept(Checkpoint made, Checkpoints checkpoints) => $"{made.Text}key {checkpoints.PublicKey}\n";

    /// <summary>The name under which a checkpoint is kept; it sorts by time.</summary>
    internal static string FileName(Checkpoint made) =>
        string.Join('-', "luyan", made.Origin, made.At.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture))
            + ".checkpoint.txt";
}
