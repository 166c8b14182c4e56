using System.Net;
using Luyan.Cases;
using Luyan.Cases.Applications;
using Microsoft.EntityFrameworkCore;

namespace Luyan.Web.Tests.Cases;

/// <summary>Persons count, not accounts (reading 14): whoever holds two accounts is still one person.</summary>
public sealed class PersonTests : CaseSite
{
    private async Task<string> Of(Role role) => $"/admin/accounts/{(await Site.AccountOf(role)).Id}";

    [Fact]
    public async Task Who_drafted_a_letter_does_not_sign_it_off_with_another_account()
    {
        await Do(Role.Department, "recommend-application", Samples.Recommendation);
        await Do(Role.CaseOfficer, "decline-application", ("Article", "5.2"), ("Reasons", "项目验收证明与申报不符"));
        var administrator = await Site.As(Role.Administrator);
        var officer = await Site.AccountOf(Role.CaseOfficer);
        (await administrator.PostFiles($"{await Of(Role.HeadOfDivision)}/person", [], ("Email", "nobody@example.test")))
            .StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await administrator.PostFiles($"{await Of(Role.HeadOfDivision)}/person", [], ("Email", officer.Email)))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await administrator.Page(await Of(Role.HeadOfDivision))).QuerySelector("[aria-labelledby=person]")!
            .TextContent.ShouldContain(officer.Email!);

        var refused = await Post(await Site.As(Role.HeadOfDivision), "sign-off-letter", [("Letter", "1")]);
        refused.IsSuccessStatusCode.ShouldBeFalse("it is the person who drafted it");
        (await Site.Db(db => db.Letters.CountAsync(l => l.Kind == "non-acceptance"))).ShouldBe(0);

        (await administrator.PostFiles($"{await Of(Role.HeadOfDivision)}/alone", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Site.Db(db => db.Users.CountAsync(a => a.Person != null))).ShouldBe(0, "nobody is joined with himself");
        // Whoever parts them does not take the hand out of the case that drafted the letter.
        var parted = await Post(await Site.As(Role.HeadOfDivision), "sign-off-letter", [("Letter", "1")]);
        parted.IsSuccessStatusCode.ShouldBeFalse("it was the person who drafted it");
        (await Site.Db(db => db.Letters.CountAsync(l => l.Kind == "non-acceptance"))).ShouldBe(0);
        (await Post(await Site.As(Role.Leader), "sign-off-letter", [("Letter", "1")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Site.Db(db => db.Letters.CountAsync(l => l.Kind == "non-acceptance"))).ShouldBe(1);
    }

    /// <summary>An administrator joins two accounts by mistake, and parts them before either has acted.</summary>
    [Fact]
    public async Task Who_was_parted_before_either_acted_in_a_case_is_two_persons_in_it()
    {
        var administrator = await Site.As(Role.Administrator);
        var officer = await Site.AccountOf(Role.CaseOfficer);
        await administrator.PostFiles($"{await Of(Role.HeadOfDivision)}/person", [], ("Email", officer.Email));
        await administrator.PostFiles($"{await Of(Role.CaseOfficer)}/alone", []);
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await Do(Role.Department, "recommend-application", Samples.Recommendation);
        await Do(Role.CaseOfficer, "decline-application", ("Article", "5.2"), ("Reasons", "项目验收证明与申报不符"));
        await SignedOff();
        (await Site.Db(db => db.Letters.CountAsync(l => l.Kind == "non-acceptance"))).ShouldBe(1);
    }

    [Fact]
    public async Task Who_filed_for_the_unit_does_not_determine_for_the_Bureau()
    {
        await Reach(nameof(Proposed));
        var administrator = await Site.As(Role.Administrator);
        await administrator.PostFiles(
            $"{await Of(Role.Leader)}/person", [], ("Email", (await Site.AccountOf(Role.Signer)).Email));
        (await Post(await Site.As(Role.Leader), "determine", Samples.Determination)).IsSuccessStatusCode.ShouldBeFalse();
        (await State()).ShouldBe(nameof(Proposed));
    }
}
