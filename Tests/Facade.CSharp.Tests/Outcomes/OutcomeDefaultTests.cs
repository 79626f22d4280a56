using Xunit;

namespace AnyOrder.Tests;

public class OutcomeDefaultTests
{
    private static readonly Name<int> X = Name.Of<int>();

    [Fact]
    public void TryGet_of_a_name_that_is_not_bound_gives_the_default_value()
    {
        var value = 1;
        Assert.False(Loop.Empty.Run().TryGet(X, out value));
        Assert.Equal(0, value);
    }
}
