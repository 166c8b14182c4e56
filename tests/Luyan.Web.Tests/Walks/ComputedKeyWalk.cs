using System.Text.RegularExpressions;
using Luyan.Cases;
using Luyan.Cases.Applications.Form;
using Luyan.Cases.Reading;
using Luyan.Law;
using Luyan.Store.Looks;
using Luyan.Web.CaseWork;
using Luyan.Web.Forms;
using Luyan.Web.Letters;
using Luyan.Web.Tests.Architecture;
using static Luyan.Web.Tests.Walks.KeyKinds;

namespace Luyan.Web.Tests.Walks;

/// <summary>Keys that are computed, like <c>center.state.{…}</c>, are walked over all members of their kind;
/// a pattern that is not told here fails.</summary>
public sealed partial class ComputedKeyWalk(ITestOutputHelper output)
{
    /// <summary>What can stand in the computed parts, marked *; the parts of one member are parted by a blank.</summary>
    private static readonly Dictionary<string, Func<IEnumerable<string>>> Kinds = new()
    {
        ["acceptance-check.*"] = () => Named("Luyan.Cases/Centers/FinalAcceptanceChecks.cs", @"(?:Check|new)\(""([a-z-]+)"""),
        ["look.why.*"] = () => LookReason.AtWork.Append("outside"), ["looks.kind.*"] = () => LookKind.All,
        ["looks.what.*"] = () => LookKind.All, ["personal.notice.*"] = PersonalKinds, ["personal-data.*"] = PersonalKinds,
        ["personal-data.*.why"] = PersonalKinds, ["personal-data.*.readers"] = PersonalKinds, ["personal-data.*.long"] = PersonalKinds,
        ["acceptance.group.*"] = () => ["whole", "lacking", "standing"],
        ["acceptance.group.*.hint"] = () => ["whole", "lacking", "standing"],
        ["act.*"] = () => Acts, ["act.*.happens"] = () => Acts.Except(Elsewhere),
        ["act.choice.*"] = () => Named(
            "Luyan.Web", @"Choice\((?:[^()]|\(\w+\.\w+\))*Enum\.GetNames<(\w+)>\(\)\)").SelectMany(e => Enums(e)),
        ["act.*.told"] = () => Acts.Except(Elsewhere),
        ["activities.*"] = () => ["clients-by-kind", "clients-by-place", "client-kind", "client-place"],
        ["activities.kind.*"] = () => Named("Luyan.Cases/Centers/Reports/Activities.cs", @"\bnew\(""([a-z]+)"""),
        ["admin.*"] = () => AdminPages, ["admin.*-what"] = () => AdminPages,
        ["application.command.*"] = () => Records("ApplicationCommand"), ["application.role.*"] = () => Enums("Role", "Anyone"),
        ["application.state.*"] = () => Records("ApplicationState"),
        ["assessment.judged-by.*"] = () => Enums("Judge"), ["assessment.mark-hint.*"] = () => Enums("Judge"),
        ["assessment.phase.*"] = () => Enums("CyclePhase"),
        ["building.*"] = () => ["reached", "not-reached"],
        ["building.extension.*"] = () => ["granted", "refused"],
        ["building.inspection.*"] = () => ["announced", "unannounced"],
        ["building.level.*"] = () => Luyan.Web.Centers.FinalAcceptance.FinalAcceptanceActs.Levels,
        ["building.mark.*"] = () => Enums("InspectionMark"), ["building.reinspection.*"] = () => Enums("ReinspectionMark"),
        ["building.verdict.*"] = () => Enums("AcceptanceVerdict"),
        ["calendar-fault.*"] = () => Named("Luyan.Law/", @"CalendarFault\.Of\([^""]*""([a-z-]+)"""),
        ["calendar.weekday.*"] = () => Numbers(0, 6),
        ["case.stage.*"] = () => Stages.OfApplication.Concat(Stages.OfCenter).Select(s => s.Key),
        ["center-changes.stage.*"] = () => Enums("ChangeStage"),
        ["center.clock.*"] = () => Named("Luyan.Cases/Centers/CenterClock.cs", @"Proposal\(SanctionGround\.(\w+)"),
        ["center.command.*"] = () => Records("CenterCommand"),
        ["center.grade.*"] = () => Enums("AssessmentGrade"),
        ["center.legal-form.*"] = () => Enums("LegalForm"),
        ["center.section.*"] = () => ReportSections,
        ["center.state.*"] = () => Records("CenterState"),
        ["check.*"] = () => Named("Luyan.Law/", @"Remark\.Of\([^""]*""([a-z.-]+)"""),
        ["clocks.passing.*"] = () => Enums("WhenPassed"),
        ["condition.*"] = () => Numbers(1, 6),
        ["case.barred-kin.*"] = () => Named("Luyan.Cases/Applications/BarredKin.cs", @"new\(barred, ""([a-z-]+)"", "),
        ["record-field.*"] = () => KeyKinds.RecordFields,
        ["construction.extension.*"] = () => Enums("ExtensionStage"),
        ["construction.line.*"] = () => Named("Luyan.Web.Centers/Construction/ConstructionView.cs", @"new\([^""]+, ""([a-z-]+)"", "),
        ["construction.rectification.*"] = () => Enums("RectificationStage"),
        ["deadline-which.*"] = () => Named("Luyan.Cases/", @"Of\(""([a-z-]+)"", (?:\$""|plaque)").Append("answer-objection"),
        ["deadline.*"] = () => Deadlines,
        ["deliveries.channel.*"] = () => Enums("Channel"),
        ["docket.*"] = () => [.. Records("ApplicationEvent"), .. Records("CenterEvent")],
        ["dossier-section.*"] = () => Enums("DossierSection"),
        ["earlier.column.*"] = () => Luyan.Web.Centers.Earlier.EarlierBook.Columns.Select(c => c.Key),
        ["earlier.note.*"] = () => Luyan.Web.Centers.Earlier.EarlierBook.Columns.Select(c => c.Key),
        ["earlier.guide.*"] = () => Numbers(1, 8),
        ["earlier.outcome.*"] = () => Enums("EarlierOutcome"),
        ["event.*"] = () => Named("Luyan.Web", @"(?<!(?:files|facts)\.)\bRecord\([^;]*?, ""([a-z-]+)"","),
        ["event.outcome.*"] = () => ["done", "refused"],
        ["failure.*.title"] = () => Failures,
        ["failure.*.text"] = () => Failures,
        ["file.note.*"] = () => typeof(Luyan.Store.Rows.Flaws).GetFields().Select(f => (string)f.GetRawConstantValue()!),
        ["finding.*"] = () => Findings,
        ["finding.*.*"] = () =>
            from f in Findings.Append("material-present") from m in (string[])["met", "not-met", "unknown"] select $"{f} {m}",
        ["finding.*.unknown"] = () => Findings,
        ["holidays.outcome.*"] = () => Lower(Enums("DayOutcome")),
        ["lack.*.what"] = () => Lacks,
        ["lack.*.ask"] = () => Lacks,
        ["leads.state.*"] = () => Enums("LeadState"),
        ["letter.*.name"] = () => Letters,
        ["letter.*.opening"] = () => [.. Decisions, .. Freed],
        ["letter.*.decision"] = () => Decisions,
        ["letter.*.effect"] = () => Freed, ["letter.*.anew"] = () => Freed,
        ["letter.annulment.by.*"] = () => Enums("AnnulledBy"),
        ["letter.annulment.outcome.*"] = () => [.. Enums("AnnulmentOutcome"), "unsaid"],
        ["letter.annulment.day.*"] = () => Named("Luyan.Cases/Centers/StandingStill.cs", @"const string \w+ = ""([a-z-]+)"""),
        ["letter.approval.*"] = () => Approval,
        ["letter.approval.*.head"] = () => Approval,
        ["letter.period.*"] = () => ["days", "working-days", "months", "years"],
        ["mark.*"] = () => ["met", "not-met", "unknown", "not-applicable"],
        ["me.*"] = () => ["password-changed", "session-ended"],
        ["messages.other.*"] = () => ["subject", "body"],
        ["my-messages.mail.*"] = () => ["at-once", "daily", "none"],
        ["notify.*.*"] = () => Texts("notify.", ".subject").SelectMany(k => (string[])[$"{k} subject", $"{k} body"]),
        ["offers.*"] = () => ["published", "withdrawn", .. Named("Luyan.Web.Centers/Activities/OfferDesk.cs", @"Read\(""(\w+)""")],
        ["parameter.*"] = () => Static<Parameter>(p => p.Key),
        ["print.cover.*"] = () => Named("Luyan.Web", @"\bLine\(""([a-z]+)"", (?:cover|printed|string\.Join)"),
        ["priority-ranking.tie.*"] = () => Enums("TieBreak"),
        ["public.*"] = () => ["number", "name", "unit", "field", "district", "state", "named-on"],
        ["public.ground.*"] = () => ["Revoked", "Cancelled", "ClosedVoluntarily", "Dissolved"],
        ["public.how.*.title"] = () => HowSteps, ["public.how.*.text"] = () => HowSteps,
        ["public.measures.source.*"] = () => Numbers(1, 4),
        ["public.parameter.pending-*"] = () => [.. Enums("PendingCases").Select(p => p.ToLowerInvariant())],
        ["public.state.*"] = () => Luyan.Web.Ui.CenterStates.All,
        ["texts.kind.*"] = () => TextKinds, ["texts.lead.*"] = () => TextKinds, ["texts.since-hint.*"] = () => TextKinds,
        ["texts.refused.*"] = () => Enums("TextOutcome", "Done"),
        ["sanction.ground.*"] = () => ["deviation", "no-assessment", "falsehood"],
        ["public.unit.*"] = () => ["working-days", "months", "years", "percent", "megabytes", "minutes", "days"],
        ["questions.done.*"] = () => ["asked", "answered"],
        ["report.from.*"] = () => Lower(Enums("Provenance")),
        ["report.nothing.*"] = () => ["closed", "open"],
        ["report.yearbook.by-*"] = () => Grouped,
        ["report.stands.*"] = () => ["confirmed", "filed", "returned", "missed", "closed", "overdue", "open"],
        ["rule.*.what"] = () => Static<Rule>(r => r.Key),
        ["rule.*.way-out"] = () => Static<Rule>(r => r.Key),
        ["scheme.levels.*"] = () => Enums("Judge"),
        ["sign-in.*"] = () => ["idle", "done", "revoked"],
        ["stamped.match.*"] = () => Enums("StampMatch"),
        ["stamped.page.*"] = () => Enums("PageState", "Belongs"),
        ["stamped.reading.*"] = () => ["looking", "found", "none", "failed"],
        ["statistics.*"] = () => Lines.Select(l => l.Key),
        ["statistics.group.*"] = () => Luyan.Cases.Centers.Reports.StatisticalTable.Groups.Select(g => g.Key),
        ["statistics.measure.*"] = () => Lines.Select(l => l.Measure),
        ["step.*"] = () => ["done", "here", "ahead"],
        ["steering.*"] = () => [.. Figured, .. Grouped, .. Named("Luyan.Web.Office/Steering/ServiceFigures.cs", @"Figure\(""([a-z]+)""")],
        ["steering.by-*"] = () => Figured,
        ["steering.sanction.*"] = () => Enums("SanctionStage"),
        ["truth-desk.*"] = () => Treatments,
        ["truth-desk.*.done"] = () => Treatments,
        ["truth-desk.*.happens"] = () => Treatments,
        ["truth-desk.*.text"] = () => Treatments,
        ["truth.tie.*"] = () => Named("Luyan.Cases/Authenticity/ComparedDossier.cs", @"\? ""([a-z]+)"""),
        ["truth.*.what"] = () => Reasons,
        ["truth.*.question"] = () => Reasons,
        ["truth.kind.*"] = () => Kebab(Enums("FindingKind")),
        ["truth.kind.*.why"] = () => Kebab(Enums("FindingKind")),
        ["truth.strength.*"] = () => Enums("Strength"),
        ["unit.*"] = () => ["yes", "no"],
        ["unit.*.button"] = () => Submissions,
        ["unit.*.title"] = () => Submissions,
        ["unit.draft.*"] = () => Words("Luyan.Web.Applications/Drafting/DraftTexts.cs", "Names"),
        ["unit.upload.*"] = () => Words("Luyan.Web.Applications/Drafting/MaterialsPage.razor", "Words"),
        ["unit.figures.*"] = () => Shares,
        ["unit.figures.*-head"] = () => Shares,
        ["unit.sheet.fault.*"] = () => [Luyan.Cases.Facts.DryRun.UnknownId, Luyan.Cases.Facts.DryRun.Twice],
        ["unit.sheet.flaw.*"] = () => Kebab(Enums("CellFlaw", "None")),
        ["unit.choice.*.*"] = () => Questions.Where(q => q.Choices.Length > 0 && q.Choices is not ("field" or "district" or "unit-kind"))
            .Select(q => q.Choices).Distinct().SelectMany(l => Choices.Codes(l).Select(c => $"{l} {c}")),
        ["unit.choice.fund-source.*"] = () => Choices.Codes("fund-source"),
        ["unit.choice.service-kind.*"] = () => Choices.Codes("service-kind"),
        ["unit.choice.team-role.*"] = () => Choices.Codes("team-role"),
        ["unit.facts.kind.*"] = () => FactSlugs,
        ["unit.facts.serves.*"] = () => FactSlugs,
        ["unit.field.*.*"] = () => from s in Form from q in s.Questions select $"{s.Key} {q.Key}",
        ["unit.field.*.*.*"] = () => from s in Form from l in s.Listings from c in l.Columns select $"{s.Key} {l.Key} {c.Key}",
        ["unit.field.*.**"] = () => [.. from s in Form from q in s.Questions select $"{s.Key}  {q.Key}",
            .. from s in Form from l in s.Listings from c in l.Columns select $"{s.Key} {l.Key}. {c.Key}"],
        ["unit.group.*.*"] = () => from s in Form from g in s.Groups select $"{s.Key} {g.Key}",
        ["unit.last.came.*"] = () => ["correcting", "returned"],
        ["unit.last.since.*"] = () => ["correcting", "returned"],
        ["unit.measure.*"] = () => Questions.Select(q => q.Measure).Where(m => m.Length > 0),
        ["unit.section.*"] = () => Sections,
        ["unit.section.*.asks"] = () => Sections,
        ["unit.section-state.*"] = () => ["faults", "begun", "full", "empty"],
        ["unit.sheet.guide.*"] = () => Numbers(1, 8),
        ["unit.sheet.outcome.*"] = () => Lower(Enums("RowOutcome")),
        ["unit.stage.*"] = () => ["drafting", "returned", "correcting", "filed"],
        ["unit.state.*"] = () => Records("ApplicationState"),
        ["unit.table.*.*.row"] = () => from s in Form from l in s.Listings select $"{s.Key} {l.Key}",
        ["warning.*.what"] = () => Named("Luyan.Cases/Applications/DossierWarnings.cs", @"Warn\(""([a-z-]+)"""),
        ["warning.*.way-out"] = () => Named("Luyan.Cases/Applications/DossierWarnings.cs", @"Warn\(""([a-z-]+)"""),
    };

    /// <summary>Patterns of which some members have no text: they are looked up, and something else stands in. Whatever text there is
    /// belongs to a member.</summary>
    private static readonly Dictionary<string, Func<IEnumerable<string>>> Optional = new()
    {
        ["deadline-which.*.*"] = () =>
            from d in Deadlines.Append("center-statement") from s in (string[])["sanction", "investigation"] select $"{d} {s}",
        ["duty.*"] = () => Acts,
        ["letter.*.title"] = () => Letters,
        ["messages.sample.*"] = () => Texts("notify.", "").SelectMany(k => Places().Matches(Wordings.Of($"notify.{k}", Language.Chinese)))
            .Select(m => m.Groups[1].Value).Distinct(),
        ["report.proposal.*"] = () => [.. ReportSections, "milestones"],
        ["report.section.*.hint"] = () => ReportSections,
        ["truth-desk.cell.*"] = () => Named("Luyan.Cases/Authenticity/", @"new\(""([a-zA-Z]+)"", "),
    };

    /// <summary>What looks like a key and is none: names of fields, of lines and of files, and the beginning of keys that the pages of
    /// acts and of tables complete (<c>.row</c>, <c>.hint</c>), which the walk through the city opens.</summary>
    private static readonly string[] NoKeys =
        ["paste.*", "patents.filed.*", "patents.granted.*", "act.*.*", "unit.table.*.*", "unit.field.*", "unit.group.*"];

    private static string[] Submissions => Named("Luyan.Web.Applications/Drafting/SubmitPage.razor", @"=> ""([a-z]+)""");

    private static string[] Treatments => [.. Luyan.Web.Authenticity.TruthAct.All.Select(a => a.Slug)];

    private static string[] ReportSections => ["overview", "projects", "results", "services", "team", "conditions", "funds", "plans"];

    /// <summary>Acts that have a page of their own in place of the page of an act.</summary>
    private static string[] Elsewhere => ["propose-change", "submit-application"];

    /// <summary>What can be lacking, but for what has the text of a condition or a warning.</summary>
    private static IEnumerable<string> Lacks =>
        Named("Luyan.Cases/Applications/Completeness", @"new(?: Lack)?\(""([a-z-]+)""").Except(["condition-open", "disagrees"]);

    private static IEnumerable<string> Letters =>
        [.. CenterLetters.All.Keys, .. ApplicationLetters.Kinds,
            .. Named("Luyan.Documents/Letters/", @"string Kind(?:Code)? =>? ""([a-z-]+)""")];

    private static string[] Failures => ["400", "403", "404", "405", "413", "429", "500", "503"];

    private static string[] Approval => ["title-granted", "construction", "acceptance", "reports", "responsibility"];

    private static string[] HowSteps => [.. Luyan.Web.Policy.HowItWorks.Steps.Select(s => s.Key)];

    private static string[] AdminPages => Named("Luyan.Web.Office/Accounts/AdminLinks.razor", @"\([\w.]+, ""([a-z]+)""\)");

    private static string[] Reasons => Named("Luyan.Cases/Authenticity/", @"FindingKind\.\w+,\s*""([a-z-]+)""");

    public static TheoryData<string> Patterns => [.. Kinds.Keys];

    [Theory, MemberData(nameof(Patterns))]
    public void Every_member_of_its_kind_has_a_text_in_both_languages(string pattern)
    {
        TextsOfWeb.Add();
        var members = Kinds[pattern]().Distinct().ToList();
        members.ShouldNotBeEmpty();
        foreach (var language in Enum.GetValues<Language>())
        {
            members.Select(m => Key(pattern, m)).Where(k => Wordings.Find(k, language) is null).ShouldBeEmpty($"{language}");
        }
    }

    [Fact]
    public void Every_computed_key_is_walked()
    {
        var known = Kinds.Keys.Concat(Optional.Keys).Concat(NoKeys).ToHashSet();
        var found = Source.Files.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(f => Interpolated().Matches(f.Text).Select(m => (f.Path, Pattern: Part().Replace(m.Groups[1].Value, "*"))))
            .Where(p => p.Pattern.Contains('*') && p.Pattern.Contains('.') && Dotted().IsMatch(p.Pattern)).ToList();
        found.Where(p => !known.Contains(p.Pattern)).Select(p => $"{p.Pattern} in {p.Path}")
            .Distinct().ShouldBeEmpty("computed, and walked nowhere");
        var used = found.Select(p => p.Pattern).ToHashSet();
        known.Where(k => !used.Contains(k)).ShouldBeEmpty("walked, and computed nowhere");
        output.WriteLine(
            $"{found.Count} computed keys of {used.Count} patterns, {Kinds.Sum(k => k.Value().Distinct().Count())} keys walked");
        found.Count.ShouldBeGreaterThan(250);
    }

    public static TheoryData<string> Half => [.. Optional.Keys];

    [Theory, MemberData(nameof(Half))]
    public void A_text_that_may_be_missing_belongs_to_a_member(string pattern)
    {
        TextsOfWeb.Add();
        var members = Optional[pattern]().Select(m => Key(pattern, m)).ToHashSet();
        var texts = Wordings.Keys(Language.Chinese).Where(k => Regex.IsMatch(k, Shape(pattern))).ToList();
        texts.ShouldNotBeEmpty();
        texts.Where(t => !members.Contains(t)).ShouldBeEmpty();
    }

    private static string Shape(string pattern) => $"^{Regex.Escape(pattern).Replace("\\*", "[A-Za-z-]+", StringComparison.Ordinal)}$";

    private static string Key(string pattern, string member)
    {
        var parts = new Queue<string>(member.Split(' '));
        return Star().Replace(pattern, _ => parts.Dequeue());
    }

    [GeneratedRegex(@"\$""((?:[^""{}\\]|\{(?:[^{}""]|""(?:[^""\\]|\\.)*""|\{[^{}]*\})*\})*)""")]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"\{(?:[^{}""]|""(?:[^""\\]|\\.)*""|\{[^{}]*\})*\}")]
    private static partial Regex Part();

    [GeneratedRegex(@"^[a-z][a-z-]*(?:\.[a-z*-]+)*\.?[a-z.*-]*$")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\{([a-zA-Z]+)")]
    private static partial Regex Places();

    [GeneratedRegex(@"\*")]
    private static partial Regex Star();
}
