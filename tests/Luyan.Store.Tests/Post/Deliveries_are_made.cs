using Luyan.Store.Post;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests.Post;

public sealed class Deliveries_are_made(PostgresCluster cluster)
{
    private const int Attempts = 14;

    [Theory, EveryDatabase]
    public async Task A_delivery_is_taken_by_one_node_and_is_free_again_if_that_one_does_not_come_back(Engine engine)
    {
        await using var room = await Mailroom.On(engine, cluster);
        await room.HandOut();
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Take(room)));
        taken.OfType<Parcel>().Select(p => p.To.Id).ShouldBe([Mailroom.First.Account, Mailroom.Second.Account], ignoreOrder: true);
        room.Store.Clock.Advance(TimeSpan.FromMinutes(6));
        var again = (await Take(room)).ShouldNotBeNull();
        taken.OfType<Parcel>().Select(p => p.Delivery.Id).ShouldContain(again.Delivery.Id, "at least once, under the same id");
        again.Messages.ShouldHaveSingleItem().Message.Key.ShouldBe("left");
        await room.In(async (Deliveries deliveries) => { await deliveries.Sent(again.Delivery.Id); return 0; });
        (await room.Deliveries()).Single(d => d.Id == again.Delivery.Id).State.ShouldBe(DeliveryState.Sent);
        (await room.In((Deliveries deliveries) => deliveries.TryAgain(again.Delivery.Id))).ShouldBeFalse("what was sent is not sent again");
    }

    [Theory, EveryDatabase]
    public async Task Failures_wait_longer_each_time_are_given_up_and_can_be_tried_again(Engine engine)
    {
        await using var room = await Mailroom.On(engine, cluster);
        await room.HandOut();
        await using (var db = room.Store.Db())
        {
            await db.Deliveries.Where(d => d.AccountId == Mailroom.Second.Account).ExecuteDeleteAsync();
        }
        var pauses = new List<TimeSpan>();
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var parcel = (await Take(room)).ShouldNotBeNull();
            await Fail(room, parcel, forGood: false);
            var now = (await room.Deliveries()).Single();
            if (attempt == Attempts)
            {
                (now.State, now.Attempts, now.LastError).ShouldBe((DeliveryState.GivenUp, Attempts, "451 later"));
                break;
            }
            pauses.Add(now.NotBefore!.Value - room.Store.Clock.GetUtcNow());
            (await Take(room)).ShouldBeNull();
            room.Store.Clock.Advance(pauses[^1]);
        }
        pauses.Take(4).Select(p => p.TotalMinutes).ShouldBe([1, 2, 4, 8]);
        pauses.Max().ShouldBe(TimeSpan.FromHours(4));
        (await Take(room)).ShouldBeNull();
        var given = (await room.In((Deliveries deliveries) => deliveries.Troubled(10))).ShouldHaveSingleItem();
        (await room.In((Deliveries deliveries) => deliveries.TryAgain(given.Id))).ShouldBeTrue();
        (await room.In((Deliveries deliveries) => deliveries.TryAgain(given.Id))).ShouldBeFalse("it waits already");
        (await Take(room)).ShouldNotBeNull().Delivery.Attempts.ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task What_failed_for_good_is_given_up_at_once(Engine engine)
    {
        await using var room = await Mailroom.On(engine, cluster);
        await room.HandOut();
        var parcel = (await Take(room)).ShouldNotBeNull();
        await Fail(room, parcel, forGood: true);
        (await room.Deliveries()).Single(d => d.Id == parcel.Delivery.Id).State.ShouldBe(DeliveryState.GivenUp);
    }

    [Theory, EveryDatabase]
    public async Task Nothing_goes_to_an_account_that_was_closed_or_may_no_longer_see_the_case(Engine engine)
    {
        await using var room = await Mailroom.On(engine, cluster);
        await room.HandOut();
        await using var db = room.Store.Db();
        await db.Users.Where(a => a.Id == Mailroom.First.Account).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsActive, false));
        await db.Users.Where(a => a.Id == Mailroom.Second.Account).ExecuteUpdateAsync(a => a.SetProperty(x => x.UnitId, Cast.OtherUnit));
        (await Take(room)).ShouldBeNull();
        (await room.In((Deliveries deliveries) => deliveries.Take(Channel.Sms))).ShouldBeNull();
        (await room.Deliveries()).ShouldAllBe(d => d.State == DeliveryState.Dropped);
    }

    [Theory, EveryDatabase]
    public async Task One_mail_a_day_carries_what_is_unread_since_the_choice(Engine engine)
    {
        await using var room = await Mailroom.On(engine, cluster);
        await using (var db = room.Store.Db()) { await db.Deliveries.ExecuteDeleteAsync(); }
        await room.In(
            async (Choosing choosing) => { await choosing.Keep(Mailroom.First.Account, new(MailPace.Daily, false, "", "en")); return 0; });
        await using (var db = room.Store.Db())
        {
            await db.Outbox.ExecuteUpdateAsync(o => o.SetProperty(x => x.EnqueuedAt, room.Store.Clock.GetUtcNow()));
        }
        await room.HandOut(new(Mail: true, Sms: false));
        (await room.Deliveries()).ShouldHaveSingleItem().AccountId.ShouldBe(Mailroom.Second.Account);
        (await Order(room)).ShouldBe(0, "09:00: today's time was before the message came");
        room.Store.Clock.Advance(TimeSpan.FromHours(23));
        (await Order(room)).ShouldBe(0, "08:00 of the next day");
        room.Store.Clock.Advance(TimeSpan.FromMinutes(31));
        (await Task.WhenAll(Order(room), Order(room))).Sum().ShouldBe(1);
        (await Order(room)).ShouldBe(0);
        var parcels = new[] { await Take(room), await Take(room) };
        parcels.Single(p => p!.To.Id == Mailroom.First.Account)!.Messages.ShouldHaveSingleItem();
        room.Store.Clock.Advance(TimeSpan.FromDays(1));
        (await Order(room)).ShouldBe(0, "what one mail carried the next does not");
    }

    private static Task<Parcel?> Take(Mailroom room) => room.In((Deliveries deliveries) => deliveries.Take(Channel.Mail));

    private static Task<int> Order(Mailroom room) => room.In((Digests digests) => digests.OrderDue());

    private static Task<int> Fail(Mailroom room, Parcel parcel, bool forGood) =>
        room.In(async (Deliveries deliveries) => { await deliveries.Failed(parcel.Delivery, "451 later", forGood); return 0; });
}
