using Luyan.Law;
using Luyan.Web.Letters;

namespace Luyan.Web.Tests.Cases;

/// <summary>The lists of the policy that say which letters are signed off, served and contestable name letters, and agree.</summary>
public sealed class LetterListTests
{
    [Fact]
    public void What_is_signed_off_or_contestable_is_served_and_every_kind_is_a_letter()
    {
        var law = MeasuresFile.LoadDefault();
        foreach (var day in law.Values.Where(v => v.Parameter.Key.StartsWith("letters.", StringComparison.Ordinal)).Select(v => v.From))
        {
            var served = law.List(Parameters.LettersServed, day);
            served.Except(LetterOf.Kinds).ShouldBeEmpty("no letter is of this kind");
            law.List(Parameters.LettersSignedOff, day).Except(served).ShouldBeEmpty("what is signed off goes against a unit: it is served");
            law.List(Parameters.LettersContestable, day).Except(served).ShouldBeEmpty("remedies run from service");
        }
    }

    /// <summary>Both languages name authority and court with their addresses, for the Bureau and for every department.</summary>
    [Fact]
    public void Authority_and_court_are_named_for_the_bureau_and_each_district()
    {
        var law = MeasuresFile.LoadDefault();
        foreach (var list in law.Dictionaries.Districts.Lists)
        {
            foreach (var district in list.What.Select(d => d.Code).Prepend(""))
            {
                Documents.Letters.Forum.Of(law.Dictionaries.Remedies, list.From, district).ShouldNotBeNull(district);
            }
        }
    }
}
