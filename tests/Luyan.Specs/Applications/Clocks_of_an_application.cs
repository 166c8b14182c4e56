using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Applications;

public class Clocks_of_an_application
{
    [Fact]
    public void The_department_has_fifteen_working_days()
    {
        var deadline = ApplicationLife.Life.Deadlines(Submitted().State, Policy).Single();
        (deadline.Key, deadline.Of, deadline.From,
            deadline.Effective).ShouldBe(("department-examines", Role.Department, Day, new DateOnly(2026, 3, 23)));
    }

    [Fact]
    public void The_clock_of_the_Bureau_stops_while_the_unit_corrects()
    {
        var scene = Recommended().On(Day.AddDays(2)).Given(Officer, new RequestCorrection([new(DossierSection.Plan, null, "补充")]));
        ApplicationLife.Life.Deadlines(scene.State, Policy).Single().Key.ShouldBe("unit-corrects");
        scene.On(new(2026, 3, 13)).Given(Signer, new SupplyCorrection(Form, Promise));
        var deadline = ApplicationLife.Life.Deadlines(scene.State, Policy).Single();
        (deadline.Key, deadline.Effective).ShouldBe(("bureau-accepts", new DateOnly(2026, 3, 18)));
    }

    [Fact]
    public void A_period_that_runs_keeps_the_length_it_began_with()
    {
        var longer = Changed(Luyan.Law.Parameters.DepartmentExamines, "30");
        ApplicationLife.Life.Deadlines(Submitted().State, longer).Single().Effective.ShouldBe(new DateOnly(2026, 3, 23));
        ApplicationLife.Life.Deadlines(Submitted(longer).State, longer).Single().Effective.ShouldBeGreaterThan(new DateOnly(2026, 3, 23));
    }

    [Fact]
    public void Filing_again_keeps_the_number_and_starts_the_clock_anew()
    {
        var scene = Submitted().Given(Department, new ReturnToUnit([new(DossierSection.Plan, "补充")]))
            .On(Day.AddDays(7)).Knowing(new() { NextNumber = "SB-2026-0002", NameHeldBy = "SB-2026-0001" });
        scene.Given(Signer, Submit with { Dossier = Form with { Plan = Form.Plan with { Months = 18 } } });
        var state = scene.State.ShouldBeOfType<WithDepartment>();
        (state.Filing.Number, state.Filing.FiledOn, state.Period.From).ShouldBe(("SB-2026-0001", Day, Day.AddDays(7)));
    }

    [Fact]
    public void Falsehood_bars_only_where_the_policy_says_so()
    {
        Answered().Given(Leader, new TerminateForFalsehood("虚假")).Effects.OfType<Effect.StartBar>().ShouldBeEmpty();
    }
}
