using System.Text;

namespace Luyan.Web.Tests.Unit;

/// <summary>What a unit types into a whole application; invented.</summary>
internal static class Filled
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

    public static IReadOnlyDictionary<string, (string Name, string? Value)[]> Sections { get; } =
        new Dictionary<string, (string, string?)[]>
        {
            ["cover"] =
            [
                ("centerName", "包头市稀土永磁材料工程技术研究中心"), ("field", "4"), ("industry", "C3232 稀土金属冶炼"),
                ("district", "150203"), ("directorName", "程望舒"), ("directorTitle", "正高级工程师"),
                ("directorPhone", "0472-0000001"), ("contactName", "林若溪"),
                ("contactPhone", "13800000000"), ("contactMail", "lin@example.test"),
            ],
            ["unit"] =
            [
                ("name", "包头虚构稀土材料有限公司"), ("creditCode", "91150203MA0DEM021J"), ("kind", "enterprise"),
                ("district", "150203"), ("address", "包头市虚构大街2号"), ("registeredOn", "2009-5-8"),
                ("legalRepresentative", "贺明远"), ("business", "稀土永磁材料的研制与生产"), ("staff", "420"),
                ("researchers", "68"), ("position", "市内同类产量第二"), ("conversion", "转化成果 3 项"),
                ("years._rows", "y1"), ("years.y1.year", "2025"), ("years.y1.revenue", "12,500"), ("years.y1.profit", "800"),
                ("years.y1.tax", "310"), ("years.y1.assets", "30000"), ("years.y1.research", "620.5"),
                ("declaration", "董事会决定组建，由总经理分管。"), ("resources", "场地 1200 平方米，专职 30 人。"),
                ("committed", "500"), ("logistic", "水电、办公由公司保障。"),
            ],
            ["base"] =
            [
                ("projects._rows", "p1"), ("projects.p1.name", "高性能钕铁硼制备工艺"), ("projects.p1.number", "KJ-2023-001"),
                ("projects.p1.level", "municipal"), ("projects.p1.from", "2022-1-1"), ("projects.p1.to", "2024-12-31"),
                ("projects.p1.funds", "200"), ("projects.p1.role", "lead"), ("projects.p1.result", "excellent"),
            ],
            ["organisation"] =
            [
                ("structure", "主任负责制，设研发部、检测部。"), ("development", "三年规划"), ("cooperation", "长期协议"), ("innovation", "专利与工艺"),
                ("team._rows", "t1,t2,t3"), ("team.t1.name", "程望舒"), ("team.t1.role", "leader"), ("team.t2.name", "周可"),
                ("team.t2.role", "researcher"), ("team.t3.name", "吴工"), ("team.t3.role", "skilled"),
            ],
            ["equipment"] =
            [
                ("management", "设备管理办法"), ("equipment._rows", "e1"), ("equipment.e1.name", "振动样品磁强计"),
                ("equipment.e1.count", "1"), ("equipment.e1.value", "180")
            ],
            ["services"] =
            [
                ("openness", "公开受理"), ("services._rows", "s1"), ("services.s1.name", "磁性能检测"),
                ("services.s1.kind", "testing"), ("services.s1.audience", "本市磁材企业")
            ],
            ["reasons"] = [("necessity", "行业共性技术缺少平台"), ("directions", "晶界扩散"), ("goals", "三项工艺")],
            ["plan"] =
            [
                ("months", "24"), ("tasks", "建设中试线"), ("arrangement", "分三步"), ("milestones._rows", "m1"),
                ("milestones.m1.name", "中试线投运"), ("milestones.m1.month", "12"), ("milestones.m1.evidence", "验收单"),
                ("funding._rows", "f1"), ("funding.f1.source", "own"), ("funding.f1.year", "2026"),
                ("funding.f1.amount", "500"), ("funding.f1.use", "设备"),
            ],
        };

    public static IReadOnlyList<string> Materials { get; } = ["business-licence", "project-acceptance"];
}
