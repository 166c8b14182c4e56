using System.Globalization;
using Luyan.Law;
using Luyan.Web.Security;
using Luyan.Web.Ui;

namespace Luyan.Web.Centers.Priorities;

/// <summary>Anybody can ask whether a center or unit has the priority of Art. 10 on a day, and whether a certificate of it is genuine.
/// The answer is yes or no.</summary>
internal static class AskPriority
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Urls.Priority, Show).Public();

    private static async Task<IResult> Show(
        string? who, string? day, string? certificate, string? code, PageContext here, PriorityHolders holders, CancellationToken stop)
    {
        var asked = new AskedPriority(who?.Trim() ?? "", day?.Trim() ?? "", certificate?.Trim() ?? "", code?.Trim() ?? "");
        var errors = new FormErrors();
        var read = TypedDay.Read(asked.Day);
        var on = read ?? here.Today;
        if (asked.Day.Length > 0 && (read is null || on > here.Today))
        {
            return Pages.ShowAgain(new PriorityPage { Asked = asked, On = here.Today,
                Errors = errors.Add(FieldName.Day, "priority.day.wrong") });
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
