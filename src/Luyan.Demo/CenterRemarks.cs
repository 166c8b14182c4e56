namespace Luyan.Demo;

/// <summary>What directors, officers and leaders of the invented city write about centers. Slots: {topic}, {unit}, {year}.</summary>
internal static class CenterRemarks
{
    /// <summary>Results of milestones, in the order of the plan.</summary>
    public static readonly string[] Milestones =
    [
        "中心机构已设立，主任和各部门负责人到位，印发管理制度九项。", "场地改造完成，主要设备安装调试结束并投入使用，验收手续齐全。", "关键技术攻关取得阶段成果，试验数据达到计划指标，已提交专利申请。",
        "中试线连续稳定运行，产品经用户试用反映良好，工艺文件基本定型。", "实施方案规定的任务全部完成，经费使用符合预算，具备验收条件。",
    ];

    public static readonly string[] Deviation = ["计划购置的两台关键设备尚未到货，中试线建设比计划晚约四个月。", "专职研发人员到位不足计划的一半，开放服务没有开展。"];

    public static readonly string[] Rectify = ["落实设备采购合同和到货时间，补足中试条件，完成后提交证明材料。", "按实施方案配齐专职人员，公布开放服务项目并开展服务。"];

    public static readonly string[] Rectified = ["设备已到货并完成安装调试，附验收单和现场照片；中试线已开始运行。", "新聘专职研发人员六名，公布服务项目十二项，已为五家企业提供服务。"];

    public static readonly string[] Extension = ["关键设备交货期延长，中试验证需要经历完整的冬季工况，申请适当延长组建期以完成全部考核指标。", "合作单位试验条件搬迁影响了进度，剩余任务需要延长时间完成。"];

    public static readonly string[] Acceptance =
        ["组建期内完成了实施方案规定的各项任务，建成研发、中试和检测条件，形成开放服务能力，经费使用规范，申请验收。", "各项里程碑均已完成，技术指标达到或超过计划，成果已在用户中应用，申请验收。"];

    public static readonly string[] AcceptancePanel =
        ["专家组对照实施方案逐项检查，认为组建任务已经完成，条件建设和队伍建设达到预期，运行机制良好，一致同意通过验收。", "专家组查阅资料并察看现场，认为各项考核指标完成较好，开放服务成效明显，同意通过验收。"];

    public static readonly string[] Accepted = ["同意专家组意见，通过验收。", "组建任务完成，专家意见一致，通过验收，请继续加强开放服务。"];

    /// <summary>For the sections of an annual report or an assessment, by their keys.</summary>
    public static readonly IReadOnlyDictionary<string, string> Sections = new Dictionary<string, string>
    {
        ["overview"] = "{year}年度中心围绕{topic}开展工作，管理委员会和技术委员会按期召开，各项制度执行正常，年度计划任务全部完成。",
        ["projects"] = "{year}年度围绕{topic}开展关键共性技术研究，完成年度计划内的研发任务，主要技术指标达到预期，新立项课题三项，按期结题两项。",
        ["results"] = "本年度取得的研究成果已在用户中应用，转化成果两项，授权专利和参与制定的标准见所附清单。",
        ["services"] = "面向同行业企业提供检测、中试和技术咨询服务，用户反映良好，服务收入较上年有所增长。",
        ["team"] = "引进和培养技术骨干五名，组织技术培训和交流四次，参加人员一百余人次；与合作院校联合培养研究生三名。",
        ["conditions"] = "新增仪器设备若干台（套），设备开放共享制度运行正常，年度检定校准全部完成，未发生安全和质量事故。",
        ["funds"] = "依托单位投入按计划到位，专款专用，支出主要用于研发、设备和人员，经费使用符合预算。",
        ["plans"] = "存在的主要问题是高层次人才引进较慢、中试经费压力较大。下一年度将加强与用户的联合研发，拓宽经费来源。",
    };

    public static readonly string[] Assessment = ["考核期内任务完成较好，开放服务持续增长，报告内容真实完整。", "研发和转化业绩突出，带动作用明显，管理规范。", "基本完成考核期任务，建议加强人才队伍和对外服务。"];

    public static readonly string[] Mechanism = ["管理委员会和技术委员会按期召开，规章制度齐全。", "主任负责制落实，开放课题制度有待细化。", "制度健全，绩效与成果挂钩。"];

    public static readonly string[] Lead = ["带动上下游企业共同解决关键工艺问题。", "面向本市企业开展共性技术服务，成效较好。", "参与产业标准制定，行业影响有所提升。"];

    public static readonly string[] Support = ["列入本年度市级科技计划项目，同等条件下优先立项。", "推荐并协助申报自治区科技计划项目。"];

    public const string Closing = "依托单位调整发展方向，不再从事该技术领域，经研究决定主动申请终止中心，相关设备转入其他研发平台继续开放使用。";

    public const string Dissolving = "依托单位因合并重组已办理注销登记，中心不再存续。";

    public const string DeviationFacts = "经检查发现组建进度和人员配备明显偏离实施方案，责令限期改进后逾期仍未改进，复查不合格。";

    public const string FalseFacts = "经查实，年度报告所附三份技术服务合同系伪造，两名工作人员分别核实，依托单位予以承认。";

    public const string NoAssessmentFacts = "中心应报送的考核备案已经到期，经书面提醒并给予宽限期后仍未报送。";

    public const string RectifyReasons = "现场检查发现第二项里程碑没有按组建方案的时间完成，与备案的实施方案不符。";
    public const string NoticeReasons = "上述事实有书面证据证实，拟依照办法作出处理；请在告知的期限内陈述、申辩。";

    public const string SanctionReasons = "事实清楚，已告知依托单位事实、理由和依据并听取其意见，其陈述的理由不影响事实的认定。";

    public const string SentBack = "文书中的事实与告知书的表述不一致，请核对后再送核签。";

    public const string Reworded = "已与告知书逐项核对，表述一致，理由不变。";

    public const string Receiver = "依托单位综合办公室";

    public const string Statement = "我单位承认所述事实，主要原因是负责人更替、内部管理脱节，请求从轻处理。";

    public const string Answer = "已研究贵单位的陈述，所述原因属于内部管理问题，不改变事实的认定，将在决定中一并说明。";
}
