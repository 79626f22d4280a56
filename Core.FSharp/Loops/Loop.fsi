namespace AnyOrder

open System
open System.Collections.Generic
open System.Runtime.CompilerServices
open System.Runtime.InteropServices

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

    /// <summary>Adds all entries of another loop.</summary>
    /// <param name="other">The loop whose entries are added.</param>
    member Include: other: Loop -> Loop

    member internal Contents: Contents
