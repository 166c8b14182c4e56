using System.Text.RegularExpressions;

namespace Luyan.Web.Tests.Architecture;

/// <summary>Who may see a case is said in <c>Store/Dockets/Visibility.cs</c> and nowhere else; everything else asks there.</summary>
public partial class Visibility_is_said_once
{
    private const string Here = "src/Luyan.Store/Dockets/Visibility.cs";

    [Fact]
    public void Nobody_else_says_it() =>
        Source.Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && f.Path != Here)
            .SelectMany(f => Second().Matches(f.Text).Select(m => $"{f.Path}: {m.Value}")).ShouldBeEmpty();

    [Theory]
    [InlineData("db.Cases.Where(c => c.UnitId == me)"), InlineData("Role.Department => DepartmentId == actor.Organisation")]
    [InlineData("db.Seats.Any(s => s.AccountId == account && s.Sits)"), InlineData("Role.Leader or Role.Auditor or Role.Clock")]
    public void A_second_rule_is_found(string code) => Second().IsMatch(code).ShouldBeTrue();

    [Fact]
    public void The_rule_is_there() => Second().Count(Source.Files.Single(f => f.Path == Here).Text).ShouldBeGreaterThan(2);

    [GeneratedRegex(@"Cases(\.AsNoTracking\(\))?\s*\.Where\(\w+ => [^;]*(UnitId|DepartmentId) == |"
        + @"Role\.\w+ (=>|when)[^,;]*\b(UnitId|DepartmentId) == \w+\.Organisation|\.Sits &&|&& \w+\.Sits\b|Auditor or Role\.Clock|"
        + @"c\.(UnitId|DepartmentId) == by\.Organisation")]
    private static partial Regex Second();
}
