namespace AnyOrder

open System
open System.Collections.Generic
open System.Runtime.CompilerServices
open System.Runtime.InteropServices
open System.Threading
open System.Threading.Tasks

/// <summary>An immutable set of entries: programs, definitions and inputs, in any order.</summary>
/// <remarks>
/// Every member gives a new loop. A label that is used twice, a second provider of a name, and a family that is also a plain
/// name throw <see cref="T:System.ArgumentException" /> at once, with both places. The parameters <c>file</c> and <c>line</c> are filled in by the compiler.
/// </remarks>
[<Sealed>]
type Loop =

    /// <summary>The loop without entries.</summary>
    static member Empty: Loop

    /// <summary>Adds a program that runs from the start.</summary>
    /// <param name="label">What identifies the program in outcomes and reports; unique within the loop.</param>
    /// <param name="program">The program.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="provides">The names the program sets. They are then its own, as a definition's is, and reports know whom to ask for them.</param>
    member Add:
        label: string *
        program: Program<'T> *
        [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string *
        [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int *
        [<Optional; DefaultParameterValue(null: IEnumerable<Name> | null)>] provides: (IEnumerable<Name> | null) ->
            Loop

    /// <summary>As <c>Add</c> without a place: adds a program that was written somewhere else, in a file of rules perhaps.</summary>
    /// <param name="label">What identifies the program in outcomes and reports; unique within the loop.</param>
    /// <param name="program">The program.</param>
    /// <param name="place">Where it was written.</param>
    /// <param name="provides">The names the program sets. They are then its own, as a definition's is, and reports know whom to ask for them.</param>
    member Add:
        label: string *
        program: Program<'T> *
        place: Place *
        [<Optional; DefaultParameterValue(null: IEnumerable<Name> | null)>] provides: (IEnumerable<Name> | null) ->
            Loop

    /// <summary>Adds an input: the name is bound before the first generation.</summary>
    /// <param name="name">The name to bind.</param>
    /// <param name="value">Its value.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    member Given:
        name: Name<'T> *
        value: 'T *
        [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string *
        [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int ->
            Loop

    /// <summary>Adds an input that was written somewhere else.</summary>
    /// <param name="name">The name to bind.</param>
    /// <param name="value">Its value.</param>
    /// <param name="place">Where it was written.</param>
    member Given: name: Name<'T> * value: 'T * place: Place -> Loop

    /// <summary>Adds a definition: a program, labelled with the key of the name, whose result is claimed for the name.</summary>
    /// <remarks>The definition owns its name: a claim of another program on it is a conflict, even when the definition never makes its own.</remarks>
    /// <param name="name">The name to define.</param>
    /// <param name="program">The program whose result is the value.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the name will not do: when two names have one key, say.</param>
    member Define:
        name: Name<'T> *
        program: Program<'T> *
        [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string *
        [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int *
        [<Optional; DefaultParameterValue(null: string | null)>] label: (string | null) ->
            Loop

    /// <summary>Adds a definition that was written somewhere else.</summary>
    /// <param name="name">The name to define.</param>
    /// <param name="program">The program whose result is the value.</param>
    /// <param name="place">Where it was written.</param>
    /// <param name="label">The label, where the key of the name will not do.</param>
    member Define:
        name: Name<'T> *
        program: Program<'T> *
        place: Place *
        [<Optional; DefaultParameterValue(null: string | null)>] label: (string | null) ->
            Loop

    /// <summary>Adds a rule for a family: the definition of each of its members, made when the member is demanded.</summary>
    /// <remarks>
    /// When a program waits for a member that is not bound, the definition of that member starts in the next generation, once; its label is the
    /// rule's with the key, <c>fib[5]</c>. The rule owns all members, demanded or not. Equal keys have to be interchangeable.
    /// </remarks>
    /// <param name="family">The family.</param>
    /// <param name="rule">Makes the program whose result is the value of the member for the key.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the family will not do.</param>
    member Rule:
        family: Family<'K, 'T> *
        rule: Func<'K, Program<'T>> *
        [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string *
        [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int *
        [<Optional; DefaultParameterValue(null: string | null)>] label: (string | null) ->
            Loop

    /// <summary>Adds a rule for a family that was written somewhere else.</summary>
    /// <param name="family">The family.</param>
    /// <param name="rule">Makes the program whose result is the value of the member for the key.</param>
    /// <param name="place">Where it was written.</param>
    /// <param name="label">The label, where the key of the family will not do.</param>
    member Rule:
        family: Family<'K, 'T> *
        rule: Func<'K, Program<'T>> *
        place: Place *
        [<Optional; DefaultParameterValue(null: string | null)>] label: (string | null) ->
            Loop

    /// <summary>Adds a rule for one name: a definition that starts when the name is demanded, and not before.</summary>
    /// <param name="name">The name.</param>
    /// <param name="program">The program whose result is the value.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the name will not do.</param>
    member Rule:
        name: Name<'T> *
        program: Program<'T> *
        [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string *
        [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int *
        [<Optional; DefaultParameterValue(null: string | null)>] label: (string | null) ->
            Loop

    /// <summary>Adds a rule for one name that was written somewhere else.</summary>
    /// <param name="name">The name.</param>
    /// <param name="program">The program whose result is the value.</param>
    /// <param name="place">Where it was written.</param>
    /// <param name="label">The label, where the key of the name will not do.</param>
    member Rule:
        name: Name<'T> *
        program: Program<'T> *
        place: Place *
        [<Optional; DefaultParameterValue(null: string | null)>] label: (string | null) ->
            Loop

    /// <summary>Adds a source of one name: asked when the name is waited for, once, and not before.</summary>
    /// <remarks>
    /// A loop with sources is run by <c>RunAsync</c>. To the programs a source is a rule that answers with what it found, however long it took. What it throws
    /// is its fault: whoever waits for the name goes on waiting, and the report says why. Retries and timeouts are the source's own.
    /// </remarks>
    /// <param name="name">The name.</param>
    /// <param name="ask">
    /// Gets the value. The token is that of the call: it is cancelled with the run, which then waits for the call to return. Do not give it to what lives on after that.
    /// </param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the name will not do.</param>
    member Source:
        name: Name<'T> *
        ask: Func<CancellationToken, ValueTask<'T>> *
        [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string *
        [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int *
        [<Optional; DefaultParameterValue(null: string | null)>] label: (string | null) ->
            Loop

    /// <summary>Adds a source of the members of a family, one by one: each is asked for when it is waited for, once.</summary>
    /// <param name="family">The family.</param>
    /// <param name="ask">Gets the value for a key.</param>
    /// <param name="maxConcurrency">How many calls there may be at a time; at least 1.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the family will not do.</param>
    member Source:
        family: Family<'K, 'T> *
        ask: Func<'K, CancellationToken, ValueTask<'T>> *
        [<Optional; DefaultParameterValue(Int32.MaxValue)>] maxConcurrency: int *
        [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string *
        [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int *
        [<Optional; DefaultParameterValue(null: string | null)>] label: (string | null) ->
            Loop

    /// <summary>Adds a source of the members of a family, many at a time, that says for each key whether there is a value.</summary>
    /// <param name="family">The family.</param>
    /// <param name="askEach">As in the overload of plain values; a key that could not be answered has <see cref="M:AnyOrder.SourceResult`1.Failed(System.Exception)" />.</param>
    /// <param name="maxBatchSize">How many keys one call may have; at least 1.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the family will not do.</param>
    member Source:
        family: Family<'K, 'T> *
        askEach: Func<IReadOnlyList<'K>, CancellationToken, ValueTask<IReadOnlyDictionary<'K, SourceResult<'T>>>> *
        [<Optional; DefaultParameterValue(Int32.MaxValue)>] maxBatchSize: int *
        [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string *
        [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int *
        [<Optional; DefaultParameterValue(null: string | null)>] label: (string | null) ->
            Loop

    /// <summary>Adds a source of the members of a family, many at a time.</summary>
    /// <remarks>
    /// It is asked when nothing else can go on and no other source is being asked, for all members that are waited for by then: the same calls, with the same keys in
    /// the order of their names, each key once, whatever the order of the entries and however long sources take. What it throws is the fault of all keys of that call.
    /// </remarks>
    /// <param name="family">The family.</param>
    /// <param name="ask">
    /// Gets the values for some keys. A key it leaves out is reported, with those who wait for it; values for other keys are kept, and not asked for again.
    /// </param>
    /// <param name="maxBatchSize">How many keys one call may have; at least 1. More keys are more calls, at the same time.</param>
    /// <param name="file">The file of the caller.</param>
    /// <param name="line">The line of the caller.</param>
    /// <param name="label">The label, where the key of the family will not do.</param>
    member Source:
        family: Family<'K, 'T> *
        ask: Func<IReadOnlyList<'K>, CancellationToken, ValueTask<IReadOnlyDictionary<'K, 'T>>> *
        [<Optional; DefaultParameterValue(Int32.MaxValue)>] maxBatchSize: int *
        [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string *
        [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int *
        [<Optional; DefaultParameterValue(null: string | null)>] label: (string | null) ->
            Loop

    /// The loop with what is in it changed.
    member internal Map: change: (Contents -> Contents) -> Loop

    /// <summary>Adds all entries of another loop.</summary>
    /// <param name="other">The loop whose entries are added.</param>
    member Include: other: Loop -> Loop

    member internal Contents: Contents
