namespace AnyOrder.Benchmarks;

/// <summary>A free monad over gets and sets, the way LanguageExt's <c>[Free]</c> generates one.</summary>
public abstract record Free<T>;

public sealed record FreePure<T>(T Value) : Free<T>;

public sealed record FreeGet<T>(string Key, Func<object, Free<T>> Next) : Free<T>;

public sealed record FreeSet<T>(string Key, object Value, Func<ValueTuple, Free<T>> Next) : Free<T>;
