using System.Text;
using Luyan.Web.Calendar;

namespace Luyan.Web.Tests.Calendar;

public sealed class IcalTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_day_is_a_day_the_stamp_is_utc_and_every_line_ends_with_crlf()
    {
        var text = Ical.Write("鹿研", Stamp, [new("a@luyan", new(2026, 12, 31), "年度报告", "x", "https://example.test/cases/1")]);
        text.ShouldStartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:");
        text.ShouldContain("\r\nDTSTAMP:20260302T013000Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n");
        text.ShouldEndWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
    }

    [Fact]
    public void Long_lines_are_folded_within_75_octets_without_cutting_a_character()
    {
        var words = string.Concat(Enumerable.Repeat("组建期届满😀a", 40));
        var lines = Ical.Write("n", Stamp, [new("a@luyan", new(2026, 1, 1), words, "", "https://example.test/")]).Split("\r\n");
        lines.ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
        lines.ShouldAllBe(l => !l.Contains('\ufffd', StringComparison.Ordinal));
        string.Join("\r\n", lines).Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain($"SUMMARY:{words}\r\n");
    }

    [Fact]
    public void Signs_with_a_meaning_are_escaped_so_that_no_title_adds_a_line_of_its_own()
    {
        var text = Ical.Write("n", Stamp, [new("a@luyan", new(2026, 1, 1), "甲,乙;丙\\丁\r\nEND:VEVENT", "", "https://example.test/")]);
        text.ShouldContain("SUMMARY:甲\\,乙\\;丙\\\\丁\\nEND:VEVENT\r\n");
    }
}
