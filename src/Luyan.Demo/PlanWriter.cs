using Luyan.Cases.Applications.Form;

namespace Luyan.Demo;

/// <summary>Writes the implementation plan: tasks, milestones within the period, funds by source and year.</summary>
internal sealed class PlanWriter(Invention draw, Applicant who, DateOnly filed)
{
    public PlanSection Write(Filling words, int months) => new()
    {
        Months = months, Tasks = words.One(Prose.Tasks), Arrangement = words.One(Prose.Arrangement), Risks = words.One(Prose.Risks),
        Milestones =
        [
            new() { Id = "m1", Name = "完成机构设立和管理制度建设", Month = months / 6, Evidence = "任命文件、制度汇编" },
            new() { Id = "m2", Name = "完成场地改造和主要设备安装调试", Month = months / 3, Evidence = "设备验收单、现场照片" },
            new() { Id = "m3", Name = words.Of("{process}攻关取得阶段成果"), Month = months / 2, Evidence = "试验报告、专利受理通知书" },
            new() { Id = "m4", Name = words.Of("{process3}中试线稳定运行"), Month = months * 3 / 4, Evidence = "运行记录、用户试用报告" },
            new() { Id = "m5", Name = "完成全部任务并具备验收条件", Month = months, Evidence = "总结报告、经费决算、服务台账" },
        ],
        Funding = [.. Funds(months)],
    };

    private IEnumerable<FundingRow> Funds(int months)
    {
        var id = 0;
        for (var year = filed.Year; year <= filed.AddMonths(months).Year; year++)
        {
            yield return new()
            {
                Id = $"f{++id}", Source = "own", Year = year, Amount = draw.Amount(80, 400, 10) * who.Size,
                Use = draw.OneOf(["设备购置和场地改造", "研发材料和试验费", "人员费和设备运行费"])
            };
            if (draw.Happens(35))
            {
                yield return new()
                {
                    Id = $"f{++id}", Source = draw.OneOf(["fiscal", "loan", "other"]), Year = year,
                    Amount = draw.Amount(20, 150, 10), Use = draw.OneOf(["关键技术攻关", "中试线建设", "人才引进和培训"])
                };
            }
        }
    }
}
