namespace Luyan.Web;

/// <summary>How the program runs; read from the data folder at its start.</summary>
public sealed class Mode
{
    /// <summary>The setting that a demonstration leaves in its data folder.</summary>
    public const string DemoSetting = "demo";

    /// <summary>It shows an invented city: demo accounts stand on the sign-in page, and staff may go without an authenticator.</summary>
    public bool Demo { get; set; }
}
