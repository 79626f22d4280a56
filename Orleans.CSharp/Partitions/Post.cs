namespace AnyOrder.Orleans;

/// <summary>What a partition says: to itself at once, and to others by items that wait here until they are fetched.</summary>
/// <param name="index">The number of the partition.</param>
/// <param name="crossing">How it crosses.</param>
internal sealed class Post(int index, Crossing crossing)
{
    private Dictionary<int, List<Item>> _outgoing = [];

    /// <summary>The number of the partition.</summary>
    public int Index => index;

    /// <summary>What other partitions are to be told, by their numbers, and has not been fetched.</summary>
    public IReadOnlyDictionary<int, List<Item>> Fetch()
    {
        var outgoing = _outgoing;

        if (outgoing.Count > 0)
        {
            _outgoing = [];
        }

        return outgoing;
    }

    /// <summary>Says something, whoever it is for.</summary>
    /// <param name="to">The number of the partition.</param>
    /// <param name="what">What is said.</param>
    /// <param name="here">Takes it, if it is for this partition.</param>
    /// <param name="there">Makes an item of it, if it is for another.</param>
    public void Say<T>(int to, T what, Action<T> here, Func<Crossing, T, Item> there)
    {
        if (to == index)
        {
            here(what);
        }
        else
        {
            Say(to, there(crossing, what));
        }
    }

    public void Say(int to, Item item)
    {
        if (!_outgoing.TryGetValue(to, out var items))
        {
            _outgoing.Add(to, items = []);
        }

        items.Add(item);
    }
}
