using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Store.Dockets;
using Luyan.Web.Letters;
using Luyan.Store.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luyan.Web.Tests.Cases;

public sealed class LetterTests : CaseSite
{
    [Fact]
    public async Task However_often_and_from_how_many_nodes_each_letter_is_written_once()
    {
        await Do(Role.Department, "recommend-application", Samples.Recommendation);
        await Do(Role.CaseOfficer, "accept-application");
        await Site.Db(async db =>
        {
            // What is written is never deleted; here it is as if it had not been.
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER letters_no_delete");
            await db.Letters.ExecuteDeleteAsync();
            await db.Numbers.Where(n => n.Register == NumberRow.Documents).ExecuteDeleteAsync();
            return await db.Outbox.Where(o => o.Kind == "letter").ExecuteUpdateAsync(o => o.SetProperty(
                x => x.DoneAt, (DateTimeOffset?)null));
        });
        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Write()));
        written.Sum().ShouldBe(1);
        (await Write()).ShouldBe(0);
        (await Site.Db(db => db.Letters.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Letters_take_their_numbers_in_turn_and_a_number_that_a_person_chose_is_skipped()
    {
        await Site.Db(async db =>
        {
            db.Numbers.Add(new() { Register = NumberRow.Documents, Number = "包科发〔2026〕7号", CaseId = Id });
            return await db.SaveChangesAsync();
        });
        await using var scope = Site.App.Services.CreateAsyncScope();
        var pattern = await scope.ServiceProvider.GetRequiredService<LetterNumbers>().Next(new(2026, 3, 2));
        await Do(Role.Department, "recommend-application", Samples.Recommendation);
        await Do(Role.CaseOfficer, "accept-application");
        var number = await Site.Db(db => db.Letters.Where(l => l.Kind == "acceptance").Select(l => l.DocumentNumber).SingleAsync());
        number.ShouldBe(pattern);
        (await scope.ServiceProvider.GetRequiredService<LetterNumbers>().Next(new(2026, 3, 2))).ShouldNotBe(number);
        (await scope.ServiceProvider.GetRequiredService<LetterNumbers>().Next(new(2027, 3, 2))).ShouldContain("2027");
    }

    [Fact]
    public async Task Of_many_who_write_the_same_orders_at_once_each_letter_is_written_once_and_no_number_is_lost()
    {
        await Do(Role.Department, "recommend-application", Samples.Recommendation);
        await Do(Role.CaseOfficer, "accept-application");
        var first = await Site.Db(db => db.Letters.Where(l => l.Kind == "acceptance")
            .Select(l => new { l.Sequence, l.DocumentNumber }).SingleAsync());
        var number = int.Parse(first.DocumentNumber.Split('〕')[1].TrimEnd('号'), System.Globalization.CultureInfo.InvariantCulture);
        string Numbered(int n) => $"{first.DocumentNumber.Split('〕')[0]}〕{n}号";
        await Site.Db(async db =>
        {
            // One was stopped after its number was drawn.
            db.Numbers.Add(new() { Register = NumberRow.Documents, Number = Numbered(number + 1), CaseId = Id });
            for (var n = 0; n < 6; n++)
            {
                db.Outbox.Add(new()
                {
                    CaseId = Id, Sequence = first.Sequence, Kind = OutboxRow.Letter,
                    Key = "acceptance", EnqueuedAt = Site.Clock.GetUtcNow(),
                    Values = n == 3 ? OutboxRow.WithNumber(Numbered(number + 1)) : "{}",
                });
            }
            return await db.SaveChangesAsync();
        });
        (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Write)))).Sum().ShouldBe(6);
        (await Site.Db(db => db.Letters.Where(l => l.Kind == "acceptance").Select(l => l.DocumentNumber).ToListAsync()))
            .ShouldBe(Enumerable.Range(number, 7).Select(Numbered), ignoreOrder: true);
        (await Site.Db(db => db.Outbox.CountAsync(o => o.Kind == OutboxRow.Letter && (o.DoneAt == null || o.Attempts > 0)))).ShouldBe(0);
    }

    [Fact]
    public async Task A_letter_that_cannot_be_written_waits_and_keeps_no_other_from_being_written()
    {
        await Site.Db(async db =>
        {
            db.Outbox.Add(new()
            {
                Id = Guid.Empty, CaseId = Id, Sequence = 1, Kind = "letter", Key = "approval", EnqueuedAt = Site.Clock.GetUtcNow()
            });
            return await db.SaveChangesAsync();
        });
        await Do(Role.Department, "decline-to-recommend", ("Reasons", "研发投入不足"), ("SignedBy", "白云起"));
        (await Site.Db(db => db.Letters.CountAsync(l => l.Kind == "not-recommended"))).ShouldBe(1);
        var waits = await Site.Db(db => db.Outbox.SingleAsync(o => o.Key == "approval"));
        (waits.Attempts, waits.DoneAt).ShouldBe((1, null));
        waits.LastError.ShouldNotBeNullOrEmpty();
        waits.NotBefore.ShouldBe(Site.Clock.GetUtcNow().AddMinutes(1));
    }

    [Fact]
    public async Task Each_letter_says_whose_center_under_which_number_and_why()
    {
        await Do(Role.Department, "recommend-application", Samples.Recommendation);
        await Do(Role.CaseOfficer, "request-correction", ("Items.Materials:business-licence.What", "扫描件不清晰"));
        (await Text("correction")).ShouldContain("扫描件不清晰");
        await Reading("correction");
    }

    [Fact]
    public async Task A_refusal_of_acceptance_names_article_reasons_and_remedies()
    {
        await Do(Role.Department, "recommend-application", Samples.Recommendation);
        await Do(Role.CaseOfficer, "decline-application", ("Article", "5.2"), ("Reasons", "项目验收证明与申报不符"));
        (await Site.Db(db => db.Letters.CountAsync(l => l.Kind == "non-acceptance"))).ShouldBe(0, "one person alone sends no such letter");
        await SignedOff();
        var text = await Text("non-acceptance");
        text.ShouldContain("项目验收证明与申报不符");
        text.ShouldContain("第五条");
        text.ShouldContain("向包头市人民政府（地址：包头市九原区");
        text.ShouldContain("向包头市九原区人民法院（地址：包头市九原区");
        text.ShouldContain("行政复议");
        (await State()).ShouldBe(nameof(Declined));
    }

    [Fact]
    public async Task A_rejection_names_the_meeting()
    {
        await Reach(nameof(Proposed));
        await Do(Role.Leader, "determine", [
            .. Samples.Determination.Where(f => f.Item1 is not ("Outcome" or "Reasons")), ("Outcome", "Rejected"), ("Reasons", "中试条件不具备")
        ]);
        await SignedOff(letter: 2);
        var text = await Text("rejection");
        text.ShouldContain("2026年第3次局长办公会");
        text.ShouldContain("中试条件不具备");
    }

    private async Task<int> Write()
    {
        await using var scope = Site.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LetterWriter>().WriteAllDue();
    }

    private async Task Reading(string kind) => (await Text($"{kind}.reading")).ShouldContain("Baotou");

    /// <summary>The text of an issued letter, downloaded as the unit does.</summary>
    private async Task<string> Text(string kind)
    {
        var letter = await Site.Db(db => db.Letters.SingleAsync(l => l.Kind == kind));
        var response = await (await Site.As(Role.Signer)).Get($"/files/{letter.Sha256}");
        response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe(letter.FileName);
        var text = await LetterFile.Text(response);
        text.ShouldContain(CenterName);
        text.ShouldContain(letter.DocumentNumber);
        return text;
    }
}
