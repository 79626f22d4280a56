using Xunit;

namespace AnyOrder.Durable.Tests;

public class RowTests
{
    [Fact]
    public void Rows_are_equal_when_their_bytes_are()
    {
        var row = new JournalRow
        {
            Number = 1,
            Kind = RowKind.Claim,
            Value = new byte[] { 1, 2 },
        };

        Assert.Equal(row, row with { Value = new byte[] { 1, 2 } });
        Assert.NotEqual(row, row with { Value = new byte[] { 1 } });
        Assert.NotEqual(row, row with { Value = null });
    }
}
