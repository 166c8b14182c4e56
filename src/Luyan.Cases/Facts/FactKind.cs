namespace Luyan.Cases.Facts;

/// <summary>What is kept once of a unit and its centers, and drawn on by every form.</summary>
public enum FactKind
{
    /// <summary>A person of the team (Art. 5(5)).</summary>
    Person,

    /// <summary>An instrument or piece of process equipment (Art. 5(6)).</summary>
    Instrument,

    /// <summary>Rooms (Art. 5(6)).</summary>
    Premises,

    /// <summary>A patent or another right of the kind (Art. 5(2)).</summary>
    Right,

    Standard,

    /// <summary>A project (Art. 5(2)).</summary>
    Project,

    /// <summary>An award (Art. 5(2)).</summary>
    Award,

    /// <summary>A result put to use (Art. 4(1), 5(1)).</summary>
    Conversion,

    /// <summary>A new product, process or piece of equipment.</summary>
    Product,

    /// <summary>A partner with its agreement (Art. 5(3)).</summary>
    Partner,

    /// <summary>A service performed for others (Art. 4(3)).</summary>
    Service,

    /// <summary>A training held (Art. 4(2)).</summary>
    Training,

    /// <summary>A technology brought in from elsewhere and taken up (Art. 4(1)).</summary>
    Introduction,

    /// <summary>An exchange with others: a meeting, a show, a visit (Art. 4(2)).</summary>
    Exchange,

    /// <summary>The figures of one calendar year (Art. 5(1)).</summary>
    Year,
}

/// <summary>Each kind is one listing of the application form, or of what a center does beyond it, and its body is one row of it.</summary>
public static class FactKinds
{
    /// <summary>The section of the listings that no application asks for: what a center does once it is named (Art. 4).</summary>
    public const string Beyond = "activities";

    private static readonly (FactKind Kind, string Section, string Listing)[] InForm =
    [
        (FactKind.Person, "organisation", "team"), (FactKind.Instrument, "equipment", "equipment"),
        (FactKind.Premises, "equipment", "premises"), (FactKind.Right, "base", "patents"),
        (FactKind.Standard, "base", "standards"), (FactKind.Project, "base", "projects"),
        (FactKind.Award, "base", "awards"), (FactKind.Conversion, "base", "conversions"),
        (FactKind.Product, "base", "products"), (FactKind.Partner, "organisation", "partners"),
        (FactKind.Service, "services", "served"), (FactKind.Training, "services", "trainings"),
        (FactKind.Introduction, Beyond, "introductions"), (FactKind.Exchange, Beyond, "exchanges"),
        (FactKind.Year, "unit", "years"),
    ];

    /// <summary>All kinds, in the order of their list.</summary>
    public static IReadOnlyList<FactKind> All { get; } = [.. InForm.Select(k => k.Kind)];

    /// <summary>The key of the listing of the form that shows facts of a kind.</summary>
    public static string Listing(this FactKind kind) => InForm.First(k => k.Kind == kind).Listing;

    /// <summary>The key of the section of the form in which that listing stands.</summary>
    public static string Section(this FactKind kind) => InForm.First(k => k.Kind == kind).Section;

    /// <summary>The kind whose facts a listing of the form shows; null where it shows none, e.g. milestones.</summary>
    public static FactKind? OfListing(string section, string listing) =>
        InForm.Where(k => k.Section == section && k.Listing == listing).Select(k => (FactKind?)k.Kind).FirstOrDefault();
}
