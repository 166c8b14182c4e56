using Luyan.Browser.Tests.Running;
using Luyan.Cases;
using Luyan.Web.Tests.Unit;

namespace Luyan.Browser.Tests;

/// <summary>The main job, from the registration of a unit to the public register, by the people who do it.
/// Each looks at every page he comes to.</summary>
public sealed class JourneyTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string UnitName = "包头虚构稀土材料有限公司";
    private const string Center = "包头市稀土永磁材料工程技术研究中心";

    protected override bool Furnished => false;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await City.Furnish();
    }

    [Fact]
    public async Task A_unit_registers_applies_and_becomes_a_center()
    {
        var (signer, department) = (await Register(), await As(Role.Department));
        await Activate(department);
        var number = await Apply(signer);

        await Act(department, number, "recommend-application", "推荐上报",
            [.. Enumerable.Range(1, 6).SelectMany(i => new[]
            {
                ($"Conditions.{i}.Finding", "Met"),
                ($"Conditions.{i}.Remark", "经查属实。")
            }), ("Opinion", "经审查，该单位具备组建条件，材料齐全真实，同意推荐上报市科技局组织评审。"), ("Rank", "1"), ("SignedBy", "白云起")]);
        var officer = await As(Role.CaseOfficer);
        await officer.Inspect("/desk");
        foreach (var page in new[] { "", $"/{number}", $"/accept?case={number}" }) { await officer.Inspect($"/bureau/acceptance{page}"); }
        await Act(officer, number, "accept-application", "受理");
        await Act(await As(Role.HeadOfDivision), number, "preselect", "列入初选");
        await Act(officer, number, "record-site-visit", "登记实地考察", Review(3));
        await Act(officer, number, "record-panel-review", "登记评审论证", Review(5));
        await Act(officer, number, "propose-determination", "拟定审定意见", ("Outcome", "Approved"), ("Reasons", "条件具备，论证同意。"));
        await Act(await As(Role.Leader), number, "determine", "审定", ("Outcome", "Approved"),
            ("Meeting", "2026年第3次局长办公会"), ("HeldOn", "2026-3-2"), ("Reasons", "同意认定。"));
        await Act(officer, number, "issue-approval-letter", "印发批复");
        await officer.Page.Locator("a.opened-center").ClickAsync();
        await officer.Page.WaitForURLAsync("**/cases/ZX-*");
        var center = new Uri(officer.Page.Url).AbsolutePath.Split('/')[^1];
        await Act(officer, center, "issue-plaque", "颁发牌匾", ("PlaqueNumber", "BT-2026-001"),
            ("HandedOverOn", "2026-3-2"), ("Recipient", "程望舒"));
        await ServeALetter(officer, center);
        await signer.Inspect($"/cases/{number}");
        await signer.Inspect($"/cases/{number}/dossier");
        await FindIt(await Anybody(), center);
        NobodyComplains();
    }

    /// <summary>A letter is issued by an act and served by another: until the officer records it, the page says so.</summary>
    private static async Task ServeALetter(Visitor officer, string center)
    {
        await Act(officer, center, "raise-suspicion", "提出材料存疑", ("Facts", "验收证书编号与登记不符。"), ("Evidence", "查询结果.pdf"));
        await Act(officer, center, "open-investigation", "启动核查", ("Facts", "核对验收证书编号。"));
        await officer.Sees("尚未送达");
        await Act(officer, center, "record-service", "登记文书送达", ("Letter", "1"), ("ServedOn", "2026-3-2"), ("Way", "InPerson"),
            ("Receiver", "收发室 温如玉"));
        await officer.Sees("收发室 温如玉");
        await officer.Inspect($"/cases/{center}");
    }

    /// <summary>Anyone finds the center in the register by a part of its name, and reads its page in Chinese and in English.</summary>
    private static async Task FindIt(Visitor anyone, string center)
    {
        await anyone.Open("/register");
        await anyone.Type("q", "永磁");
        await anyone.Page.Locator("#q").PressAsync("Enter");
        await anyone.Page.WaitForURLAsync("**/register?*");
        await anyone.Inspect();
        await anyone.Press(Center);
        await anyone.Page.WaitForURLAsync($"**/centers/{center}");
        await anyone.Sees("BT-2026-001");
        await anyone.Inspect();
        await anyone.Page.Locator(".switches a[hreflang=en]").ClickAsync();
        await anyone.Page.Locator("html[lang=en]").WaitForAsync();
        await anyone.Sees("BT-2026-001");
        new Uri(anyone.Page.Url).AbsolutePath.ShouldBe($"/centers/{center}", "the switch leads back to the same page");
        (await anyone.Page.Locator("main h1").InnerTextAsync()).ShouldBe(Center, "the name is granted in Chinese");
        foreach (var label in await anyone.Page.Locator("main dt").AllInnerTextsAsync())
        {
            label.ShouldNotMatch(@"\p{IsCJKUnifiedIdeographs}");
        }
    }

    private async Task<Visitor> Register()
    {
        var signer = await Anybody();
        await signer.Open("/register-unit");
        foreach (var (name, value) in new[]
        {
            ("UnitName", UnitName), ("CreditCode", "91150203MA0DEM021J"), ("Kind", "enterprise"),
            ("District", "150203"), ("Department", City.Department.ToString()), ("Address", "包头市虚构大街2号"),
            ("LegalRepresentative", "贺明远"), ("PersonName", "贺明远"), ("Email", "he@example.test"),
            ("Password", City.Password), ("Again", City.Password), ("Phone", "13800000000"),
        })
        {
            await signer.Type(name, value);
        }
        await signer.Press("提交注册");
        await signer.Sees("等待主管部门激活");
        await signer.Inspect();
        return signer;
    }

    private static async Task Activate(Visitor department)
    {
        await department.Open("/department/units");
        await department.Inspect();
        await department.Press(UnitName);
        await department.Inspect();
        await department.Page.Locator("button[name=Activate]").ClickAsync();
        await department.Page.WaitForURLAsync("**/department/units?done=1");
    }

    /// <summary>The unit fills in its application section by section, attaches the papers, reads it through and signs it.
    /// Gives the number of the case.</summary>
    private static async Task<string> Apply(Visitor signer)
    {
        await signer.Open("/unit");
        await signer.Inspect();
        await signer.Press("开始新的申报");
        await signer.Page.WaitForURLAsync("**/new");
        await signer.Inspect();
        await signer.Press("开始填写");
        await signer.Page.Locator(".tasks").WaitForAsync();
        await signer.Inspect();
        await signer.Press("封面");
        foreach (var (section, fields) in Filled.Sections)
        {
            await signer.Page.WaitForURLAsync($"**/{section}");
            await FillIn(signer, fields);
            await signer.Press("保存并继续");
        }
        await signer.Page.WaitForURLAsync("**/materials");
        foreach (var material in Filled.Materials)
        {
            var place = signer.Page.Locator($"#material-{material}");
            await signer.Type($"file-{material}", $"{material}.pdf");
            await place.Locator(".files a[download]").WaitForAsync();
        }
        var draft = new Uri(signer.Page.Url).AbsolutePath.Replace("/materials", "", StringComparison.Ordinal);
        foreach (var section in Filled.Sections.Keys.Append("materials")) { await signer.Inspect($"{draft}/{section}"); }

        await signer.Page.Locator("main .actions").GetByText("核对并提交").ClickAsync();
        await signer.Sees("没有发现障碍");
        await signer.Inspect();
        await signer.Press("签署并提交");
        await signer.Page.WaitForURLAsync("**/submit");
        await signer.Inspect();
        await signer.Type("Signature", "贺明远");
        await signer.Press("签署并提交");
        await signer.Page.WaitForURLAsync("**/receipt");
        await signer.Inspect();
        return (await signer.Page.Locator(".number").InnerTextAsync()).Trim();
    }

    /// <summary>Types a section as a person does: rows are added by their button.</summary>
    private static async Task FillIn(Visitor signer, (string Name, string? Value)[] fields)
    {
        var rows = new Dictionary<string, string>();
        foreach (var (name, value) in fields.Where(f => !f.Name.StartsWith("funding.", StringComparison.Ordinal)))
        {
            if (name.EndsWith("._rows", StringComparison.Ordinal))
            {
                var table = name.Split('.')[0];
                foreach (var row in value!.Split(','))
                {
                    await signer.Page.Locator($"button[value='add:{table}']").ClickAsync();
                    rows[$"{table}.{row}"] = (await signer.Page.Locator($"[data-table='{table}'] > [data-row]")
                        .Last.GetAttributeAsync("data-row"))!;
                }
                continue;
            }
            await signer.Type(name.Split('.') is [var of, var id, var column] ? $"{of}.{rows[$"{of}.{id}"]}.{column}" : name, value!);
        }
        // The budget is a table: a cell is named by its source and year.
        string Cell(string column) => fields.FirstOrDefault(f => f.Name == $"funding.f1.{column}").Value ?? "";
        if (Cell("amount") is { Length: > 0 } amount) { await signer.Type($"funding.{Cell("source")}{Cell("year")}.amount", amount); }
    }

    /// <summary>Does an act from the page of the case, and looks at both pages before.</summary>
    private static async Task Act(Visitor visitor, string number, string act, string words, params (string Name, string Value)[] fields)
    {
        await visitor.Open($"/cases/{number}");
        await visitor.Inspect();
        await visitor.Press(words);
        await visitor.Page.WaitForURLAsync($"**/do/{act}");
        await visitor.Inspect();
        foreach (var (name, value) in fields) { await visitor.Type(name, value); }
        await visitor.Press(words);
        await visitor.Page.WaitForURLAsync($"**/cases/{number}?done={act}");
        await visitor.Sees($"已办理：{words}");
    }

    private static (string, string)[] Review(int experts) =>
    [
        ("HeldOn", "2026-3-2"), ("Outcome", "Favourable"), ("Opinion", "考察情况与申报材料一致，同意。"), ("Report", "report.pdf"),
        .. Enumerable.Range(0, experts).SelectMany(
            i => new[] { ($"Experts.{i}.Name", $"虚构专家{i + 1}"), ($"Experts.{i}.Unit", "内蒙古虚构大学"), ($"Experts.{i}.Signed", "on") }),
    ];
}
