using System.Reflection;

namespace Luyan.Web.Hosting;

/// <summary>The version of the program, as its tag and commit say; the build reads it from the repository.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
