
namespace Luyan.Web.CaseWork;

/// <summary>The letters of a case on its page: drafted, issued, served, and by whom each one waits.</summary>
internal sealed class LettersPart : ICasePart
{
    public Task<CasePart?> Of(IReadOnlyList<OpenCase> seen, CancellationToken stop) => Task.FromResult(
        LetterActs.BookOf(seen[0].State) is { Letters: var letters } && letters.Any(l => l.MustBeServed)
            ? CasePart.Of<LettersAndService>(CasePlace.Body, ("Letters", letters.Where(l => l.MustBeServed).ToArray()))
            : null);
}
