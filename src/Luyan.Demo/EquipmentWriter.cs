using System.Globalization;
using Luyan.Cases.Applications.Form;

namespace Luyan.Demo;

/// <summary>Writes laboratories and equipment, with original values as such instruments have.</summary>
internal sealed class EquipmentWriter(Invention draw, Topic topic, Applicant who, DateOnly filed)
{
    private static readonly (string Name, int Least, int Most)[] Everywhere =
    [
        ("电子分析天平", 1, 4), ("恒温干燥箱", 1, 3), ("纯水机", 2, 6), ("通风橱系统", 5, 18), ("箱式电阻炉", 2, 9),
        ("紫外可见分光光度计", 3, 12), ("恒温恒湿试验箱", 5, 20), ("超声波清洗机", 1, 3), ("数据采集系统", 6, 24),
        ("空气压缩机组", 4, 15), ("冷水机组", 3, 12), ("工业除尘系统", 8, 40), ("便携式硬度计", 1, 4), ("显微图像分析系统", 5, 18), ("实验室信息管理系统", 12, 45),
    ];

    public EquipmentSection Write(Filling words)
    {
        var own = draw.Shuffled(topic.Discipline.Instruments);
        var rest = draw.Shuffled(Everywhere);
        var count = Math.Min(draw.Between(6, 12) + who.Size * draw.Between(1, 4), own.Length + rest.Length);
        return new()
        {
            Area = draw.Amount(400, 1600, 50) * who.Size,
            Laboratories = words.One(Prose.Laboratories), Management = words.One(Prose.Management),
            Equipment = [.. own.Concat(rest).Take(Math.Min(count, 25)).Select((instrument, i) => Row(i, instrument))],
        };
    }

    private InstrumentRow Row(int i, (string Name, int Least, int Most) instrument)
    {
        var pieces = instrument.Most > 60 ? 1 : draw.Between(1, 3);
        return new()
        {
            Id = $"e{i + 1}", Name = instrument.Name,
            Model = string.Create(
                CultureInfo.InvariantCulture,
                $"{(char)('A' + draw.Between(0, 25))}{(char)('A' + draw.Between(0, 25))}-{draw.Between(10, 99) * 10}"),
            Maker = $"{draw.OneOf(Words.Brands)}仪器", Count = pieces,
            Value = Math.Round(draw.Between(instrument.Least * 10, instrument.Most * 10) / 10m * pieces, 1),
            Bought = draw.Day(new(Math.Max(who.Founded.Year, filed.Year - 9), 2, 1), filed.AddMonths(-2)),
            Use = draw.OneOf(["research", "testing", "testing", "pilot"]), Open = draw.Happens(70),
        };
    }
}
