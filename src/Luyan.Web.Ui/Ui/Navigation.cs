using Luyan.Cases;

namespace Luyan.Web.Ui;

/// <summary>A link of the desk navigation.</summary>
/// <param name="Key">Its text.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="Roles">Who sees it; nobody named means everyone without an account too.</param>
public sealed record NavigationLink(string Key, string Url, IconName Icon, params Role[] Roles)
{
    /// <summary>The text of the group under which it is folded for whoever is signed in; null for one that stands by itself.</summary>
    public string? Group { get; init; }
}

/// <summary>A part of the navigation: one link, or several under a common word.</summary>
/// <param name="Group">The text of the word; null for a single link.</param>
/// <param name="Links">The links.</param>
public sealed record NavigationPart(string? Group, IReadOnlyList<NavigationLink> Links);

/// <summary>The navigation; each desk adds its lines here.</summary>
public static class Navigation
{
    private const string Supervision = "nav.supervision";
    private const string More = "nav.more";

    private static readonly NavigationLink[] Links =
    [
        new("nav.desk", Urls.Desk, IconName.Checklist,
            [.. Enum.GetValues<Role>().Where(r => r is not (Role.Clock or Role.Anyone or Role.Filler or Role.Signer))]),
        new("messages.title", Urls.Messages, IconName.Bell, Role.Filler, Role.Signer, Role.Director,
            Role.Department, Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Expert),
        new("unit.desk.title", UnitUrls.Desk, IconName.Folder, Role.Filler, Role.Signer),
        new("nav.calendar", Urls.Calendar, IconName.Calendar,
            [.. Enum.GetValues<Role>().Where(r => r is not (Role.Clock or Role.Anyone or Role.Administrator))]),
        new("unit.facts.title", LedgerUrls.Ledger, IconName.Database, Role.Filler, Role.Signer, Role.Director),
        new("nav.members", Urls.UnitMembers, IconName.Users, Role.Signer),
        new("case-list.title", Urls.Bureau, IconName.Files, Role.CaseOfficer, Role.HeadOfDivision, Role.Leader),
        new("assessments.title", Urls.AssessmentProgress, IconName.ClipboardCheck, Role.CaseOfficer,
            Role.HeadOfDivision, Role.Leader, Role.Auditor) { Group = Supervision },
        new("report.progress.nav", Urls.ReportProgress, IconName.FileText, Role.CaseOfficer,
            Role.HeadOfDivision, Role.Leader, Role.Auditor) { Group = Supervision },
        new("report.yearbook", Urls.Yearbook, IconName.Book, Role.CaseOfficer,
            Role.HeadOfDivision, Role.Leader, Role.Auditor) { Group = Supervision },
        new("leads.title", Urls.Leads, IconName.Bell, Role.CaseOfficer,
            Role.HeadOfDivision, Role.Leader, Role.Auditor) { Group = Supervision },
        new("steering.title", Urls.Figures, IconName.Database, Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Auditor),
        new("department.cases", Urls.DepartmentCases, IconName.Files, Role.Department),
        new("ranking.title", Urls.DepartmentRanking, IconName.ArrowsSort, Role.Department),
        new("nav.new-units", Urls.NewUnits, IconName.Building, Role.Department),
        new("nav.cases", Urls.AllCases, IconName.Files, Role.Auditor),
        new("events.title", Urls.AccountEvents, IconName.History, Role.Auditor),
        new("admin.accounts", Urls.Accounts, IconName.Users, Role.Administrator),
        new("priority-ranking.title", Urls.PriorityRanking, IconName.ArrowsSort,
            Role.CaseOfficer, Role.HeadOfDivision, Role.Leader) { Group = More },
        new("case-list.earlier", Urls.Earlier, IconName.History, Role.CaseOfficer,
            Role.HeadOfDivision, Role.Leader, Role.Auditor) { Group = More },
        new("simulate.title", Urls.Simulate, IconName.Database, Role.HeadOfDivision, Role.Leader, Role.Auditor) { Group = More },
        new("looks.title", Urls.Looks, IconName.History, Role.Auditor) { Group = More },
        new("checkpoints.title", Urls.Checkpoints, IconName.ClipboardCheck, Role.Auditor) { Group = More },
        new("texts.title", Urls.BureauTexts, IconName.Book, Role.HeadOfDivision, Role.Leader) { Group = More },
        new("nav.home", Urls.Home, IconName.Home) { Group = More },
        new("nav.register", Urls.Register, IconName.ListSearch) { Group = More },
        new("nav.measures", Urls.Measures, IconName.Book) { Group = More },
    ];

    /// <summary>What a person sees, folded into groups for whoever is signed in, so that it keeps to one line.
    /// A group of one is no group.</summary>
    public static IReadOnlyList<NavigationPart> For(SignedIn? me)
    {
        var mine = Links.Where(l => l.Roles.Length == 0 || (me is not null && me.Is(l.Roles))).ToList();
        return me is null
            ? [.. mine.Select(l => new NavigationPart(null, [l]))]
            : [.. mine.GroupBy(l => l.Group
                ?? l.Url).Select(g => g.Count() > 1 ? new NavigationPart(g.Key, [.. g]) : new NavigationPart(null, [.. g]))];
    }

    /// <summary>Whether a link is the one of the path: of those that lead towards it, the one that leads nearest.</summary>
    public static bool IsHere(NavigationLink link, string path) =>
        Leads(link, path) && !Links.Any(other => other.Url.Length > link.Url.Length && Leads(other, path));

    private static bool Leads(NavigationLink link, string path) =>
        path == link.Url || (link.Url != Urls.Home && path.StartsWith(link.Url + "/", StringComparison.Ordinal));
}
