using Luyan.Cases;
using Luyan.Cases.Applications.Form;

namespace Luyan.Web.Tests.Cases;

/// <summary>A form that can be filed; invented.</summary>
internal static class SampleDossier
{
    public static Dossier Of(string name, FileRef paper) => new()
    {
        Cover = new() { CenterName = name, Field = "4", District = "150203", DirectorName = "程望舒" },
        Unit = new() { Name = "包头虚构稀土材料有限公司", CreditCode = "91150203MA0DEM021J", Kind = "enterprise", District = "150203" },
        Base = new() { Projects = [new() { Id = "p1", Name = "高性能钕铁硼制备工艺", Level = "municipal", Result = "excellent" }] },
        Organisation = new() { Team = [new() { Id = "t1", Name = "程望舒", Role = "leader" }] },
        Plan = new() { Months = 24, Tasks = "建设中试线", Arrangement = "分三步", Milestones = [new() { Id = "m1", Name = "中试线投运", Month = 12 }] },
        Materials = [new("business-licence", paper), new("project-acceptance", paper)],
    };
}
