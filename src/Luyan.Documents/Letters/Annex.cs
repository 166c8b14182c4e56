namespace Luyan.Documents.Letters;

/// <summary>附件: a list on a page of its own after the letter.</summary>
/// <param name="Mark">附件, as it stands above the list and announces it.</param>
/// <param name="Title">The list's title.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">A text for each column; a line break begins a new line in the cell.</param>
internal sealed record Annex(string Mark, string Title, IReadOnlyList<AnnexColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A column of an annex.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Width">Its width in twentieths of a point.</param>
/// <param name="Centred">Its texts stand in the middle.</param>
internal sealed record AnnexColumn(string Head, int Width, bool Centred = false);
