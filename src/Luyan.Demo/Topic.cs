using Luyan.Law;

namespace Luyan.Demo;

/// <summary>What a center is for.</summary>
/// <param name="Name">Its words, as they stand in the name of the center.</param>
/// <param name="Field">Key of the field of technology.</param>
internal sealed record Topic(string Name, string Field)
{
    /// <summary>What may follow the words of a topic, by field, so that a city has more centers than topics.</summary>
    private static readonly Dictionary<string, string[]> Angles = new()
    {
        ["4"] = ["", "制备工艺", "应用"], ["8"] = ["", "智能制造", "可靠性"], ["6"] = ["", "集成应用"], ["7"] = ["", "成套工艺"],
        ["2"] = ["", "产业化"], ["1"] = ["", "系统集成"], ["5"] = ["", "公共服务"], ["3"] = ["", "应用"],
    };

    /// <summary>Every topic under every angle.</summary>
    public static IEnumerable<Topic> All { get; } =
    [
        .. Words.Topics.Select(t => new Topic(t.Topic, t.Field)),
        .. Words.Topics.SelectMany(t => Angles[t.Field].Skip(1).Select(angle => new Topic(t.Topic + angle, t.Field))),
    ];

    /// <summary>The name of the center (Art. 8).</summary>
    public string CenterName => Luyan.Law.CenterName.Of(Name);

    /// <summary>What is known of its field.</summary>
    public Discipline Discipline => Discipline.Of(Field);
}
