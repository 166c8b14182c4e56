using Luyan.Law;
using Luyan.Store.Dockets;

namespace Luyan.Web;

/// <summary>Every address of the program, as functions; pages never write one by hand.</summary>
public static class Urls
{
    public const string Home = "/";
    public const string Register = "/register";
    public const string Measures = "/measures";
    public const string HowItWorks = "/how-it-works";
    public const string MayWeApply = "/may-we-apply";
    public const string CheckPrint = "/check";
    public const string Priority = "/priority";
    public const string PriorityRanking = "/bureau/priority-ranking";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string SignInCode = "/sign-in/code";
    public const string Me = "/me";
    public const string MyPassword = "/me/password";
    public const string Enrol = "/me/authenticator";
    public const string EnrolPicture = "/me/authenticator/picture";
    public const string NewRecoveryCodes = "/me/recovery-codes";
    public const string EndOtherSessions = "/me/sessions/end-others";
    public const string Setup = "/setup";
    public const string RegisterUnit = "/register-unit";
    public const string Desk = "/desk";
    public const string Messages = "/desk/messages";
    public const string MyMessages = "/me/messages";
    public const string Calendar = "/desk/calendar";
    public const string CalendarFeed = "/desk/calendar/feed";
    public const string CalendarFeedRevoke = "/desk/calendar/feed/revoke";
    public const string UnitMembers = "/unit/members";
    public const string Bureau = "/bureau";
    public const string Acceptance = "/bureau/acceptance";
    public const string DepartmentCases = "/department/applications";
    public const string DepartmentRanking = "/department/ranking";
    public const string NewUnits = "/department/units";
    public const string Accounts = "/admin/accounts";
    public const string Invite = "/admin/accounts/invite";
    public const string Departments = "/admin/departments";
    public const string BureauProfile = "/admin/bureau";
    public const string BureauTexts = "/bureau/texts";
    public const string Interpretations = "/measures/interpretations";
    public const string AccountEvents = "/admin/account-events";
    public const string MessageTexts = "/admin/messages";
    public const string Deliveries = "/admin/deliveries";
    public const string Clock = "/admin/clock";
    public const string Checkpoints = "/audit/checkpoints";
    public const string PersonalData = "/personal-data";
    public const string Retention = "/admin/retention";
    public const string Looks = "/audit/looks";
    public const string MyLooks = "/me/looks";
    public const string AllCases = "/audit/cases";
    public const string EndedTitles = "/sanctions";
    public const string Scheme = "/measures/assessment";
    public const string Earlier = "/bureau/earlier";
    public const string Leads = "/bureau/leads";
    public const string Figures = "/bureau/figures";
    public const string ReportProgress = "/bureau/reports";
    public const string Yearbook = "/bureau/yearbook";
    public const string AssessmentProgress = "/bureau/assessments";

    public static string YearbookOf(int year) => $"{Yearbook}?year={year}";

    /// <summary>Where somebody tells the Bureau what he knows of a center.</summary>
    public static string Lead(string center) => $"{Center(center)}/lead";

    /// <summary>The questions of a case, at one of its places where one is named.</summary>
    public static string Questions(string number, string? place = null) =>
        $"{Case(number)}/questions{(place is null ? "" : $"?at={Uri.EscapeDataString(place)}")}";

    /// <summary>Where what is sealed of an entry of a docket is opened with a reason.</summary>
    public static string Sealed(string number, int sequence) => $"{Case(number)}/sealed/{sequence}";

    /// <summary>Where the department reads an application.</summary>
    public static string Reading(string number, string? at = null) =>
        $"{Case(number)}/read{(at is null ? "" : $"?at={Uri.EscapeDataString(at)}#remark-{at}")}";

    /// <summary>A page of the register, with its search and filters.</summary>
    public static string RegisterOf(RegisterQuery asked)
    {
        var query = QueryString.Empty;
        foreach (var (name, value) in new[]
        {
            ("q", asked.Text), ("district", asked.District), ("field", asked.Field), ("state", asked.State),
            ("order", OrderName(asked.Order)),
            ("page", asked.Page > 1 ? asked.Page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null),
        })
        {
            if (value is { Length: > 0 }) { query = query.Add(name, value); }
        }
        return Register + query;
    }

    /// <summary>The name of an order in an address; null for the usual one.</summary>
    public static string? OrderName(RegisterOrder order) =>
        order switch { RegisterOrder.Earliest => "earliest", RegisterOrder.Name => "name", _ => null };

    public static string Center(string number) => $"/centers/{Uri.EscapeDataString(number)}";

    public static string Case(string number) => $"/cases/{Uri.EscapeDataString(number)}";

    /// <summary>What a legal successor was told of the bar that a center brought on it; a page of its own.</summary>
    public static string Succession(string number) => $"/successions/{Uri.EscapeDataString(number)}";

    /// <summary>How each deadline of a case was computed.</summary>
    public static string Clocks(string number) => $"{Case(number)}/clocks";

    /// <summary>The application as a printed document; of the version that was filed last unless one is named.</summary>
    public static string PrintOf(string number, int? version = null) => $"{Case(number)}/print{(version is { } v ? $"?version={v}" : "")}";

    public static string Authenticity(string number) => $"{Case(number)}/authenticity";

    public static string Finding(string number, string key) => $"{Authenticity(number)}/{Uri.EscapeDataString(key)}";

    public static string Account(Guid account) => $"{Accounts}/{account}";

    public static string NewUnit(Guid unit) => $"{NewUnits}/{unit}";

    public static string Department(Guid department) => $"{Departments}/{department}";

    public static string Article(int article) => $"/measures/{article}";

    /// <summary>What orders a decision of a docket, and whether it comes out again.</summary>
    public static string Decision(string number, int sequence) => $"{Case(number)}/decisions/{sequence}";

    public const string Simulate = "/bureau/simulate";

    public static string Reading(int number) => $"/measures/readings/{number}";

    public static string ProcedureRule(string key) => $"/measures/procedure/{key}";

    /// <summary>Where a source can be read; null where it is another law.</summary>
    public static string? Published(LegalRef source) => source switch
    {
        { Source: LegalSource.Measures } => Article(source.Shown),
        { Source: LegalSource.Reading } => Reading(source.Number),
        { Source: LegalSource.Procedure, Key: { } key } => ProcedureRule(key),
        _ => null,
    };

    public static string Interpretation(int number) => $"{Interpretations}/{number}";

    public static string EndSession(Guid session) => $"/me/sessions/{session}/end";

    public static string Invitation(string token) => $"/invitation/{token}";

    public static string Language(string code, string back) => $"/language/{code}?back={Uri.EscapeDataString(back)}";

    public static string TypeSize(string size, string back) => $"/type-size/{size}?back={Uri.EscapeDataString(back)}";

    /// <summary>An address inside this site, or the home page: a link never leads a person elsewhere.</summary>
    public static string Inside(string? back) =>
        back is ['/', ..] && !(back is ['/', '/' or '\\', ..]) && !back.Contains('\\') && back.All(c => !char.IsControl(c)) ? back : Home;
}
