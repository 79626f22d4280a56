using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AnyOrder.Durable.Forms;

/// <summary>JSON as the metadata has it.</summary>
internal sealed class JsonForm<T>(string id, int version, JsonTypeInfo<T> info) : Form<T>(id, version)
{
    public override void Write(T value, ref FormWriter writer) => writer.Bytes(JsonSerializer.SerializeToUtf8Bytes(value, info));

    public override T Read(ref FormReader reader)
    {
        try
        {
            return JsonSerializer.Deserialize(reader.Rest(), info) ?? throw reader.Malformed($"they are null, which is kept without a codec");
        }
        catch (JsonException exception)
        {
            throw reader.Malformed($"they are not the JSON of a {typeof(T)}", exception);
        }
    }
}
