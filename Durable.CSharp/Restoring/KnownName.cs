namespace AnyOrder.Durable;

/// <summary>The name of a row.</summary>
/// <param name="Name">The name.</param>
/// <param name="Codec">The codec that is expected at it.</param>
/// <param name="IsExact">Whether it is the name in all respects: how equal claims are told from others is known only to the loop and to the codecs.</param>
internal readonly record struct KnownName(Name Name, ValueCodec Codec, bool IsExact);
