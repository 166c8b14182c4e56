using System.CommandLine;
using System.Text.Json;
using Luyan.Web.Commands;

namespace Luyan.Web.Tests.Commands;

public class LawVerbsTests
{
    private static (int Code, string Output, string Error) Run(params string[] words)
    {
        var root = new RootCommand();
        root.Subcommands.Add(LawVerbs.Build());
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = root.Parse(["law", .. words]).Invoke(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return (code, output.ToString(), error.ToString());
    }

    private static JsonElement Answer(string line)
    {
        var (code, output, error) = Run(line.Split(' '));
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        return JsonDocument.Parse(output).RootElement;
    }

    private static string Value(JsonElement answer, string key) =>
        answer.GetProperty(key) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : answer.GetProperty(key).GetRawText();

    [Theory]
    [InlineData("bar --revoked-on 2026-03-01 --ground 12", "barred=true lastDay=2028-03-01 openFrom=2028-03-02")]
    [InlineData("bar --revoked-on 2028-02-29 --ground 9", "barred=true lastDay=2030-02-28 openFrom=2030-03-01")]
    [InlineData("bar --revoked-on 2026-03-01 --ground 11", "barred=false lastDay=null openFrom=null")]
    [InlineData("bar --revoked-on 2026-3-1 --ground 9", "barred=true lastDay=2028-03-01 openFrom=2028-03-02")]
    [InlineData("bar --revoked-on 2026年3月1日 --ground 9", "barred=true lastDay=2028-03-01 openFrom=2028-03-02")]
    [InlineData("due annual-report --year 2026", "nominal=2027-01-30 effective=2027-02-01 provisional=true")]
    [InlineData("due annual-report --year 2025", "nominal=2026-01-30 effective=2026-01-30 provisional=false")]
    [InlineData("due annual-report --year 2024", "nominal=2025-01-30 effective=2025-02-05 provisional=false")]
    [InlineData(
        "due assessment --approved-on 2024-03-01 --cycle 1",
        "nominal=2026-03-01 effective=2026-03-02 provisional=false windowOpens=2025-12-01 graceEnds=2026-04-01")]
    [InlineData("due assessment --approved-on 2026-03-02 --cycle 2", "nominal=2030-03-02 effective=2030-03-04 provisional=true")]
    [InlineData("working-days --from 2026-02-12 --days 5", "day=2026-02-26 provisional=false")]
    [InlineData("working-days --from 2026-09-29 --days 7", "day=2026-10-14 provisional=false")]
    [InlineData("working-days --from 2026-12-31 --days 1", "day=2027-01-04 provisional=true")]
    [InlineData("working-days --from 2026-02-17 --days 0", "day=2026-02-17 provisional=false")]
    [InlineData("construction-end --named-on 2026-08-31 --months 18", "day=2028-02-29 allowed=true")]
    [InlineData("check uscc 91150291740146937K", "valid=true reasons=[]")]
    [InlineData("check patent ZL201710601862.3", "valid=true reasons=[]")]
    [InlineData("check center-name 包头市稀土永磁材料工程技术研究中心", "valid=true reasons=[]")]
    public void A_verb_computes(string line, string expected)
    {
        var answer = Answer(line);
        answer.GetProperty("article").GetString().ShouldNotBeNullOrEmpty();
        foreach (var pair in expected.Split(' ').Select(p => p.Split('='))) { Value(answer, pair[0]).ShouldBe(pair[1], line); }
    }

    [Theory]
    [InlineData("check uscc 91150291740146937A")]
    [InlineData("check patent ZL201710601862.4")]
    [InlineData("check center-name 包头市工程技术研究中心")]
    [InlineData("check center-name 包头市国家稀土工程技术研究中心")]
    public void An_invalid_value_is_a_result(string line)
    {
        var answer = Answer(line);
        answer.GetProperty("valid").GetBoolean().ShouldBeFalse();
        answer.GetProperty("reasons").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("due")]
    [InlineData("foo")]
    [InlineData("bar")]
    [InlineData("bar --revoked-on 2026-02-30 --ground 9")]
    [InlineData("bar --revoked-on 2026-3-32 --ground 9")]
    [InlineData("bar --revoked-on 2006-12-31 --ground 9")]
    [InlineData("bar --revoked-on 9999-01-01 --ground 9")]
    [InlineData("bar --revoked-on 2026-03-01 --ground 10")]
    [InlineData("bar --revoked-on 2026-03-01 --ground")]
    [InlineData("bar --revoked-on 2026-03-01 --revoked-on 2026-03-02 --ground 9")]
    [InlineData("bar --revoked-on 2026-03-01 --ground 9 --colour red")]
    [InlineData("bar --revoked-on 2026-03-01 --ground 9 more")]
    [InlineData("due annual-report --year 26x")]
    [InlineData("due annual-report --year 2050")]
    [InlineData("due annual-report --year 2147483647")]
    [InlineData("due assessment --approved-on 2026-03-01 --cycle 0")]
    [InlineData("due assessment --approved-on 2026-03-01 --cycle 2000000000")]
    [InlineData("working-days --from 2026-03-01 --days -1")]
    [InlineData("working-days --from 2026-03-01 --days 100000")]
    [InlineData("working-days --from 2023-03-01 --days 5")]
    [InlineData("construction-end --named-on 2026-03-01 --months 0")]
    [InlineData("check uscc")]
    [InlineData("check passport 1")]
    [InlineData("parameters")]
    [InlineData("import-calendar absent.json")]
    public void Bad_input_is_code_2_and_one_line(string line)
    {
        var (code, output, error) = Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        code.ShouldBe(2, error);
        output.ShouldBeEmpty();
        error.TrimEnd().Split('\n').Length.ShouldBe(1);
        error.Trim().ShouldNotBeEmpty();
    }

    [Fact]
    public void Articles_and_parameters_are_complete()
    {
        Answer("articles").GetProperty("articles").GetArrayLength().ShouldBe(19);
        foreach (var parameter in Answer("parameters --on 2026-11-22").GetProperty("parameters").EnumerateArray())
        {
            string[] expected = ["key", "value", "since", "source"];
            expected.ShouldAllBe(key => parameter.GetProperty(key).ValueKind != JsonValueKind.Null);
        }
    }

    [Fact]
    public void An_imported_year_replaces_the_provisional_one()
    {
        var data = Directory.CreateTempSubdirectory().FullName;
        var file = Path.Combine(data, "2027.json");
        File.WriteAllText(file, """{"year":2027,"papers":["https://example.invalid/""" +
            """notice"],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true},{"name":"春节","date":"2027-01-30","isOffDay":false}]}""");
        Value(Answer($"import-calendar {file} --data {data}"), "written").ShouldEndWith("2027.json");
        var due = Answer($"due annual-report --year 2026 --data {data}");
        Value(due, "effective").ShouldBe("2027-01-30");
        Value(due, "provisional").ShouldBe("false");
        Directory.Delete(data, recursive: true);
    }
}
