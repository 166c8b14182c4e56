namespace Luyan.Web.Forms;

/// <summary>One line of a comparison of two states.</summary>
/// <param name="Label">What is compared, in words.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
/// <param name="By">Who changed it last, and when; empty where that is not told.</param>
public sealed record Compared(string Label, string Before, string After, string By = "");
