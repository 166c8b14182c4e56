namespace Luyan.Web.Register;

/// <summary>A bar of a quiet chart: its word, where it leads, and its count.</summary>
public sealed record CountBar(string Word, string Url, int Count);
