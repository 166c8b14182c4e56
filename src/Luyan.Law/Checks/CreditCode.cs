namespace Luyan.Law;

/// <summary>The unified social credit code, GB 32100-2015: 18 characters, the 9th to 17th an organisation code
/// with a check digit of its own (GB 11714), the 18th the check digit of the whole.</summary>
public static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18;
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] BodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Checks form and both check digits. Registration digits outside Baotou give a hint, not a
    /// reason: large units of the city are registered with the region.</summary>
    public static CheckResult Check(string text, Measures law, DateOnly day)
    {
        text = TypedText.Code(text);
        var form = Form(text);
        if (form.Count > 0) { return new(form, []); }
        var reasons = new List<Remark>();
        if (BodyDigit(text) != text[16])
        {
            reasons.Add(Remark.Of("credit-code.body-digit", ("expected", BodyDigit(text).ToString()), ("found", text[16].ToString())));
        }
        if (Digit(text) != text[17])
        {
            reasons.Add(Remark.Of("credit-code.digit", ("expected", Digit(text).ToString()), ("found", text[17].ToString())));
        }
        var registered = text[2..8];
        var prefixes = law.List(Parameters.RegistrationPrefixes, day);
        return new(reasons, prefixes.Any(p => registered.StartsWith(p, StringComparison.Ordinal))
            ? []
            : [Remark.Of("credit-code.registered-elsewhere", ("digits", registered))]);
    }

    private static List<Remark> Form(string text)
    {
        if (text.Length != Length) { return [Remark.Of("credit-code.length", ("length", text.Length))]; }
        if (text.FirstOrDefault(c => !Alphabet.Contains(c)) is var wrong and not '\0')
        {
            return [Remark.Of("credit-code.letter", ("letter", wrong.ToString()))];
        }
        var reasons = new List<Remark>();
        if (!"123456789ANY".Contains(text[0])) { reasons.Add(Remark.Of("credit-code.authority", ("found", text[0].ToString()))); }
        if (!text[2..8].All(char.IsAsciiDigit)) { reasons.Add(Remark.Of("credit-code.registration", ("digits", text[2..8]))); }
        return reasons;
    }

    private static char Digit(string text)
    {
        var sum = Weights.Select((weight, i) => weight * Alphabet.IndexOf(text[i])).Sum();
        return Alphabet[(31 - (sum % 31)) % 31];
    }

    // In the organisation code letters count from A = 10 to Z = 35, without the gaps of the whole code.
    private static char BodyDigit(string text)
    {
        var sum = BodyWeights.Select((weight, i) => weight * (char.IsAsciiDigit(text[8 + i])
            ? text[8 + i] - '0'
            : text[8 + i] - 'A' + 10)).Sum();
        return (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }
}
