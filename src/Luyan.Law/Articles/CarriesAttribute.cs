namespace Luyan.Law;

/// <summary>Says which article of the Measures a class of pure functions carries out; <see cref="Institution"/> says
/// under which number a place has it.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class CarriesAttribute(int article) : Attribute
{
    /// <summary>The number of the article.</summary>
    public int Article => article;
}
