using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace AnyOrder.Orleans;

/// <summary>Which partition owns what: a definition is where its name is, so that most claims need no message.</summary>
/// <param name="count">How many partitions there are.</param>
internal sealed class Slices(int count)
{
    public int Count => count;

    public int Of(Name name) => Of(name.Key);

    public int Of(Entry entry) => entry.IsDefinition ? Of(entry.Owns.Head) : Of(entry.Label);

    // the same on every machine, and for names that differ in a digit
    private int Of(string key) => (int)(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(key.AsSpan())) % (uint)count);
}
