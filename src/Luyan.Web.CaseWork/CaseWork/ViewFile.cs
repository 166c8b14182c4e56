using Luyan.Store.Files;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.CaseWork;

/// <summary>Shows a PDF or picture page by page, to those who may have the file itself.</summary>
internal static class ViewFile
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/files/{sha256}/view", Show).RequiresAccount();

    private static async Task<IResult> Show(string sha256, string? from, HttpContext context, FileStore files, CancellationToken stop)
    {
        var me = context.Here().Me!;
        foreach (var role in me.Roles)
        {
            if (await files.Seen(me.As(role), sha256, stop) is var (row, name) && Viewing.Shows(row.Kind))
            {
                return Pages.Show(new ViewFilePage { File = row, Name = name, From = IsOurs(from) ? from : null });
            }
        }
        return Results.NotFound();
    }

    // A path of this site: no other host can be put into it.
    private static bool IsOurs(string? from) => from is ['/', ..] && !from.StartsWith("//", StringComparison.Ordinal)
        && !from.Contains('\\', StringComparison.Ordinal) && !from.Any(char.IsControl);
}
