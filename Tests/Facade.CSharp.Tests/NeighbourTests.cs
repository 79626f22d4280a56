using Xunit;

namespace AnyOrder.Tests;

public class NeighbourTests
{
    // LanguageExt's extension methods live in the global namespace; where they are visible this does not compile (CS1061)
    [Fact]
    public void A_project_that_references_the_facade_still_zips_lists()
    {
        List<int> list = [1, 2];
        Assert.True(list.Zip(list).All(c => c.First == c.Second));
    }
}
