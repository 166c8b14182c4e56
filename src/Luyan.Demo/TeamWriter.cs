using Luyan.Cases.Applications.Form;

namespace Luyan.Demo;

/// <summary>Writes the team: leaders, researchers, skilled workers and managers, of sound ages and professions (Art. 15).</summary>
internal sealed class TeamWriter(Invention draw, Topic topic, Applicant who, DateOnly filed)
{
    public List<MemberRow> Write()
    {
        var count = Math.Min(40, draw.Between(12, 20) + (who.Size - 1) * draw.Between(5, 10));
        var (leaders, managers, skilled) = (draw.Between(2, 3), draw.Between(1, 3), count * draw.Between(18, 28) / 100);
        var names = new HashSet<string> { who.Director.Name };
        while (names.Count < count) { names.Add(draw.Person()); }
        return
        [
            .. names.Select((name, i) => i < leaders ? Leader(i, name)
                : i < leaders + managers ? Manager(i, name)
                : i < leaders + managers + skilled ? Skilled(i, name)
                : Researcher(i, name)),
        ];
    }

    private MemberRow Leader(int i, string name) => Row(
        i, name, draw.Between(42, 58), "leader", draw.OneOf(["doctor", "master", "master"]),
        draw.OneOf(["正高级工程师", "高级工程师", "研究员"]), "senior");

    private MemberRow Manager(int i, string name) =>
        Row(i, name, draw.Between(32, 54), "manager", draw.OneOf(["bachelor", "master"]), draw.OneOf(["经济师", "会计师", "工程师"]), "middle");

    private MemberRow Skilled(int i, string name)
    {
        var (title, rank, youngest) = draw.OneOf<(string, string, int)>([
            ("高级技师", "senior", 38), ("技师", "middle", 32), ("高级工", "junior", 27), ("中级工", "none", 24)
        ]);
        return Row(i, name, draw.Between(youngest, 56), "skilled", draw.OneOf(["college", "college", "bachelor", "other"]), title, rank);
    }

    private MemberRow Researcher(int i, string name)
    {
        var age = draw.Between(25, 57);
        var (title, rank) = age switch
        {
            >= 42 => draw.OneOf<(string, string)>([("高级工程师", "senior"), ("高级工程师", "senior"), ("工程师", "middle")]),
            >= 31 => draw.OneOf<(string, string)>([("工程师", "middle"), ("工程师", "middle"), ("高级工程师", "senior")]),
            _ => draw.OneOf<(string, string)>([("助理工程师", "junior"), ("助理工程师", "junior"), ("无", "none")]),
        };
        return Row(i, name, age, "researcher", draw.OneOf(["doctor", "master", "master", "bachelor", "bachelor"]), title, rank);
    }

    private MemberRow Row(int i, string name, int age, string role, string degree, string title, string rank) => new()
    {
        Id = $"t{i + 1}", Name = name, Gender = draw.Happens(38) ? "female" : "male",
        Born = filed.Year - age, Degree = degree, Title = title, Rank = rank,
        Profession = role == "manager" ? draw.OneOf(["工商管理", "会计学", "法学"]) : draw.OneOf(topic.Discipline.Professions),
        Role = role, FullTime = role == "skilled" || draw.Happens(82), Employer = who.Row.Name,
    };
}
