namespace Luyan.Documents.Letters;

/// <summary>The application that a letter is about.</summary>
/// <param name="Number">The number of its case, e.g. SB-2026-0031.</param>
/// <param name="Center">The name applied for, 包头市××工程技术研究中心.</param>
/// <param name="Unit">The relying unit.</param>
/// <param name="Department">The relying unit's competent department.</param>
public sealed record Filing(string Number, string Center, string Unit, string Department);
