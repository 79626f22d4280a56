namespace AnyOrder.Benchmarks;

/// <summary>The lowest floor: an array, filled from below.</summary>
public sealed class ArrayFib : FibRunner
{
    public override string Name => "array";

    public override string Note => "floor: not on demand";

    public override Func<Values> Prepare(int n) =>
        () =>
        {
            long[] numbers = new long[n + 1];
            for (int i = 0; i <= n; i++)
            {
                numbers[i] = i < 2 ? i : (numbers[i - 1] + numbers[i - 2]) % Modulus;
            }

            return _ => numbers[n];
        };
}
