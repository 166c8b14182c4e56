using Luyan.Demo;
using Luyan.Store.Directory;
using Luyan.Web.Commands;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Browser.Tests.Running;

/// <summary>The invented city of the demonstration on the day of the clock, with centers in every stage of their lives;
/// its people sign in with the password of the tests.</summary>
public sealed class InventedCity : IAsyncLifetime
{
    private static readonly Wish Wished = new(7, new(2026, 3, 2));

    public City City { get; } = new();

    public async ValueTask InitializeAsync()
    {
        (await DemoVerb.Fill(City.Folder, Wished, TestContext.Current.CancellationToken)).ShouldBe(0);
        await City.Start();
        var hash = new PasswordHasher<Account>().HashPassword(new(), City.Password);
        await City.Db(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash)));
    }

    public ValueTask DisposeAsync() => City.DisposeAsync();

    /// <summary>A center with an open deadline, whose report or assessment can be written:
    /// its number, what the deadline is about, and the mail address of its director.</summary>
    public Task<(string Number, string Subject, string Director)> Owing(string key, DateOnly until) => City.Db(async db =>
    {
        var found = await (from due in db.Deadlines
                           join center in db.Centers on due.CaseId equals center.CaseId
                           join account in db.Users on center.UnitId equals account.UnitId
                           where due.Key == key && due.Open && due.Effective <= until
                               && center.EndedOn == null && account.Email!.StartsWith("director")
                           orderby center.Number select new { center.Number, due.Subject, account.Email }).FirstAsync();
        return (found.Number, found.Subject, found.Email!);
    });

    /// <summary>The number of a center in a state, and the mail address of its director.</summary>
    public Task<(string Number, string Director)> Center(string state) => City.Db(async db =>
    {
        var found = await (from center in db.Centers
                           join account in db.Users on center.UnitId equals account.UnitId
                           where center.State == state && account.Email!.StartsWith("director")
                           orderby center.Number select new { center.Number, account.Email }).FirstAsync();
        return (found.Number, found.Email!);
    });
}
