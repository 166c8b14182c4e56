namespace Luyan.Web.Accounts;

/// <summary>A device that is signed in, as its owner sees it.</summary>
/// <param name="Id">The session.</param>
/// <param name="Device">Browser and system, in words.</param>
/// <param name="Since">When it signed in.</param>
/// <param name="Seen">When it was last used.</param>
/// <param name="Here">It is the present one.</param>
public sealed record MySession(Guid Id, string Device, DateTimeOffset Since, DateTimeOffset Seen, bool Here);
