using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using ApplicationScene = Luyan.Specs.Scene<Luyan.Cases.Applications.ApplicationState,
    Luyan.Cases.Applications.ApplicationCommand, Luyan.Cases.Applications.ApplicationEvent>;

namespace Luyan.Specs.Applications;

/// <summary>What lists and desks are shown of an application: its stage, barred units behind it (Art. 13), and names like its own
/// (Art. 8).</summary>
public class Lists_say_where_an_application_stands
{
    private static readonly (int Stage, Func<ApplicationScene> Given)[] Stages =
    [
        (0, () => Returned()), (1, () => Submitted()), (2, () => Recommended()), (2, Correcting), (3, () => Accepted()),
        (4, () => Preselected()), (5, () => Visited()), (6, () => Reviewed()), (6, () => Proposed()), (6, OnNotice), (7, Determined),
        (8, () => Submitted().Given(Signer, new WithdrawApplication())),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Stages.Length)];

    [Theory, MemberData(nameof(Rows))]
    public void A_state_belongs_to_a_stage(int row) => ApplicationSummary.Of(Stages[row].Given().State)!.Stage.ShouldBe(Stages[row].Stage);

    [Fact]
    public void A_draft_is_in_no_list_and_a_case_lies_where_its_cover_says() =>
        (ApplicationSummary.Of(Scene().State), ApplicationSummary.Of(Submitted().State)!.District,
            ApplicationSummary.Of(Scene().Given(Signer, Submit with
            {
                Dossier = Form with { Cover = Form.Cover with { District = null } },
            }).State)!.District).ShouldBe((null, "150203", "150203"));

    private static readonly BarredUnit Barred = new("旧厂", "91150203MA0TEXT05X", "李某", "旧街1号", Day);

    private static readonly Dictionary<string, (Func<Filing, Filing> Filing, BarredUnit Barred, string[] Common)> Kin = new()
    {
        ["nothing in common"] = (f => f, Barred, []),
        ["nothing known of either"] = (f => f, new("", "91150203MA0TEXT05X", "", "", Day), []),
        ["the name"] = (f => f, Barred with { Name = "鹿原材料有限公司" }, ["name 鹿原材料有限公司"]),
        ["the name of a cohost"] = (
            f => In(f, d => d with { Cover = d.Cover with { Cohosts = [new() { Name = "旧厂" }] } }), Barred, ["name 旧厂"]),
        ["the parent"] = (f => In(f, d => d with { Unit = d.Unit with { Parent = "旧厂" } }), Barred, ["parent 旧厂"]),
        ["the representative"] = (
            f => In(f, d => d with { Unit = d.Unit with { LegalRepresentative = "李某" } }), Barred, ["representative 李某"]),
        ["the address"] = (f => In(f, d => d with { Unit = d.Unit with { Address = "旧街1号" } }), Barred, ["address 旧街1号"]),
        ["an address of its rooms"] = (
            f => In(f, d => d with { Equipment = d.Equipment with { Premises = [new() { Address = "旧街1号" }] } }), Barred, ["address 旧街1号"]),
        ["everything, under its own code"] = (
            f => In(f, d => d with { Unit = d.Unit with { Parent = "旧厂", LegalRepresentative = "李某", Address = "旧街1号" } }),
            Barred with { Name = "鹿原材料有限公司", CreditCode = "91150203ma0text04q" }, []),
    };

    public static TheoryData<string> KinRows => [.. Kin.Keys];

    [Theory, MemberData(nameof(KinRows))]
    public void What_an_application_has_in_common_with_a_barred_unit_of_another_code_is_found(string row)
    {
        var (filing, barred, common) = Kin[row];
        BarredKin.Of(filing(Submitted().FilingOf()), [barred]).Select(k => $"{k.Common} {k.Said}").ShouldBe(common);
    }

    [Fact]
    public void At_most_ten_names_are_shown_as_alike()
    {
        var names = Enumerable.Range(10, 12).Select(i => $"包头市稀土永磁{i}工程技术研究中心").ToArray();
        AlikeNames.Of("包头市稀土永磁工程技术研究中心", names).Count.ShouldBe(10);
        AlikeNames.Of("包头市稀土永磁工程技术研究中心", [.. names.Take(1), "包头市奶牛育种工程技术研究中心"]).ShouldBe([names[0]]);
        AlikeNames.Of("", names).ShouldBeEmpty();
        AlikeNames.Of((string?)null, names).ShouldBeEmpty();
    }

    private static Filing In(Filing filing, Func<Dossier, Dossier> change) => filing with { Dossier = change(filing.Dossier) };
}
