using System.Text.Json;

namespace Luyan.Law;

/// <summary>Reads how a number is taken from the facts, and when something holds of them.</summary>
internal static class ValueReading
{
    public static FactValue Value(JsonElement element, Place at)
    {
        switch (at.Fields(element).Select(p => p.Name)
            .FirstOrDefault(n => n is "number" or "docket" or "of" or "sum" or "share" or "least" or "holds"))
        {
            case "number":
                at.Only(element, ["number", "times"]);
                return new FactValue.Fixed(at.Number(element, "number"));
            case "docket":
                at.Only(element, ["docket", "times"]);
                var figure = at.Text(element, "docket");
                return DocketFigures.All.Contains(figure)
                    ? new FactValue.Docket(figure)
                    : throw at.Fault($"names '{figure}', which no docket has. Known: {string.Join(", ", DocketFigures.All)}.");
            case "of":
                return Records(element, at);
            case "sum":
                at.Only(element, ["sum", "times"]);
                return new FactValue.Sum([.. at.List(element, "sum").Select(p => (at.NumberOrNull(p, "times") ?? 1, Value(p, at)))]);
            case "share":
                at.Only(element, ["share", "times"]);
                var share = at.Part(element, "share");
                at.Only(share, ["part", "whole"]);
                return new FactValue.Share(Value(at.Part(share, "part"), at), Value(at.Part(share, "whole"), at));
            case "least":
                at.Only(element, ["least", "times"]);
                return new FactValue.Least([.. at.List(element, "least").Select(v => Value(v, at))]);
            case "holds":
                at.Only(element, ["holds", "times"]);
                return new FactValue.Holds(Condition(at.Part(element, "holds"), at));
            default:
                throw at.Fault("needs a value of 'number', 'docket', 'of', 'sum', 'share', 'least' or 'holds'.");
        }
    }

    public static FactCondition Condition(JsonElement element, Place at)
    {
        if (at.Has(element, "all"))
        {
            return new FactCondition.Every(Conditions(element, "all", at));
        }
        if (at.Has(element, "any"))
        {
            return new FactCondition.Some(Conditions(element, "any", at));
        }
        at.Only(element, ["value", "atLeast", "below"]);
        var (least, below) = (at.NumberOrNull(element, "atLeast"), at.NumberOrNull(element, "below"));
        return least is null && below is null
            ? throw at.Fault("has a condition without 'atLeast' and 'below'.")
            : new FactCondition.Within(Value(at.Part(element, "value"), at), least, below);
    }

    private static FactCondition[] Conditions(JsonElement element, string name, Place at)
    {
        at.Only(element, [name]);
        return [.. at.List(element, name).Select(e => Condition(e, at))];
    }

    private static FactValue.Records Records(JsonElement element, Place at)
    {
        at.Only(element, ["of", "where", "dated", "years", "take", "column", "times"]);
        var (take, column, dated) = (at.One<RecordTaking>(element, "take"),
            at.TextOrNull(element, "column"), at.TextOrNull(element, "dated"));
        if ((take == RecordTaking.Count) != (column is null))
        {
            throw at.Fault(take == RecordTaking.Count ? "counts records and needs no 'column'." : "needs the 'column' that is taken.");
        }
        int? years = at.NumberOrNull(element, "years") is { } number
            ? (number is >= 1 and <= 99 && number == decimal.Truncate(number) ? (int)number : throw at.Fault("needs whole 'years' from 1."))
            : null;
        if (dated is null && (years is not null || take is RecordTaking.Latest or RecordTaking.Growth))
        {
            throw at.Fault("needs the column 'dated' by which its records are placed in time.");
        }
        var where = at.Find(element, "where") is { } filters ? at.Fields(filters).Select(f => Filter(f, at)).ToArray() : [];
        return new(at.Text(element, "of"), where, dated, years, take, column);
    }

    private static RecordFilter Filter(JsonProperty filter, Place at) => filter.Value.ValueKind switch
    {
        JsonValueKind.String => new(filter.Name, [filter.Value.GetString()!], null),
        JsonValueKind.Array when RawValue.Read(Unit.List, filter.Value) is { } words => new(filter.Name, words, null),
        JsonValueKind.Object => Least(filter, at),
        _ => throw at.Fault($"has a 'where' of '{filter.Name}' that is neither a text, nor a list, nor a least number."),
    };

    private static RecordFilter Least(JsonProperty filter, Place at)
    {
        at.Only(filter.Value, ["atLeast"]);
        return new(filter.Name, [], at.Number(filter.Value, "atLeast"));
    }
}
