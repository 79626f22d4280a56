namespace AnyOrder

open System
open System.Collections.Generic
open System.Runtime.ExceptionServices
open AnyOrder.FSharp

/// A program of a loop. There is one for each of a million programs, so its place is two fields, and is made when it is asked for.
[<AbstractClass>]
type internal Entry(label: string, node: INode, owns: Name list, place: struct (string * int)) =

    let struct (file, line) = place

    member _.Label = label
    /// The program, whatever its type.
    member _.Node = node
    /// The name that a definition sets, or those that a plain program says it sets.
    member _.Owns = owns
    member _.Place = Place(file, line)
    member _.PlaceParts = place

    /// Whether it is a definition, or an instance of a rule: a program whose last act is to set its name.
    abstract IsDefinition: bool
    /// Whether it is an instance of a rule.
    abstract IsInstance: bool
    default _.IsInstance = false
    /// The type of its result.
    abstract ResultType: Type
    /// The program with its result boxed.
    abstract Program: Program<obj | null>
    /// The stack that boxes the result of the node.
    abstract Boxing: Frame

[<Sealed>]
type internal PlainEntry<'T>(label: string, program: Program<'T>, provides: Name list, place: struct (string * int)) =
    inherit Entry(label, Node.ofProgram program, provides, place)
    override _.IsDefinition = false
    override _.ResultType = typeof<'T>
    override this.Program = BoxNode<'T> this.Node
    override _.Boxing = BoxFrame<'T> Frame.Bottom

type internal Definition(label: string, program: Program<obj | null>, name: Name, place: struct (string * int)) =
    inherit Entry(label, Node.ofProgram program, [ name ], place)
    override _.IsDefinition = true
    override _.ResultType = name.Type
    override _.Program = program
    override _.Boxing = Frame.Bottom

[<Sealed>]
type internal RuleInstance(label: string, program: Program<obj | null>, name: Name, place: struct (string * int)) =
    inherit Definition(label, program, name, place)
    override _.IsInstance = true

/// An entry whose program is known to have ended, with what it did in its place: all that it got and set, and its result, boxed.
[<Sealed>]
type internal RecalledEntry(entry: Entry, recollection: INode) =
    inherit Entry(entry.Label, recollection, entry.Owns, entry.PlaceParts)
    override _.IsDefinition = entry.IsDefinition
    override _.IsInstance = entry.IsInstance
    override _.ResultType = entry.ResultType
    override _.Program = ResumedNode<obj | null>(recollection, Frame.Bottom)
    override _.Boxing = Frame.Bottom

/// What is known of programs that ended in a former run, by label.
type internal Recall = string -> INode voption

/// An input of a loop.
[<NoComparison; NoEquality>]
type internal Input = { Binding: Binding; Place: Place }

/// What makes the definition of a name once the name is demanded.
[<NoComparison; NoEquality>]
type internal Rule =
    {
        Label: string
        /// The name, or the pattern of the family.
        Name: Name
        Program: Name -> Program<obj | null>
        Place: Place
        /// Where the value comes from, when it is not the program that makes it.
        Source: Source option
        /// Whether the program can be made: always, but of a source that has not answered.
        IsReady: Name -> bool
    }

[<RequireQualifiedAccess>]
module internal Entry =

    /// The entry, or what is known of it.
    let recalled (recall: Recall) (entry: Entry) : Entry =
        match recall entry.Label with
        | ValueSome recollection -> RecalledEntry(entry, recollection)
        | ValueNone -> entry

    let describe (entry: Entry) =
        let what =
            match entry.Owns with
            | [ name ] when entry.IsDefinition -> $"the definition of {name} as {ValueText.typeName name.Type}"
            | _ -> $"the program {entry.Label}"

        Place.after what entry.Place

[<RequireQualifiedAccess>]
module internal Rule =

    let isOfFamily (rule: Rule) =
        rule.Name.Membership.IsSome && (Name.pattern rule.Name).IsNone

    /// The label of the instance for this name: `fib[5]` for the rule `fib`.
    let labelFor (name: Name) (rule: Rule) =
        if isOfFamily rule then
            rule.Label + name.Key.Substring rule.Name.Key.Length
        else
            rule.Label

    let instance (name: Name) (rule: Rule) : Entry =
        RuleInstance(labelFor name rule, Program.defer (fun () -> rule.Program name), name, Place.parts rule.Place)

    let describe (rule: Rule) =
        let kind = if rule.Source.IsSome then "source" else "rule"
        Place.after $"the {kind} {rule.Label}" rule.Place

    /// The rule that a source is for those who read the answers that came: a definition by what the world says.
    let answered (answers: IReadOnlyDictionary<Name, Reply>) (rule: Rule) =
        if rule.Source.IsNone then
            rule
        else
            { rule with
                IsReady = answers.ContainsKey
                Program =
                    fun name ->
                        match answers[name] with
                        | Reply.Value(_, program) -> program
                        | Reply.Silent -> Program.result null
                        | Reply.Failed error ->
                            ExceptionDispatchInfo.Throw error
                            Program.result null
            }
