using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Luyan.Documents.Docx;
using Luyan.Documents.Letters;
using Luyan.Law;

using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Luyan.Store.Tests.Documents;

public sealed class Letters_say_what_they_must
{
    [Fact]
    public void The_approval_letter_grants_the_name_and_names_the_duties()
    {
        var text = Text("approval");
        text.ShouldContain("同意依托包头明澈磁材有限公司组建“包头市稀土永磁材料工程技术研究中心”");
        text.ShouldContain("组建期自2026年11月5日起至2028年11月5日止");
        text.ShouldContain("每年1月30日前报送");
        text.ShouldContain("首次报送2026年度的报告");
        text.ShouldContain("每两年进行一次考核备案");
        text.ShouldContain("验收申请");
        text.ShouldContain("并经2026年第6次局长办公会审定");
        text.ShouldContain("抄送：包头明澈磁材有限公司。");
    }

    [Theory, InlineData("rejection"), InlineData("non-acceptance"), InlineData("not-preselected"), InlineData("not-recommended")]
    public void A_decision_against_the_unit_names_reasons_and_both_remedies(string kind)
    {
        var text = Text(kind);
        text.ShouldContain("理由。");
        text.ShouldContain("60日内向包头市人民政府（地址：示例路9号）申请行政复议");
        text.ShouldContain("6个月内依法向包头市九原区人民法院（地址：示例路10号）提起行政诉讼");
    }

    [Fact]
    public void A_non_acceptance_names_the_article() => Text("non-acceptance").ShouldContain("《包头市工程技术研究中心认定管理暂行办法》第七条第2项");

    [Fact]
    public void A_correction_notice_lists_everything_once_with_the_day()
    {
        var text = Text("correction");
        text.ShouldContain("一、依托单位基本情况。");
        text.ShouldContain("三、组建实施方案。");
        text.ShouldContain("请在10个工作日内，即于2026年8月20日前（含当日）");
        text.ShouldContain("一次告知");
    }

    [Fact]
    public void The_English_rendering_says_that_the_Chinese_text_is_official() =>
        Text("rejection", Language.English).ShouldContain("the Chinese text is the official document");

    [Fact]
    public void A_joint_recommendation_lists_the_applications_in_their_order_with_what_was_found()
    {
        var text = Text("recommendation");
        text.ShouldContain("现向你局推荐2家单位");
        text.IndexOf("SB-2026-0031", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("SB-2026-0032", StringComparison.Ordinal));
        text.ShouldContain("第五条第2项存疑：一个项目的验收证书缺页");
        text.ShouldContain("第五条各项条件均符合。");
        text.Split("同意按所列顺序推荐").Length.ShouldBe(2, "an opinion that all share is said once");
        var letter = (RecommendationLetter)SampleLetters.Of("recommendation");
        Text(letter with { All = [letter.All[0]] }).ShouldContain("现向你局推荐包头鹿原装备有限公司申报组建");
    }

    [Fact]
    public void Without_a_meeting_the_Bureau_itself_determined() => Text("rejection").ShouldContain("经我局审定");

    [Theory]
    [InlineData(24, "每两年进行")]
    [InlineData(18, "每18个月进行")]
    [InlineData(36, "每三年进行")]
    public void The_cycle_is_worded_from_the_policy(int months, string expected)
    {
        var approval = (ApprovalLetter)SampleLetters.Of("approval");
        Text(approval with { Owes = approval.Owes with { AssessmentCycle = LegalPeriod.Months(months) } }).ShouldContain(expected);
    }

    private static string Text(string kind, Language language = Language.Chinese) => Text(SampleLetters.Of(kind), language);

    private static string Text(LetterModel letter, Language language = Language.Chinese)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(OfficialLetters.Write(letter, language)), isEditable: false);
        return string.Join("\n", document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText));
    }
}
