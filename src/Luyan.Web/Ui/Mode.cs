namespace Luyan.Web.Ui;

/// <summary>How the program runs.</summary>
/// <param name="Demo">It shows an invented city.</param>
public sealed record Mode(bool Demo);
