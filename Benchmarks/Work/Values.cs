namespace AnyOrder.Benchmarks;

/// <summary>What a run produced: the value of each program, by its number.</summary>
public delegate long Values(int program);
