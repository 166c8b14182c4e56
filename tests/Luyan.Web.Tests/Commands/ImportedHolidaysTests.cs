using System.Collections.Frozen;
using System.CommandLine;
using System.Text.Json.Nodes;
using Luyan.Law;
using Luyan.Store.Rows;
using Luyan.Web.Commands;

namespace Luyan.Web.Tests.Commands;

public sealed class ImportedHolidaysTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_verbs_of_the_law_count_with_the_holidays_of_the_database()
    {
        string[] next = ["working-days", "--from", "2026-12-31", "--days", "1"];
        Run("check")["calendar"]!["imports"]!.GetValue<int>().ShouldBe(0);
        var before = Run(next);
        ((string?)before["day"], (bool)before["provisional"]!).ShouldBe(("2027-01-04", true));
        DateOnly[] off = [new(2027, 1, 1), new(2027, 1, 4)];
        var days = CalendarFile.DaysOf(new(2027, "包头市公告", false, off.ToFrozenSet(), FrozenSet<DateOnly>.Empty)
        {
            Names = off.ToDictionary(d => d, _ => "元旦"),
        });
        await site.Db(db =>
        {
            db.HolidayYears.Add(new HolidayYear
            {
                Version = 1, Year = 2027, Source = "包头市公告", Days = days, FileName = "2027.json", Sha256 = new('0', 64),
                ImportedBy = Guid.CreateVersion7(), ImportedByName = "管若谷", ImportedAt = site.Clock.GetUtcNow(),
            });
            return db.SaveChangesAsync();
        });
        var after = Run(next);
        ((string?)after["day"], (bool)after["provisional"]!).ShouldBe(("2027-01-05", false));
        Run("check")["calendar"]!["imports"]!.GetValue<int>().ShouldBe(1);
    }

    private JsonObject Run(params string[] words)
    {
        var root = new RootCommand();
        root.Subcommands.Add(LawVerbs.Build());
        using var output = new StringWriter();
        using var error = new StringWriter();
        root.Parse(["law", .. words, "--data", site.Folder]).Invoke(new() { Output = output, Error = error }).ShouldBe(0, error.ToString());
        return JsonNode.Parse(output.ToString())!.AsObject();
    }
}
