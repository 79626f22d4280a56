namespace AnyOrder

open System.Runtime.CompilerServices
open System.Runtime.InteropServices

/// A program of a loop. A definition is a program whose last act is to set its name.
[<NoComparison; NoEquality>]
type internal Entry =
    {
        Label: string
        Program: Program<obj | null>
        Defines: Name option
        Place: Place
    }

/// An input of a loop.
[<NoComparison; NoEquality>]
type internal Input = { Binding: Binding; Place: Place }

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
    member Add:
        label: string *
        program: Program<'T> *
        [<CallerFilePath; Optional; DefaultParameterValue("")>] file: string *
        [<CallerLineNumber; Optional; DefaultParameterValue(0)>] line: int ->
            Loop

    /// <summary>As <c>Add</c> without a place: adds a program that was written somewhere else, in a file of rules perhaps.</summary>
    /// <param name="label">What identifies the program in outcomes and reports; unique within the loop.</param>
    /// <param name="program">The program.</param>
    /// <param name="place">Where it was written.</param>
    member Add: label: string * program: Program<'T> * place: Place -> Loop

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

    /// <summary>Adds all entries of another loop.</summary>
    /// <param name="other">The loop whose entries are added.</param>
    member Include: other: Loop -> Loop

    member internal Entries: Map<string, Entry>
    member internal Inputs: Map<Name, Input>

    /// The label of the definition that owns the name.
    member internal Owner: name: Name -> string option
