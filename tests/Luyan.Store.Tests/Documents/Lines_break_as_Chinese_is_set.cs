using CsCheck;
using Luyan.Documents.Pdf.Layout;

namespace Luyan.Store.Tests.Documents;

public sealed class Lines_break_as_Chinese_is_set
{
    private const string Closing = "，。、；：？！）】》」』”’…%";
    private const string Opening = "（【《「『“‘";

    // Half a square for Latin, a square for Chinese.
    private static double Width(int character) => character < 0x80 ? 5 : 10;

    private static List<string> Lines(string text, double room, double indent = 0) =>
        LineBreaker.Lines(text, Width, room, indent).ConvertAll(l => l.Text);

    [Theory]
    [InlineData("一二三四，五六", 40, "一二三|四，五六")]
    [InlineData("一二三四五，六", 50, "一二三四|五，六")]
    [InlineData("一二三（四五）", 40, "一二三|（四五）")]
    [InlineData("共计 ABCDEF 项", 50, "共计 |ABCDEF 项")]
    [InlineData("占 12.5% 以上", 45, "占 12.5% |以上")]
    [InlineData("http://example.test/abcdefgh", 50, "http://|example.te|st/|abcdefgh")]
    [InlineData("甲\n乙", 50, "甲|乙")]
    [InlineData("", 50, "")]
    public void A_text_breaks_where_it_may(string text, double room, string expected) => Lines(text, room).ShouldBe(expected.Split('|'));

    [Fact]
    public void The_first_line_of_a_paragraph_is_shorter_by_its_indent() => Lines("一二三四五六", 50, 20).ShouldBe(["一二三", "四五六"]);

    [Fact]
    public void The_empty_half_of_a_closing_mark_may_stand_beyond_the_edge() => Lines("一二三四五，六七", 55).ShouldBe(["一二三四五，", "六七"]);

    [Fact]
    public void Only_the_last_line_of_a_paragraph_is_its_last() =>
        LineBreaker.Lines("一二三四五\n六", Width, 30).Select(l => l.Last).ShouldBe([false, true, true]);

    [Fact]
    public void Whatever_the_text_nothing_is_lost_and_no_line_begins_or_ends_wrongly() =>
        Gen.Select(Gen.OneOf(Gen.Char["一二三四五六七八九十甲乙丙丁"], Gen.Char[Closing], Gen.Char[Opening], Gen.Char["abcXYZ0123456789 .,-/"])
            .Array[0, 60], Gen.Int[60, 200]).Sample((characters, room) =>
        {
            var text = new string(characters);
            var lines = LineBreaker.Lines(text, Width, room);
            string.Concat(lines.Select(l => l.Text)).ShouldBe(text.TrimEnd());
            lines.ShouldAllBe(l => l.Width <= room + 0.01);
            // Marks without any character between them leave no better place; a line of them alone may break.
            for (var i = 1; i < lines.Count; i++)
            {
                var (before, after) = (lines[i - 1].Text, lines[i].Text);
                if (before.Length > 1 && Enumerable.Range(1, before.Length - 1).Any(k => Breaks.Between(before[k - 1], before[k])))
                {
                    Breaks.Between(before[^1], after[0]).ShouldBeTrue($"{before}|{after}");
                }
            }
        });
}
