using System.Text;

namespace AnyOrder.Durable;

/// <summary>What a run is made of, as its journal says.</summary>
/// <param name="CodeVersion">The version of the code.</param>
/// <param name="Labels">The labels of programs, definitions, rules and sources, in no order.</param>
internal sealed record Manifest(string CodeVersion, IReadOnlyCollection<string> Labels)
{
    private const byte Form = 1;

    public static Manifest Of(Loop loop, string codeVersion) =>
        new(
            codeVersion,
            [.. ContentsModule.entries(loop.Contents).Select(entry => entry.Label), .. loop.Contents.Rules.Select(rule => rule.Value.Label)]
        );

    /// <exception cref="FormatException">The bytes are no manifest.</exception>
    public static Manifest Of(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);

        try
        {
            if (reader.ReadByte() is var form && form != Form)
            {
                throw new FormatException($"The manifest has the form {form}, which is unknown here. A later version of AnyOrder.Durable may have written it.");
            }

            var version = reader.ReadString();
            var labels = new List<string>();

            for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            {
                labels.Add(reader.ReadString());
            }

            return new(version, labels);
        }
        catch (EndOfStreamException error)
        {
            throw new FormatException("The manifest does not end.", error);
        }
    }

    public ReadOnlyMemory<byte> ToBytes()
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Form);
        writer.Write(CodeVersion);
        writer.Write7BitEncodedInt(Labels.Count);

        foreach (var label in Labels)
        {
            writer.Write(label);
        }

        writer.Flush();
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }
}
