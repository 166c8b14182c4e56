using System.Linq.Expressions;
using Luyan.Cases;

namespace Luyan.Specs;

/// <summary>A rule that is written once is a condition of a query too: its own parameters give way to values, those of a condition
/// within it stay.</summary>
public class A_rule_is_put_over_other_values
{
    private static readonly Expression<Func<IReadOnlyList<int>, int, int, bool>> Between =
        (numbers, least, most) => numbers.Any(n => least < n && n < most);

    [Theory, InlineData(4, false), InlineData(5, true), InlineData(6, true), InlineData(7, false)]
    public void Each_in_its_place(int number, bool holds)
    {
        var body = Between.Over(Putting.Captured<IReadOnlyList<int>>([number]), Putting.Captured(4), Putting.Captured(7));
        Expression.Lambda<Func<bool>>(body).Compile()().ShouldBe(holds);
    }
}
