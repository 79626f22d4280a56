namespace AnyOrder.Benchmarks;

/// <summary>A floor: a dictionary of what is known, and a stack of one's own of what is asked for.</summary>
public sealed class StackFib : FibRunner
{
    public override string Name => "dictionary and stack";

    public override string Note => "floor";

    public override Func<Values> Prepare(int n)
    {
        string[] keys = KeysUpTo(n);
        return () =>
        {
            Dictionary<string, long> known = [];
            Stack<int> asked = new([n]);
            while (asked.TryPeek(out int next))
            {
                if (next < 2)
                {
                    known[keys[next]] = next;
                    asked.Pop();
                }
                else if (!known.TryGetValue(keys[next - 1], out long a))
                {
                    asked.Push(next - 1);
                }
                else if (!known.TryGetValue(keys[next - 2], out long b))
                {
                    asked.Push(next - 2);
                }
                else
                {
                    known[keys[next]] = (a + b) % Modulus;
                    asked.Pop();
                }
            }

            return _ => known[keys[n]];
        };
    }
}
