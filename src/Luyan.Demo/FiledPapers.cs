using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Demo;

/// <summary>The attached evidence of an application (Art. 7(3)), one file for each material that the law asks for.</summary>
internal sealed class FiledPapers(Project project, Measures law)
{
    /// <summary>The material that a correction in the city is about.</summary>
    public const string Corrected = "project-acceptance";

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<AttachedMaterial>> Materials(Papers papers, Dossier dossier, DateOnly day)
    {
        var materials = new List<AttachedMaterial>();
        foreach (var asked in RequiredMaterials.For(project.Who.Row.Kind, DossierFindings.ClaimsOf(dossier), law, day)
            .Where(m => m.Code is not (RequiredMaterials.ApplicationForm or RequiredMaterials.ImplementationPlan)))
        {
            materials.Add(new(asked.Code, await papers.Keep(asked.Term.Chinese, Lines(asked.Code, dossier))));
        }
        return materials;
    }

    /// <summary>The corrected material.</summary>
    public async Task<AttachedMaterial> Again(Papers papers, Dossier dossier) =>
        new(Corrected, await papers.Keep("科技计划项目验收证明材料（补正）", [.. Lines(Corrected, dossier), "本次补正：证书全页重新扫描，附专家签字页。"]));

    private IEnumerable<string> Lines(string code, Dossier dossier) => code switch
    {
        "business-licence" or "institution-approval" =>
            [$"名称：{project.Who.Row.Name}", $"统一社会信用代码：{project.Who.Row.CreditCode}", $"法定代表人：{project.Who.Row.LegalRepresentative}",
                $"住所：{project.Who.Row.Address}", $"成立日期：{project.Who.Founded:yyyy-MM-dd}"],
        "patent-certificates" => dossier.Base.Patents.SelectMany(p => (string[])[$"专利号：{p.Number}", $"名称：{p.Name}"]),
        "award-certificates" => dossier.Base.Awards.SelectMany(a => (string[])[$"{a.Award}{a.Grade}（{a.Year}年）", $"项目：{a.Name}"]),
        Corrected => dossier.Base.Projects.Where(p => p.Result != "running")
            .SelectMany(p => (string[])[$"项目：{p.Name}", $"编号：{p.Number}　验收结论：{(p.Result == "excellent" ? "优秀" : "合格")}"]),
        _ => dossier.Organisation.Partners.SelectMany(p => (string[])[$"甲方：{project.Who.Row.Name}", $"乙方：{p.Name}", $"合作内容：{p.Content}"]),
    };
}
