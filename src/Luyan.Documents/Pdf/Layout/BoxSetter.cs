using static Luyan.Documents.Pdf.Layout.Flow;

namespace Luyan.Documents.Pdf.Layout;

/// <summary>Sets a box in which somebody signs and seals: the text above, room, and the lines to sign on at the right of its foot.
/// It stays on one page.</summary>
internal static class BoxSetter
{
    private const double Inset = 8;
    private const double SignLeading = 22;
    private const double SignRoom = 78 * Millimetre;

    public static void Set(Flow flow, Block.SignedBox box)
    {
        var inner = flow.Room - (2 * Inset);
        var lines = box.Text.Length == 0 ? [] : flow.Lines(box.Text, inner, Body, indent: 2 * Body);
        var height = BodyLeading + (lines.Count * BodyLeading) + (box.Room * Millimetre) + (box.Lines.Count * SignLeading) + (2 * Inset);
        flow.Turn(lying: false);
        flow.Need(height);
        var (sheet, top) = (flow.Sheet, flow.Y);
        sheet.Beside(() => sheet.Box(Left, top, flow.Room, height, 0.8));
        flow.Y = top + Inset;
        sheet.In(flow.Root.Add("H3"),
            () => TextSetter.One(flow, new(box.Title, 0, true), Body, BodyLeading, Left + Inset, inner, Place.Left, strong: true));
        if (lines.Count > 0)
        {
            var first = true;
            sheet.In(flow.Root.Add("P"), () =>
            {
                foreach (var line in lines)
                {
                    var indent = first ? 2 * Body : 0;
                    TextSetter.One(flow, line, Body, BodyLeading, Left + Inset + indent, inner - indent, Place.Left);
                    first = line.Last;
                }
            });
        }
        flow.Y = top + height - Inset - (box.Lines.Count * SignLeading);
        foreach (var line in box.Lines)
        {
            sheet.In(flow.Root.Add("P"),
                () => TextSetter.One(flow, new(line, 0, true), Body, SignLeading, flow.Right - Inset - SignRoom, SignRoom, Place.Left));
        }
        flow.Y = top + height + 10;
    }
}
