namespace Luyan.Demo;

/// <summary>Fills the slots of a text with words of one field, the same throughout a form.</summary>
internal sealed class Filling
{
    private readonly Invention draw;
    private readonly (string Slot, string Word)[] words;

    public Filling(Invention draw, Topic topic, string unit, string partner)
    {
        this.draw = draw;
        var field = topic.Discipline;
        var (processes, tests, gaps) = (draw.Shuffled(field.Processes), draw.Shuffled(field.Tests), draw.Shuffled(field.Gaps));
        words =
        [
            ("{topic}", topic.Name), ("{unit}", unit), ("{partner}", partner), ("{sector}", draw.OneOf(field.Sectors)),
            ("{process}", processes[0]), ("{process2}", processes[1]), ("{process3}", processes[2]),
            ("{test}", tests[0]), ("{test2}", tests[1]), ("{gap}", gaps[0]), ("{gap2}", gaps[1]),
            ("{n}", $"{draw.Between(3, 6)}"), ("{m}", $"{draw.Between(8, 20)}"), ("{k}", $"{draw.Between(8, 40) * 50}"),
        ];
    }

    /// <summary>A paragraph: one clause of each pool, in their order, filled.</summary>
    public string One(IReadOnlyList<IReadOnlyList<string>> pools) => Of(string.Concat(pools.Select(pool => draw.OneOf(pool))));

    /// <summary>A text, filled.</summary>
    public string Of(string text) => words.Aggregate(text, (filled, w) => filled.Replace(w.Slot, w.Word, StringComparison.Ordinal));
}
