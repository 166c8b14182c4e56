using Luyan.Cases.Applications;
using Luyan.Documents.Letters;
using Luyan.Law;
using CorrectionItem = Luyan.Documents.Letters.CorrectionItem;
using Filing = Luyan.Documents.Letters.Filing;

namespace Luyan.Store.Tests.Documents;

/// <summary>One invented letter of each kind.</summary>
internal static class SampleLetters
{
    private static readonly Issuer Bureau = new(
        "包头市科学技术局", "Science and Technology Bureau of Baotou", "包头市青年路示例大厦3层", "0472-0000000",
        new(new("authority", "包头市人民政府", "the People's Government of Baotou"), new("authority-address", "示例路9号", "9 Example Road"),
            new("court", "包头市九原区人民法院", "the People's Court of Jiuyuan District"), new("court-address", "示例路10号", "10 Example Road")));

    private static readonly Issuer Department =
        new("包头稀土高新区科技创新局", null, "包头稀土高新区示例路1号", "0472-0000001", Bureau.Open);

    private static readonly Filing About = new("SB-2026-0031", "包头市稀土永磁材料工程技术研究中心", "包头明澈磁材有限公司", "包头稀土高新区科技创新局");

    private static readonly Remedies Open = new(LegalPeriod.Days(60), LegalPeriod.Months(6));

    private static readonly Issuance Issued = new(Bureau, "包科发〔2026〕12号", new(2026, 11, 5));

    public static IReadOnlyList<LetterModel> All { get; } =
    [
        new ApprovalLetter(
            Issued, About, "2026年第6次局长办公会", new(2026, 11, 5), new(2028, 11, 5),
            new(new(2026, 1, 30), LegalPeriod.Months(24), LegalPeriod.Years(2))),
        new DocketingNotice(Issued, About, new(2026, 8, 3)),
        new DecliningNotice(Issued, About, new(2026, 8, 3), LegalRef.Art(7, 2), "未提交《包头市工程技术研究中心组建实施方案》，经一次告知补正后，在规定期限内仍未提交。", Open),
        new CorrectionNotice(Issued, About,
        [
            new("依托单位基本情况", "统一社会信用代码与所附营业执照不一致，请核对后更正，并重新上传清晰的营业执照复印件。"),
            new("科研项目", "“高丰度稀土永磁制备技术”项目缺少验收证书，请补充。"),
            new("组建实施方案", "缺少第二年度的建设目标和经费安排，请补充。"),
        ], LegalPeriod.WorkingDays(10), new(2026, 8, 20)),
        new RejectionDecision(
            Issued, About, null, new(2026, 11, 3), [LegalRef.Art(5, 2), LegalRef.Art(8)],
            "专家组认为，现有中试条件不足以支撑所提出的工程化目标；所列科技计划项目均未通过验收，不能证明承担并出色完成过科技计划项目。", Open),
        new NotPreselectedNotice(Issued, About, "研究方向与申请单位现有研发基础的关联不足，组建实施方案的目标尚不具体。", Open),
        new NotRecommendedNotice(
            new(Department, "包高科函〔2026〕3号", new(2026, 7, 20)), About, new(2026, 7, 6), "研发队伍的人数和结构与建设目标不相适应，建议充实后再行申报。", Open),
        new RecommendationLetter(new(Department, "", new(2026, 7, 20)), Bureau,
        [
            new(new("SB-2026-0032", "包头市高端装备轻量化铸造工程技术研究中心", "包头鹿原装备有限公司", "包头稀土高新区科技创新局"),
                new("4", "新材料", "New materials"), "纪云帆", Said(2, ConditionMark.Met)),
            new(About, new("4", "新材料", "New materials"), "程望舒", Said(1, ConditionMark.Doubtful)),
        ]),
    ];

    private static Recommendation Said(int rank, ConditionMark second) => new(
        [.. Enumerable.Range(1, 6).Select(i => new ConditionOpinion(
            i, i == 2 ? second : ConditionMark.Met, i == 2 && second == ConditionMark.Doubtful ? "一个项目的验收证书缺页，单位已说明" : "查验属实"))],
        "经审查，两家单位具备组建条件，材料齐全真实，研发投入持续，同意按所列顺序推荐上报市科技局。", "白云起", rank);

    public static TheoryData<string, Language> Each()
    {
        var each = new TheoryData<string, Language>();
        foreach (var letter in All)
        {
            each.Add(letter.Kind, Language.Chinese);
            each.Add(letter.Kind, Language.English);
        }
        return each;
    }

    public static LetterModel Of(string kind) => All.Single(l => l.Kind == kind);
}
