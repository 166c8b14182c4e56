using Luyan.Demo;

namespace Luyan.Web.Tests.Commands;

/// <summary>A data folder whose policy has a public notice.</summary>
internal static class NoticeInForce
{
    public static Task Write(string folder) => NoticePolicy.Write(folder, new(2026, 1, 1), CancellationToken.None);
}
