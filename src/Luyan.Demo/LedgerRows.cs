using System.Globalization;
using Luyan.Cases.Facts;
using Luyan.Store.Facts;

namespace Luyan.Demo;

/// <summary>Writes facts of a unit that its application had no place for: rooms, standards, results put to use, products, services
/// performed, trainings.</summary>
internal sealed class LedgerRows(Invention draw, Topic topic, Applicant who, City city, DateOnly day)
{
    public IEnumerable<Entry> Write() =>
    [
        .. Many(2, 4, Premises), .. Many(1, 3, Standard), .. Many(1, 3, Conversion), .. Many(1, 3, Product),
        .. Many(3, 8, Served), .. Many(1, 4, Training), .. Many(1, 3, Exchange), .. Many(1, 2, Introduction),
    ];

    private Entry Premises(int number)
    {
        var (name, use) = new[] { ("研发楼实验室", "research"), ("中试车间", "pilot"), ("检测室", "testing"), ("办公用房", "office") }[number % 4];
        var rented = draw.Happens(25);
        return Row(FactKind.Premises, ("name", name), ("address", who.Row.Address), ("area", $"{draw.Between(8, 60) * 20 * who.Size}"),
            ("use", use), ("tenure", rented ? "rented" : "owned"), ("until", rented ? Text(day.AddYears(draw.Between(2, 5))) : ""));
    }

    private Entry Standard(int number)
    {
        var (level, sign) = draw.OneOf<(string, string)>([("group", "T/BTX"), ("group", "T/BTX"), ("local", "DB1502/T")]);
        var published = Before(6);
        return Row(FactKind.Standard, ("name", $"{topic.Name}{draw.OneOf(topic.Discipline.Processes)}技术规范"),
            ("number", $"{sign} {draw.Between(1, 90) * 10 + number:000}—{published.Year}"), ("level", level),
            ("role", draw.Happens(60) ? "lead" : "partner"), ("published", Text(published)));
    }

    private Entry Conversion(int number)
    {
        var mode = number == 0 ? "own" : draw.OneOf(["transfer", "licence", "cooperation"]);
        return Row(FactKind.Conversion, ("name", $"{topic.Name}{draw.OneOf(topic.Discipline.Processes)}技术"), ("mode", mode),
            ("counterpart", mode == "own" ? "" : Other()), ("amount", $"{draw.Between(4, 60) * 5}"), ("on", Text(Before(4))));
    }

    private Entry Product(int number) => Row(
        FactKind.Product,
        ("name", $"{topic.Name}{(number % 2 == 0 ? "新产品" : draw.OneOf(topic.Discipline.Processes) + "新工艺")}{number + 1}型"),
        ("kind", number % 2 == 0 ? "product" : "process"),
        ("standing", draw.OneOf(["national-leading", "national", "gap"])),
        ("year", Whole(day.Year - draw.Between(1, 4))), ("revenue", $"{draw.Between(10, 160) * 5}"));

    private Entry Served(int number)
    {
        var (kind, what) = draw.OneOf<(string, string)>([
            ("testing", draw.OneOf(topic.Discipline.Tests)), ("testing", draw.OneOf(topic.Discipline.Tests)),
            ("research", draw.OneOf(topic.Discipline.Processes) + "委托研发"), ("consulting", "技术咨询")
        ]);
        var contract = draw.Between(2, 40);
        return Row(FactKind.Service, ("name", what), ("kind", kind), ("client", Other()), ("contract", $"{contract}"),
            ("received", $"{contract * draw.OneOf([50, 100, 100]) / 100}"), ("on", Text(Before(3).AddDays(-number))));
    }

    private Entry Training(int number) => Row(
        FactKind.Training, ("name", $"{topic.Name}{draw.OneOf(["技术人员培训班", "操作技能培训", "标准宣贯"])}（第{number + 1}期）"),
        ("on", Text(Before(3))), ("hours", $"{draw.OneOf([4, 8, 16, 24])}"),
        ("persons", $"{draw.Between(12, 80)}"), ("audience", draw.OneOf(["本市同行业企业", "上下游配套企业", "本单位和合作单位"])));

    private Entry Exchange(int number) => Row(
        FactKind.Exchange, ("name", $"{topic.Name}{draw.OneOf(["技术交流会", "供需对接会", "成果展示会"])}（第{number + 1}次）"),
        ("kind", draw.OneOf(["meeting", "show", "visit"])), ("on", Text(Before(3))),
        ("persons", $"{draw.Between(15, 120)}"), ("place", "包头市"));

    private Entry Introduction(int number) => Row(
        FactKind.Introduction, ("name", $"{draw.OneOf(topic.Discipline.Processes)}成套技术"),
        ("source", Other()), ("origin", number % 3 == 2 ? "abroad" : "domestic"),
        ("on", Text(Before(4))), ("cost", $"{draw.Between(4, 60) * 5}"), ("effect", "完成消化吸收，形成自有工艺规程。"));

    private IEnumerable<Entry> Many(int least, int most, Func<int, Entry> row) =>
        Enumerable.Range(0, draw.Between(least, most)).Select(row);

    private string Other() => draw.OneOf([.. city.Applicants.Where(a => a.Row.Id != who.Row.Id)]).Row.Name;

    // Not before the unit was founded.
    private DateOnly Before(int years) => draw.Day(new[] { who.Founded.AddMonths(6), day.AddYears(-years) }.Max(), day.AddDays(-20));

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Entry Row(FactKind kind, params (string Column, string Text)[] cells) =>
        new(kind, null, 0, FactBody.Write(cells.Select(c => KeyValuePair.Create(c.Column, c.Text))));
}
