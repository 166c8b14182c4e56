using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;

namespace Luyan.Specs.Applications;

/// <summary>A form in which nothing is left blank that must be filled in, and that no condition of Art. 5 contradicts.</summary>
internal static class WholeForm
{
    internal static readonly Dossier Form = Deerland.Form with
    {
        Cover = Deerland.Form.Cover with
        {
            Industry = "C3985", DirectorName = "林越", DirectorTitle = "正高级工程师", DirectorPhone = "0472-5550001",
            ContactName = "周舟", ContactPhone = "0472-5550002", ContactMail = "office@example.cn",
        },
        Unit = Deerland.Form.Unit with
        {
            Address = "鹿原区稀土大街1号", RegisteredOn = new(2009, 5, 18), LegalRepresentative = "高原", Business = "稀土永磁材料",
            Staff = 260, Researchers = 48, Position = "主要生产单位", Conversion = "近三年转化六项",
            Years = [new() { Id = "y1", Year = 2025, Revenue = 21000, Research = 1100 }],
            Declaration = "郑重声明全力支持", Resources = "安排场地和人员", Committed = 800, Logistic = "行政部保障",
        },
        Base = new() { Projects = [Deerland.Form.Base.Projects[0] with { Number = "KJ2021-0042" }] },
        Organisation = new()
        {
            Structure = "三个研究部", Development = "分三年建成", Cooperation = "共建实验室", Innovation = "新工艺四项",
            Partners = [new() { Id = "q1", Name = "鹿原大学", Kind = "university", Content = "联合研究" }],
            Team = [Person("t1", "leader"), Person("t2", "researcher"), Person("t3", "skilled")],
        },
        Equipment = new()
        {
            Area = 1800, Laboratories = "两个实验室", Management = "专人管理",
            Equipment = [new() { Id = "e1", Name = "烧结炉", Model = "VSF-300", Count = 2, Value = 360, Use = "pilot" }],
        },
        Services = new()
        {
            Openness = "对外开放", Services = [new() { Id = "s1", Name = "检测", Kind = "testing", Audience = "本市企业" }],
        },
        Reasons = new()
        {
            Necessity = "产业需要", Directions = "晶界扩散", Goals = "开放平台", Targets = [new() { Id = "g1", Name = "授权专利", Goal = 16 }],
        },
        Plan = Deerland.Form.Plan with
        {
            Milestones = [Deerland.Form.Plan.Milestones[0] with { Evidence = "试运行报告" }],
            Funding = [new() { Id = "f1", Source = "own", Year = 2026, Amount = 800 }],
        },
    };

    internal static SubmitApplication Submit => Deerland.Submit with { Dossier = Form };

    private static MemberRow Person(string id, string role) =>
        new() { Id = id, Name = id, Born = 1980, Degree = "doctor", Role = role, FullTime = true };
}
