using Luyan.Documents.Pdf;
using Luyan.Documents.Pdf.Fonts;

namespace Luyan.Store.Tests.Documents;

public sealed class A_font_is_cut_to_what_is_used
{
    private static readonly TrueTypeFile Font = TrueTypeFile.Open(PrintFaces.Standard.Regular);

    [Fact]
    public void The_subset_is_a_font_with_the_same_outlines_and_widths()
    {
        int[] wanted = [0, Font.Characters['鹿'], Font.Characters['研'], Font.Characters['é'], Font.Characters['　']];
        var subset = GlyphSubset.Of(Font, wanted);
        subset.Length.ShouldBeLessThan(20_000);
        var (glyf, loca, hmtx, count) = Tables(subset);
        count.ShouldBeGreaterThanOrEqualTo(wanted.Length);
        for (var i = 0; i < wanted.Length; i++)
        {
            BigEndian.U16(hmtx, 4 * i).ShouldBe((ushort)Font.Advance(wanted[i]));
            var (from, to) = ((int)BigEndian.U32(loca, 4 * i), (int)BigEndian.U32(loca, 4 * (i + 1)));
            var outline = Font.Outline(wanted[i]);
            // The numbers of parts change; the contours of what has none do not.
            if (outline.Length == 0) { to.ShouldBe(from); }
            else if (BigEndian.I16(outline, 0) >= 0) { glyf[from..(from + outline.Length)].ShouldBe(outline); }
            else { (to - from).ShouldBeGreaterThanOrEqualTo(outline.Length); }
        }
    }

    [Fact]
    public void Parts_of_a_composed_glyph_come_along_under_their_new_numbers()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, TinyFont.Bytes);
        try
        {
            var font = TrueTypeFile.Open(path);
            font.Name.ShouldBe("Tiny");
            font.Characters['B'].ShouldBe(3);
            font.Characters['C'].ShouldBe(0);
            var (glyf, loca, hmtx, count) = Tables(GlyphSubset.Of(font, [0, 3]));
            count.ShouldBe(3, "the glyph of missing characters, the composed one, and its part");
            var at = (int)BigEndian.U32(loca, 4);
            BigEndian.I16(glyf, at).ShouldBe((short)-1);
            BigEndian.U16(glyf, at + 12).ShouldBe((ushort)2);
            glyf[(int)BigEndian.U32(loca, 8)..(int)BigEndian.U32(loca, 12)][..TinyFont.Dot.Length].ShouldBe(TinyFont.Dot);
            BigEndian.U16(hmtx, 8).ShouldBe((ushort)200);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData('一')]
    [InlineData('A')]
    [InlineData('〓')]
    [InlineData('〔')]
    public void Common_characters_are_there(char character) => Font.Characters[character].ShouldNotBe(0);

    [Fact]
    public void A_character_beyond_the_basic_plane_is_found() => Font.Characters[0x2CB4E].ShouldNotBe(0); // 𬭎

    [Fact]
    public void What_is_no_TrueType_font_is_refused()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "OTTO and nothing else of a font in it");
        try { Should.Throw<InvalidDataException>(() => TrueTypeFile.Open(path)); }
        finally { File.Delete(path); }
    }

    private static (byte[] Glyf, byte[] Loca, byte[] Hmtx, int Count) Tables(byte[] font)
    {
        var tables = new Dictionary<string, byte[]>();
        for (var i = 0; i < BigEndian.U16(font, 4); i++)
        {
            var at = 12 + (16 * i);
            tables[System.Text.Encoding.ASCII.GetString(
                font, at, 4)] = font[(int)BigEndian.U32(font, at + 8)..(int)(BigEndian.U32(font, at + 8) + BigEndian.U32(font, at + 12))];
        }
        return (tables["glyf"], tables["loca"], tables["hmtx"], BigEndian.U16(tables["maxp"], 4));
    }
}
