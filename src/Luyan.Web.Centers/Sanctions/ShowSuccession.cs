using Luyan.Cases;
using Luyan.Store.Dockets;
using Luyan.Store.Files;
using Luyan.Web.CaseWork;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Sanctions;

/// <summary>The page of a legal successor on the bar of its predecessor: the bar, its letters, remedies and days. Of the case it reads
/// nothing else; who was told nothing finds nothing.</summary>
internal static class ShowSuccession
{
    private static readonly Role[] Readers = [Role.Signer, Role.Filler, Role.Director];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/successions/{number}", Show).Requires(Readers);
        routes.MapGet("/successions/{number}/letters/{sha256}", Send).Requires(Readers);
    }

    /// <summary>The file of a letter, on the page of the successor alone.</summary>
    public static string File(string number, string sha256) => $"{Urls.Succession(number)}/letters/{sha256}";

    private static async Task<IResult> Show(string number, HttpContext context, ToldSuccessions successions, CancellationToken stop) =>
        await Read(number, context, successions, stop) is { } read
            ? Pages.Show(new SuccessionPage { Read = read })
            : Results.NotFound();

    private static async Task<IResult> Send(
        string number, string sha256, HttpContext context, ToldSuccessions successions, FileStore files, CancellationToken stop) =>
        await Read(number, context, successions, stop) is { } read
            && read.Files.Select(f => f.File).FirstOrDefault(f => f.Sha256 == sha256) is { } letter
            && await files.Open(letter, stop) is { } open
            ? Results.Stream(open.Content, CaseFile.TypeOf(open.Kind), open.Name)
            : Results.NotFound();

    private static async Task<SuccessionRead?> Read(
        string number, HttpContext context, ToldSuccessions successions, CancellationToken stop)
    {
        var here = context.Here();
        var me = here.Me!;
        foreach (var role in me.Roles.Where(Readers.Contains))
        {
            if (await successions.Of(number, me.As(role), here.Law, stop) is { } read) { return read; }
        }
        return null;
    }
}
