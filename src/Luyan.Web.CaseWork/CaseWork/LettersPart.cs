using Luyan.Store.Dockets;

namespace Luyan.Web.CaseWork;

/// <summary>The letters of a case on its page: drafted, issued, served, and by whom each one waits.</summary>
internal sealed class LettersPart : ICasePart
{
    public Task<CasePart?> Of(IReadOnlyList<OpenCase> seen, CancellationToken stop)
    {
        var letters = LetterActs.BookOf(seen[0].State)?.Letters
            .Where(l => l.MustBeServed && Visibility.LetterVisibleTo(l, seen[0].By)).ToArray() ?? [];
        return Task.FromResult(letters.Length > 0 ? CasePart.Of<LettersAndService>(CasePlace.Body, ("Letters", letters)) : null);
    }
}
