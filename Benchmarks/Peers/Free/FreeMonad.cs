namespace AnyOrder.Benchmarks;

/// <summary>How free programs are made. Bind goes through all that was bound before, each time a step is taken.</summary>
public static class FreeMonad
{
    public static Free<object> Get(string key) => new FreeGet<object>(key, value => new FreePure<object>(value));

    public static Free<ValueTuple> Set(string key, object value) => new FreeSet<ValueTuple>(key, value, unit => new FreePure<ValueTuple>(unit));

    public static Free<TNext> Bind<T, TNext>(this Free<T> program, Func<T, Free<TNext>> f) =>
        program switch
        {
            FreePure<T> pure => f(pure.Value),
            FreeGet<T> get => new FreeGet<TNext>(get.Key, value => get.Next(value).Bind(f)),
            FreeSet<T> set => new FreeSet<TNext>(set.Key, set.Value, unit => set.Next(unit).Bind(f)),
            _ => throw new NotSupportedException(),
        };

    public static Free<TNext> Select<T, TNext>(this Free<T> program, Func<T, TNext> f) => program.Bind(a => new FreePure<TNext>(f(a)));

    public static Free<TResult> SelectMany<T, TNext, TResult>(this Free<T> program, Func<T, Free<TNext>> bind, Func<T, TNext, TResult> project) =>
        program.Bind(a => bind(a).Select(b => project(a, b)));
}
