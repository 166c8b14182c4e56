using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Notices;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;
using static Luyan.Specs.Notices.Letters;

namespace Luyan.Specs.Notices;

/// <summary>Three working days to check a letter or to word it anew, seven days to serve it, then the remedies of the unit (reading
/// 11).</summary>
public class Clocks_of_a_letter
{
    private static readonly DateOnly Thursday = new(2026, 3, 5), Tuesday = new(2026, 3, 10), Saturday = new(2026, 3, 7),
        NextSaturday = new(2026, 3, 14);

    private static readonly RemedyDays Days = new(
        new(new(2026, 5, 10), new(2026, 5, 11), false), new(new(2026, 9, 11), new(2026, 9, 12), true));

    [Fact]
    public void Each_by_whom_it_waits_for()
    {
        Of(Draft(Officer) with { WordedOn = Thursday }).ShouldBe([Due("letter-sign-off", Role.HeadOfDivision, Thursday, Tuesday)]);
        Of(Draft(Head) with { WordedOn = Thursday }).ShouldBe([Due("letter-sign-off", Role.Leader, Thursday, Tuesday)]);
        Of(SentBack(Department) with { Returned = new(Thursday, Head.Account, "写错") })
            .ShouldBe([Due("letter-reword", Role.Department, Thursday, Tuesday)]);
        Of(Draft().Withdrawn()).ShouldBeEmpty();
        Of(SentBack().Withdrawn()).ShouldBeEmpty();
        Of(Sent() with { MustBeServed = false }).ShouldBeEmpty();
    }

    /// <summary>The days of the Bureau do not move to a working day: nothing is filed by them.</summary>
    [Fact]
    public void A_day_of_the_Bureau_stays_on_its_Saturday()
    {
        Of(Sent() with { IssuedOn = Saturday }).ShouldBe(
            [Due("letter-service", Role.CaseOfficer, Saturday, NextSaturday) with { Parameter = "letters.service" }]);
        var inDays = Policy.With(values: Policy.Values.Select(v =>
            v.Parameter.Key == Parameters.LetterSignOff.Key ? v with { Unit = Unit.Days } : v));
        var sunday = new DateOnly(2026, 3, 8);
        Of(inDays, Draft(Officer) with { WordedOn = Thursday })
            .ShouldBe([Due("letter-sign-off", Role.HeadOfDivision, Thursday, sunday)]);
        Of(inDays, SentBack(Officer) with { Returned = new(Thursday, Head.Account, "写错") })
            .ShouldBe([Due("letter-reword", Role.CaseOfficer, Thursday, sunday)]);
    }

    [Fact]
    public void After_service_the_unit_has_its_remedies_as_they_were_told_to_it()
    {
        var served = Received() with { Remedies = Days };
        Of(served).ShouldBe(
        [
            new("reconsideration", "rejection", Role.Signer, Thursday, new(2026, 5, 10), new(2026, 5, 11), false,
                LegalRef.Reading(11), "sanction.reconsideration", WhenPassed.Lapses),
            new("litigation", "rejection", Role.Signer, Thursday, new(2026, 9, 11), new(2026, 9, 12), true,
                LegalRef.Reading(11), "sanction.litigation", WhenPassed.Lapses),
        ]);
        Of(served with { Remedies = null }).ShouldBeEmpty();
    }

    private static Deadline Due(string key, Role of, DateOnly from, DateOnly through) => new(
        key, "rejection", of, from, through, through, false, LegalRef.Reading(11), "letters.sign-off", WhenPassed.MarkOverdue);

    private static Deadline[] Of(params CaseLetter[] letters) => Of(Policy, letters);

    private static Deadline[] Of(Measures law, params CaseLetter[] letters) =>
        [.. ApplicationLife.Life.Deadlines(Case(letters), law).Where(d => d.Key != "department-examines")];
}
