namespace AnyOrder.Benchmarks;

/// <summary>Who takes part, in the order of the tables.</summary>
public static class Runners
{
    public static string Baseline { get; } = new TaskRunner(asynchronous: false).Name;

    public static string FibBaseline { get; } = new TaskRunFib().Name;

    public static IReadOnlyList<Runner> All { get; } =
    [
        new LinqRunner(),
        new AwaitRunner(),
        new LinqGetAllRunner(),
        new DialectRunner(),
        new TaskRunner(asynchronous: false),
        new TaskRunner(asynchronous: true),
        new PumpRunner(),
        new WriteOnceRunner(),
        new WriteOnceDoneRunner(),
        new SubjectRunner(),
        new SubjectPumpRunner(),
        new AsyncRunner(),
        new AffRunner(),
        new FreeRunner(),
        new KahnRunner(),
        new ArrayRunner(),
    ];

    /// <summary>Who takes part in work of a million programs: the others have shown by then how they compare.</summary>
    public static IReadOnlyList<Runner> Few { get; } =
    [
        new LinqRunner(),
        new TaskRunner(asynchronous: false),
        new KahnRunner(),
        new ArrayRunner(),
    ];

    /// <summary>The same, where programs need several names: one <c>GetAll</c> of one name says nothing new.</summary>
    public static IReadOnlyList<Runner> FewOfSeveral { get; } = [new LinqGetAllRunner(), .. Few];

    /// <summary>Everybody, for work that several cores can share, and ourselves on two workers.</summary>
    public static IReadOnlyList<Runner> Parallel { get; } = [new LinqRunner(2), .. All];

    public static IReadOnlyList<Runner> Repeated { get; } = [new LinqOnceRunner(), .. All, new FreeOnceRunner()];

    public static IReadOnlyList<FibRunner> Fib { get; } =
    [
        new RuleFib(),
        new RuleNamesFib(),
        new DialectRuleFib(),
        new LazyTaskFib(),
        new TaskRunFib(),
        new PumpFib(),
        new AsyncRuleFib(),
        new StackFib(),
        new ArrayFib(),
    ];
}
