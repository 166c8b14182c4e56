using System.Globalization;
using Luyan.Cases.Applications;
using Luyan.Law;
using Luyan.Store;
using Luyan.Store.Dockets;
using Luyan.Web.Security;
using Luyan.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Register;

/// <summary>Anybody with a print in his hand can ask whether its number, version and code belong together (Art. 12). Nothing else is said:
/// what does not agree and what does not exist get the same answer.</summary>
internal static class CheckPrint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.CheckPrint, ByHand).Public();
        routes.MapGet($"{Urls.CheckPrint}/{{code}}", ByCode).Public();
    }

    private static async Task<IResult> ByHand(
        string? number, string? version, string? code, LuyanDb db, CaseStore dockets, CancellationToken stop)
    {
        var typed = new TypedPrint(number?.Trim() ?? "", version?.Trim() ?? "", code?.Trim() ?? "");
        if (typed.Empty) { return Page(typed, null); }
        // What a scanner reads from the QR code may be pasted into the field of the code.
        if (PrintMark.Read(typed.Code) is { } read)
        {
            return Page(typed, await Belongs(read.Number, read.Version, m => m.Digest == read.Digest, db, dockets, stop));
        }
        var belongs = TypedNumber.Whole(typed.Version) is { } at
            && await Belongs(typed.Number, at, m => m.ShortCode == PrintMark.Tidy(typed.Code), db, dockets, stop);
        return Page(typed, belongs);
    }

    private static async Task<IResult> ByCode(string code, LuyanDb db, CaseStore dockets, CancellationToken stop) =>
        PrintMark.Read(code) is { } read
            ? Page(new(read.Number, read.Version.ToString(CultureInfo.InvariantCulture), read.ShortCode),
                await Belongs(read.Number, read.Version, m => m.Digest == read.Digest, db, dockets, stop))
            : Page(new("", "", code), false);

    private static async Task<bool> Belongs(
        string number, int version, Func<PrintMark, bool> agrees, LuyanDb db, CaseStore dockets, CancellationToken stop)
    {
        var wanted = TypedText.Code(number);
        var file = await dockets.Load(ApplicationLife.Life, await Read(db, wanted, stop), stop);
        return file.State is FiledApplication { Filing: var filing } && filing.Number == wanted
            && filing.Versions.FirstOrDefault(v => v.Version == version) is { } filed
            && agrees(filed.Mark(filing.Number));
    }

    /// <summary>The application that is read for a number. Where nobody has the number it is another one: whether there is one, neither
    /// the answer tells nor the work that it takes.</summary>
    internal static Task<Guid> Read(LuyanDb db, string wanted, CancellationToken stop) =>
        db.Cases.AsNoTracking().Where(c => c.Kind == Kinds.Application).OrderBy(c => c.Number == wanted ? 0 : 1).ThenBy(c => c.Number)
            .Select(c => c.Id).FirstOrDefaultAsync(stop);

    private static RazorComponentResult<CheckPrintPage> Page(TypedPrint typed, bool? belongs) =>
        Pages.Show(new CheckPrintPage { Typed = typed, Belongs = belongs });
}

/// <summary>What stands on the print.</summary>
public sealed record TypedPrint(string Number, string Version, string Code)
{
    public bool Empty => Number.Length + Version.Length + Code.Length == 0;
}
