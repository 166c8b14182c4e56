using Luyan.Cases;
using Luyan.Cases.Applications;

namespace Luyan.Web.Tests.Cases;

/// <summary>What people type into the forms of a case; invented.</summary>
internal static class Samples
{
    public const string Opinion = "经审查，该单位具备组建条件，材料齐全真实，研发投入持续，同意推荐上报市科技局组织评审。";

    public static byte[] Pdf => Unit.Filled.Pdf;

    public static (string, string?)[] Recommendation { get; } =
    [
        .. Enumerable.Range(1, 6)
            .SelectMany(i => new (string, string?)[] { ($"Conditions.{i}.Finding", "Met"), ($"Conditions.{i}.Remark", $"第{i}项查验属实") }),
        ("Opinion", Opinion), ("Rank", "1"), ("SignedBy", "白云起"),
    ];

    public static (string, string?)[] Determination { get; } =
        [("Outcome", "Approved"), ("Meeting", "2026年第3次局长办公会"), ("HeldOn", "2026-3-2"), ("Reasons", "符合条件，同意认定")];

    public static (string, string?)[] Review(int experts) =>
    [
        ("HeldOn", "2026-3-2"), ("Outcome", "Favourable"), ("Opinion", "研发条件具备，同意组建。"),
        .. Enumerable.Range(0, experts).SelectMany(i => new (string, string?)[]
        {
            ($"Experts.{i}.Name", $"专家{(char)('甲' + i)}"),
            ($"Experts.{i}.Unit", "虚构北方研究院"),
            ($"Experts.{i}.Signed", "on")
        }),
    ];

    public static SubmitApplication Submission(Site site, string name, FileRef paper) => new(
        site.Unit, "包头虚构稀土材料有限公司", "91150203MA0DEM021J", site.Department, "昆都仑区科技管理部门",
        SampleDossier.Of(name, paper),
        new("贺明远", true));
}
