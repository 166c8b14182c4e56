using System.Runtime.CompilerServices;
using Luyan.Law;

namespace Luyan.Cases;

internal static class TextsOfCases
{
#pragma warning disable CA2255 // The texts of an assembly must be known before its first refusal is read; nothing else runs here.
    [ModuleInitializer]
    internal static void Add() => Wordings.Add(typeof(TextsOfCases).Assembly);
#pragma warning restore CA2255
}
