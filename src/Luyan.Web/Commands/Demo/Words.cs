namespace Luyan.Web.Commands.Demo;

/// <summary>The words from which the invented city is made. No real person, unit or instrument stands in them.</summary>
internal static class Words
{
    public static readonly string[] Surnames = ["白", "曹", "程", "邓", "丁", "董", "范", "方", "冯", "高", "葛", "龚", "郭", "韩", "何", "贺", "侯", "胡", "黄", "贾", "姜", "蒋", "金", "康", "孔", "赖", "雷", "黎", "李", "梁", "林", "刘", "龙", "卢", "陆", "罗", "吕", "马", "毛", "孟", "莫", "潘", "彭", "钱", "乔", "秦", "邱", "任", "沈", "石", "史", "宋", "苏", "孙", "谭", "汤", "唐", "陶", "田", "汪", "王", "魏", "吴", "武", "夏", "萧", "谢", "徐", "许", "薛", "严", "杨", "姚", "叶", "易", "尹", "于", "余", "袁", "曾", "张", "赵", "郑", "钟", "周", "朱", "邹"];

    public static readonly string[] GivenNames = ["建军", "志远", "晓峰", "文博", "雅琴", "海燕", "永强", "春梅", "国栋", "丽华", "明辉", "玉兰", "俊杰", "思源", "立新", "秀英", "德胜", "慧敏", "宏伟", "静怡", "振东", "美玲", "学文", "淑珍", "长江", "雪松", "庆丰", "月华", "新民", "素芬", "向阳", "凤英", "景明", "佳宁", "成林", "红梅", "天宇", "若楠", "正义", "瑞雪", "苏德", "图雅", "巴特尔", "其其格", "乌恩", "萨仁", "朝鲁", "娜仁"];

    /// <summary>First parts of unit names; invented, and none is a registered brand known to us.</summary>
    public static readonly string[] Brands = ["鹿原", "青岚", "云川", "北麓", "昆山河", "金阳滩", "赛汗", "河套源", "白云岭", "漠北", "东河湾", "九峰", "大青", "天骄原", "敕勒", "阴山南", "麻池", "银滩", "沃野", "晨曦", "恒拓", "瑞衡", "卓启", "远澜", "信和原", "博观", "同砺", "嘉禾川", "泰合原", "万水"];

    /// <summary>What centers are named for: the words of the topic, and the key of the field.</summary>
    public static readonly (string Topic, string Field)[] Topics =
    [
        ("稀土永磁材料", "4"), ("稀土抛光材料", "4"), ("稀土储氢材料", "4"), ("稀土催化材料", "4"), ("稀土铝合金", "4"), ("稀土钢新材料", "4"), ("稀土发光材料", "4"), ("稀土合金靶材", "4"), ("高纯稀土金属", "4"),
        ("镁合金压铸件", "4"), ("铝合金车轮", "4"), ("高端铝箔", "4"), ("重轨钢", "4"), ("无缝钢管", "4"), ("碳纤维复合材料", "4"), ("石墨负极材料", "4"), ("特种陶瓷", "4"), ("耐火材料", "4"), ("高纯硅材料", "4"), ("金属粉末", "4"),
        ("矿用电动轮自卸车", "8"), ("工程机械传动系统", "8"), ("重型汽车底盘", "8"), ("特种车辆", "8"), ("风电塔筒", "8"), ("风电轴承", "8"), ("数控机床", "8"), ("智能焊接装备", "8"), ("工业机器人", "8"), ("液压元件", "8"), ("永磁电机", "8"), ("大型铸锻件", "8"), ("精密模具", "8"), ("无损检测装备", "8"),
        ("光伏组件", "6"), ("储能系统", "6"), ("氢能装备", "6"), ("余热利用", "6"), ("电力电子", "6"), ("风光互补微电网", "6"), ("燃料电池", "6"), ("工业节能", "6"),
        ("尾矿综合利用", "7"), ("工业固废资源化", "7"), ("工业废水处理", "7"), ("烟气脱硫脱硝", "7"), ("黄河流域水土保持", "7"), ("稀土废水零排放", "7"), ("矿山生态修复", "7"), ("钢渣利用", "7"),
        ("马铃薯种质", "2"), ("肉羊良种繁育", "2"), ("乳品发酵", "2"), ("蒙药制剂", "2"), ("沙棘深加工", "2"), ("莜麦燕麦加工", "2"), ("兽用疫苗", "2"), ("体外诊断", "2"),
        ("工业互联网", "1"), ("矿山物联网", "1"), ("工业视觉", "1"), ("智慧供热", "1"), ("传感器", "1"), ("工业软件", "1"),
        ("检验检测", "5"), ("工业设计", "5"), ("技术转移", "5"), ("标准化", "5"),
        ("工业无人机", "3"), ("航空紧固件", "3"),
    ];

    /// <summary>Universities and institutes outside the city, from which partners and experts come.</summary>
    public static readonly (string Name, string Kind)[] Institutes =
    [
        ("朔方大学", "university"), ("阴山理工学院", "university"), ("北疆材料研究院", "institute"), ("河套农业研究院", "institute"), ("敕勒川装备研究所", "institute"), ("塞上环境研究院", "institute"),
        ("青城工程大学", "university"), ("云中矿冶研究院", "institute"), ("漠南能源研究院", "institute"), ("岱海生物研究所", "institute"), ("贺兰信息工程学院", "university"), ("河源科技评估中心", "institute"),
        ("岱宗会计师事务所", "other"), ("塞外财务咨询公司", "other"), ("金山岭管理咨询公司", "other"),
    ];

    /// <summary>Institutions of the city that apply themselves.</summary>
    public static readonly (string Name, string Kind, string Prefix, string Field)[] Institutions =
    [
        ("包头鹿城应用技术学院", "university", "12", "8"), ("包头阴山稀土研究院", "research-institute", "12", "4"), ("包头九原农牧业科学研究所", "research-institute", "12", "2"),
        ("包头云川质量检测研究院", "public-institution", "12", "5"), ("包头敕勒环境科学研究所", "research-institute", "12", "7"), ("包头青岚医院", "hospital", "12", "2"),
    ];

    /// <summary>Streets that do not exist.</summary>
    public static readonly string[] Streets = ["鹿鸣大街", "云川路", "青岚街", "沃野路", "星火大道", "白桦街", "银杏路", "泉眼街"];

    public static readonly string[] Meetings = ["局长办公会", "局党组会", "局务会"];
}
