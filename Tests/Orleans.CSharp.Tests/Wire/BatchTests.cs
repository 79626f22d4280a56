using Xunit;

namespace AnyOrder.Orleans.Tests.Wire;

/// <summary>How much goes in one message.</summary>
public class BatchTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(10_000, 10, Limits.Items)]
    [InlineData(10_000, Limits.Bytes / 4, 4)]
    [InlineData(10_000, Limits.Bytes / 2 + 1, 1)]
    [InlineData(10_000, Limits.Bytes * 9, 1)]
    public void A_batch_is_bounded_by_items_and_bytes_and_has_one_at_least(int count, int weight, int expected) =>
        Assert.Equal(expected, Batch.Of(Enumerable.Range(0, count), _ => weight).Length);

    [Fact]
    public void All_is_said_in_order_however_large_it_is()
    {
        List<int> said = [];
        Queue<int> waiting = new(Enumerable.Range(0, 20_000));

        while (Batch.Of(waiting, item => item % 7 == 0 ? Limits.Bytes / 3 : 1) is { Length: > 0 } batch)
        {
            said.AddRange(batch);
            Array.ForEach(batch, _ => waiting.Dequeue());
        }

        Assert.Equal(Enumerable.Range(0, 20_000), said);
    }

    [Fact]
    public void What_an_item_weighs_is_what_is_in_it()
    {
        Item item = new() { Kind = ItemKind.Claim, Name = new('n', 100), Codec = "string/1", Value = new byte[5_000] };

        Assert.InRange(item.Weight, 5_200, 5_400);
        Assert.InRange((item with { Others = [item, item] }).Weight, 15_600, 16_200);
    }
}
