using Luyan.Cases;
using Luyan.Cases.Applications;
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
        filing.ForUnit.ShouldBe([new(Signer.Account, Role.Signer)]);
    }

    private static string? Held(Guid account, Role? office, Role? forUnit, Actor by)
    {
        var state = Filed with
        {
            Filing = Filed.Filing with
            {
                Offices = office is { } o ? new Dictionary<Guid, Role> { [account] = o } : [],
                ForUnit = forUnit is { } u ? new Dictionary<Guid, Role> { [account] = u } : [],
            },
        };
        return ApplicationLife.Life.WhyNot(state, typeof(RaiseSuspicion), new(by, Day, Policy, Registers.None))
            .SingleOrDefault(r => r.Rule == ApplicationRules.TwoOffices)?.Values["held"];
    }

    private static string? Named(Role? role) => role is null ? null
        : NamedValues.Of(("held", new object[] { new TextOf($"application.role.{role}") }))["held"];
}
