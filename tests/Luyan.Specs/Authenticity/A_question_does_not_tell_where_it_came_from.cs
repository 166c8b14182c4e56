using System.Security.Cryptography;
using System.Text;
using Luyan.Cases.Authenticity;

namespace Luyan.Specs.Authenticity;

/// <summary>A question about a finding bears an id like that of any other question; the Bureau finds the finding again by it.</summary>
public class A_question_does_not_tell_where_it_came_from
{
    private static readonly Guid Case = Guid.CreateVersion7();
    private static readonly DateTimeOffset At = new(2026, 11, 30, 1, 2, 3, TimeSpan.Zero);

    [Fact]
    public void Its_id_is_one_by_time()
    {
        var (asked, other) = (FindingTraces.QuestionId(Case, "key", At), Guid.CreateVersion7(At));
        (asked.Version, asked.Variant & 0xC).ShouldBe((other.Version, other.Variant & 0xC));
        Enumerable.Range(0, 64).Select(n => FindingTraces.QuestionId(Case, $"key {n}", At)).ShouldAllBe(q => q.Version == 7);
        Time(asked).ShouldBe(Time(other));
    }

    [Fact]
    public void It_is_found_again_whenever_it_was_asked()
    {
        FindingTraces.IsQuestion(FindingTraces.QuestionId(Case, "key", At), Case, "key").ShouldBeTrue();
        FindingTraces.IsQuestion(FindingTraces.QuestionId(Case, "key", At.AddYears(3)), Case, "key").ShouldBeTrue();
        FindingTraces.QuestionId(Case, "key", At).ShouldBe(FindingTraces.QuestionId(Case, "key", At));
        FindingTraces.IsQuestion(FindingTraces.QuestionId(Case, "other", At), Case, "key").ShouldBeFalse();
        FindingTraces.IsQuestion(FindingTraces.QuestionId(Guid.CreateVersion7(), "key", At), Case, "key").ShouldBeFalse();
        FindingTraces.IsQuestion(Guid.CreateVersion7(At), Case, "key").ShouldBeFalse();
    }

    [Fact]
    public void A_question_that_an_earlier_version_asked_is_found_too() => FindingTraces.IsQuestion(
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{Case:N}|key")).AsSpan(0, 16)), Case, "key").ShouldBeTrue();

    private static long Time(Guid id) => Convert.ToInt64(id.ToString("N")[..12], 16);
}
