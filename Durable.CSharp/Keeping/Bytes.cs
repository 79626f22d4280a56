using System.Buffers;

namespace AnyOrder.Durable;

/// <summary>Takes many short values, each as a piece of an array that it shares with others.</summary>
internal sealed class Bytes : IBufferWriter<byte>
{
    private const int ChunkSize = 64 * 1024;

    private byte[] _chunk = [];
    private int _start;
    private int _end;

    /// <summary>How long the value is by now.</summary>
    public int Length => _end - _start;

    public void Advance(int count) => _end += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(Math.Max(sizeHint, 1));
        return _chunk.AsMemory(_end);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>The value; the next one begins behind it.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        var taken = _chunk.AsMemory(_start, Length);
        _start = _end;
        return taken;
    }

    /// <summary>Forgets what was written of a value.</summary>
    public void Drop() => _end = _start;

    private void MakeRoom(int size)
    {
        if (_chunk.Length - _end >= size)
        {
            return;
        }

        var chunk = new byte[Math.Max(ChunkSize, 2 * Length + size)];
        _chunk.AsSpan(_start, Length).CopyTo(chunk);
        (_chunk, _start, _end) = (chunk, 0, Length);
    }
}
