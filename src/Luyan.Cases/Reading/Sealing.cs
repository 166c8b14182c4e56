using Luyan.Cases.Panels;

namespace Luyan.Cases.Reading;

/// <summary>A record with the seal in the place of some of its fields.</summary>
internal static class Sealing
{
    private const string Copy = "<Clone>$";

    /// <summary>A copy in which no value of the fields is left.</summary>
    /// <param name="happened">The record.</param>
    /// <param name="fields">The fields; a field of a field stands behind a dot.</param>
    /// <exception cref="InvalidOperationException">A field is of a kind that cannot be sealed.</exception>
    internal static object Over(object happened, IEnumerable<string> fields)
    {
        var copy = CopyOf(happened);
        foreach (var field in fields) { Put(copy, field.Split('.')); }
        return copy;
    }

    private static void Put(object owner, ReadOnlySpan<string> steps)
    {
        var property = owner.GetType().GetProperty(steps[0])
            ?? throw new InvalidOperationException($"{owner.GetType().Name} has no {steps[0]}.");
        if (property.GetValue(owner) is not { } value) { return; }
        if (steps.Length > 1)
        {
            value = CopyOf(value);
            Put(value, steps[1..]);
        }
        else { value = Over(value, property.Name); }
        property.SetValue(owner, value);
    }

    private static object Over(object value, string field) => value switch
    {
        string => Seal.Mark,
        FileRef => Seal.File,
        IReadOnlyList<SeatedExpert> seats => SealedSeats.Of(seats),
        IReadOnlyList<InterestAnswer> answers => SealedSeats.Of(answers),
        _ => throw new InvalidOperationException($"{field} cannot be sealed."),
    };

    private static object CopyOf(object record) => record.GetType().GetMethod(Copy)!.Invoke(record, null)!;
}
