namespace Luyan.Specs.Authenticity.Synthetic;

/// <summary>Words of invented dossiers. A dossier keeps to a few materials and processes of its own, as a real unit does;
/// the rest everybody uses.</summary>
internal static class Lexicon
{
    private static readonly string[] Kinds =
        ["稀土", "钕铁", "镧铈", "钐钴", "高硅", "铝镁", "铜锡", "碳化", "氮化", "石墨", "煤基", "多孔", "纳米", "耐磨", "耐蚀", "高熵", "非晶", "单晶", "球墨", "树脂", "钛铝",
            "钒基", "镁锂", "贝氏体", "莫来石", "硅藻", "腐殖酸", "玄武岩", "聚酰亚胺", "沸石", "氧化铈", "蒙脱土", "锰锌", "双相", "奥氏体", "气凝胶", "生物炭", "硼硅", "锂云母", "偏高岭"];

    private static readonly string[] Forms =
        ["磁体", "合金", "粉体", "陶瓷", "薄膜", "涂层", "铸件", "板材", "纤维", "吸附剂", "催化剂", "电极", "靶材", "管材", "锻件",
            "型材", "砂轮", "填料", "浆料", "丝材", "坯料", "衬板", "轴承", "齿坯", "玻璃", "耐火砖", "微球", "焊料", "密封环", "储氢罐"];

    private static readonly string[] Steps =
        ["熔炼", "烧结", "晶界扩散", "离心浇铸", "冷轧", "等温淬火", "气流磨", "喷雾造粒", "电泳沉积", "真空渗碳", "热等静压",
            "激光熔覆", "溶剂萃取", "焙烧", "连铸", "挤压", "滚压", "脱脂", "氢破碎", "酸浸", "球磨", "回火", "拉拔", "超声清洗"];

    private static readonly string[] Ways =
        ["参数控制", "过程建模", "在线监测", "缺陷预报", "节能改造", "余料回收", "温度补偿", "成套装备", "自动上料", "尺寸精控",
            "应力消除", "组织调控", "配方优化", "寿命评价", "数字仿真", "放大试验", "废气治理", "批次追溯", "表面强化", "快速换模"];

    public static readonly string[] Surnames =
        [.. "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳".Select(c => c.ToString())];

    public static readonly string[] Given = [.. from a in "文明志建国海晓思雨子浩俊若云启承静雅瑞嘉" from b in "远舒琪宁博然涛辰霖琳轩彤楠睿泽萱航悦桐峰" select $"{a}{b}"];

    public static string Material(Random random) => Kinds.One(random) + Forms.One(random);

    public static string Process(Random random) => Steps.One(random) + Ways.One(random);

    public static T One<T>(this IReadOnlyList<T> list, Random random) => list[random.Next(list.Count)];

    /// <summary>What stands for a slot of a sentence, besides the dossier's own words.</summary>
    public static readonly Dictionary<string, string[]> Words = new()
    {
        ["who"] = ["我单位", "项目组", "研发团队", "技术中心", "课题组", "公司", "实验室", "工程部", "试验人员", "技术骨干", "攻关小组", "联合团队"],
        ["adv"] = ["系统", "逐步", "重点", "集中力量", "联合用户", "先后", "持续", "分阶段", "率先", "自主", "会同高校", "反复", "同步", "有计划地", "从源头上"],
        ["verb"] = ["开展", "完成", "实施", "推进", "优化", "改造", "验证", "攻克", "掌握", "建立", "形成", "评估", "突破", "引进", "消化", "重构", "细化", "规范"],
        ["matter"] =
            ["工艺窗口", "作业规程", "检测方法", "质量档案", "失效机理", "关键参数", "设备布局", "原料标准", "评价体系", "数据模型", "验收准则", "配套软件", "工装夹具", "备件清单", "操作手册"],
        ["problem"] = ["波动较大", "成品率偏低", "能耗偏高", "交货周期长", "依赖外购", "寿命不足", "批次差异明显", "难以在线测量", "粉尘超标", "返工频繁", "标准缺失", "人工干预过多"],
        ["gain"] = ["合格率提高", "单位能耗下降", "废品率降低", "节拍缩短", "成本压缩", "寿命延长", "一致性改善", "排放减少", "产能提升", "误差收窄"],
        ["user"] = ["装备厂", "风电企业", "矿山", "电机厂", "汽车零部件厂", "冶炼厂", "科研院所", "化工园区", "铁路配件厂", "医疗器械厂", "光伏组件厂", "检测机构"],
        ["place"] = ["昆都仑", "青山", "东河", "九原", "石拐", "白云", "固阳", "达茂", "稀土高新区", "土右"],
        ["then"] = ["在此基础上", "与此同时", "随后", "经过半年", "通过比对", "结合现场反馈", "按照计划", "根据用户意见", "经多轮试制", "为此"],
        ["end"] = ["得到用户认可", "具备推广条件", "纳入年度计划", "通过内部评审", "形成稳定产能", "进入试用阶段", "建立了长效机制", "为后续工作打下基础", "填补了本地空白", "缩短了差距"],
    };

    /// <summary>Sentences as words divided by strokes, with slots.</summary>
    public static readonly string[] Sentences =
    [
        "针对/{material}/{problem}/的问题，/{who}/{adv}/{verb}/{process}/研究，/{gain}/{n}%，/{end}。",
        "{who}/从/{year}/年起/{adv}/{verb}/{process}/，/{then}/建成/{n}/台套/{material}/试验装置，/{end}。",
        "{then}，/{who}/为/{place}/的/{n}/家/{user}/提供/{process}/服务，/{material}/的/{gain}/约/{n}%。",
        "目前/{material}/生产中/{problem}，/主要原因是/{process}/缺少/{matter}，/{who}/拟/{adv}/{verb}/这一环节。",
        "{user}/提出/{material}/{gain}/的要求后，/{who}/{verb}/了/{matter}，/并用/{process}/加以保证。",
        "以/{process}/为主线，/{who}/{adv}/{verb}/{matter}，/{then}/在/{user}/试用/{n}/个月，/{end}。",
        "{matter}/由/{who}/负责，/{process}/的数据/每/{n}/天汇总一次，/{material}/的/{problem}/情况随时通报。",
        "到/{year}/年底，/{material}/中试线/运行/{n}/批次，/{gain}/{n}%，/{process}/的/{matter}/{end}。",
        "{who}/与/{place}/{user}/签订协议，/共同/{verb}/{material}/的/{process}，/经费按/{n}/比/{n}/分担。",
        "为解决/{problem}/的难题，/{who}/比较了/{n}/种方案，/最终选定/{process}，/使/{material}/{gain}/{n}%。",
        "{adv}/{verb}/{process}/后，/{material}/的/{matter}/趋于完善，/{user}/反馈/{gain}/明显。",
        "{then}，/{who}/编制了/{material}/{matter}，/培训/{place}/操作人员/{n}/人次，/{end}。",
        "考虑到/{user}/的/{problem}，/{process}/将分/{n}/步实施，/先/{verb}/{matter}，/再扩大/{material}/品种。",
        "{process}/所需的/{matter}/已/{adv}/{verb}，/{n}/名/{who}/成员/常驻/{place}/现场，/{material}/月产/{n}/吨。",
        "围绕/{material}，/{who}/申报课题/{n}/项，/其中/{process}/一项/使/{user}/{gain}/{n}%，/{end}。",
    ];
}
