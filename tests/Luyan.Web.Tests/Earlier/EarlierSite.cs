using System.Net;
using AngleSharp.Dom;
using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Documents.Sheets;
using Luyan.Store.Dockets;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Earlier;

/// <summary>Sheets of earlier centers, brought by the head of division.</summary>
public abstract class EarlierSite : IAsyncLifetime
{
    protected const string Url = "/bureau/earlier";
    protected const string Known = "91150203MA0DEM021J";
    protected const string Unknown = "91150203MA0TEXT04Q";
    protected const string First = "包头市耐热钢工程技术研究中心";
    protected const string Second = "包头市矿用车工程技术研究中心";

    private static readonly string[] Columns =
    [
        "Name", "LetterNumber", "NamedOn", "UnitName", "CreditCode", "Department", "Field", "District",
        "Director", "AcceptedOn", "ConstructionEnds", "LastReport", "LastAssessment", "Plaque", "PlaqueOn",
    ];

    protected Site Site { get; } = new();

    public ValueTask InitializeAsync() => Site.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Site.DisposeAsync();
    }

    /// <summary>An accepted center of the unit that is registered.</summary>
    protected static string[] Accepted =>
        [First, "包科发〔2012〕31号", "2012年5月18日", "", Known, "", "1", "", "程望舒", "2014-6-3", "", "2024", "2024/5/6", "2012-07", "2012-06-01"];

    /// <summary>One under construction, of a unit that nobody registered.</summary>
    protected static string[] Building =>
        [Second, "包科发〔2025〕8号", "2025-04-10", "青山装备有限公司", Unknown, "昆都仑区科技管理部门", "1", "150203", "闻人月", "", "2027-04-10", "", "", "", ""];

    protected static byte[] Sheet(params string[][] rows) => BookWriter.Write(new("earlier-centers", 1, "guide", ["guide"],
        [new("center", "中心", [.. Columns.Select(c => new BookColumn(c, c))], [.. rows.Select(r => new BookRow("", r))])]));

    protected async Task<HttpResponseMessage> Bring(Role role, byte[] sheet) =>
        await (await Site.As(role)).PostFiles(Url, [("sheet", "已认定中心.xlsx", sheet)], []);

    /// <summary>Brings a sheet that can be read; its address.</summary>
    protected async Task<string> Brought(params string[][] rows)
    {
        var response = await Bring(Role.HeadOfDivision, Sheet(rows));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return response.Headers.Location!.ToString();
    }

    protected async Task<IDocument> Dry(string address, Role role = Role.HeadOfDivision) => await (await Site.As(role)).Page(address);

    protected async Task<HttpResponseMessage> Enter(string address, string? seen = null)
    {
        var head = await Site.As(Role.HeadOfDivision);
        return await head.Post(
            address, ("seen", seen ?? (await head.Page(address)).QuerySelector("input[name=seen]")!.GetAttribute("value")!));
    }

    protected Task<CaseRow> CaseOf(string name) => Site.Db(db => db.Cases.AsNoTracking().SingleAsync(c => c.CenterName == name));

    protected async Task<Center> CenterOf(string name) =>
        ((NamedCenter)(await Site.App.Services.GetRequiredService<CaseStore>()
            .Load(CenterLife.Life, (await CaseOf(name)).Id)).State).Center;
}
