using System.Runtime.CompilerServices;
using Luyan.Law;

namespace Luyan.Web;

internal static class TextsOfWeb
{
#pragma warning disable CA2255 // The texts of an assembly must be known before its first page is drawn; nothing else runs here.
    [ModuleInitializer]
    internal static void Add()
    {
        Wordings.Add(typeof(TextsOfWeb).Assembly);
        // Pages name letters before the first one is written, so their texts cannot wait until that assembly is used.
        Wordings.Add(typeof(Documents.Letters.OfficialLetters).Assembly);
        Wordings.Add(typeof(Cases.Applications.ApplicationLife).Assembly);
    }
#pragma warning restore CA2255
}
