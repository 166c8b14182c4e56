using System.Text.RegularExpressions;

namespace Luyan.Web.Tests.Architecture;

/// <summary>When a day has passed, and when something is overdue, is said in <c>LegalDay</c> and <c>Overdue</c> and nowhere else:
/// desks, lists, figures, the calendar, its feed and reminders must show the same cases and days.</summary>
public class Overdue_is_said_once
{
    private static readonly (string What, string Pattern)[] Banned =
    [
        ("compares a legal day with the day that is due", @"\b[tT]oday\)?\s*(<|>|<=|>=)\s*[\w.!?()]*\b(Effective|Due|DueOn|due|Ends)\b"),
        ("compares the day that is due with a legal day", @"\b(Effective|Due|DueOn|due|Ends)[!?]*\s*(<|>|<=|>=)\s*[\w.]*\b[tT]oday\b"),
        ("compares the day that is due in SQL", @"""Effective""\s+(<|>|<=|>=)"),
        ("chooses by what happens when a day passes", @"Passing""? (NOT )?IN \(|WhenPassed\.\w+ or |\[WhenPassed\.|Passing (!=|==|is) "),
    ];

    // Where it is said; the public notices that run still; a window that has begun, and the load of an office, are no question of overdue.
    private static readonly string[] Others =
    [
        "src/Luyan.Law/LegalDay.cs", "src/Luyan.Cases/Overdue.cs", "src/Luyan.Store/Dockets/OverdueSql.cs",
        "src/Luyan.Web.Office/Register/Home.cs",
        "src/Luyan.Web.Ui/Ui/DayWithWorkingDaysLeft.razor", "src/Luyan.Web.Office/Calendar/DueDays.cs",
        "src/Luyan.Web.CaseWork/CaseWork/CasePage.razor",
    ];

    [Fact]
    public void Nobody_else_says_it() =>
        (from file in Source.Files
         where file.Path.StartsWith("src/", StringComparison.Ordinal) && !Others.Contains(file.Path)
         from ban in Banned
         from Match found in Regex.Matches(file.Text, ban.Pattern)
         select $"{file.Path} {ban.What}: {found.Value}").ShouldBeEmpty();

    [Theory]
    [InlineData("d.Effective < here.Today"), InlineData("asked.Today > period.Due.Effective"), InlineData("Planned.DueOn < today")]
    [InlineData("AND d.\"Effective\" < $2"), InlineData("d.\"Passing\" NOT IN ('Opens')")]
    [InlineData("[WhenPassed.MarkOverdue, WhenPassed.Closes]")]
    [InlineData("is not (WhenPassed.Opens or WhenPassed.Lapses)"), InlineData("today <= cycle.Due ? 1 : 2")]
    public void A_second_definition_is_found(string code) => Banned.ShouldContain(b => Regex.IsMatch(code, b.Pattern));
}
