namespace AnyOrder.Benchmarks;

/// <summary>Runs free programs over a dictionary of values and lists of who waits for them.</summary>
public sealed class FreeInterpreter
{
    private readonly Dictionary<string, Cell> cells = [];
    private readonly Queue<Free<ValueTuple>> ready = new();

    public void Add(Free<ValueTuple> program) => ready.Enqueue(program);

    public void Run()
    {
        while (ready.TryDequeue(out Free<ValueTuple>? program))
        {
            Advance(program);
        }
    }

    public object Value(string key) => Find(key).Value ?? throw new KeyNotFoundException(key);

    private void Advance(Free<ValueTuple> program)
    {
        while (true)
        {
            switch (program)
            {
                case FreeSet<ValueTuple> set:
                    Bind(Find(set.Key), set.Value);
                    program = set.Next(default);
                    break;
                case FreeGet<ValueTuple> get when Find(get.Key) is { Value: { } value }:
                    program = get.Next(value);
                    break;
                case FreeGet<ValueTuple> get:
                    Find(get.Key).Waiting.Add(get.Next);
                    return;
                default:
                    return;
            }
        }
    }

    private void Bind(Cell cell, object value)
    {
        cell.Value = cell.Value is null ? value : throw new InvalidOperationException("A name is set twice.");
        foreach (Func<object, Free<ValueTuple>> next in cell.Waiting)
        {
            ready.Enqueue(next(value));
        }

        cell.Waiting = [];
    }

    private Cell Find(string key)
    {
        if (!cells.TryGetValue(key, out Cell? cell))
        {
            cells[key] = cell = new();
        }

        return cell;
    }

    private sealed class Cell
    {
        public object? Value { get; set; }

        public List<Func<object, Free<ValueTuple>>> Waiting { get; set; } = [];
    }
}
