using System.Reflection;
using Luyan.Law;
using static Luyan.Law.LegalRef;

namespace Luyan.Cases.Notices;

/// <summary>Every rule that can stand in the way of signing off a letter and of recording its service, for all lives.</summary>
public static class NoticeRules
{
    public static readonly Rule LetterUnknown = new("notice-letter-unknown", Procedure);
    public static readonly Rule NothingToSignOff = new("notice-nothing-to-sign-off", Procedure);
    public static readonly Rule OwnLetter = new("notice-own-letter", Procedure);
    public static readonly Rule NothingToServe = new("notice-nothing-to-serve", Procedure);
    public static readonly Rule NotIssued = new("notice-not-issued", Procedure);
    public static readonly Rule Served = new("notice-served", Procedure);
    public static readonly Rule Day = new("notice-day", Procedure);
    public static readonly Rule Proof = new("notice-proof", Procedure);
    public static readonly Rule Receiver = new("notice-receiver", Procedure);
    public static readonly Rule Consent = new("notice-consent", Procedure);
    public static readonly Rule PublicNoticeRuns = new("notice-public-notice-runs", Procedure);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. typeof(NoticeRules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(Rule)).Select(f => (Rule)f.GetValue(null)!)];
}
