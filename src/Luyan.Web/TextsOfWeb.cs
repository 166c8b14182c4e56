using System.Runtime.CompilerServices;
using Luyan.Law;

namespace Luyan.Web;

internal static class TextsOfWeb
{
#pragma warning disable CA2255 // The texts of an assembly must be known before its first page is drawn; nothing else runs here.
    [ModuleInitializer]
    internal static void Add() => Wordings.Add(typeof(TextsOfWeb).Assembly);
#pragma warning restore CA2255
}
