using System.Globalization;
using Luyan.Law;

namespace Luyan.Demo;

/// <summary>The one switch of policy that the invented city has made for itself: a public notice in its last months, so that a
/// reader sees it at work.</summary>
internal static class NoticePolicy
{
    private const int Days = 5;

    /// <summary>Lays it over the policy of the program, in the data folder.</summary>
    public static async Task Write(string folder, DateOnly since, CancellationToken stop)
    {
        var place = Path.Combine(folder, "measures", "parameters");
        Directory.CreateDirectory(place);
        var first = MeasuresFile.LoadDefault().FirstDay;
        await File.WriteAllTextAsync(Path.Combine(place, "demo.json"), string.Create(CultureInfo.InvariantCulture,
            $$"""
            {
              "application.public-notice": {
                "unit": "working-days",
                "values": [
                  { "from": "{{first:yyyy-MM-dd}}", "through": "{{since.AddDays(-1):yyyy-MM-dd}}",
                    "value": 0, "source": "适用说明第12条", "reading": 12 },
                  { "from": "{{since:yyyy-MM-dd}}", "value": {{Days}}, "source": "演示设置：虚构城市自该日起实行认定前公示（适用说明第12条允许开启）", "reading": 12 }
                ]
              }
            }
            """), stop);
    }
}
