using System.Net;
using Luyan.Cases;
using Luyan.Web.Background;
using Luyan.Web.Policy.Holidays;
using Luyan.Web.Tests.Cases;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Luyan.Web.Tests.Calendar;

public sealed class ClockKeeperTests : CenterSite
{
    [Fact]
    public async Task A_node_passes_each_day_once_and_the_administrator_sees_it()
    {
        var keeper = Site.App.Services.GetServices<IHostedService>().OfType<ClockKeeper>().Single();
        await keeper.Once(TestContext.Current.CancellationToken);
        await keeper.Once(TestContext.Current.CancellationToken);
        Site.Clock.SetUtcNow(new(2027, 2, 2, 4, 0, 0, TimeSpan.Zero));
        await keeper.Once(TestContext.Current.CancellationToken);
        var passes = await Site.Db(db => db.ClockPasses.OrderBy(p => p.Id).ToListAsync());
        passes.Select(p => (p.From, p.Day, p.Acts))
            .ShouldBe([(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2), 0), (new DateOnly(2026, 3, 3), new DateOnly(2027, 2, 2), 1)]);
        var page = (await (await Site.As(Role.Administrator)).Page("/admin/clock")).Body!.TextContent;
        page.ShouldContain("2026-03-03 至 2027-02-02（补运行）");
        (await (await Site.As(Role.Director)).Get("/admin/clock")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_case_in_which_it_failed_is_named_to_the_administrator()
    {
        await Site.Db(async db =>
        {
            db.ClockFaults.Add(new ClockFault
            {
                CaseId = CenterId, Since = new(2026, 3, 1), At = Site.Clock.GetUtcNow(), Times = 3, Message = "An event could not be read."
            });
            return await db.SaveChangesAsync();
        });
        var page = (await (await Site.As(Role.Administrator)).Page("/admin/clock")).Body!.TextContent;
        page.ShouldContain($"{CenterId}");
        page.ShouldNotContain(Center, customMessage: "an administrator reads no case");
        page.ShouldContain("An event could not be read.");
    }
}
