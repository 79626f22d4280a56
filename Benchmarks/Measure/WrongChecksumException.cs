namespace AnyOrder.Benchmarks;

/// <summary>A run gave other values than it should.</summary>
public sealed class WrongChecksumException : Exception
{
    public WrongChecksumException() { }

    public WrongChecksumException(string message)
        : base(message) { }

    public WrongChecksumException(string message, Exception innerException)
        : base(message, innerException) { }

    public static void ThrowIfDifferent(long expected, long actual)
    {
        if (actual != expected)
        {
            throw new WrongChecksumException($"WRONG: {actual} instead of {expected}");
        }
    }
}
