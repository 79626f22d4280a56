using System.Text.Json.Serialization;

namespace AnyOrder.Durable.Tests;

internal sealed record Email(string Text);

internal sealed record StoredOrder(string Id, int Count);

internal sealed record FormerOrder(string Name);

[JsonSerializable(typeof(StoredOrder))]
[JsonSerializable(typeof(FormerOrder))]
internal sealed partial class StoredJson : JsonSerializerContext;
