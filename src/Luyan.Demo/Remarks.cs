namespace Luyan.Demo;

/// <summary>What departments, officers and experts of the invented city write. Slots: {topic}, {unit}.</summary>
internal static class Remarks
{
    /// <summary>On the six items of Art. 5, in their order.</summary>
    public static readonly string[] Conditions =
    [
        "在我市登记注册，近三年研发投入稳定，已承诺组建经费和后勤保障。", "已承担并完成科技计划项目，验收结论优秀，证明材料齐全。", "组织机构和发展规划明确，与合作单位签有协议，运行机制可行。",
        "法定代表人作出书面声明，由主要负责人分管，资源承诺具体。", "技术带头人、研发人员和技术工人配备合理，专业和年龄结构较好。", "试验场地和仪器设备满足需要，管理制度健全，开放服务项目清楚。",
    ];

    public static readonly string[] Recommend =
    [
        "经审查，{unit}申报材料真实完整，符合认定条件，{topic}方向切合本地产业需要，研发基础和队伍较好，同意推荐上报。",
        "我单位组织人员到现场核实，{unit}具备组建中心的场地、设备和人员条件，实施方案目标明确、经费落实，同意推荐，并将在组建期内给予支持。",
        "申报单位在{topic}领域有较好的技术积累和转化业绩，承诺的投入有保障，开放服务措施具体，符合《办法》第五条规定，同意择优推荐。",
    ];

    public static readonly string[] NotRecommend =
    [
        "申报单位近两年研发投入偏低，承诺的组建经费没有落实来源，技术带头人尚未到位，目前不具备组建条件，建议完善后再申报。",
        "申报方向与本单位主营业务关联不大，现有设备以生产为主，试验和中试条件不足，实施方案目标不够具体，暂不推荐。",
    ];

    public static readonly string[] Returned = ["开放服务部分过于笼统，请写明服务对象、项目和收费办法。", "请补充仪器设备开放共享和管理的具体规定。", "请说明对外服务的流程和时限，并明确责任部门。"];

    public const string Lapse = "退回修改后，单位在规定期限和告知的最后期限内均未重新提交申报材料，终止办理本次申报。";

    public static readonly string[] Correction = ["项目验收证书复印件不清晰，请重新扫描并加盖公章。", "所附验收材料缺少专家签字页，请补充完整。"];

    public static readonly string[] Decline = ["申报材料未能证明所列科技计划项目已经完成并取得优秀结果，不符合受理要求。", "所报名称与申报的技术方向不一致，且实施方案内容不完整，不予受理。"];

    public static readonly string[] NotPreselect =
        ["本地已有同一技术方向的中心，申报方案没有体现差异和互补，近期不宜重复建设。", "中试条件和队伍尚不能支撑所提出的任务，建议充实后再行申报。", "申报内容偏重产品生产，行业共性技术和开放服务的安排不足。"];

    public static readonly string[] Visit =
    [
        "专家组实地查看了研发场地、主要设备和管理台账，与技术负责人进行了座谈。申报材料与现场情况相符，设备运行正常，制度基本健全，建议进一步细化开放服务安排。",
        "现场条件与申报书一致，中试线已具备运行条件，队伍较为稳定。建议补充长期试验数据，完善设备使用记录，同意提交评审论证。",
    ];

    public static readonly string[] Panel =
    [
        "专家组听取汇报、审阅材料并质询，认为{topic}方向符合本市产业需要，依托单位基础较好，实施方案目标明确、进度和经费安排可行，一致同意通过评审论证。",
        "专家组认为申报单位在{topic}领域具有较好的研发和转化基础，建设内容合理，考核指标可以检查，同意通过论证；建议加强与院校合作，提高开放服务比例。",
    ];

    public static readonly string[] PanelAgainst = ["专家组认为实施方案的技术路线不够清晰，考核指标偏低，开放服务缺少可行安排，经表决不同意通过评审论证。"];

    public static readonly string[] ProposeApproval = ["申报材料齐全，推荐、考察和评审程序完备，专家意见一致，建议认定。", "符合《办法》第五条规定的条件，实施方案可行，建议予以认定。"];

    public static readonly string[] ProposeRejection = ["专家评审未通过，实施方案存在较大缺陷，建议不予认定。"];

    public static readonly string[] DetermineApproval = ["会议听取了申报和评审情况，认为符合认定条件，同意认定。", "会议研究同意认定，要求依托单位按实施方案抓紧组建，主管部门加强指导。"];

    public static readonly string[] DetermineRejection = ["会议研究认为，申报单位尚不具备组建条件，专家评审未通过，不予认定。"];

    public static readonly string[] Rework = ["会议要求进一步核实经费来源和场地情况，补充说明后再提请审定。"];

    public static readonly string[] Withdraw = ["因单位内部机构调整，技术负责人变动，申请撤回，待条件成熟后再申报。", "合作单位协议需要重新签订，主动撤回申报。"];

    public static readonly string[] Objections = ["该单位所列的一项专利权属存在争议，请核实。", "公示的技术方向与本公司正在建设的平台相近，请说明认定的必要性。"];

    public static readonly string[] Answers = ["经核查专利登记簿副本，专利权人为申报单位，权属清楚，已书面答复异议人。", "已向异议人说明，认定不设名额，双方技术路线和服务对象不同，异议人表示理解。"];

    public static readonly string[] Suspicions = ["申报书所附一项专利证书的专利号与公开信息不一致，怀疑材料不实。", "有人反映申报书中的项目验收结论与立项部门的记录不符。"];
}
