using Luyan.Documents.Letters;
using Luyan.Law;

namespace Luyan.Documents.Docx;

/// <summary>Writes official letters as docx, laid out after GB/T 9704-2012.</summary>
public static class OfficialLetters
{
    /// <summary>The letter as a docx file. The same model, language and fonts always give the same bytes, so their hash
    /// identifies the letter.</summary>
    /// <param name="letter">What it says.</param>
    /// <param name="language">Chinese is the official text; English is a rendering for reading and says so.</param>
    /// <param name="fonts">The faces; <see cref="LetterFonts.Standard"/> where null.</param>
    public static byte[] Write(LetterModel letter, Language language, LetterFonts? fonts = null)
    {
        var setting = new Setting(language, fonts ?? LetterFonts.Standard);
        return LetterPackage.Write(letter.Compose(new Words(language)), setting);
    }
}
