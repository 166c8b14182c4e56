namespace Luyan.Web.CaseWork;

/// <summary>What the form of an act proposes before anybody types; a feature brings one for its acts.</summary>
public interface IActDraft
{
    /// <summary>By the names of the fields; null where it has nothing to say of this act.</summary>
    public Task<IReadOnlyDictionary<string, string>?> Of(OfferedAct offered, CancellationToken stop);
}
