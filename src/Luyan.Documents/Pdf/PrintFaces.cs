namespace Luyan.Documents.Pdf;

/// <summary>The font files of printed documents: TrueType, with outlines of their own (no collections).</summary>
/// <param name="Regular">Of texts.</param>
/// <param name="Bold">Of headings.</param>
/// <param name="Fallbacks">Asked in their order for a character that the first two lack.</param>
public sealed record PrintFaces(string Regular, string Bold, IReadOnlyList<string> Fallbacks)
{
    private const string RegularFile = "NotoSerifSC_400Regular.ttf";
    private const string BoldFile = "NotoSerifSC_700Bold.ttf";

    /// <summary>The faces that come with the program, in <c>fonts/</c> beside it.</summary>
    public static PrintFaces Standard { get; } = Beside(Path.Combine(AppContext.BaseDirectory, "fonts"));

    /// <summary>The faces that are configured; what is not configured is the standard.</summary>
    /// <exception cref="FileNotFoundException">A configured font is not there.</exception>
    public static PrintFaces Of(string? regular, string? bold, IReadOnlyList<string> fallbacks)
    {
        foreach (var file in (string?[])[regular, bold, .. fallbacks])
        {
            if (file is { Length: > 0 } && !File.Exists(file))
            {
                throw new FileNotFoundException($"The font {file} of printed documents is not there.", file);
            }
        }
        return new(regular is { Length: > 0 } ? regular : Standard.Regular, bold is { Length: > 0 } ? bold : Standard.Bold, fallbacks);
    }

    private static PrintFaces Beside(string folder) => new(Path.Combine(folder, RegularFile), Path.Combine(folder, BoldFile), []);
}
