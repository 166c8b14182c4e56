using Luyan.Cases.Applications.Form;
using Luyan.Law;

namespace Luyan.Demo;

/// <summary>Writes the form of one application as its unit would, without its files.</summary>
internal sealed class DossierWriter(Invention draw, Applicant who, Topic topic, DateOnly filed, Measures law)
{
    private const int Smallest = 1;

    /// <summary>The whole form.</summary>
    public Dossier Write()
    {
        var partner = draw.OneOf([.. Words.Institutes.Where(i => i.Kind != "other")]);
        var words = new Filling(draw, topic, who.Row.Name, partner.Name);
        var months = draw.OneOf([12, 18, 24, 24]);
        var dossier = new Dossier
        {
            Cover = Cover(),
            Unit = Unit(words),
            Base = new RecordWriter(draw, topic, who, filed).Write(),
            Organisation = new()
            {
                Structure = words.One(Prose.Structure), Development = words.One(Prose.Development),
                Cooperation = words.One(Prose.Cooperation), Innovation = words.One(Prose.Innovation),
                Partners = [new()
                {
                    Id = "q1", Name = partner.Name, Kind = partner.Kind, Content = words.Of("联合开展{process}研究、共建试验条件、联合培养人才"),
                    From = filed.AddMonths(-draw.Between(6, 40)), To = filed.AddYears(draw.Between(2, 5))
                }],
                Team = new TeamWriter(draw, topic, who, filed).Write(),
            },
            Equipment = new EquipmentWriter(draw, topic, who, filed).Write(words),
            Services = new() { Openness = words.One(Prose.Openness), Services = Services(words) },
            Reasons = new()
            {
                Necessity = words.One(Prose.Necessity),
                Directions = words.One(Prose.Directions),
                Goals = words.One(Prose.Goals),
                Targets = Targets()
            },
            Plan = new PlanWriter(draw, who, filed).Write(words, months),
        };
        // What is committed is what the plan says of own funds.
        return dossier with
        {
            Unit = dossier.Unit with { Committed = dossier.Plan.Funding.Where(f => f.Source == "own").Sum(f => f.Amount) }
        };
    }

    private CoverSection Cover() => new()
    {
        CenterName = topic.CenterName, Field = topic.Field, FieldDetail = topic.Name,
        Industry = law.Dictionaries.Industries.Text(draw.OneOf(topic.Discipline.Industries), Language.Chinese), District = who.Row.District,
        DirectorName = who.Director.Name, DirectorTitle = draw.OneOf(["正高级工程师", "高级工程师", "研究员"]), DirectorPhone = draw.Phone(),
        ContactName = who.Filler.Name, ContactPhone = who.Row.ContactPhone, ContactMail = who.Row.ContactEmail,
    };

    private UnitSection Unit(Filling words)
    {
        var staff = who.Size switch { Smallest => draw.Between(60, 180), 2 => draw.Between(180, 600), _ => draw.Between(600, 2400) };
        return new()
        {
            Name = who.Row.Name, CreditCode = who.Row.CreditCode, Kind = who.Row.Kind,
            District = who.Row.District, Address = who.Row.Address, RegisteredOn = who.Founded,
            Capital = draw.Amount(500 * who.Size, 6000 * who.Size, 100),
            LegalRepresentative = who.Row.LegalRepresentative, Business = words.One(Prose.Business),
            Staff = staff, Researchers = staff * draw.Between(12, 28) / 100,
            Position = words.One(Prose.Position), Conversion = words.One(Prose.Conversion),
            Qualifications = words.One(Prose.Qualifications), Years = Years(staff),
            Declaration = words.One(Prose.Declaration), Resources = words.One(Prose.Resources),
            Committed = draw.Amount(200, 900, 50) * who.Size, Logistic = words.One(Prose.Logistic),
        };
    }

    // Three years that have ended; revenue per head and shares stay within what such units have.
    private List<YearRow> Years(int staff)
    {
        var revenue = staff * draw.Between(45, 110);
        return
        [
            .. Enumerable.Range(0, 3).Select(i =>
            {
                revenue += revenue * draw.Between(-4, 12) / 100;
                return new YearRow
                {
                    Id = $"y{i + 1}", Year = filed.Year - 3 + i, Revenue = revenue,
                    Profit = Math.Round(revenue * draw.Between(3, 11) / 100m), Tax = Math.Round(revenue * draw.Between(3, 6) / 100m),
                    Assets = Math.Round(revenue * draw.Between(90, 180) / 100m),
                    Research = Math.Round(revenue * draw.Between(32, 75) / 1000m),
                };
            }),
        ];
    }

    private List<ServiceRow> Services(Filling words) =>
    [
        .. draw.Shuffled<(string Name, string Kind, string Price)>(
            [
                ("{process}委托研发", "research", "协商"), ("{test}", "testing", "按公示标准"), ("{test2}", "testing", "按公示标准"),
                ("{topic}技术咨询", "consulting", "按次协商"), ("{process2}技术培训", "training", "公益"), ("{process3}中试服务", "research", "按批次协商")
            ])
            .Take(draw.Between(3, 6)).Select((s, i) => new ServiceRow
            {
                Id = $"s{i + 1}", Name = words.Of(s.Name), Kind = s.Kind, Price = s.Price,
                Audience = draw.OneOf(["本市同行业企业", "中小企业和科研单位", "上下游配套企业", "企业、院校和政府部门"]),
            }),
    ];

    private List<TargetRow> Targets()
    {
        (string Name, string Measure, int Now, int More)[] all =
        [
            ("授权专利", "件", draw.Between(4, 20), draw.Between(5, 15)), ("新产品、新工艺", "项", draw.Between(1, 5), draw.Between(3, 6)),
            ("企业或团体标准", "项", draw.Between(0, 4), draw.Between(2, 4)),
            ("对外技术服务", "次/年", draw.Between(3, 25), draw.Between(20, 60)), ("专职研发人员", "人", draw.Between(12, 40), draw.Between(5, 15)),
            ("研发设备原值", "万元", draw.Between(8, 30) * 50, draw.Between(4, 16) * 50),
            ("培训技术人员", "人次/年", draw.Between(10, 60), draw.Between(60, 150)),
        ];
        return [.. all.Take(draw.Between(5, 7))
            .Select((t, i) => new TargetRow { Id = $"g{i + 1}", Name = t.Name, Measure = t.Measure, Now = t.Now, Goal = t.Now + t.More })];
    }
}
