using static Luyan.Documents.Pdf.Layout.Flow;

namespace Luyan.Documents.Pdf.Layout;

/// <summary>Sets the first page of a form: number above, title, labels with values on rules, and the agency at the foot.</summary>
internal static class CoverSetter
{
    private const double Label = 12;
    private const double LabelRoom = 5.5 * Label;
    private const double ValueLeading = 20;
    private const double Gap = 10;

    public static void Set(Flow flow, Cover cover)
    {
        flow.NewSheet();
        flow.Y += 4;
        foreach (var line in cover.Above) { Single(flow, line, 11, 18, Place.Right); }
        flow.Y += 20 * Millimetre;
        foreach (var (title, last) in cover.Titles.Select((t, i) => (t, i == cover.Titles.Count - 1)))
        {
            var size = last ? 32 : 20;
            flow.Sheet.In(flow.Root.Add("H1"), () =>
            {
                foreach (var line in flow.Lines(title, flow.Room, size, strong: true))
                {
                    TextSetter.One(flow, line with { Last = true }, size, size * 1.5, Left, flow.Room, Place.Middle, strong: true);
                }
            });
            flow.Y += last ? 0 : 6;
        }
        flow.Y += 20 * Millimetre;
        foreach (var (label, value) in cover.Lines) { Labelled(flow, label, value); }
        flow.Y = Math.Max(flow.Y + 10, flow.Bottom - (20 * cover.Foot.Count) - (8 * Millimetre));
        foreach (var line in cover.Foot) { Single(flow, line, 13, 20, Place.Middle); }
        flow.NewSheet();
    }

    private static void Labelled(Flow flow, string label, string value)
    {
        var left = Left + (8 * Millimetre);
        var (valueLeft, valueRight) = (left + LabelRoom + Gap, flow.Right - (8 * Millimetre));
        var lines = flow.Lines(value.Length == 0 ? " " : value, valueRight - valueLeft - 8, Label);
        var top = flow.Y;
        flow.Sheet.In(flow.Root.Add("P"), () =>
        {
            var baseline = top + TextSetter.Base(Label, ValueLeading);
            Spread(flow, label, left, baseline);
            foreach (var line in lines)
            {
                TextSetter.At(flow, line with { Last = true }, Label, valueLeft + 4, baseline, valueRight - valueLeft - 8, Place.Left);
                baseline += ValueLeading;
            }
        });
        flow.Sheet.Beside(() =>
        {
            for (var i = 1; i <= lines.Count; i++)
            {
                flow.Sheet.Rule(valueLeft, top + (i * ValueLeading) + 1, valueRight, top + (i * ValueLeading) + 1, 0.5);
            }
        });
        flow.Y += (lines.Count * ValueLeading) + 8;
    }

    /// <summary>A label spread over a fixed room, as forms do, so that all values begin below each other.</summary>
    private static void Spread(Flow flow, string label, double x, double baseline)
    {
        var (width, gaps) = (flow.Regular.Width(label, Label), label.EnumerateRunes().Count() - 1);
        flow.Sheet.Text(flow.Regular, label, Label, x, baseline, gaps > 0 && width < LabelRoom ? (LabelRoom - width) / gaps : 0);
    }

    private static void Single(Flow flow, string text, double size, double leading, Place place) => flow.Sheet.In(flow.Root.Add("P"), () =>
    {
        foreach (var line in flow.Lines(text, flow.Room, size))
        {
            TextSetter.One(flow, line with { Last = true }, size, leading, Left, flow.Room, place);
        }
    });
}
