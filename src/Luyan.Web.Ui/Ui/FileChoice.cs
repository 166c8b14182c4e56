namespace Luyan.Web.Ui;

/// <summary>What a field for files offers to choose.</summary>
public static class FileChoice
{
    /// <summary>The kinds of the policy as the extensions that people's files bear; a jpg is a jpeg as well.</summary>
    public static string Of(IEnumerable<string> kinds) =>
        string.Join(',', kinds.SelectMany(k => k == "jpg" ? [".jpg", ".jpeg"] : new[] { "." + k }));
}
