namespace Luyan.Web.CaseWork;

/// <summary>What the form of an act proposes, from whichever feature knows something of it.</summary>
internal sealed class ActDrafts(IEnumerable<IActDraft> drafts)
{
    public async Task<IReadOnlyDictionary<string, string>> Of(OfferedAct offered, CancellationToken stop)
    {
        foreach (var draft in drafts)
        {
            if (await draft.Of(offered, stop) is { } proposed) { return proposed; }
        }
        return new Dictionary<string, string>();
    }
}
