namespace Luyan.Web.Forms;

/// <summary>Reads what the form itself writes.</summary>
internal static class Reading
{
    public static bool? YesNo(string text) => text switch { "yes" => true, "no" => false, _ => null };
}
