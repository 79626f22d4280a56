using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace AnyOrder.Durable.Forms;

/// <summary>The form of a sequence; the array that was never made has no bytes at all.</summary>
internal sealed class ImmutableArrayForm<T>(string id, ICodec<T> item) : Form<ImmutableArray<T>>(id)
{
    private readonly SequenceForm<ImmutableArray<T>, T> items = new(
        id,
        item,
        array => ImmutableCollectionsMarshal.AsArray(array)!,
        ImmutableCollectionsMarshal.AsImmutableArray
    );

    public override void Write(ImmutableArray<T> value, ref FormWriter writer)
    {
        if (!value.IsDefault)
        {
            items.Write(value, ref writer);
        }
    }

    public override ImmutableArray<T> Read(ref FormReader reader) => reader.IsAtEnd ? default : items.Read(ref reader);
}
