using System.Text.RegularExpressions;

namespace Luyan.Web.Tests.Architecture;

/// <summary>What a form writes and what reads it name a field by the same expression, so that a name is changed in one place and a
/// wrong one does not compile.</summary>
public class Fields_are_named_by_expression
{
    private static readonly (string What, Regex Literal)[] Literals =
    [
        ("the field of an act", new(@"\bActField\.\w+\(\s*""")),
        ("what an act reads", new(@"\bform\.(?:Text|Day|Number|Ticked|File|RowsOf|Choice<\w+>)\(""")),
        ("a field within a row", new(@"(?<!Key = )\$""\{(?:row|at|o\.At)\}\.[A-Z][A-Za-z]+""")),
        ("the papers of an act", new(@"\bPapers\.(?:Fields\(|Read\(form, )""")),
        ("what a handler reads", new(@"\b(?:form|posted|typed)\[""")),
        ("the field of an error", new(@"\b[eE]rrors\.(?:Add|Require)\(""[^""]")),
        ("the field of a page", new(@"<(?:File)?Field[^>]*?\bName=""[A-Za-z]")),
        ("the input of a page", new(@"<(?:input|select|textarea|button)\b(?:[^>]|=>)*?\bname=""[A-Za-z]")),
    ];

    [Fact]
    public void No_name_of_a_field_is_a_literal()
    {
        var found =
            from file in Source.Files
            where file.Path.StartsWith("src/Luyan.Web", StringComparison.Ordinal)
            from literal in Literals
            from Match match in literal.Literal.Matches(file.Text)
            select $"{file.Path}: {literal.What}: {match.Value}";
        found.ShouldBeEmpty();
    }
}
