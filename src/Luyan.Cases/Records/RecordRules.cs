using System.Reflection;
using Luyan.Law;

namespace Luyan.Cases.Records;

/// <summary>Every rule that can stand in the way of a correction of the record, for all lives.</summary>
public static class RecordRules
{
    public static readonly Rule Field = new("record-field");
    public static readonly Rule OwnWriting = new("record-own-writing");
    public static readonly Rule Right = new("record-right");
    public static readonly Rule YesOrNo = new("record-yes-or-no");
    public static readonly Rule Day = new("record-day");
    public static readonly Rule Reasons = new("record-reasons");
    public static readonly Rule Proof = new("record-proof");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. typeof(RecordRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (Rule)f.GetValue(null)!)];
}
