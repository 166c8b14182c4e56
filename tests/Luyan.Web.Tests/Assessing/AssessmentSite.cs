using Luyan.Cases;
using Luyan.Cases.Centers;
using Luyan.Law;
using Luyan.Web.Tests.Building;
using Luyan.Web.Tests.Cases;

namespace Luyan.Web.Tests.Assessing;

/// <summary>A center whose first cycle can be filed: named on 2 March 2026, today 10 January 2028.</summary>
public abstract class AssessmentSite : BuildingSite
{
    protected static readonly string[] Sections = ["overview", "projects", "results", "services", "team", "conditions", "funds", "plans"];

    /// <summary>Words that name a fact.</summary>
    protected const string Why = "台账尚有待补充，本周期考核备案材料在宽限期届满后仍未报送齐全，综合评定另定等级。";

    protected virtual DateOnly Start => new(2028, 1, 10);

    protected string List => $"{CenterCase}/assessments";

    protected string Cycle => $"{List}/1";

    protected static (string, string?)[] Whole { get; } =
    [
        .. Sections.Select(s => ($"Sections.{s}.Text", (string?)$"两年来的{s}")),
        ("Signer", "程望舒"), ("Commitment", "on"), ("version", "0"), ("do", "file")
    ];

    protected static (string, string?)[] AllMarks { get; } =
        [("Marks.mechanism.Mark", "3"), ("Marks.mechanism.Remark", "制度基本齐全"), ("Marks.lead.Mark", "4"),
            ("Marks.lead.Remark", "带动两家企业"), ("version", "0"), ("do", "file")];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        On(Start.Year, Start.Month, Start.Day);
    }

    protected void On(int year, int month, int day) => Site.Clock.SetUtcNow(new(year, month, day, 1, 0, 0, TimeSpan.Zero));

    protected async Task<HttpResponseMessage> PostForm(
        Role role, string form, (string, string?)[] fields,
        params (string, string, byte[])[] files) => await (await Site.As(role)).PostFiles($"{Cycle}/{form}", files, fields);

    protected async Task Do(Role role, string form, (string, string?)[] fields, params (string, string, byte[])[] files)
    {
        var response = await PostForm(role, form, fields, files);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, await Said(response));
    }

    /// <summary>A fact of the unit's ledger.</summary>
    protected async Task Entered(string kind, params (string, string?)[] cells)
    {
        var response = await (await Site.As(Role.Filler)).Post($"/unit/facts/{kind}/new", cells);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, await Said(response));
    }

    protected Task Patent(string granted) => Entered(
        "right", ("name", $"一种磁体 {granted}"), ("kind", "invention"), ("number", "ZL201710601862.1"),
        ("granted", granted), ("status", "granted"), ("owner", "本单位"));

    /// <summary>Filed by the director, through the form.</summary>
    protected Task Filed() => Do(Role.Director, "file", Whole);

    protected async Task Checked()
    {
        await Filed();
        await Do(Role.CaseOfficer, "confirm", [("Remark", "材料齐全"), ("version", "0"), ("do", "file")]);
    }

    protected async Task Marked()
    {
        await Checked();
        await Do(Role.CaseOfficer, "marks", AllMarks);
    }

    /// <summary>The grace after a missed cycle is over and a cancellation is proposed.</summary>
    protected async Task Proposed()
    {
        On(2028, 3, 3);
        await Ask(Role.CaseOfficer, new RemindMissedAssessment(1));
        On(2028, 5, 8);
        await Ask(Role.CaseOfficer, new ProposeSanction(SanctionGround.NoAssessment, Why));
    }
}
