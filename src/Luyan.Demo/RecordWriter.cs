using System.Globalization;
using Luyan.Cases.Applications.Form;

namespace Luyan.Demo;

/// <summary>Writes projects, awards and patents. At least one project of a counted level has an excellent
/// result, as Art. 5(2) asks.</summary>
internal sealed class RecordWriter(Invention draw, Topic topic, Applicant who, DateOnly filed)
{
    public BaseSection Write() => new()
    {
        Projects = [.. Enumerable.Range(1, draw.Between(2, 5)).Select(Project)],
        Awards = [.. Enumerable.Range(1, draw.Between(0, 3)).Select(Award)],
        Patents = [.. Enumerable.Range(1, draw.Between(2, 12)).Select(Patent)],
    };

    private ProjectRow Project(int number)
    {
        var field = topic.Discipline;
        var (level, programme, sign) = draw.OneOf<(string, string, string)>(
            [
                ("municipal", "包头市科技计划项目", "BT"), ("municipal", "包头市科技成果转化专项", "BTZ"),
                ("regional", "自治区科技计划项目", "NM"), ("regional", "自治区关键技术攻关计划", "NMG"), ("national", "国家重点研发计划（课题）", "GJ")
            ]);
        var from = draw.Day(filed.AddYears(-7), filed.AddYears(-3));
        var running = number > 2 && draw.Happens(30);
        return new()
        {
            Id = $"p{number}", Name = $"{topic.Name}{draw.OneOf(field.Processes)}{draw.OneOf(["关键技术研究", "技术开发与应用", "工程化研究", "技术集成与示范"])}",
            Number = string.Create(CultureInfo.InvariantCulture, $"{sign}{from.Year}{draw.Between(1, 9600):0000}"),
            Level = level, Programme = programme,
            From = running ? filed.AddMonths(-draw.Between(4, 14)) : from,
            To = running ? filed.AddMonths(draw.Between(8, 20)) : from.AddMonths(draw.OneOf([24, 24, 30])),
            Funds = draw.Amount(40, 600, 10), Role = number == 1 || draw.Happens(70) ? "lead" : "partner",
            Result = running ? "running" : number == 1 || draw.Happens(45) ? "excellent" : "passed",
            Outcome = running ? null : $"完成{topic.Name}{draw.OneOf(field.Processes)}研究，形成工艺文件并用于生产，{draw.OneOf(field.Tests)}结果达到任务书要求。",
        };
    }

    private AwardRow Award(int number)
    {
        var (level, award, authority) = draw.OneOf<(string, string, string)>(
            [
                ("municipal", "包头市科学技术进步奖", "包头市人民政府"), ("regional", "自治区科学技术进步奖", "自治区人民政府"),
                ("municipal", "包头市职工技术创新成果奖", "市级主管部门"), ("other", "行业协会科学技术奖", "行业协会")
            ]);
        var year = filed.Year - draw.Between(1, 6);
        return new()
        {
            Id = $"a{number}", Name = $"{topic.Name}{draw.OneOf(topic.Discipline.Processes)}技术",
            Award = award, Level = level, Grade = draw.OneOf(["一等奖", "二等奖", "二等奖", "三等奖", "三等奖"]),
            Authority = authority, Year = year,
            Certificate = string.Create(CultureInfo.InvariantCulture, $"{year}-{draw.Between(1, 8900):0000}"), OwnProject = true,
        };
    }

    private PatentRow Patent(int number)
    {
        var invention = draw.Happens(45);
        var applied = filed.Year - draw.Between(2, 8);
        var process = draw.OneOf(topic.Discipline.Processes);
        return new()
        {
            Id = $"z{number}", Name = invention ? $"一种用于{topic.Name}的{process}方法" : $"一种{topic.Name}{process}用装置",
            Kind = invention ? "invention" : "utility", Number = draw.Patent(applied, invention),
            Granted = draw.Day(new(applied + 1, 3, 1), new(applied + 1, 12, 20)), Status = "granted", Owner = who.Row.Name,
        };
    }
}
