namespace Luyan.Store.Rows;

/// <summary>A picture inside a stored file, or the file itself where it is one: the same picture in two dossiers
/// has the same digest.</summary>
public sealed class FilePicture
{
    /// <summary>The file.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Digest of the picture, hex. Of a JPEG that is embedded as it is, the digest of its bytes.</summary>
    public string Picture { get; set; } = "";
}
