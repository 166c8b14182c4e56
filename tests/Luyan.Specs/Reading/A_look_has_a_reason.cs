using Luyan.Cases.Inquiries;
using Luyan.Cases.Reading;

namespace Luyan.Specs.Reading;

public class A_look_has_a_reason
{
    [Theory]
    [InlineData(null), InlineData(""), InlineData("   "), InlineData("。。。。。。"), InlineData("看看"), InlineData("aaaaaaaa")]
    [InlineData("\u200b\u200b\u200b\u200b\u200b"), InlineData("1111111111")]
    public void No_few_words_are_no_reason(string? said) => LookReason.Of(null, said, atWork: true).ShouldBeNull();

    [Theory, InlineData("核对公示期异议的程序"), InlineData("audit of the notice"), InlineData(" 例行审计\r\n")]
    public void A_few_words_are_one(string said) =>
        LookReason.Of(null, said, atWork: false).ShouldBe(new LookReason(null, said.Trim()));

    [Fact]
    public void Who_works_on_the_case_may_choose_and_nobody_else()
    {
        foreach (var chosen in LookReason.AtWork)
        {
            LookReason.Of(chosen, "", atWork: true).ShouldBe(new LookReason(chosen, null));
            LookReason.Of(chosen, "", atWork: false).ShouldBeNull();
        }
        LookReason.Of("outside", "", atWork: true).ShouldBeNull("it is no reason that a person gives");
        LookReason.Of("processing", "复核联系方式", atWork: true).ShouldBe(new LookReason(null, "复核联系方式"));
    }

    [Fact]
    public void A_reason_has_an_end() => LookReason.Of(null, new string('核', 150) + new string('查', 149) + "案件", true).ShouldBeNull();

    [Theory]
    [InlineData("第3份合同的委托单位说没有签过这份合同，需核实。", "没有签过这份合同", false)]
    [InlineData("有材料显示检测合同的委托单位说没有签过这份合同。", "年度报告所附检测合同的委托单位说没有签过这份合同。", true)]
    [InlineData("检测 合同的，委托单位说：没有签过这份合同", "年度报告所附检测合同的委托单位说没有签过这份合同。", true)]
    [InlineData("年度报告第3份附件的真实性需要核实。", "年度报告所附检测合同的委托单位说没有签过这份合同。", false)]
    public void The_words_of_an_informant_are_found_however_they_are_set(string text, string written, bool found) =>
        (InformantsWords.In(text, written, "") is not null).ShouldBe(found);

    [Fact]
    public void How_he_can_be_reached_is_found_in_any_width() =>
        InformantsWords.In("请致电０４７２－１２３４５６７核实", "另有所指", "0472-1234567").ShouldBe("0472-1234567");
}
