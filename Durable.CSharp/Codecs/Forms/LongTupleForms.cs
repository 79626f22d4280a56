namespace AnyOrder.Durable.Forms;

/// <summary>A tuple of five.</summary>
internal sealed class TupleForm<T1, T2, T3, T4, T5>(
    string id,
    ICodec<T1> codec1,
    ICodec<T2> codec2,
    ICodec<T3> codec3,
    ICodec<T4> codec4,
    ICodec<T5> codec5
) : Form<(T1, T2, T3, T4, T5)>(id)
{
    public override void Write((T1, T2, T3, T4, T5) value, ref FormWriter writer)
    {
        writer.Version(codec1);
        writer.Version(codec2);
        writer.Version(codec3);
        writer.Version(codec4);
        writer.Version(codec5);
        writer.Part(codec1, value.Item1);
        writer.Part(codec2, value.Item2);
        writer.Part(codec3, value.Item3);
        writer.Part(codec4, value.Item4);
        writer.Part(codec5, value.Item5);
    }

    public override (T1, T2, T3, T4, T5) Read(ref FormReader reader)
    {
        int version1 = reader.Version(codec1);
        int version2 = reader.Version(codec2);
        int version3 = reader.Version(codec3);
        int version4 = reader.Version(codec4);
        int version5 = reader.Version(codec5);
        return (
            reader.Part(codec1, version1),
            reader.Part(codec2, version2),
            reader.Part(codec3, version3),
            reader.Part(codec4, version4),
            reader.Part(codec5, version5)
        );
    }
}

/// <summary>A tuple of six.</summary>
internal sealed class TupleForm<T1, T2, T3, T4, T5, T6>(
    string id,
    ICodec<T1> codec1,
    ICodec<T2> codec2,
    ICodec<T3> codec3,
    ICodec<T4> codec4,
    ICodec<T5> codec5,
    ICodec<T6> codec6
) : Form<(T1, T2, T3, T4, T5, T6)>(id)
{
    public override void Write((T1, T2, T3, T4, T5, T6) value, ref FormWriter writer)
    {
        writer.Version(codec1);
        writer.Version(codec2);
        writer.Version(codec3);
        writer.Version(codec4);
        writer.Version(codec5);
        writer.Version(codec6);
        writer.Part(codec1, value.Item1);
        writer.Part(codec2, value.Item2);
        writer.Part(codec3, value.Item3);
        writer.Part(codec4, value.Item4);
        writer.Part(codec5, value.Item5);
        writer.Part(codec6, value.Item6);
    }

    public override (T1, T2, T3, T4, T5, T6) Read(ref FormReader reader)
    {
        int version1 = reader.Version(codec1);
        int version2 = reader.Version(codec2);
        int version3 = reader.Version(codec3);
        int version4 = reader.Version(codec4);
        int version5 = reader.Version(codec5);
        int version6 = reader.Version(codec6);
        return (
            reader.Part(codec1, version1),
            reader.Part(codec2, version2),
            reader.Part(codec3, version3),
            reader.Part(codec4, version4),
            reader.Part(codec5, version5),
            reader.Part(codec6, version6)
        );
    }
}

/// <summary>A tuple of seven.</summary>
internal sealed class TupleForm<T1, T2, T3, T4, T5, T6, T7>(
    string id,
    ICodec<T1> codec1,
    ICodec<T2> codec2,
    ICodec<T3> codec3,
    ICodec<T4> codec4,
    ICodec<T5> codec5,
    ICodec<T6> codec6,
    ICodec<T7> codec7
) : Form<(T1, T2, T3, T4, T5, T6, T7)>(id)
{
    public override void Write((T1, T2, T3, T4, T5, T6, T7) value, ref FormWriter writer)
    {
        writer.Version(codec1);
        writer.Version(codec2);
        writer.Version(codec3);
        writer.Version(codec4);
        writer.Version(codec5);
        writer.Version(codec6);
        writer.Version(codec7);
        writer.Part(codec1, value.Item1);
        writer.Part(codec2, value.Item2);
        writer.Part(codec3, value.Item3);
        writer.Part(codec4, value.Item4);
        writer.Part(codec5, value.Item5);
        writer.Part(codec6, value.Item6);
        writer.Part(codec7, value.Item7);
    }

    public override (T1, T2, T3, T4, T5, T6, T7) Read(ref FormReader reader)
    {
        int version1 = reader.Version(codec1);
        int version2 = reader.Version(codec2);
        int version3 = reader.Version(codec3);
        int version4 = reader.Version(codec4);
        int version5 = reader.Version(codec5);
        int version6 = reader.Version(codec6);
        int version7 = reader.Version(codec7);
        return (
            reader.Part(codec1, version1),
            reader.Part(codec2, version2),
            reader.Part(codec3, version3),
            reader.Part(codec4, version4),
            reader.Part(codec5, version5),
            reader.Part(codec6, version6),
            reader.Part(codec7, version7)
        );
    }
}
