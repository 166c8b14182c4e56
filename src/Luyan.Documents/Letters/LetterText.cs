namespace Luyan.Documents.Letters;

/// <summary>The paper on which a letter is written (GB/T 9704-2012).</summary>
internal enum Paper
{
    /// <summary>文件: the issuer's name with 文件 in red, the number below it, a red line.</summary>
    Document,

    /// <summary>信函: the issuer's name in red, a double red line at the top and the foot of the first page, the
    /// number at the right.</summary>
    Letter,
}

/// <summary>A paragraph of the body; <see cref="Head"/> stands before it in the face of headings, with its ordinal.</summary>
/// <param name="Text">The paragraph.</param>
/// <param name="Head">The heading that runs into it; null for a plain paragraph.</param>
internal sealed record Paragraph(string Text, string? Head = null);

/// <summary>The words of one letter in one language, ready to be set.</summary>
internal sealed record LetterText
{
    public required Paper Paper { get; init; }

    /// <summary>发文机关标志.</summary>
    public required string Mark { get; init; }

    /// <summary>发文字号.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    /// <summary>主送机关, with its colon.</summary>
    public required string Addressee { get; init; }

    public required IReadOnlyList<Paragraph> Body { get; init; }

    /// <summary>署名.</summary>
    public required string Signature { get; init; }

    public required string Day { get; init; }

    /// <summary>附注, in parentheses.</summary>
    public string? Note { get; init; }

    /// <summary>抄送, in the 版记; null where nobody else is sent a copy.</summary>
    public string? Copies { get; init; }

    /// <summary>印发机关 and 印发日期 of the 版记; null on the paper of a letter.</summary>
    public (string Office, string Day)? Imprint { get; init; }

    /// <summary>附件, on a page after the letter; null where there is none.</summary>
    public Annex? Annex { get; init; }
}
