using System.Globalization;
using Luyan.Cases;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Authenticity;

namespace Luyan.Specs.Authenticity.Synthetic;

/// <summary>A dossier that is being written.</summary>
internal sealed class Sheet
{
    public required Guid Case { get; init; }
    public required Guid Unit { get; init; }
    public required string Number { get; init; }
    public required string UnitName { get; init; }
    public required Author Author { get; init; }
    public Dictionary<string, List<List<List<string>>>> Texts { get; init; } = [];
    public Dictionary<string, string> Standing { get; init; } = [];
    public List<PatentRow> Patents { get; init; } = [];
    public List<InstrumentRow> Instruments { get; init; } = [];
    public List<MemberRow> Team { get; init; } = [];
    public List<AwardRow> Awards { get; init; } = [];
    public List<ProjectRow> Projects { get; init; } = [];
    public List<(FileRef File, string Picture)> Files { get; init; } = [];
}

/// <summary>
/// Thousands of invented dossiers with what was planted in them. Honest likeness is planted too:
/// wording that all share, the form's own guidance, a unit that files again, two units that write of the same things in their own words.
/// </summary>
internal sealed class SyntheticCity
{
    public static readonly string[] Fields =
        ["position", "conversion", "structure", "development", "cooperation", "innovation",
            "laboratories", "necessity", "directions", "goals", "tasks", "arrangement"];

    private static readonly string[] Shared =
    [
        "我单位郑重承诺：所报材料真实、准确、完整，如有弄虚作假，愿意承担由此产生的一切责任，并接受主管部门和市科技局的监督检查。",
        "中心实行管理委员会领导下的主任负责制，主任对中心全面负责，技术委员会负责审议研究方向和年度计划，人员实行聘任制和年度考核。",
        "仪器设备由专人管理，建立台账和使用档案，操作人员持证上岗，定期检定或校准，闲置设备按照规定向社会开放共享。",
        "工程技术研究中心应当依托具有较强实力的科研院所、高等院校或者骨干企业，拥有一流的工程技术人才和较完备的试验条件。",
    ];

    /// <summary>What the form itself says; some leave it standing in the field.</summary>
    public static readonly string[] Guidance =
        ["请说明本领域国内外技术发展现状和趋势、本市产业的需求、存在的主要问题，以及依托单位已有的工作基础和优势，字数不超过一千字。"];

    private readonly Random random;
    private readonly Numbers numbers;

    public SyntheticCity(int dossiers, int seed)
    {
        (random, numbers) = (new(seed), new(new(seed + 1)));
        for (var i = 0; i < dossiers; i++)
        {
            Sheets.Add(i % 20 == 19 ? FiledAgain(Sheets[random.Next(Sheets.Count)])
                : i % 10 == 9 ? Write(Sheets[random.Next(Sheets.Count)].Author.Colleague(random))
                : Write(Author.New(random)));
        }
    }

    public List<Sheet> Sheets { get; } = [];

    public List<Planted> Plants { get; } = [];

    /// <summary>Plants so many copies of every kind.</summary>
    public SyntheticCity Plant(int copiesOfEachRetouch, int duplicatesOfEachKind)
    {
        var taken = new HashSet<(Guid, string)>();
        foreach (var how in Enum.GetValues<Retouch>())
        {
            for (var i = 0; i < copiesOfEachRetouch;)
            {
                var (from, to, field) = (Sheets.One(random), Sheets.One(random), Fields.One(random));
                if (from.Unit == to.Unit || !taken.Add((from.Case, field)) || !taken.Add((to.Case, field))) { continue; }
                to.Texts[field].Add(Copying.Of(from.Texts[field][0], how, random));
                Plants.Add(new(FindingKind.NearParagraph, from.Case, to.Case, field, how));
                i++;
            }
        }
        for (var i = 0; i < duplicatesOfEachKind; i++)
        {
            Duplicate(FindingKind.SamePatent, (a, b) => b.Patents.Add(a.Patents[0] with
            {
                Id = "zx",
                Number = a.Patents[0].Number!.Replace("ZL", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)
            }));
            Duplicate(FindingKind.SameInstrument, (a, b) => b.Instruments.Add(a.Instruments[0] with
            {
                Id = "ex",
                Model = a.Instruments[0].Model!.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()
            }));
            Duplicate(FindingKind.SamePerson, (a, b) => b.Team.Add(a.Team[0] with { Id = "tx", Employer = b.UnitName }));
            Duplicate(FindingKind.SameAward, (a, b) => b.Awards.Add(a.Awards[0] with { Id = "ax" }));
            Duplicate(FindingKind.SameProject, (a, b) => b.Projects.Add(a.Projects[0] with { Id = "px" }));
            Duplicate(FindingKind.SameFile, (a, b) => b.Files.Add(a.Files[0] with { File = a.Files[0].File with { Name = "另一名称.pdf" } }));
            Duplicate(FindingKind.SamePicture, (a, b) => b.Files.Add((new(numbers.Digest(), "合成.pdf", 9), a.Files[1].Picture)));
            var field = Fields.One(random);
            Duplicate(FindingKind.SameParagraph, (a, b) => b.Texts[field].Add(a.Texts[field][0]), field);
        }
        return this;
    }

    /// <summary>What is compared of all of them.</summary>
    public IReadOnlyList<ComparedDossier> Compared(ComparisonSettings settings) =>
        [.. Sheets.AsParallel().AsOrdered().Select(s => Compared(s, settings))];

    private static ComparedDossier Compared(Sheet sheet, ComparisonSettings settings) => ComparedDossier.Of(
        sheet.Case,
        new()
        {
            Number = sheet.Number, Unit = sheet.Unit, UnitName = sheet.UnitName, CreditCode = "", Department = default,
            DepartmentName = "", Dossier = DossierOf(sheet), Commitment = new("甲", true), FiledOn = new(2026, 3, 2)
        },
        sheet.Files.ToDictionary(f => f.File.Sha256, f => (IReadOnlyList<string>)[f.Picture]), settings);

    public static Dossier DossierOf(Sheet s)
    {
        string Of(string field) =>
            string.Join('\n', s.Texts[field].Select(Author.Text).Concat(s.Standing.TryGetValue(field, out var standing) ? [standing] : []));
        return new()
        {
            Cover = new() { CenterName = $"包头市{s.Number}工程技术研究中心" },
            Unit = new() { Name = s.UnitName, Position = Of("position"), Conversion = Of("conversion"), Declaration = Shared[0] },
            Organisation = new()
            {
                Structure = Of("structure"), Development = Of("development"),
                Cooperation = Of("cooperation"), Innovation = Of("innovation"), Team = s.Team
            },
            Base = new() { Patents = s.Patents, Awards = s.Awards, Projects = s.Projects },
            Equipment = new() { Laboratories = Of("laboratories"), Equipment = s.Instruments },
            Reasons = new() { Necessity = Of("necessity"), Directions = Of("directions"), Goals = Of("goals") },
            Plan = new() { Tasks = Of("tasks"), Arrangement = Of("arrangement") },
            Materials = [.. s.Files.Select(f => new AttachedMaterial("patent-certificates", f.File))],
        };
    }

    private void Duplicate(FindingKind kind, Action<Sheet, Sheet> copy, string field = "")
    {
        var (from, to) = (Sheets.One(random), Sheets.One(random));
        while (from.Unit == to.Unit) { to = Sheets.One(random); }
        copy(from, to);
        Plants.Add(new(kind, from.Case, to.Case, field));
    }

    private Sheet Write(Author author)
    {
        var unit = $"包头{Lexicon.Given.One(random)}{Lexicon.Material(random)}有限公司";
        return new()
        {
            Case = numbers.Id(), Unit = numbers.Id(),
            Number = string.Create(CultureInfo.InvariantCulture, $"SB-2026-{Sheets.Count + 1:0000}"), UnitName = unit, Author = author,
            Texts = Fields.ToDictionary(f => f, _ => (List<List<List<string>>>)[.. Enumerable.Range(0, random.Next(1, 3))
                .Select(_ => author.Paragraph(random.Next(4, 7)))]),
            Standing = Fields.Where(_ => random.Next(4) == 0).ToDictionary(
                f => f, _ => random.Next(3) == 0 ? Guidance[0] : Shared.One(random)),
            Patents = [.. Enumerable.Range(1, 5).Select(i => new PatentRow
            {
                Id = $"z{i}", Name = $"一种{Lexicon.Material(random)}", Kind = "invention",
                Number = numbers.Patent(random.Next(2015, 2024)), Granted = new(2025, 3, 1), Status = "granted"
            })],
            Instruments = [.. Enumerable.Range(1, 6).Select(i => new InstrumentRow
            {
                Id = $"e{i}", Name = $"{Lexicon.Process(random)}仪", Model = numbers.Model(), Maker = "虚构仪器", Count = 1,
                Value = random.Next(10, 900) / 10m, Bought = new DateOnly(2018, 1, 1).AddDays(random.Next(2000))
            })],
            Team = [.. Enumerable.Range(1, 8).Select(i => new MemberRow
            {
                Id = $"t{i}", Name = Lexicon.Surnames.One(random) + Lexicon.Given.One(random), Born = random.Next(1965, 2000),
                Degree = "master", Profession = Lexicon.Process(random), FullTime = true, Employer = unit
            })],
            Awards = [new()
            {
                Id = "a1", Name = Lexicon.Process(random), Award = "科学技术进步奖", Year = 2023, Certificate = numbers.Certificate(2023)
            }],
            Projects = [.. Enumerable.Range(1, 2).Select(
                i => new ProjectRow { Id = $"p{i}", Name = Lexicon.Process(random), Number = numbers.Project(2021), Role = "lead" })],
            Files = [(new(numbers.Digest(), "专利.pdf", 9), numbers.Digest()), (new(numbers.Digest(), "奖状.pdf", 9), numbers.Digest())],
        };
    }

    private Sheet FiledAgain(Sheet before) => new()
    {
        Case = numbers.Id(), Unit = before.Unit, Number = string.Create(CultureInfo.InvariantCulture, $"SB-2026-{Sheets.Count + 1:0000}"),
        UnitName = before.UnitName, Author = before.Author,
        Texts = before.Texts.ToDictionary(t => t.Key, t => t.Value.ToList()), Standing = before.Standing,
        Patents = [.. before.Patents], Instruments = [.. before.Instruments], Team = [.. before.Team],
        Awards = [.. before.Awards], Projects = [.. before.Projects], Files = [.. before.Files],
    };
}
