namespace AnyOrder.Durable.Forms;

// a tuple: the versions of all its parts, then the parts

/// <summary>A tuple of two.</summary>
internal sealed class TupleForm<T1, T2>(string id, ICodec<T1> codec1, ICodec<T2> codec2) : Form<(T1, T2)>(id)
{
    public override void Write((T1, T2) value, ref FormWriter writer)
    {
        writer.Version(codec1);
        writer.Version(codec2);
        writer.Part(codec1, value.Item1);
        writer.Part(codec2, value.Item2);
    }

    public override (T1, T2) Read(ref FormReader reader)
    {
        int version1 = reader.Version(codec1);
        int version2 = reader.Version(codec2);
        return (
            reader.Part(codec1, version1),
            reader.Part(codec2, version2)
        );
    }
}

/// <summary>A tuple of three.</summary>
internal sealed class TupleForm<T1, T2, T3>(string id, ICodec<T1> codec1, ICodec<T2> codec2, ICodec<T3> codec3) : Form<(T1, T2, T3)>(id)
{
    public override void Write((T1, T2, T3) value, ref FormWriter writer)
    {
        writer.Version(codec1);
        writer.Version(codec2);
        writer.Version(codec3);
        writer.Part(codec1, value.Item1);
        writer.Part(codec2, value.Item2);
        writer.Part(codec3, value.Item3);
    }

    public override (T1, T2, T3) Read(ref FormReader reader)
    {
        int version1 = reader.Version(codec1);
        int version2 = reader.Version(codec2);
        int version3 = reader.Version(codec3);
        return (
            reader.Part(codec1, version1),
            reader.Part(codec2, version2),
            reader.Part(codec3, version3)
        );
    }
}

/// <summary>A tuple of four.</summary>
internal sealed class TupleForm<T1, T2, T3, T4>(
    string id,
    ICodec<T1> codec1,
    ICodec<T2> codec2,
    ICodec<T3> codec3,
    ICodec<T4> codec4
) : Form<(T1, T2, T3, T4)>(id)
{
    public override void Write((T1, T2, T3, T4) value, ref FormWriter writer)
    {
        writer.Version(codec1);
        writer.Version(codec2);
        writer.Version(codec3);
        writer.Version(codec4);
        writer.Part(codec1, value.Item1);
        writer.Part(codec2, value.Item2);
        writer.Part(codec3, value.Item3);
        writer.Part(codec4, value.Item4);
    }

    public override (T1, T2, T3, T4) Read(ref FormReader reader)
    {
        int version1 = reader.Version(codec1);
        int version2 = reader.Version(codec2);
        int version3 = reader.Version(codec3);
        int version4 = reader.Version(codec4);
        return (
            reader.Part(codec1, version1),
            reader.Part(codec2, version2),
            reader.Part(codec3, version3),
            reader.Part(codec4, version4)
        );
    }
}
