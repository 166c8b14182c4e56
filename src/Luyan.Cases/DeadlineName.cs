using Luyan.Law;

namespace Luyan.Cases;

/// <summary>What a deadline is called: its kind, and which one of its kind where a case can have several. The only
/// place that words <see cref="Deadline.Subject"/>.</summary>
public static class DeadlineName
{
    /// <summary>The whole name: 年度报告报送期限 · 2025年度.</summary>
    public static string Of(string key, string subject, Language language)
    {
        var kind = Wordings.Of($"deadline.{key}", language);
        return subject.Length == 0 ? kind : $"{kind} · {Which(key, subject, language)}";
    }

    /// <summary>Which one of its kind; empty where there is only one.</summary>
    public static string Which(string key, string subject, Language language) =>
        subject.Length == 0 ? ""
        : Wordings.Find($"deadline-which.{key}.{subject}", language)
            ?? (key is "letter-sign-off" or "letter-reword" or "letter-service" or "reconsideration" or "litigation"
                ? Wordings.Find($"letter.{subject}.name", language)
                : null)
            ?? Wordings.Of($"deadline-which.{key}", language, ("which", subject));
}
