using Luyan.Cases;
using Luyan.Store.Post;
using Luyan.Web.Messages;
using Luyan.Web.Tests.Cases;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Post;

/// <summary>A site with a mail server and a gateway of its own, and one application filed: its department is to be told.</summary>
public abstract class PostSite : CaseSite, IAsyncDisposable
{
    protected SmtpServer Smtp { get; } = new();

    protected Gateway Gateway { get; } = new();

    protected override async Task Prepare(string folder)
    {
        Site.Arguments = [.. Smtp.Settings, .. Gateway.Settings];
        await base.Prepare(folder);
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Site.AccountOf(Role.Department);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await Smtp.DisposeAsync();
        await Gateway.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>One round of the post, as a node does it.</summary>
    protected async Task Round()
    {
        await using var scope = Site.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PostRound>().Once();
    }

    protected Task<List<Delivery>> Deliveries() => Site.Db(db => db.Deliveries.AsNoTracking().OrderBy(d => d.Id).ToListAsync());

    /// <summary>Chooses how the department's account is told.</summary>
    protected async Task Choose(MailPace mail = MailPace.AtOnce, bool sms = false, string mobile = "", string language = "zh-CN")
    {
        var account = await Site.AccountOf(Role.Department);
        await using var scope = Site.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Choosing>().Keep(account.Id, new(mail, sms, mobile, language));
    }
}
