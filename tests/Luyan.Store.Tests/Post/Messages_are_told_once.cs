using Luyan.Cases;
using Luyan.Store.Post;
using Luyan.Store.Rows;
using Luyan.Store.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Store.Tests.Post;

public sealed class Messages_are_told_once(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task Two_nodes_tell_each_account_that_holds_the_role_once_and_nobody_else(Engine engine)
    {
        await using var room = await Mailroom.On(engine, cluster);
        var made = await Task.WhenAll(room.HandOut(), room.HandOut());
        (await room.HandOut()).ShouldBe(0);
        made.Sum().ShouldBe(2);
        await using var db = room.Store.Db();
        var told = await db.Messages.AsNoTracking().ToListAsync();
        told.Select(m => m.AccountId).ShouldBe([Mailroom.First.Account, Mailroom.Second.Account], ignoreOrder: true);
        told.ShouldAllBe(m => m.Key == "left" && m.CaseId == room.Case && m.As == Role.Signer && m.ReadAt == null);
        told[0].Named()["name"].ShouldBe("稀土渡轮");
        (await room.Deliveries()).Select(d => (d.AccountId, d.Channel)).ShouldBe(
            [(Mailroom.First.Account, Channel.Mail), (Mailroom.Second.Account, Channel.Mail), (Mailroom.Second.Account, Channel.Sms)],
            ignoreOrder: true);
    }

    [Theory, EveryDatabase]
    public async Task A_second_message_of_the_same_order_cannot_be_written(Engine engine)
    {
        await using var room = await Mailroom.On(engine, cluster);
        await room.HandOut();
        await using var db = room.Store.Db();
        var told = await db.Messages.AsNoTracking().FirstAsync();
        db.Messages.Add(new() { OutboxId = told.OutboxId, AccountId = told.AccountId, CaseId = told.CaseId, Key = told.Key });
        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Theory, EveryDatabase]
    public async Task Where_no_way_out_is_set_up_the_screen_tells_alone(Engine engine)
    {
        await using var room = await Mailroom.On(engine, cluster);
        (await room.HandOut(WaysOut.None)).ShouldBe(2);
        (await room.Deliveries()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_unit_without_a_directors_account_is_told_through_its_signers(Engine engine)
    {
        await using var room = await Mailroom.On(engine, cluster);
        await using var db = room.Store.Db();
        await db.Outbox.ExecuteUpdateAsync(o => o.SetProperty(x => x.To, Role.Director));
        await room.HandOut();
        (await db.Messages.Where(m => m.As == Role.Signer).Select(m => m.AccountId)
            .ToListAsync()).ShouldBe([Mailroom.First.Account, Mailroom.Second.Account], ignoreOrder: true);
    }

    [Theory, EveryDatabase]
    public async Task An_expert_who_is_named_but_has_no_seat_is_not_told(Engine engine)
    {
        await using var room = await Mailroom.On(engine, cluster);
        await using var db = room.Store.Db();
        var expert = Guid.CreateVersion7();
        db.Users.Add(new() { Id = expert, UserName = "yezhiqiu", DisplayName = "叶知秋", Roles = [Role.Expert], IsActive = true });
        await db.SaveChangesAsync();
        await db.Outbox.ExecuteUpdateAsync(o => o.SetProperty(x => x.To, Role.Expert).SetProperty(
            x => x.Values, $"{{\"account\":\"{expert}\"}}"));
        await room.HandOut();
        (await db.Messages.CountAsync()).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task Everybody_reads_and_marks_their_own_messages_alone(Engine engine)
    {
        await using var room = await Mailroom.On(engine, cluster);
        await room.HandOut();
        var mine = (await room.In((Inbox inbox) => inbox.Latest([Mailroom.First], unread: true, before: null, 10))).ShouldHaveSingleItem();
        mine.Title.ShouldBe("稀土渡轮");
        (await room.In((Inbox inbox) => inbox.Read([Mailroom.Second], mine.Message.Id))).ShouldBeFalse();
        (await room.In((Inbox inbox) => inbox.Read([Cast.Officer], mine.Message.Id))).ShouldBeFalse();
        (await room.In((Inbox inbox) => inbox.ReadAll([Mailroom.Second], Guid.AllBitsSet))).ShouldBe(1);
        (await room.In((Inbox inbox) => inbox.Unread([Mailroom.First, Mailroom.First with { Role = Role.Filler }]))).ShouldBe(1);
        (await room.In((Inbox inbox) => inbox.Read([Mailroom.First], mine.Message.Id))).ShouldBeTrue();
        (await room.In((Inbox inbox) => inbox.Read([Mailroom.First], mine.Message.Id))).ShouldBeTrue("marking twice is no fault");
        (await room.In((Inbox inbox) => inbox.Unread([Mailroom.First]))).ShouldBe(0);
        (await room.In((Inbox inbox) => inbox.Latest([Mailroom.First], unread: false, before: null, 10))).Count.ShouldBe(1);
        (await room.In((Inbox inbox) => inbox.Latest([Mailroom.First], unread: false, before: mine.Message.Id, 10))).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_message_about_a_case_that_the_person_may_no_longer_see_is_not_shown(Engine engine)
    {
        await using var room = await Mailroom.On(engine, cluster);
        await room.HandOut();
        await using var db = room.Store.Db();
        await db.Cases.ExecuteUpdateAsync(c => c.SetProperty(x => x.UnitId, Cast.OtherUnit));
        (await room.In((Inbox inbox) => inbox.Unread([Mailroom.First]))).ShouldBe(0);
        (await room.In((Inbox inbox) => inbox.Unread([]))).ShouldBe(0);
    }
}
