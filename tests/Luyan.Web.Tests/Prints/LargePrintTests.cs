using System.Diagnostics;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Documents.Pdf.Printing;
using Luyan.Law;
using Luyan.Web.Applications.Prints;
using Luyan.Web.Tests.Cases;
using Luyan.Web.Ui;
using UglyToad.PdfPig;

namespace Luyan.Web.Tests.Prints;

/// <summary>A dossier with 300 people and 500 instruments.</summary>
public sealed class LargePrintTests
{
    private static readonly Measures Policy = MeasuresFile.LoadDefault();

    private static readonly PageContext Here = new()
    {
        Language = Language.Chinese, Path = "", Address = "", Now = default, Today = new(2026, 3, 2),
        Law = Policy, Antiforgery = () => ("", ""),
    };

    [Fact]
    public void It_is_printed_within_a_few_seconds_and_a_few_megabytes_with_every_row()
    {
        var small = SampleDossier.Of("包头市稀土永磁材料工程技术研究中心", new(new('a', 64), "证明.pdf", 1000));
        var large = small with
        {
            Organisation = small.Organisation with
            {
                Team = [.. Enumerable.Range(1, 300).Select(i => new MemberRow
                {
                    Id = $"t{i}", Name = $"人员{i}", Gender = "male", Born = 1960 + (i % 40), Degree = "master", Title = "高级工程师",
                    Rank = "senior", Profession = "材料科学与工程", Role = "researcher", FullTime = true, Employer = "包头虚构稀土材料有限公司"
                })],
            },
            Equipment = small.Equipment with
            {
                Equipment = [.. Enumerable.Range(1, 500).Select(i => new InstrumentRow
                {
                    Id = $"e{i}", Name = $"振动样品磁强计{i}", Model = $"VSM-{i}", Maker = "虚构仪器厂",
                    Count = 2, Value = 10.5m, Bought = new(2020, 1, 1), Use = "research", Open = true
                })],
            },
        };
        var dossier = new DossierToPrint(
            large, new("SB-2026-0001", 1, Snapshot.DigestOf(large)), "包头虚构稀土材料有限公司", "昆都仑区科技管理部门", "包头市科学技术局", new(2026, 3, 2), "贺明远");
        Printer.Print(DossierPrint.Of(dossier with { Dossier = small }, Here)); // The fonts are opened once in the life of the program.
        var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        var pdf = Printer.Print(DossierPrint.Of(dossier, Here));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(8));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(400_000_000);
        pdf.Length.ShouldBeLessThan(2_000_000);
        using var document = PdfDocument.Open(pdf);
        var text = string.Concat(document.GetPages().SelectMany(p => p.Letters)
            .Select(l => l.Value).Where(v => !string.IsNullOrWhiteSpace(v)));
        text.ShouldContain("人员300");
        text.ShouldContain("振动样品磁强计500");
        text.ShouldContain("5,250");
    }
}
