using System.Globalization;
using System.Diagnostics;
using System.Text;
using Luyan.Documents.Pdf;
using UglyToad.PdfPig;

namespace Luyan.Store.Tests.Documents;

/// <summary>An invented document with all kinds of blocks, and ways to read what was printed.</summary>
internal static class Printing
{
    public const string Long =
        "包头市稀土永磁材料工程技术研究中心以“晶界扩散”为主线，面向 3 个方向（烧结、热压、回收）开展研究；2024年研发投入 1,280.5 万元，占主营业务收入的 5.6%。"
        + "磁能积 (BH)max 达到 52 MGOe，矫顽力不低于 25 kOe，与 TDK-NEOREC53B 相当。《实施方案》经论证：可行！是否共享？是……";

    public static PrintedDocument Document(int rows = 60, string? watermark = null) => new()
    {
        Title = "包头市稀土永磁材料工程技术研究中心申请书", Author = "包头虚构稀土材料有限公司", Subject = "SB-2026-0001 第 1 版",
        Keywords = "7K3M-9QXA", On = new(2026, 3, 2), Watermark = watermark,
        Head = new("包头市稀土永磁材料工程技术研究中心申请书", "编号 SB-2026-0001　第 1 版　校验码 7K3M-9QXA", Code),
        Cover = new(
            ["编号：SB-2026-0001"], ["包头市工程技术研究中心", "申请书"],
            [
                ("中心名称", "包头市稀土永磁材料工程技术研究中心"), ("依托单位", "包头虚构稀土材料有限公司"),
                ("共建单位", "虚构北方理工大学、虚构稀土检测技术研究院有限责任公司、虚构草原新材料产业研究院"), ("填报日期", "2026年3月2日")
            ],
            ["包头市科学技术局制"]),
        Blocks =
        [
            new Block.Heading(1, "一、依托单位"),
            new Block.Heading(2, "（一）登记情况"),
            new Block.Grid([[("单位名称", "包头虚构稀土材料有限公司")], [("统一社会信用代码", "91150203MA0DEM021J"), ("注册资本", "5,000 万元")], [("主营业务", Long)]]),
            new Block.Heading(2, "（二）组建理由"),
            new Block.Paragraph($"{Long}\n{Long}{Long}"),
            new Block.Heading(2, "（三）人员名单"),
            new Block.Table(
                [new("序号", Place.Middle), new("姓名"), new("出生年份", Place.Middle), new("职称"), new("专业"), new("原值（万元）", Place.Right)],
                [.. Enumerable.Range(1, rows).Select(i => (IReadOnlyList<string>)[
                    $"{i}", $"人员{i}", $"{1960 + (i % 40)}", "正高级工程师", i % 7 == 0 ? "材料物理与化学（稀土功能材料方向）" : "材料学",
                    (i * 12.5).ToString("#,0.00", CultureInfo.InvariantCulture)
                ])],
                ["合计", "", "", "", "", "22,875.00"]),
            new Block.Heading(1, "二、意见"),
            new Block.SignedBox("依托单位意见", "本单位对申请书内容的真实性负责。", ["法定代表人（签字）：", "单位（公章）：", "年　　　月　　　日"], 30),
        ],
    };

    /// <summary>The code of a page.</summary>
    public static string Code(int page, int pages) => $"LUYAN2:SB-2026-0001:1:{page}/{pages}:{new string('A', 64)}";

    /// <summary>The text of a page as the file says it, without spaces: what was set in lines reads as one.</summary>
    public static string Text(byte[] pdf, int page)
    {
        using var document = PdfDocument.Open(pdf);
        return Squeezed(string.Concat(document.GetPage(page).Letters.Select(l => l.Value)));
    }

    public static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return Squeezed(string.Concat(document.GetPages().SelectMany(p => p.Letters).Select(l => l.Value)));
    }

    public static int Pages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return document.NumberOfPages;
    }

    public static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Runs a program on a file; what it says, and whether it was content.</summary>
    public static (int Code, string Said, string Complained) Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return (process.ExitCode, said.Result, complained.Result);
    }

    /// <summary>Skips where a program is not installed; on the build machine it must be.</summary>
    public static void Needs(params string[] programs)
    {
        foreach (var program in programs)
        {
            var there = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .Any(folder => File.Exists(Path.Combine(folder, program)));
            if (Environment.GetEnvironmentVariable("LUYAN_TESTS_REQUIRE_ALL") == "1") { there.ShouldBeTrue($"{program} is not installed"); }
            Assert.SkipUnless(there, $"{program} is not installed: apt-get install poppler-utils qpdf zbar-tools");
        }
    }
}
