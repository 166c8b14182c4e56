using System.Reflection;
using Luyan.Law;

namespace Luyan.Cases.Notices;

/// <summary>Every rule that can stand in the way of signing off a letter and of recording its service, for all lives.</summary>
public static class NoticeRules
{
    public static readonly Rule LetterUnknown = new("notice-letter-unknown");
    public static readonly Rule NothingToSignOff = new("notice-nothing-to-sign-off");
    public static readonly Rule OwnLetter = new("notice-own-letter");
    public static readonly Rule SendBackReasons = new("notice-send-back-reasons");
    public static readonly Rule NothingToReword = new("notice-nothing-to-reword");
    public static readonly Rule RewordAnswer = new("notice-reword-answer");
    public static readonly Rule NoFreeWords = new("notice-no-free-words");
    public static readonly Rule RewordedShort = new("notice-reworded-short");
    public static readonly Rule NothingToServe = new("notice-nothing-to-serve");
    public static readonly Rule Falls = new("notice-falls");
    public static readonly Rule NotIssued = new("notice-not-issued");
    public static readonly Rule BeingIssued = new("notice-being-issued");
    public static readonly Rule UnderWay = new("notice-under-way");
    public static readonly Rule NamesPerson = new("notice-names-person");
    public static readonly Rule Served = new("notice-served");
    public static readonly Rule Day = new("notice-day");
    public static readonly Rule Proof = new("notice-proof");
    public static readonly Rule Receiver = new("notice-receiver");
    public static readonly Rule Consent = new("notice-consent");
    public static readonly Rule PublicNoticeRuns = new("notice-public-notice-runs");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. typeof(NoticeRules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(Rule)).Select(f => (Rule)f.GetValue(null)!)];
}
