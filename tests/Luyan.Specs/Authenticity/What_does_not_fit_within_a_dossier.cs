using Luyan.Cases;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Authenticity;
using Luyan.Law;

namespace Luyan.Specs.Authenticity;

/// <summary>One fault planted in a sound dossier gives exactly its finding.</summary>
public class What_does_not_fit_within_a_dossier
{
    private static readonly DateOnly Filed = new(2026, 3, 2);
    private static readonly Measures Law = MeasuresFile.LoadDefault();
    private static readonly FileRef Scan = new(new string('a', 64), "专利证书.pdf", 9);

    private static readonly Dossier Sound = new()
    {
        Cover = new() { CenterName = "包头市稀土永磁工程技术研究中心", Cohosts = [new() { Id = "c1", Name = "鹿原大学", CreditCode = "91150203MA0DEM021J" }] },
        Unit = new()
        {
            Name = "鹿原材料有限公司", Kind = "enterprise", RegisteredOn = new(2005, 5, 8), Staff = 120, Researchers = 30, Committed = 500,
            Years =
            [
                new() { Id = "y1", Year = 2024, Revenue = 9000, Research = 400, Profit = 700, Tax = 300, Assets = 12000, Staff = 118 },
                new() { Id = "y2", Year = 2025, Revenue = 9800, Research = 430, Profit = 720, Tax = 310, Assets = 12500, Staff = 120 }
            ],
        },
        Base = new()
        {
            Projects = [new()
            {
                Id = "p1", Name = "磁体工艺", Number = "KJ2021001", From = new(2021, 1, 1),
                To = new(2023, 12, 31), Result = "passed", Role = "lead"
            }],
            Awards = [new() { Id = "a1", Name = "磁体工艺", Award = "科技进步奖", Year = 2024, Certificate = "2024-J-12" }],
            Patents = [new()
            {
                Id = "z1", Name = "一种磁体", Kind = "invention", Number = "ZL202010000000.7",
                Filed = new(2020, 3, 1), Granted = new(2022, 6, 1)
            }],
        },
        Organisation = new()
        {
            Partners = [new() { Id = "q1", Name = "鹿原大学", From = new(2024, 1, 1), To = new(2027, 1, 1) }],
            Team = [new()
            {
                Id = "t1", Name = "程望舒", Born = 1980, Degree = "doctor", Rank = "senior", FullTime = true, From = new(2010, 1, 1)
            }],
        },
        Equipment = new() { Area = 800, Premises = [new() { Id = "r1", Area = 810 }], Equipment =
            [new() { Id = "e1", Name = "磁强计", Model = "VSM-1", Maker = "虚构仪器", Count = 1, Value = 180, Bought = new(2022, 2, 2) }] },
        Services = new()
        {
            Served = [new() { Id = "s1", Name = "检测", Contract = 10, Received = 8, On = new(2025, 9, 1) }],
            Trainings = [new() { Id = "n1", Name = "培训", On = new(2025, 9, 1) }]
        },
        Plan = new() { Months = 24, Funding = [new() { Id = "f1", Source = "own", Year = 2026, Amount = 500 }] },
        Materials = [new("patent-certificates", Scan, "z1")],
    };

    private static readonly (string Reason, Func<Dossier, Dossier> Fault)[] Faults =
    [
        ("patent-number",
            d => d with { Base = d.Base with { Patents = [d.Base.Patents[0] with { Number = Broken(d.Base.Patents[0].Number!) }] } }),
        ("cohost-credit-code",
            d => d with { Cover = d.Cover with { Cohosts = [d.Cover.Cohosts[0] with { CreditCode = "91150203MA0DEM021K" }] } }),
        ("project-ends-before-start", d => d with { Base = d.Base with { Projects = [d.Base.Projects[0] with { To = new(2020, 6, 1) }] } }),
        ("project-passed-before-end", d => d with { Base = d.Base with { Projects = [d.Base.Projects[0] with { To = new(2026, 3, 3) }] } }),
        ("project-before-unit", d => d with { Unit = d.Unit with { RegisteredOn = new(2021, 1, 2) } }),
        ("award-in-future", d => d with { Base = d.Base with { Awards = [d.Base.Awards[0] with { Year = 2027 }] } }),
        ("award-before-project", d => d with { Base = d.Base with { Awards = [d.Base.Awards[0] with { Year = 2020 }] } }),
        ("patent-granted-in-future",
            d => d with { Base = d.Base with { Patents = [d.Base.Patents[0] with { Granted = new(2026, 3, 3) }] } }),
        ("patent-granted-before-filed",
            d => d with { Base = d.Base with { Patents = [d.Base.Patents[0] with { Filed = new(2022, 6, 2) }] } }),
        ("patent-granted-before-number",
            d => d with { Base = d.Base with { Patents = [d.Base.Patents[0] with { Filed = null, Granted = new(2019, 12, 31) }] } }),
        ("instrument-bought-in-future",
            d => d with { Equipment = d.Equipment with { Equipment = [d.Equipment.Equipment[0] with { Bought = new(2026, 3, 3) }] } }),
        ("agreement-ends-before-start",
            d => d with { Organisation = d.Organisation with { Partners = [d.Organisation.Partners[0] with { To = new(2023, 1, 1) }] } }),
        ("service-in-future", d => d with { Services = d.Services with { Served = [d.Services.Served[0] with { On = new(2026, 3, 3) }] } }),
        ("training-in-future",
            d => d with { Services = d.Services with { Trainings = [d.Services.Trainings[0] with { On = new(2026, 3, 3) }] } }),
        ("year-not-over",
            d => d with { Unit = d.Unit with { Years = [d.Unit.Years[1], d.Unit.Years[1] with { Id = "y3", Year = 2026 }] } }),
        ("person-age", d => Team(d, m => m with { Born = 2011, From = null })),
        ("person-degree-age", d => Team(d, m => m with { Born = 2003, Rank = "none", From = null })),
        ("person-rank-age", d => Team(d, m => m with { Born = 2001, Degree = "bachelor", From = null })),
        ("person-left-before-joining", d => Team(d, m => m with { To = new(2009, 1, 1) })),
        ("person-joined-age", d => Team(d, m => m with { From = new(1992, 1, 1) })),
        ("researchers-exceed-staff", d => d with { Unit = d.Unit with { Researchers = 121 } }),
        ("year-researchers-exceed-staff", d => Year(d, y => y with { Researchers = 121 })),
        ("team-exceeds-staff", d => d with
        {
            Unit = d.Unit with { Staff = 1, Researchers = 1 },
            Organisation = d.Organisation with { Team = [d.Organisation.Team[0], d.Organisation.Team[0] with { Id = "t2", Name = "周可" }] }
        }),
        ("research-exceeds-revenue", d => d with { Unit = d.Unit with { Years = [d.Unit.Years[1] with { Research = 9801 }] } }),
        ("profit-exceeds-revenue", d => Year(d, y => y with { Profit = 9801 })),
        ("tax-exceeds-revenue", d => Year(d, y => y with { Tax = 9801 })),
        ("new-products-exceed-revenue", d => Year(d, y => y with { NewProducts = 9801 })),
        ("revenue-jumps", d => Year(d, y => y with { Revenue = 27001 })),
        ("research-jumps", d => Year(d, y => y with { Research = 1201 })),
        ("assets-jump", d => Year(d, y => y with { Assets = 36001 })),
        ("staff-jumps", d => Year(d, y => y with { Staff = 39 })),
        ("year-twice", d => Year(d, y => y with { Year = 2024 })),
        ("area-differs", d => d with { Equipment = d.Equipment with { Area = 1200 } }),
        ("own-funds-differ", d => d with { Unit = d.Unit with { Committed = 900 } }),
        ("instruments-exceed-assets",
            d => d with { Equipment = d.Equipment with { Equipment = [d.Equipment.Equipment[0] with { Value = 12501 }] } }),
        ("received-exceeds-contract",
            d => d with { Services = d.Services with { Served = [d.Services.Served[0] with { Received = 11 }] } }),
        ("value-without-count", d => d with { Equipment = d.Equipment with { Equipment = [d.Equipment.Equipment[0] with { Count = 0 }] } }),
        ("listed-twice", d => d with { Equipment =
            d.Equipment with { Equipment = [d.Equipment.Equipment[0], d.Equipment.Equipment[0] with { Id = "e2", Model = "vsm 1" }] } }),
    ];

    public static TheoryData<string> Reasons => [.. Faults.Select(f => f.Reason)];

    [Fact]
    public void A_sound_dossier_shows_nothing() => Seen(Sound).Select(f => f.Reason).ShouldBeEmpty();

    [Theory, MemberData(nameof(Reasons))]
    public void A_planted_fault_is_seen_and_nothing_else(string reason)
    {
        var faulty = Faults.Single(f => f.Reason == reason).Fault(Sound);
        var finding = Seen(faulty).ShouldHaveSingleItem();
        finding.Reason.ShouldBe(reason);
        finding.Here.Cells.ShouldNotBeEmpty();
        Seen(faulty).Single().Key.ShouldBe(finding.Key);
    }

    [Theory, MemberData(nameof(Reasons))]
    public void It_says_in_both_languages_what_was_seen_and_what_to_ask(string reason)
    {
        var finding = Seen(Faults.Single(f => f.Reason == reason).Fault(Sound)).Single();
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var text in new[] { finding.What(language), finding.Question(language), finding.Why(language) })
            {
                text.ShouldNotBeNullOrWhiteSpace();
                text.ShouldNotContain("{");
            }
        }
    }

    // What an officer has done about a finding hangs on its key: it is that of the versions that wrote the remark in two values.
    [Theory]
    [InlineData("patent-number")]
    [InlineData("cohost-credit-code")]
    public void The_key_of_a_wrong_number_stays_what_it_was(string reason)
    {
        var finding = Seen(Faults.Single(f => f.Reason == reason).Fault(Sound)).Single();
        var place = finding.Here.Place;
        var values = (string[])
        [
            finding.Values["number"], finding.Values.Text("remark", Language.Chinese)!, finding.Values.Text("remark", Language.English)!,
        ];
        finding.Key.ShouldBe(TruthFinding.KeyOf(finding.Kind, reason,
            $"{place.Section}|{place.Listing}|{place.Row}|{place.Field}", "", string.Join('|', values)));
    }

    [Theory]
    [InlineData("2022-05-30", "2026-02-01", null, "file-edited")]
    [InlineData("2026-02-01", "2026-02-01", "扫描仪", null)]
    [InlineData("2022-07-01", "2022-07-05", "扫描仪", "file-edited")]
    [InlineData("2026-02-01", "2026-02-01", "Adobe Photoshop 25", "file-retouched")]
    [InlineData("2022-05-01", "2022-05-20", null, null)]
    public void A_certificate_file_is_shown_when_it_was_worked_on_after_its_day(
        string made, string edited, string? software, string? reason)
    {
        DateTimeOffset At(string day) => DateTimeOffset.Parse($"{day}T02:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        var files = new Dictionary<string, FileHistory> { [Scan.Sha256] = new(At(made), At(edited), software, []) };
        InsideFindings.Of(Sound, Filed, files, Law).Select(f => f.Reason).ShouldBe(reason is null ? [] : [reason]);
    }

    [Fact]
    public void Research_of_a_university_may_exceed_its_revenue() =>
        Seen(Sound with { Unit = Sound.Unit with { Kind = "university", Years = [Sound.Unit.Years[1] with { Research = 20000 }] } })
            .ShouldBeEmpty();

    private static IReadOnlyList<TruthFinding> Seen(Dossier dossier) =>
        InsideFindings.Of(dossier, Filed, new Dictionary<string, FileHistory>(), Law);

    private static Dossier Team(Dossier d, Func<MemberRow, MemberRow> change) =>
        d with { Organisation = d.Organisation with { Team = [change(d.Organisation.Team[0])] } };

    private static Dossier Year(Dossier d, Func<YearRow, YearRow> change) =>
        d with { Unit = d.Unit with { Years = [d.Unit.Years[0], change(d.Unit.Years[1])] } };

    private static string Broken(string number) => number[..^1] + (number[^1] == '1' ? "2" : "1");
}
