using Luyan.Store.Files.Examining.Pages;
using Luyan.Store.Rows;

namespace Luyan.Store.Files.Examining;

/// <summary>What an examination found in a file.</summary>
/// <param name="Pages">Pages of a PDF, 1 for a picture; null where that is not known.</param>
/// <param name="Flaw">One of <see cref="Flaws"/>, or null.</param>
public sealed record Examined(int? Pages = null, string? Flaw = null)
{
    /// <summary>When it says of itself that it was made, UTC.</summary>
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>When it says of itself that it was last changed, UTC.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>The software that it names.</summary>
    public string? Software { get; init; }

    /// <summary>Digests of the pictures in it, without repetition.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>A file that could not be read.</summary>
    public static Examined Unreadable { get; } = new(Flaw: Flaws.Unreadable);
}

/// <summary>What is to be examined.</summary>
/// <param name="Path">A local file.</param>
/// <param name="Kind">Its type, as found in its content.</param>
/// <param name="Resolution">Pixels per inch of the printed page below which a scan is too small.</param>
/// <param name="PictureSide">Pixels of the short side below which a picture is too small.</param>
public sealed record ToExamine(string Path, string Kind, int Resolution, int PictureSide);

/// <summary>Examines an uploaded file. A hostile file may exploit the parser, so the parser can run in its own process.</summary>
public interface IExaminer
{
    /// <summary>Examines a file; never throws because of its content.</summary>
    Task<Examined> Examine(ToExamine file, CancellationToken stop);

    /// <summary>Reads the codes on one page of a file; never throws because of its content.</summary>
    Task<PageRead> ReadPage(PageToRead page, CancellationToken stop);
}

/// <summary>Examines within this process.</summary>
public sealed class Examiner : IExaminer
{
    /// <inheritdoc/>
    public Task<Examined> Examine(ToExamine file, CancellationToken stop) => Task.Run(() => Examine(file), stop);

    /// <inheritdoc/>
    public Task<PageRead> ReadPage(PageToRead page, CancellationToken stop) => Task.Run(() => ReadPage(page), stop);

    /// <summary>Reads on the thread of the caller.</summary>
    public static PageRead ReadPage(PageToRead page)
    {
        try
        {
            return PageCodes.Of(page);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or FileNotFoundException or UnauthorizedAccessException))
        {
            return PageRead.Nothing;
        }
    }

    /// <summary>Examines on the thread of the caller.</summary>
    public static Examined Examine(ToExamine file)
    {
        try
        {
            return file.Kind switch
            {
                "pdf" => PdfExamination.Of(file),
                "jpg" => PictureExamination.OfJpeg(file),
                "png" => PictureExamination.OfPng(file),
                _ => new(),
            };
        }
        // Parsers receive arbitrary input; a failure is a finding about the file.
        catch (Exception failure) when (failure is not (OperationCanceledException or FileNotFoundException or UnauthorizedAccessException))
        {
            return Examined.Unreadable;
        }
    }
}
