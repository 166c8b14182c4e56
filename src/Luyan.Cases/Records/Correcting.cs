using System.Globalization;
using Luyan.Law;

namespace Luyan.Cases.Records;

/// <summary>A field of the record that can be corrected: what somebody wrote down about what happened. Never a decision, a filing or
/// a score.</summary>
/// <param name="Field">Its name; its text is <c>record-field.&lt;name&gt;</c>, with * for a number in it.</param>
/// <param name="Stood">What stands there now.</param>
/// <param name="WrittenBy">The account that wrote it.</param>
public sealed record RecordField(string Field, string Stood, Guid WrittenBy)
{
    /// <summary>Where the field is a day: the first that can be right, the act before it; null where the field is a text.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Where the field is a day: the last that can be right, the act after it.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The field says yes or no.</summary>
    public bool IsYesOrNo { get; init; }

    /// <summary>What refuses what would stand there: the guard under which the field was recorded, asked with what is right and with why
    /// a person who seems near to a party acts all the same; null where recording asked nothing but a text.</summary>
    public Func<string, string?, Asked, IEnumerable<Refusal>>? Guard { get; init; }

    /// <summary>A field that is a day.</summary>
    public static RecordField Of(string field, DateOnly stood, Guid writtenBy, DateOnly from, DateOnly to) =>
        new(field, Written(stood), writtenBy) { From = from, To = to };

    /// <summary>A field that says yes or no.</summary>
    public static RecordField Of(string field, bool stood, Guid writtenBy) => new(field, Written(stood), writtenBy) { IsYesOrNo = true };

    /// <summary>What the field is called.</summary>
    public static string Name(string field, Language language)
    {
        var parts = field.Split('.');
        string[] numbers = [.. parts.Where(IsNumber)];
        var key = string.Join('.', parts.Select(p => IsNumber(p) ? "*" : p));
        return Wordings.Of(
            $"record-field.{key}", language, ("number", numbers.LastOrDefault()), ("of", numbers.FirstOrDefault()));
    }

    /// <summary>What stands in a field, in a language: yes and no have words of their own, the rest is as it was written.</summary>
    public static string Said(string field, string stands, Language language) =>
        field.EndsWith(".remains", StringComparison.Ordinal) && Yes(stands) is { } yes
            ? Wordings.Of(yes ? "record-value.yes" : "record-value.no", language)
            : stands;

    internal static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Written(bool yes) => yes ? "yes" : "no";

    /// <summary>Whether what was typed says yes; null where it says neither yes nor no.</summary>
    internal static bool? Yes(string typed) =>
        Is(typed, "是", "yes") ? true : Is(typed, "否", "no") ? false : null;

    private static bool Is(string typed, params string[] words) => words.Any(w => TypedText.SameName(w, typed));

    private static bool IsNumber(string part) => part.All(char.IsAsciiDigit);
}

/// <summary>The correction of the record, for every life: which field, what stood, what is right, why, and the proof; by another person
/// than who wrote it, or corrected it last.</summary>
internal static class Correcting
{
    internal static IEnumerable<Refusal> MayCorrect(IReadOnlyList<RecordField> fields)
    {
        if (fields.Count == 0) { yield return RecordRules.Field.Refuse(); }
    }

    internal static Decision<TEvent> Decide<TEvent>(
        IReadOnlyList<RecordField> fields, IReadOnlyList<CorrectedRecord> before,
        string? field, string? right, string? reasons, FileRef? proof, string? interest, Asked asked,
        Func<RecordField, string, TEvent> corrected)
    {
        if (fields.FirstOrDefault(f => f.Field == field) is not { } of) { return RecordRules.Field.Refuse().At("Field"); }
        var said = right?.Trim() ?? "";
        var last = before.LastOrDefault(c => c.Field == field);
        var faults = new Faults<TEvent>()
            .If(asked.By.Is(of.WrittenBy) || (last is not null && asked.By.Is(last.Account)),
                RecordRules.OwnWriting, "Field", () => [("person", asked.By.Name)])
            .Empty(reasons, RecordRules.Reasons, "Reasons")
            .If(proof is null, RecordRules.Proof, "Proof");
        if (of is { From: { } from, To: { } to })
        {
            var latest = to < asked.Today ? to : asked.Today;
            var day = TypedDay.Exact(said);
            return faults.If(day is null || day < from || day > latest, RecordRules.Day, "Right", () => [("from", from), ("to", latest)])
                .If(day is { } same && RecordField.Written(same) == of.Stood, RecordRules.Right, "Right", () => [("stood", of.Stood)])
                .Else(() => corrected(of, RecordField.Written(day!.Value)));
        }
        if (of.IsYesOrNo)
        {
            var yes = RecordField.Yes(said);
            return faults.If(yes is null, RecordRules.YesOrNo, "Right")
                .If(yes is { } same && RecordField.Written(same) == of.Stood, RecordRules.Right, "Right", () => [("stood", said)])
                .Else(() => corrected(of, RecordField.Written(yes!.Value)));
        }
        return faults.If(said.Length == 0 || said == of.Stood, RecordRules.Right, "Right", () => [("stood", of.Stood)])
            .Add(said.Length == 0 || of.Guard is null ? [] : of.Guard(said, interest, asked))
            .Else(() => corrected(of, said));
    }
}
