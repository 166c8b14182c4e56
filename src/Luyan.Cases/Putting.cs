using System.Linq.Expressions;

namespace Luyan.Cases;

/// <summary>A rule that is written once as an expression, put over other values: so it is a condition of a query too.</summary>
public static class Putting
{
    /// <summary>The body of a rule with values in the place of its parameters.</summary>
    public static Expression Over(this LambdaExpression rule, params Expression[] values) =>
        new Visitor(rule.Parameters, values).Visit(rule.Body);

    /// <summary>A value as a captured variable, which a query sends as a parameter.</summary>
    public static Expression Captured<T>(T value)
    {
        Expression<Func<T>> captured = () => value;
        return captured.Body;
    }

    private sealed class Visitor(IReadOnlyList<ParameterExpression> parameters, Expression[] values) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            parameters.Contains(node) ? values[parameters.TakeWhile(p => p != node).Count()] : node;
    }
}
