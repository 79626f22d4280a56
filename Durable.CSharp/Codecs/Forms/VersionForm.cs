using System.Buffers.Binary;

namespace AnyOrder.Durable.Forms;

/// <summary>The bytes of versions: four numbers, -1 for those that are not given.</summary>
internal sealed class VersionForm(string id) : Form<Version>(id)
{
    private const int SizeOfNumber = sizeof(int);
    private const int Size = 4 * SizeOfNumber;

    public override void Write(Version value, ref FormWriter writer)
    {
        Span<byte> bytes = writer.Room(Size);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value.Major);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[SizeOfNumber..], value.Minor);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[(2 * SizeOfNumber)..], value.Build);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[(3 * SizeOfNumber)..], value.Revision);
        writer.Filled(Size);
    }

    public override Version Read(ref FormReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.Rest();
        if (bytes.Length != Size)
        {
            throw reader.Malformed($"they are {bytes.Length}, and it takes {Size}");
        }

        int major = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        int minor = BinaryPrimitives.ReadInt32LittleEndian(bytes[SizeOfNumber..]);
        int build = BinaryPrimitives.ReadInt32LittleEndian(bytes[(2 * SizeOfNumber)..]);
        int revision = BinaryPrimitives.ReadInt32LittleEndian(bytes[(3 * SizeOfNumber)..]);
        return (major, minor, build, revision) switch
        {
            ( >= 0, >= 0, -1, -1) => new Version(major, minor),
            ( >= 0, >= 0, >= 0, -1) => new Version(major, minor, build),
            ( >= 0, >= 0, >= 0, >= 0) => new Version(major, minor, build, revision),
            _ => throw reader.Malformed($"none has these"),
        };
    }
}
