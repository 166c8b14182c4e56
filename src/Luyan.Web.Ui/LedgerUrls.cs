using Luyan.Cases.Facts;

namespace Luyan.Web;

/// <summary>The addresses of the ledger of facts.</summary>
internal static class LedgerUrls
{
    public const string Ledger = "/unit/facts";

    public static string Of(FactKind kind) => $"{Ledger}/{Slug(kind)}";

    public static string New(FactKind kind) => $"{Of(kind)}/new";

    public static string Fact(Guid id) => $"{Ledger}/{id}";

    public static string History(Guid id) => $"{Fact(id)}/history";

    public static string End(Guid id) => $"{Fact(id)}/end";

    public static string Remove(Guid id) => $"{Fact(id)}/remove";

    public static string Restore(Guid id, int version) => $"{Fact(id)}/restore/{version}";

    public static string Proofs(Guid id) => $"{Fact(id)}/files";

    public static string RemoveProof(Guid id, Guid file) => $"{Proofs(id)}/{file}/remove";

    /// <summary>How a kind stands in an address.</summary>
    public static string Slug(FactKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The kind of an address; null for any other word.</summary>
    public static FactKind? Kind(string slug) => FactKinds.All.Where(k => Slug(k) == slug).Select(k => (FactKind?)k).FirstOrDefault();
}
