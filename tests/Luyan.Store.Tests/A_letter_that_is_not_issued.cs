using Luyan.Cases;
using Luyan.Cases.Notices;
using Luyan.Store.Dockets;

namespace Luyan.Store.Tests;

/// <summary>Who sees a letter of a case before it is issued, for every reader and every side that words one.</summary>
public class A_letter_that_is_not_issued
{
    private static readonly Role[] Everyone = Enum.GetValues<Role>();

    [Fact]
    public void Is_seen_by_the_side_that_words_it_and_by_the_bureau()
    {
        foreach (var drafter in new[] { Role.CaseOfficer, Role.HeadOfDivision, Role.Leader, Role.Department })
        {
            var drafted = new CaseLetter(1, "non-acceptance", new(2026, 3, 2), Guid.CreateVersion7(), drafter) { MustBeServed = true };
            Everyone.Where(r => Visibility.LetterVisibleTo(drafted, By(r)))
                .ShouldBe(Everyone.Where(r => Visibility.SeesAll(r) || r == drafter), $"{drafter}");
            var issued = drafted with { IssuedOn = new(2026, 3, 3) };
            // Letters are no material of a review.
            Everyone.Where(r => !Visibility.LetterVisibleTo(issued, By(r))).ShouldBe([Role.Expert], $"{drafter}");
        }
    }

    [Fact]
    public void A_letter_between_offices_is_not_seen_outside_after_its_issue_either()
    {
        var issued = new CaseLetter(1, "recommendation", new(2026, 3, 2), Guid.CreateVersion7(), Role.Department)
        {
            IssuedOn = new(2026, 3, 2),
        };
        Everyone.Where(r => !Visibility.LetterVisibleTo(issued, By(r))).Order()
            .ShouldBe(new[] { Role.Filler, Role.Signer, Role.Director, Role.Expert }.Order());
    }

    private static Actor By(Role role) => new(Guid.CreateVersion7(), "甲", role, Guid.CreateVersion7());
}
