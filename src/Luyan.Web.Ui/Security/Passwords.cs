using Luyan.Web.Ui;

namespace Luyan.Web.Security;

/// <summary>What a password must be: long, and not one that everybody tries first. No rule about kinds of characters
/// and no forced change.</summary>
internal static class Passwords
{
    public const int Shortest = 10;
    public const int Longest = 128;

    /// <summary>Adds what is wrong with a new password to the errors of its form.</summary>
    public static void Check(FormErrors errors, string field, string? password, params ReadOnlySpan<string?> own)
    {
        if (string.IsNullOrEmpty(password)) { errors.Add(field, "password.missing", ("length", Shortest)); }
        else if (password.Length < Shortest) { errors.Add(field, "password.short", ("length", Shortest)); }
        else if (password.Length > Longest) { errors.Add(field, "password.long", ("length", Longest)); }
        else if (IsCommon(password) || IsOwn(password, own)) { errors.Add(field, "password.common"); }
    }

    /// <summary>A word everybody tries, alone or repeated, however it is decorated with figures and signs; a row of the keyboard;
    /// few different signs.</summary>
    public static bool IsCommon(string password)
    {
        var plain = password.ToLowerInvariant().Replace('0', 'o').Replace('@', 'a').Replace('$', 's').Replace('!', 'i');
        var letters = new string([.. plain.Where(char.IsAsciiLetterLower)]);
        var figures = new string([.. password.Where(char.IsAsciiDigit)]);
        return password.Distinct().Count() < 5
            || Rows.Any(row => Covers(row, password.ToLowerInvariant()))
            || (letters.Length + figures.Length >= password.Length - 3
                && IsBuiltOf(letters, Words) && figures.Length <= 8 && IsEasy(figures));
    }

    private static bool IsOwn(string password, ReadOnlySpan<string?> own)
    {
        foreach (var word in own)
        {
            if (word is { Length: >= 4 } && password.Contains(word, StringComparison.OrdinalIgnoreCase)
                && password.Length - word.Length < 6)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsEasy(string figures) =>
        figures.Length < 5 || figures.Distinct().Count() <= 2 || "01234567890123456789".Contains(figures, StringComparison.Ordinal)
        || "98765432109876543210".Contains(figures, StringComparison.Ordinal) || figures.StartsWith("19", StringComparison.Ordinal)
        || figures.StartsWith("20", StringComparison.Ordinal) || figures is "123123" or "112233" or "520520";

    private static bool Covers(string row, string password)
    {
        var doubled = row + row;
        return password.Length <= doubled.Length && (doubled.Contains(password, StringComparison.Ordinal)
            || new string([.. doubled.Reverse()]).Contains(password, StringComparison.Ordinal));
    }

    private static bool IsBuiltOf(string letters, IReadOnlyList<string> words)
    {
        if (letters.Length <= 2) { return true; }
        foreach (var word in words)
        {
            if (letters.StartsWith(word, StringComparison.Ordinal) && IsBuiltOf(letters[word.Length..], words)) { return true; }
        }
        return false;
    }

    private static readonly string[] Rows =
    [
        "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb",
        "qazwsxedcrfvtgb", "abcdefghijklmnopqrstuvwxyz", "1q2w3e4r5t6y7u8i9o0p"
    ];

    private static readonly string[] Words =
    [
        "password", "passwoord", "passw", "passwd", "pass", "word", "admin", "administrator",
        "root", "user", "guest", "test", "demo", "login", "welcome", "letmein", "master", "secret",
        "qwerty", "qwertyuiop", "qwert", "asdfgh", "asdf", "zxcvbn", "zxcv", "qaz", "wsx", "edc",
        "qazwsx", "abc", "abcd", "abcdef", "aaa", "aa", "iloveyou", "love", "dragon", "monkey",
        "football", "baseball", "sunshine", "princess", "shadow", "superman", "michael", "computer",
        "internet", "server", "oracle", "changeme", "change", "default", "system", "summer", "winter",
        "woaini", "woaiwo", "nihao", "mima", "mimashi", "wode", "wodemima", "zhongguo", "china",
        "beijing", "neimenggu", "baotou", "baotoushi", "huhehaote", "kejiju", "keji", "kejibu", "luyan",
        "guanliyuan", "yonghu", "denglu", "caonima", "tiankong", "taiyang", "baobao", "baobei",
        "laopo", "laogong", "zhang", "wang", "li", "zhao", "liu", "chen", "yang", "huang",
        "wu", "zhou", "xu", "sun", "ma", "hu", "guo", "he", "lin", "gao", "yi", "er", "san", "si", "wuliu", "qi",
        "ba", "jiu", "shi", "ling", "wei", "ming", "jun", "qiang", "lei", "jie", "tao", "xiao", "hong", "hua",
        "gongcheng", "zhongxin", "renzheng", "jishu", "danwei", "spring", "autumn",
        "office", "hello", "world", "steel", "rare", "earth", "baogang", "xitu",
    ];
}
