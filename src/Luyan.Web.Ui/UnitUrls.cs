namespace Luyan.Web;

/// <summary>The addresses of the unit's desk.</summary>
internal static class UnitUrls
{
    public const string Desk = "/unit";
    public const string New = "/unit/applications/new";

    public static string Application(Guid draft) => $"/unit/applications/{draft}";

    public static string Section(Guid draft, string section) => $"/unit/applications/{draft}/{section}";

    public static string Panel(Guid draft, string section) => $"/unit/applications/{draft}/{section}/panel";

    public static string Resolve(Guid draft, string section) => $"/unit/applications/{draft}/{section}/resolve";

    public static string History(Guid draft, string section) => $"{Section(draft, section)}/history";

    public static string Restore(Guid draft, string section) => $"{Section(draft, section)}/restore";

    public static string Owner(Guid draft, string section) => $"{Section(draft, section)}/owner";

    public static string Presence(Guid draft, string section) => $"{Section(draft, section)}/presence";

    public static string Changes(Guid draft) => $"/unit/applications/{draft}/changes";

    public static string File(Guid draft, Guid file) => $"/unit/applications/{draft}/files/{file}";

    public static string RemoveFile(Guid draft, Guid file) => $"/unit/applications/{draft}/files/{file}/remove";

    public static string MoveFile(Guid draft, Guid file) => $"/unit/applications/{draft}/files/{file}/move";

    public static string FileRow(Guid draft, Guid file) => $"/unit/applications/{draft}/files/{file}/row";

    public static string Uploads(Guid draft) => $"/unit/applications/{draft}/uploads";

    public static string DiscardUpload(Guid draft, Guid upload) => $"/unit/applications/{draft}/uploads/{upload}/discard";

    public static string Check(Guid draft) => $"/unit/applications/{draft}/check";

    public static string Submit(Guid draft) => $"/unit/applications/{draft}/submit";

    public static string Receipt(Guid draft) => $"/unit/applications/{draft}/receipt";

    public static string Discard(Guid draft) => $"/unit/applications/{draft}/discard";

    /// <summary>The application as a printed document; of the version that was filed last unless one is named.</summary>
    public static string Print(Guid draft, int? version = null) =>
        $"/unit/applications/{draft}/print{(version is { } v ? $"?version={v}" : "")}";

    /// <summary>The print of the draft, not of a version that was filed.</summary>
    public static string PrintDraft(Guid draft) => Print(draft, DraftVersion);

    /// <summary>The version of which a unit asks for its draft.</summary>
    public const int DraftVersion = 0;

    public static string Stamped(Guid draft) => $"/unit/applications/{draft}/stamped";

    public static string Withdraw(Guid draft) => $"/unit/applications/{draft}/withdraw";
}
