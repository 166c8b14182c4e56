namespace Luyan.Web;

/// <summary>Every address of the program, as functions; pages never write one by hand.</summary>
public static class Urls
{
    public const string Home = "/";
    public const string Register = "/register";
    public const string Measures = "/measures";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string Me = "/me";
    public const string Setup = "/setup";
    public const string RegisterUnit = "/register-unit";
    public const string Desk = "/desk";

    public static string Case(string number) => $"/cases/{Uri.EscapeDataString(number)}";

    public static string Center(string number) => $"/centers/{Uri.EscapeDataString(number)}";

    public static string Article(int article) => $"/measures/{article}";

    public static string Language(string code, string back) => $"/language/{code}?back={Uri.EscapeDataString(back)}";

    public static string TypeSize(string size, string back) => $"/type-size/{size}?back={Uri.EscapeDataString(back)}";

    /// <summary>An address inside this site, or the home page: a link never leads a person elsewhere.</summary>
    public static string Inside(string? back) =>
        back is ['/', ..] && !(back is ['/', '/' or '\\', ..]) && !back.Contains('\\') && back.All(c => !char.IsControl(c)) ? back : Home;
}
