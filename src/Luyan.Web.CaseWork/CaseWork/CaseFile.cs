using Luyan.Store.Files;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.CaseWork;

/// <summary>A file of a case, for those who may see the case: as an attachment, never shown in our own origin.</summary>
internal static class CaseFile
{
    public static string Url(string sha256) => $"/files/{sha256}";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/files/{sha256}", Send).RequiresAccount();

    private static async Task<IResult> Send(string sha256, HttpContext context, FileStore files, CancellationToken stop)
    {
        var me = context.Here().Me!;
        foreach (var role in me.Roles)
        {
            if (await files.Open(me.As(role), sha256, stop) is { } open)
            {
                return Results.Stream(open.Content, TypeOf(open.Kind), open.Name);
            }
        }
        return Results.NotFound();
    }

    internal static string TypeOf(string kind) => kind switch
    {
        "pdf" => "application/pdf",
        "jpg" => "image/jpeg",
        "png" => "image/png",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    };
}
