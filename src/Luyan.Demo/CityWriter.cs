using System.Globalization;
using Luyan.Cases;
using Luyan.Law;
using Luyan.Store.Directory;
using Luyan.Web.Applications.Recommending;
using Luyan.Web.Policy.Holidays;

namespace Luyan.Demo;

/// <summary>Peoples the invented city: departments, units, experts, the Bureau, and an account for everybody.</summary>
internal sealed class CityWriter(Invention draw, DateOnly from, string passwordHash, Measures law)
{
    private const string Domain = "luyan.example";
    private const int Enterprises = 42, WaitingUnits = 5, ExpertsPerInstitute = 5;
    private const int ShownUnits = 3, ShownExperts = 5;
    private readonly List<Account> accounts = [];
    private readonly HashSet<string> names = [];
    private DateTimeOffset now = CityClock.At(from, new(9, 0));

    public City Write()
    {
        // The accounts that the sign-in page shows come first, in the order in which a reader wants them.
        Account("admin", Person(), Role.Administrator);
        var first = Account("officer1", Person(), Role.CaseOfficer);
        var second = Account("officer2", Person(), Role.CaseOfficer);
        var head = Account("head", Person(), Role.HeadOfDivision);
        var leader = Account("leader", Person(), Role.Leader);
        Account("auditor", Person(), Role.Auditor);
        List<Department> departments = [.. law.Dictionaries.Departments.On(from).Select((d, i) =>
            new Department { Id = draw.Id(now), Name = d.Chinese, District = d.More["district"], Order = i, Phone = draw.Phone() })];
        var inspectors = departments.ToDictionary(
            d => d.Id, d => Account($"department{d.Order + 1}", Person(), Role.Department, department: d.Id));
        List<(RelyingUnit Row, string Field)> units =
        [
            .. Words.Institutions.Select((n, i) => (Institution(i, departments), n.Field)),
            .. Enumerable.Range(0, Enterprises).Select(i => Enterprise(i, departments))
        ];
        // A company first: it is what a reader expects behind the first demo account.
        units =
        [
            .. units.Skip(Words.Institutions.Length).Take(1),
            .. units.Take(Words.Institutions.Length), .. units.Skip(Words.Institutions.Length + 1)
        ];
        List<Applicant> applicants = [.. units.Take(ShownUnits).Select((u, i) => Settle(i, u.Row, u.Field, departments, inspectors))];
        List<(Actor, Expert)> experts = [.. Enumerable.Range(0, ShownExperts).Select(Expert)];
        applicants.AddRange(units.Skip(ShownUnits).Select((u, i) => Settle(i + ShownUnits, u.Row, u.Field, departments, inspectors)));
        experts.AddRange(Enumerable.Range(ShownExperts, Words.Institutes.Length * ExpertsPerInstitute - ShownExperts).Select(Expert));
        var waiting = Waiting(departments);
        // A second person of each department checks its letters; drawn last, so that everybody else is who he was.
        var colleagues = departments.ToDictionary(
            d => d.Id, d => Act(Account($"department{d.Order + 1}b", Person(), Role.Department, department: d.Id)));
        applicants = [.. applicants.Select(a => a with { Colleague = colleagues[a.Department.Id] })];
        return new(departments, applicants, waiting, new(Act(first), Act(second), Act(head), Act(leader)), experts, accounts);
    }

    private List<RelyingUnit> Waiting(List<Department> departments)
    {
        List<RelyingUnit> waiting = [.. Enumerable.Range(Enterprises, WaitingUnits + 1).Select(i => Enterprise(i, departments).Row)];
        foreach (var unit in waiting)
        {
            unit.State = UnitStanding.Registered;
            unit.ContactName = Person();
            unit.ContactPhone = draw.Phone();
            unit.ContactEmail = Account($"new{waiting.IndexOf(unit) + 1}", unit.ContactName, Role.Signer, unit.Id).Email!;
        }
        waiting[^1].State = UnitStanding.Refused;
        waiting[^1].RefusedBecause = "登记住所不在本辖区，请按营业执照住所选择主管部门后重新注册。";
        return waiting;
    }

    private RelyingUnit Institution(int i, List<Department> departments)
    {
        var (name, kind, prefix, _) = Words.Institutions[i];
        return Unit(name, kind, prefix, departments[i == 2 ? 5 : i % 3]);
    }

    private (RelyingUnit Row, string Field) Enterprise(int i, List<Department> departments)
    {
        // Most industry of the city is in new materials and machinery; the first of all is a company for new materials.
        string[] fields = ["4", "8", "4", "8", "6", "7", "4", "8", "2", "1", "4", "8", "6", "7", "2", "4", "1", "8", "5", "3"];
        var discipline = Discipline.Of(fields[i % fields.Length]);
        string name;
        do
        {
            name = $"包头{draw.OneOf(Words.Brands)}{draw.OneOf(discipline.Trades)}有限{(draw.Happens(20) ? "责任" : "")}公司";
        } while (!names.Add(name));
        int[] weights = [0, 1, 1, 2, 2, 3, 5, 6, 7, 8, 9, 9, 9, 4, 1, 2];
        return (Unit(name, "enterprise", "91", departments[weights[i % weights.Length]]), discipline.Field);
    }

    private RelyingUnit Unit(string name, string kind, string prefix, Department department)
    {
        var registration = law.Dictionaries.Districts.Find(department.District)!.More["registration"];
        return new()
        {
            Id = draw.Id(now), Name = name, Kind = kind, CreditCode = draw.CreditCode(prefix + registration),
            District = department.District, DepartmentId = department.Id, State = UnitStanding.Active,
            LegalRepresentative = Person(), CreatedAt = now,
            Address = string.Create(
                CultureInfo.InvariantCulture,
                $"包头市{law.Dictionaries.Districts.Text(department.District, Language.Chinese)}{draw.OneOf(Words.Streets)}" +
                    $"{draw.Between(1, 188)}号"),
        };
    }

    private Applicant Settle(int i, RelyingUnit unit, string field, List<Department> departments, Dictionary<Guid, Account> inspectors)
    {
        var signer = Account($"signer{i + 1}", unit.LegalRepresentative, Role.Signer, unit.Id);
        var filler = Account($"filler{i + 1}", Person(), Role.Filler, unit.Id);
        var director = Account($"director{i + 1}", Person(), Role.Director, unit.Id);
        (unit.ContactName, unit.ContactEmail, unit.ContactPhone) = (filler.DisplayName, filler.Email!, draw.Phone());
        return new(unit, departments.Single(d => d.Id == unit.DepartmentId), field, draw.OneOf([1, 1, 2, 2, 3]),
            Act(signer), Act(filler), Act(director), Act(inspectors[unit.DepartmentId]))
        {
            // Until the second persons of the departments are drawn.
            Colleague = Act(inspectors[unit.DepartmentId]),
            Founded = new(draw.Between(2003, 2018), draw.Between(1, 12), draw.Between(1, 28)),
        };
    }

    private (Actor Actor, Expert Profile) Expert(int i)
    {
        var (name, kind) = Words.Institutes[i % Words.Institutes.Length];
        var discipline = Discipline.All[i % Discipline.All.Count];
        var account = Account($"expert{i + 1}", Person(), Role.Expert);
        var office = name.Contains("会计", StringComparison.Ordinal) || name.Contains("财务", StringComparison.Ordinal) ? "finance"
            : kind == "other" || name.Contains("评估", StringComparison.Ordinal) ? "management"
            : "technology";
        return (Act(account), new()
        {
            AccountId = account.Id, Name = account.DisplayName, Organisation = name, Kind = office, Phone = draw.Phone(),
            Title = office switch { "finance" => "高级会计师", "management" => "高级经济师", _ => kind == "university" ? "教授" : "研究员" },
            Fields = office == "technology" ? [discipline.Field] : [],
            Specialities = office == "technology" ? [.. draw.Shuffled(discipline.Professions).Take(2)] : ["项目管理", "经费预算"],
        });
    }

    private Account Account(string mail, string name, Role role, Guid? unit = null, Guid? department = null)
    {
        now = now.AddMinutes(1);
        var address = $"{mail}@{Domain}";
        var account = new Account
        {
            Id = draw.Id(now), UserName = address, NormalizedUserName = address.ToUpperInvariant(), Email = address,
            NormalizedEmail = address.ToUpperInvariant(), EmailConfirmed = true, DisplayName = name,
            Roles = [role], UnitId = unit, DepartmentId = department, IsActive = true,
            CreatedAt = now, PasswordHash = passwordHash, LockoutEnabled = true,
            SecurityStamp = draw.Id(now).ToString("N"), ConcurrencyStamp = draw.Id(now).ToString("D"),
        };
        account.MustSetTotp = Luyan.Web.Security.NewAccount.IsStaff(account);
        accounts.Add(account);
        return account;
    }

    private static Actor Act(Account account) =>
        new(account.Id, account.DisplayName, account.Roles[0], account.UnitId ?? account.DepartmentId ?? Guid.Empty);

    private string Person()
    {
        string name;
        do { name = draw.Person(); } while (!names.Add(name));
        return name;
    }
}
