using System.Globalization;
using Luyan.Documents.Sheets;
using Luyan.Law;
using Luyan.Web.Ui;
using Choices = Luyan.Web.Forms.Choices;

namespace Luyan.Web.Forms;

/// <summary>A cell in its plain form: days as yyyy-MM-dd, numbers without separators, choices as their codes whichever language
/// they were written in.</summary>
internal sealed class PlainCells(PageContext here)
{
    private const string NoSuchChoice = "unit.sheet.fault.choice";
    private static readonly Dictionary<string, string> YesAndNo = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yes"] = "yes", ["y"] = "yes", ["true"] = "yes", ["1"] = "yes",
        ["是"] = "yes", ["有"] = "yes", ["√"] = "yes", ["✓"] = "yes", ["✔"] = "yes",
        ["no"] = "no", ["n"] = "no", ["false"] = "no", ["0"] = "no", ["否"] = "no", ["无"] = "no", ["×"] = "no", ["✗"] = "no",
    };

    private readonly Dictionary<string, Dictionary<string, string>> choices = [];

    /// <summary>The plain form and, where the text cannot be read, the key of the text that says what is expected;
    /// it then stays as typed.</summary>
    public (string Text, string? Fault) Of(Question question, string typed)
    {
        var text = typed.ReplaceLineEndings("\n").Trim();
        if (text.Length == 0) { return ("", null); }
        var plain = question.Writing switch
        {
            Writing.Whole => TypedNumber.Whole(text)?.ToString(CultureInfo.InvariantCulture),
            Writing.Year => TypedNumber.Year(text)?.ToString(CultureInfo.InvariantCulture),
            Writing.Amount => TypedNumber.Amount(text)?.ToString("0.##########", CultureInfo.InvariantCulture),
            Writing.Day => Day(text),
            Writing.Choice => Code(question.Choices, text),
            Writing.YesNo => YesAndNo.GetValueOrDefault(TypedText.Narrow(text)),
            Writing.CreditCode or Writing.PatentNumber => TypedText.Code(text),
            Writing.Mail => TypedText.Narrow(text),
            _ => text,
        };
        if (plain is null)
        {
            return (text, question.Writing == Writing.Choice ? NoSuchChoice : Faults.Of(question, text) ?? "unit.fault.choice");
        }
        return Faults.Of(question, plain) is { } fault ? (text, fault) : (plain, null);
    }

    /// <summary>The plain form of what stands in the ledger; what cannot be read stays as it is.</summary>
    public Dictionary<string, string> Of(IEnumerable<Question> columns, IReadOnlyDictionary<string, string> cells)
    {
        var plain = new Dictionary<string, string>();
        foreach (var column in columns)
        {
            if (cells.TryGetValue(column.Key, out var typed) && Of(column, typed).Text is { Length: > 0 } text)
            {
                plain[column.Key] = text;
            }
        }
        return plain;
    }

    private static string? Day(string text) => TypedDay.Read(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string? Code(string list, string text)
    {
        if (!choices.TryGetValue(list, out var known))
        {
            known = choices[list] = new(StringComparer.OrdinalIgnoreCase);
            foreach (var language in new[] { Language.Chinese, Language.English })
            {
                foreach (var (code, words) in Choices.Of(list, here with { Language = language }))
                {
                    known.TryAdd(TypedText.Narrow(code), code);
                    known.TryAdd(TypedText.Narrow(words), code);
                }
            }
        }
        return known.GetValueOrDefault(TypedText.Narrow(text));
    }
}
