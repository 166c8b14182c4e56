using System.Globalization;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Priorities;

/// <summary>Anybody can ask whether a center or unit has the priority of Art. 10 on a day, and whether a certificate of it is genuine.
/// The answer is yes or no.</summary>
internal static class AskPriority
{
    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "yyyy年M月d日", "yyyyMMdd"];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Urls.Priority, Show).Public();

    private static async Task<IResult> Show(
        string? who, string? day, string? certificate, string? code, Frame frame, PriorityHolders holders, CancellationToken stop)
    {
        var asked = new AskedPriority(who?.Trim() ?? "", day?.Trim() ?? "", certificate?.Trim() ?? "", code?.Trim() ?? "");
        var errors = new FormErrors();
        var on = frame.Today;
        if (asked.Day.Length > 0
            && (!DateOnly.TryParseExact(asked.Day, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out on) || on > frame.Today))
        {
            return Pages.ShowAgain(new PriorityPage { Asked = asked, On = frame.Today, Errors = errors.Add("day", "priority.day.wrong") });
        }
        return Pages.Show(new PriorityPage
        {
            Asked = asked, On = on, Errors = errors,
            Has = asked.Who.Length > 0 ? await holders.Has(asked.Who, on, stop) : (bool?)null,
            Genuine = asked.Certificate.Length > 0 ? await holders.Certificate(asked.Certificate, asked.Code, on, stop) : null,
        });
    }
}

/// <summary>What was asked.</summary>
public sealed record AskedPriority(string Who, string Day, string Certificate, string Code);
