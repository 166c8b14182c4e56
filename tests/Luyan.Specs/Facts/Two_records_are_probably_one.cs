using Luyan.Cases.Facts;

namespace Luyan.Specs.Facts;

/// <summary>By what a row without an id is probably a record of the ledger, kind by kind.</summary>
public sealed class Two_records_are_probably_one
{
    private static readonly Guid Id = new("018e0000-0000-7000-8000-000000000001");

    private static Dictionary<string, string> Cells(string cells) =>
        cells.Split(';').Select(c => c.Split('=')).ToDictionary(c => c[0], c => c[1]);

    private static RowOutcome Outcome(FactKind kind, string stands, string comes) => DryRun.Compare(
        [new(kind, 1, null, Cells(comes + ";other=1"), [])], [new(Id, kind, 1, Cells(stands + ";other=2"))]).Single().Outcome;

    /// <summary>Each of these says what the record is; one that differs or says nothing makes another record.</summary>
    public static TheoryData<FactKind, string> Keys => new()
    {
        { FactKind.Person, "name=甲;born=1979" }, { FactKind.Right, "number=201710601862.8" }, { FactKind.Right, "name=磁体;kind=utility" },
        { FactKind.Standard, "number=GB/T 1-2024" }, { FactKind.Standard, "name=磁体" }, { FactKind.Project, "number=2024-7" },
        { FactKind.Project, "name=磁体;from=2024-01-01" }, { FactKind.Award, "certificate=2024-7" },
        { FactKind.Award, "name=磁体;award=科技奖;year=2024" },
        { FactKind.Instrument, "name=电镜;model=X1" }, { FactKind.Premises, "name=一号楼;address=稀土大街" },
        { FactKind.Conversion, "name=磁体;mode=licence;on=2024-01-01" }, { FactKind.Product, "name=磁体;year=2024" },
        { FactKind.Partner, "name=大学;from=2024-01-01" }, { FactKind.Service, "name=检测;client=乙;on=2024-01-01" },
        { FactKind.Training, "name=培训;on=2024-01-01" }, { FactKind.Introduction, "name=技术;on=2024-01-01" },
        { FactKind.Exchange, "name=会议;on=2024-01-01" }, { FactKind.Year, "year=2024" },
    };

    [Theory, MemberData(nameof(Keys))]
    public void What_names_a_record_names_it_as_a_whole(FactKind kind, string cells)
    {
        Outcome(kind, cells, cells).ShouldBe(RowOutcome.Likely);
        var parts = cells.Split(';');
        for (var i = 0; i < parts.Length; i++)
        {
            string Changed(string to) => string.Join(';', parts.Select((p, n) => n == i ? p.Split('=')[0] + "=" + to : p));
            Outcome(kind, cells, Changed("Z9")).ShouldBe(RowOutcome.New, parts[i]);
            Outcome(kind, cells, Changed("—")).ShouldBe(RowOutcome.New, parts[i]);
            Outcome(kind, Changed("—"), Changed("")).ShouldBe(RowOutcome.New, $"neither says {parts[i]}");
        }
    }

    /// <summary>Where the surer name is there, the other one does not count.</summary>
    [Theory]
    [InlineData(FactKind.Right, "number=1;name=磁体;kind=utility")]
    [InlineData(FactKind.Standard, "number=1;name=磁体")]
    [InlineData(FactKind.Project, "number=1;name=磁体;from=2024-01-01")]
    [InlineData(FactKind.Award, "certificate=1;name=磁体;award=科技奖;year=2024")]
    public void The_number_is_surer_than_the_name(FactKind kind, string cells)
    {
        Outcome(kind, cells, cells.Replace("磁体", "钢材", StringComparison.Ordinal)).ShouldBe(RowOutcome.Likely);
        Outcome(kind, cells, cells.Replace("=1;", "=2;", StringComparison.Ordinal)).ShouldBe(RowOutcome.New);
    }

    [Fact]
    public void The_day_of_purchase_tells_two_instruments_of_a_model_apart() =>
        new[] { "2024-01-01", "2025-01-01", "" }.Select(bought => Outcome(
            FactKind.Instrument, "name=电镜;model=X1;bought=2024-01-01", $"name=电镜;model=X1;bought={bought}"))
            .ShouldBe([RowOutcome.Likely, RowOutcome.New, RowOutcome.New]);

    [Theory]
    [InlineData("ZL201710601862.8", true)]
    [InlineData("CN201710601862.8", true)]
    [InlineData("zl 2017 1060 1862.8", true)]
    [InlineData("US201710601862.8", false)]
    [InlineData("201710601862.9", false)]
    public void The_sign_of_a_patent_is_written_or_left_out_at_will(string number, bool one)
    {
        foreach (var stands in (string[])["201710601862.8", "ZL201710601862.8", "CN201710601862.8"])
        {
            Outcome(FactKind.Right, $"number={stands}", $"number={number}").ShouldBe(one ? RowOutcome.Likely : RowOutcome.New);
        }
    }

    [Fact]
    public void A_sign_without_a_number_is_no_number() =>
        Outcome(FactKind.Right, "number=ZL;name=磁体;kind=utility", "name=磁体;kind=utility").ShouldBe(RowOutcome.Likely);

    public static TheoryData<FactKind, string, string> Listings => new()
    {
        { FactKind.Person, "organisation", "team" }, { FactKind.Instrument, "equipment", "equipment" },
        { FactKind.Premises, "equipment", "premises" }, { FactKind.Right, "base", "patents" }, { FactKind.Standard, "base", "standards" },
        { FactKind.Project, "base", "projects" }, { FactKind.Award, "base", "awards" }, { FactKind.Conversion, "base", "conversions" },
        { FactKind.Product, "base", "products" }, { FactKind.Partner, "organisation", "partners" },
        { FactKind.Service, "services", "served" }, { FactKind.Training, "services", "trainings" },
        { FactKind.Introduction, "activities", "introductions" }, { FactKind.Exchange, "activities", "exchanges" },
        { FactKind.Year, "unit", "years" },
    };

    [Theory, MemberData(nameof(Listings))]
    public void Each_kind_is_one_listing(FactKind kind, string section, string listing)
    {
        (kind.Section(), kind.Listing(), FactKinds.OfListing(section, listing)).ShouldBe((section, listing, kind));
        FactKinds.OfListing("plan", listing).ShouldBeNull();
        FactKinds.OfListing(section, "milestones").ShouldBeNull();
        FactKinds.All.ShouldBe(Listings.Select(l => l.Data.Item1));
    }
}
