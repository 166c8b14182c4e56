using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Luyan.Mutation;

/// <summary>Writes every mutant of a file into it, each behind a switch: what was stays where its number is not on.</summary>
/// <param name="file">The file, from the root.</param>
/// <param name="first">The number of its first mutant.</param>
/// <param name="without">Mutants that do not compile.</param>
internal sealed class Mutating(string file, int first, HashSet<int> without) : CSharpSyntaxRewriter
{
    private static readonly HashSet<string> Asked =
    [
        "Any", "All", "Contains", "ContainsKey", "Has", "Holds", "HoldsOn", "HasPassed", "Is", "IsOn", "IsNullOrWhiteSpace", "StartsWith",
        "EndsWith", "SequenceEqual", "Missed", "GraceOver", "Runs", "Ends", "Cancels", "Bars", "Allows", "IsWorkingDay", "TryGetValue",
    ];

    private static readonly HashSet<string> Collected = ["If", "Empty", "Adverse", "Proven", "Experts", "Seated", "Where", "Concat"];

    private static readonly Dictionary<SyntaxKind, SyntaxKind[]> Others = new()
    {
        [SyntaxKind.LessThanToken] = [SyntaxKind.LessThanEqualsToken, SyntaxKind.GreaterThanEqualsToken],
        [SyntaxKind.LessThanEqualsToken] = [SyntaxKind.LessThanToken, SyntaxKind.GreaterThanToken],
        [SyntaxKind.GreaterThanToken] = [SyntaxKind.GreaterThanEqualsToken, SyntaxKind.LessThanEqualsToken],
        [SyntaxKind.GreaterThanEqualsToken] = [SyntaxKind.GreaterThanToken, SyntaxKind.LessThanToken],
        [SyntaxKind.EqualsEqualsToken] = [SyntaxKind.ExclamationEqualsToken],
        [SyntaxKind.ExclamationEqualsToken] = [SyntaxKind.EqualsEqualsToken],
        [SyntaxKind.PlusToken] = [SyntaxKind.MinusToken],
        [SyntaxKind.MinusToken] = [SyntaxKind.PlusToken],
    };

    private const int Readable = 160;

    private int next = first;

    /// <summary>The mutants that the file bears.</summary>
    public List<Mutant> Found { get; } = [];

    /// <summary>The number after the last mutant, of those left out too.</summary>
    public int Next => next;

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var inner = (ExpressionSyntax)base.VisitBinaryExpression(node)!;
        if (Fixed(node)) { return inner; }
        if (node.IsKind(SyntaxKind.LogicalAndExpression) || node.IsKind(SyntaxKind.LogicalOrExpression))
        {
            var neutral = node.IsKind(SyntaxKind.LogicalAndExpression)
                ? SyntaxKind.TrueLiteralExpression : SyntaxKind.FalseLiteralExpression;
            var both = (BinaryExpressionSyntax)inner;
            return Declares(node.Right) ? inner : both.WithRight(Switched(
                node.Right, both.Right, LiteralExpression(neutral), $"without {node.OperatorToken} {node.Right}",
                Around(node, node.Left.WithoutTrivia())));
        }
        if (!Others.TryGetValue(node.OperatorToken.Kind(), out var others) || Declares(node)) { return inner; }
        foreach (var other in others)
        {
            inner = Switched(node, inner, BinaryExpression(
                KindOf(other), node.Left, Token(node.OperatorToken.LeadingTrivia, other, node.OperatorToken.TrailingTrivia), node.Right),
                $"{node} becomes {Token(other)}");
        }
        return inner;
    }

    public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        var inner = (ExpressionSyntax)base.VisitPrefixUnaryExpression(node)!;
        return node.IsKind(SyntaxKind.LogicalNotExpression) && !Fixed(node) && !Declares(node)
            ? Switched(node, inner, node.Operand, $"{node} loses its not")
            : inner;
    }

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (node.Expression is IdentifierNameSyntax { Identifier.Text: "nameof" }) { return node; }
        var inner = (ExpressionSyntax)base.VisitInvocationExpression(node)!;
        // A call that stands alone is no value.
        if (node.Parent is ExpressionStatementSyntax || Fixed(node) || Declares(node)) { return inner; }
        var name = node.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
            IdentifierNameSyntax own => own.Identifier.Text,
            _ => "",
        };
        if (Asked.Contains(name))
        {
            return Switched(node, inner,
                PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(node.WithoutTrivia())), $"not {node}");
        }
        return Collected.Contains(name) && node.Expression is MemberAccessExpressionSyntax on
            ? Switched(node, inner, on.Expression.WithoutTrivia(), $"without .{name}{node.ArgumentList}")
            : inner;
    }

    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node) => Fixed(node) ? node : node.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression =>
            Switched(node, node, LiteralExpression(SyntaxKind.FalseLiteralExpression), "true becomes false"),
        SyntaxKind.FalseLiteralExpression =>
            Switched(node, node, LiteralExpression(SyntaxKind.TrueLiteralExpression), "false becomes true"),
        SyntaxKind.NumericLiteralExpression when node.Token.Value is int number => Switched(node, node, LiteralExpression(
            SyntaxKind.NumericLiteralExpression, Literal(number + 1)), $"{number} becomes {number + 1} in {node.Parent}"),
        _ => node,
    };

    public override SyntaxNode? VisitYieldStatement(YieldStatementSyntax node)
    {
        var inner = (YieldStatementSyntax)base.VisitYieldStatement(node)!;
        return !node.IsKind(SyntaxKind.YieldReturnStatement) || Number(node, $"without {node}", (OneLine(node), "")) is not { } id ? inner
            : IfStatement(PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, On(id)), inner.WithoutTrivia()).WithTriviaFrom(node);
    }

    // What is a constant, a name or a pattern must stay one.
    private static bool Fixed(SyntaxNode node) => node.Ancestors().Any(a =>
        a is AttributeSyntax or ParameterSyntax or PatternSyntax or SwitchLabelSyntax or EnumMemberDeclarationSyntax or InterpolationSyntax
            or LocalDeclarationStatementSyntax { IsConst: true }
        || (a is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)));

    // A name that is declared in an expression cannot be declared twice, nor in a part that may be left out.
    private static bool Declares(SyntaxNode node) => node
        .DescendantNodesAndSelf(n => n is not AnonymousFunctionExpressionSyntax).Any(n => n is SingleVariableDesignationSyntax);

    private ExpressionSyntax Switched(ExpressionSyntax node, ExpressionSyntax inner, ExpressionSyntax other, string what,
        (string Was, string Becomes)? text = null) =>
        Number(node, what, text ?? Around(node, other.WithoutTrivia())) is { } id
            ? ParenthesizedExpression(ConditionalExpression(
                On(id), ParenthesizedExpression(other.WithoutTrivia().OnOneLine()), ParenthesizedExpression(inner.WithoutTrivia())))
                .NormalizeOneLine(inner).WithTriviaFrom(node)
            : inner;

    private int? Number(SyntaxNode node, string what, (string Was, string Becomes) text)
    {
        var id = next++;
        if (without.Contains(id)) { return null; }
        Found.Add(new(id, file, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, OneLine(what), text.Was, text.Becomes));
        return id;
    }

    // As much of the statement or member as can be read in a line, as it was and as it becomes.
    private static (string Was, string Becomes) Around(SyntaxNode node, SyntaxNode other)
    {
        var widest = node.Ancestors().TakeWhile(a => a is not BaseTypeDeclarationSyntax and not BlockSyntax && a.Span.Length <= Readable)
            .LastOrDefault() ?? node;
        return (OneLine(widest), OneLine(widest == node ? other : widest.ReplaceNode(node, other.WithTriviaFrom(node))));
    }

    private static string OneLine(SyntaxNode node) => OneLine(node.WithoutTrivia().ToString());

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static InvocationExpressionSyntax On(int id) =>
        (InvocationExpressionSyntax)ParseExpression($"global::Luyan.Law.Mutant.On({id})");

    private static SyntaxKind KindOf(SyntaxKind token) => token switch
    {
        SyntaxKind.LessThanToken => SyntaxKind.LessThanExpression,
        SyntaxKind.LessThanEqualsToken => SyntaxKind.LessThanOrEqualExpression,
        SyntaxKind.GreaterThanToken => SyntaxKind.GreaterThanExpression,
        SyntaxKind.GreaterThanEqualsToken => SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.EqualsEqualsToken => SyntaxKind.EqualsExpression,
        SyntaxKind.ExclamationEqualsToken => SyntaxKind.NotEqualsExpression,
        SyntaxKind.PlusToken => SyntaxKind.AddExpression,
        _ => SyntaxKind.SubtractExpression,
    };
}

/// <summary>Setting of written expressions.</summary>
internal static class Setting
{
    /// <summary>Without ends of lines and remarks: a mutant moves no line.</summary>
    public static ExpressionSyntax OnOneLine(this ExpressionSyntax of) => of.ReplaceTrivia(
        of.DescendantTrivia(descendIntoTrivia: true),
        (was, _) => was.IsKind(SyntaxKind.WhitespaceTrivia) || was.IsKind(SyntaxKind.EndOfLineTrivia) ? Space : default);

    /// <summary>Blanks around the marks of a conditional, so that the tokens stay apart; lines are not touched.</summary>
    public static ParenthesizedExpressionSyntax NormalizeOneLine(this ParenthesizedExpressionSyntax of, ExpressionSyntax inner)
    {
        var conditional = (ConditionalExpressionSyntax)of.Expression;
        return of.WithExpression(conditional
            .WithQuestionToken(Token(SyntaxKind.QuestionToken).WithLeadingTrivia(Space).WithTrailingTrivia(Space))
            .WithColonToken(Token(SyntaxKind.ColonToken).WithLeadingTrivia(Space).WithTrailingTrivia(Space)))
            .WithLeadingTrivia(inner.GetLeadingTrivia());
    }
}
