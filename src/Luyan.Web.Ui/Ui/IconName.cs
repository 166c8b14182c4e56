namespace Luyan.Web.Ui;

/// <summary>The icons of the program. The build makes the sprite from exactly these (npm/icons.mjs reads this file), so an icon that is
/// not declared here cannot be used.</summary>
public sealed record IconName
{
    public static readonly IconName ArrowsSort = new("arrows-sort");
    public static readonly IconName Bell = new("bell");
    public static readonly IconName Book = new("book");
    public static readonly IconName Building = new("building");
    public static readonly IconName Calendar = new("calendar");
    public static readonly IconName Checklist = new("checklist");
    public static readonly IconName ClipboardCheck = new("clipboard-check");
    public static readonly IconName CloudUpload = new("cloud-upload");
    public static readonly IconName Database = new("database");
    public static readonly IconName Eye = new("eye");
    public static readonly IconName FileText = new("file-text");
    public static readonly IconName Files = new("files");
    public static readonly IconName Folder = new("folder");
    public static readonly IconName History = new("history");
    public static readonly IconName Home = new("home");
    public static readonly IconName ListSearch = new("list-search");
    public static readonly IconName User = new("user");
    public static readonly IconName Users = new("users");

    private IconName(string name) => Name = name;

    /// <summary>Its name in the package of icons and its id in the sprite.</summary>
    public string Name { get; }
}
