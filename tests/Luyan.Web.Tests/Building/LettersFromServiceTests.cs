using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Web.Tests.Cases;

namespace Luyan.Web.Tests.Building;

/// <summary>What the letters say of a time that runs from their service, in both languages.</summary>
public sealed class LettersFromServiceTests : BuildingSite
{
    private const string Reasons = "检查发现中试线没有按组建方案开工，与备案的里程碑不符。";

    [Theory]
    [InlineData(0), InlineData(3)]
    public async Task An_order_that_was_signed_off_later_gives_its_days_from_service_and_more_time_has_a_letter(int later)
    {
        Site.Clock.SetUtcNow(new(2027, 3, 1, 1, 0, 0, TimeSpan.Zero));
        await Ask(Role.CaseOfficer, new RecordInspection(
            new(2027, 3, 1), ["苏映雪", "陆清和"], [new("m1", null, InspectionMark.Differs, "中试线没有开工")]));
        await Done(Role.HeadOfDivision, "order-rectification",
        [
            ("Inspection", "1"), ("Items.1-1.What", "完成中试线土建"), ("Deadline", "2027-5-31"), ("Reasons", Reasons), ("RestsOn", "9"),
        ]);
        Site.Clock.Advance(TimeSpan.FromDays(7));
        await SignedOffAndServed("2027-3-8", Role.Leader);
        await Says("rectification", ["自本通知书送达之日起91日内", "完成中试线土建"], ["within 91 days of service"], not: "5月31日");

        await Ask(Role.Director, new SubmitRectification([new(1, "土建已完成", [])]));
        await Done(Role.CaseOfficer, "reinspect-rectification",
        [
            ("HeldOn", "2027-3-8"), ("Inspectors.0.Name", "苏映雪"), ("Inspectors.1.Name", "陆清和"),
            ("Findings.1.Mark", "MoreTime"), ("Findings.1.Remark", "尚缺电力"), ("Deadline", "2027-6-30"),
        ]);
        Site.Clock.Advance(TimeSpan.FromDays(later));
        await SignedOff();
        await Says(
            "rectification-more-time",
            later == 0 ? ["完成中试线土建：尚缺电力", "2027年6月30日", "自送达之日起114日"] : ["完成中试线土建：尚缺电力", "送达之日起114日内"],
            ["given more time", "within 114 days of service"], not: later == 0 ? "{" : "6月30日");
    }

    [Fact]
    public async Task An_investigation_names_a_time_from_service_and_no_day()
    {
        Site.Clock.SetUtcNow(new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero));
        await Done(Role.Department, "raise-suspicion", [("Facts", "专利证书疑为伪造")], ("Evidence", "举报材料.pdf", Samples.Pdf));
        await Act(Role.CaseOfficer, "open-investigation", ("Facts", "核对专利证书"));
        await Says("investigation", ["自收到本通知书之日起10个工作日内"], ["within 10 working days of receiving"], not: "12月15日");
        // Nor is it found before the letter is served.
        (await Post(Role.CaseOfficer, "verify-falsehood", [("Facts", "查无此证")])).StatusCode.ShouldNotBe(System.Net.HttpStatusCode.Redirect);
    }

    private async Task Says(string kind, string[] chinese, string[] english, string not)
    {
        var (letter, reading) = (await Letter(kind), await Letter($"{kind}.reading"));
        foreach (var words in chinese) { letter.ShouldContain(words); }
        foreach (var words in english) { reading.ShouldContain(words); }
        letter.ShouldNotContain(not);
        reading.ShouldNotContain("{");
    }
}
