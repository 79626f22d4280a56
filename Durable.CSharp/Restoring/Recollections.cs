using System.Diagnostics.CodeAnalysis;

namespace AnyOrder.Durable;

/// <summary>What programs did that came to their end, as programs that do the same without their code.</summary>
internal sealed class Recollections
{
    private readonly Dictionary<string, INode> _ended = [];
    private readonly Dictionary<string, List<Step>> _open = [];

    // by row
    private readonly List<Name?> _names = [];

    // those of the row that is being read
    private readonly List<object> _gets = [];

    public bool TryGet(string label, [NotNullWhen(true)] out INode? known) => _ended.TryGetValue(label, out known);

    public void EnsureCapacity(int count)
    {
        _ended.EnsureCapacity(count);
        _names.EnsureCapacity(count + 2);
    }

    /// <summary>Notes which name a row binds.</summary>
    public void Name(int row, Name name)
    {
        while (_names.Count <= row)
        {
            _names.Add(null);
        }

        _names[row] = name;
    }

    /// <summary>The name that a row binds.</summary>
    /// <exception cref="FormatException">It binds none.</exception>
    public Name NameOf(ulong row) =>
        (row < (ulong)_names.Count ? _names[(int)row] : null) ?? throw new FormatException($"Row {row}, which it refers to, binds no name.");

    /// <summary>A program claimed a name, after it had read something.</summary>
    public void Claimed(string label, ReadOnlyMemory<byte> reads, Binding binding, int row)
    {
        Name(row, binding.Name);

        if (!_open.TryGetValue(label, out var steps))
        {
            _open.Add(label, steps = []);
        }

        steps.Add(new(reads, binding, row));
    }

    /// <summary>A program ended, after it had read something more.</summary>
    public void Ended(string label, ReadOnlyMemory<byte> reads, object? result)
    {
        INode node = Reading(reads, new PureNode<object?>(result));

        if (_open.Remove(label, out var steps))
        {
            for (var i = steps.Count - 1; i >= 0; i--)
            {
                node = Reading(steps[i].Reads, new RecalledSet(steps[i].Binding, steps[i].Row, node));
            }
        }

        _ended[label] = node;
    }

    /// <summary>As a claim followed by the end: what most definitions do.</summary>
    /// <returns>Whether nothing was known of the program.</returns>
    public bool ClaimedAndEnded(string label, ReadOnlyMemory<byte> reads, Binding binding, int row)
    {
        Name(row, binding.Name);
        return _ended.TryAdd(label, Reading(reads, new RecalledSet(binding, row, new RecalledResult(binding))));
    }

    /// <summary>Forgets a program that is to be run again.</summary>
    public void Forget(string label)
    {
        _ended.Remove(label);
        _open.Remove(label);
    }

    /// <summary>Forgets the programs of which it is not known how they ended: they begin anew.</summary>
    public void ForgetOpen() => _open.Clear();

    /// <summary>A program that reads, and then goes on.</summary>
    private INode Reading(ReadOnlyMemory<byte> reads, INode next)
    {
        var bytes = reads.Span;
        _gets.Clear();

        while (!bytes.IsEmpty)
        {
            _gets.Add(Get(ref bytes));
        }

        for (var i = _gets.Count - 1; i >= 0; i--)
        {
            next = _gets[i] is Name[] names ? new RecalledGetAll(names, next) : new RecalledGet((Name)_gets[i], next);
        }

        return next;
    }

    // the name of a get, or its names
    private object Get(ref ReadOnlySpan<byte> bytes)
    {
        if (Reads.Single(ref bytes, out var count) is { } row)
        {
            return NameOf(row);
        }

        var names = new Name[count];

        for (var i = 0; i < names.Length; i++)
        {
            names[i] = NameOf(Varint.Read(ref bytes));
        }

        return names;
    }

    private readonly record struct Step(ReadOnlyMemory<byte> Reads, Binding Binding, int Row);
}
