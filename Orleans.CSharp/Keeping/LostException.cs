namespace AnyOrder.Orleans;

/// <summary>Somebody else has written what this was to keep: it is another activation of the same, and this one has to go.</summary>
internal sealed class LostException(string message) : Exception(message);
