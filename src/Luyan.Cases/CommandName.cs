using Luyan.Law;

namespace Luyan.Cases;

/// <summary>The name of a command in words, whichever life it belongs to; a command of both lives has one name.</summary>
public static class CommandName
{
    /// <summary>The words in a language.</summary>
    /// <param name="command">The name of the command's type.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="KeyNotFoundException">No life has such a command.</exception>
    public static string Of(string command, Language language) =>
        Wordings.Find($"application.command.{command}", language) ?? Wordings.Of($"center.command.{command}", language);
}
