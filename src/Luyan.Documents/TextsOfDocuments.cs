using System.Runtime.CompilerServices;
using Luyan.Law;

namespace Luyan.Documents;

internal static class TextsOfDocuments
{
#pragma warning disable CA2255 // The texts of an assembly must be known before its first letter is composed; nothing else runs here.
    [ModuleInitializer]
    internal static void Add() => Wordings.Add(typeof(TextsOfDocuments).Assembly);
#pragma warning restore CA2255
}
