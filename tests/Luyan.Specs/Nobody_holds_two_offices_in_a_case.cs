using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Panels;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs;

/// <summary>Who acted for the Bureau in one office acts in the case in no other and not for the unit; who acted for the unit does not act
/// for the Bureau (reading 14). A person is all of its accounts.</summary>
public class Nobody_holds_two_offices_in_a_case
{
    private static readonly FiledApplication Filed = (FiledApplication)Submitted().State;

    private static readonly (string Acted, Role? Office, Role? ForUnit, Role By, Role? Held)[] Persons =
    [
        ("nobody", null, null, Role.CaseOfficer, null),
        ("in the same office", Role.CaseOfficer, null, Role.CaseOfficer, null),
        ("in another office", Role.CaseOfficer, null, Role.HeadOfDivision, Role.CaseOfficer),
        ("in another office", Role.HeadOfDivision, null, Role.Leader, Role.HeadOfDivision),
        ("in another office", Role.Leader, null, Role.CaseOfficer, Role.Leader),
        ("for the Bureau", Role.CaseOfficer, null, Role.Signer, Role.CaseOfficer),
        ("for the Bureau", Role.Leader, null, Role.Filler, Role.Leader),
        ("for the Bureau", Role.HeadOfDivision, null, Role.Director, Role.HeadOfDivision),
        ("for the Bureau", Role.CaseOfficer, null, Role.Department, null),
        ("for the Bureau", Role.CaseOfficer, null, Role.Anyone, null),
        ("for the unit", null, Role.Signer, Role.CaseOfficer, Role.Signer),
        ("for the unit", null, Role.Filler, Role.Leader, Role.Filler),
        ("for the unit", null, Role.Filler, Role.Signer, null),
        ("for the unit", null, Role.Signer, Role.Department, null),
    ];

    [Fact]
    public void By_either_of_his_accounts()
    {
        var (first, other) = (Person(31, "子", Role.CaseOfficer, Guid.Empty), Person(32, "子", Role.CaseOfficer, Guid.Empty));
        foreach (var by in new[] { first, other with { Others = [first.Account] } })
        {
            Persons.Select(p => (p.Acted, p.By, Held(first.Account, p.Office, p.ForUnit, by with { Role = p.By })))
                .ShouldBe(Persons.Select(p => (p.Acted, p.By, Named(p.Held))));
        }
        Persons.Select(p => Held(first.Account, p.Office, p.ForUnit, other with { Role = p.By })).ShouldAllBe(h => h == null);
    }

    [Fact]
    public void A_person_is_its_account_and_its_other_accounts_and_nobody_else()
    {
        var person = Officer with { Others = [Head.Account, Leader.Account] };
        ((Guid[])[Officer.Account, Head.Account, Leader.Account, Signer.Account]).Select(person.Is).ShouldBe([true, true, true, false]);
    }

    /// <summary>What is kept is the office in which somebody acted first, and only of those who act for the Bureau or the unit.</summary>
    [Fact]
    public void The_first_office_is_kept()
    {
        var scene = Questioned().Given(Signer with { Role = Role.Filler }, new AnswerQuestion(FirstQuestion, "已完成", []))
            .Given(Officer, new AcceptApplication()).Given(Head, new Preselect());
        var filing = ((FiledApplication)scene.State).Filing;
        filing.Offices.ShouldBe(
            [new(Officer.Account, Role.CaseOfficer), new(Head.Account, Role.HeadOfDivision)], ignoreOrder: true);
        filing.ForUnit.ShouldBe(
            [new(Signer.Account, Role.Signer), new(Department.Account, Role.Department)], ignoreOrder: true);
    }

    /// <summary>Since March 2027 everybody acts on one side alone: for the unit, for its department, as an expert, or for the Bureau.
    /// </summary>
    [Fact]
    public void A_person_with_an_account_on_each_side_uses_one()
    {
        (Role Acted, Role By, bool Held)[] pairs =
        [
            .. from acted in Sides.SelectMany(s => s) from role in Sides.SelectMany(s => s)
            select (acted, role, acted != role && !(Sides[0].Contains(acted) && Sides[0].Contains(role))),
        ];
        foreach (var (acted, by, held) in pairs)
        {
            var (first, other) = (Id(31), new Actor(Id(32), "子", by, Guid.Empty) { Others = [Id(31)] });
            var bureau = Sides[3].Contains(acted);
            Held(first, bureau ? acted : null, bureau ? null : acted, other, new(2027, 3, 1))
                .ShouldBe(held ? Named(acted) : null, $"{acted} {by}");
            Held(first, bureau ? acted : null, bureau ? null : acted, other with { Others = [] }, new(2027, 3, 1)).ShouldBeNull();
        }
    }

    [Fact]
    public void Who_sat_as_an_expert_proposes_nothing_and_who_acted_does_not_sit()
    {
        var (expert, late) = (Id(51), new DateOnly(2027, 3, 1));
        ReviewRecord With(Guid account) => Review(5) with
        {
            HeldOn = late, Experts = [Review(5).Experts[0] with { Account = account }, .. Review(5).Experts.Skip(1)],
        };
        var reviewed = Visited().On(late).Given(Officer, new RecordPanelReview(With(expert)));
        reviewed.Refusals(new(Id(52), "丑", Role.CaseOfficer, Guid.Empty) { Others = [expert] }, new AskUnit(
            FirstQuestion, Luyan.Cases.Applications.Form.DossierSection.Plan, null, "何时？")).ShouldBe([ApplicationRules.TwoOffices]);
        foreach (var account in new[] { Officer.Account, Head.Account, Department.Account, Signer.Account })
        {
            Visited().On(late).Refusals(Officer, new RecordPanelReview(With(account))).ShouldBe([ApplicationRules.TwoOffices]);
        }
        Visited().On(late).Refusals(Officer with { Others = [expert] }, new RecordPanelReview(With(expert)))
            .ShouldBe([ApplicationRules.TwoOffices]);
    }

    private static readonly Role[][] Sides =
    [
        [Role.Filler, Role.Signer, Role.Director], [Role.Department], [Role.Expert],
        [Role.CaseOfficer, Role.HeadOfDivision, Role.Leader],
    ];

    private static Guid Id(int number) => Person(number, "", Role.Anyone, Guid.Empty).Account;

    private static string? Held(Guid account, Role? office, Role? forUnit, Actor by, DateOnly? on = null)
    {
        var state = Filed with
        {
            Filing = Filed.Filing with
            {
                Offices = office is { } o ? new Dictionary<Guid, Role> { [account] = o } : [],
                ForUnit = forUnit is { } u ? new Dictionary<Guid, Role> { [account] = u } : [],
            },
        };
        return ApplicationLife.Life.WhyNot(state, typeof(RaiseSuspicion), new(by, on ?? Day, Policy, Registers.None))
            .SingleOrDefault(r => r.Rule == ApplicationRules.TwoOffices)?.Values["held"];
    }

    private static string? Named(Role? role) => role is null ? null
        : NamedValues.Of(("held", new object[] { new TextOf($"application.role.{role}") }))["held"];
}
