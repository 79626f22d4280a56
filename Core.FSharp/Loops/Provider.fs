namespace AnyOrder

open System
open AnyOrder.FSharp

/// How a provider comes to bind its name.
type internal ProviderKind =
    | ByInput
    | ByDefinition
    | ByRule
    | BySource
    /// A plain program that declares what it sets.
    | ByDeclaration

/// What is known to bind a name before the loop runs. The rule of a family stands for all its members: its name is the family's pattern.
[<NoComparison; NoEquality>]
type internal Provider =
    {
        Name: Name
        Kind: ProviderKind
        Label: string
        Place: Place
    }

    override this.ToString() =
        let named what =
            if this.Label = this.Name.Key then
                $"the {what} of {this.Name}"
            else
                $"the {what} {this.Label} of {this.Name}"

        let text =
            match this.Kind with
            | ByInput -> $"the input {this.Name}"
            | ByDefinition -> named "definition"
            | ByRule -> named "rule"
            | BySource -> named "source"
            | ByDeclaration -> $"the program {this.Label}"

        Place.after text this.Place

/// The providers of a loop, no two of them for one name.
[<NoComparison; NoEquality>]
type internal Providers =
    private
        {
            ByName: Ledger<Name, Provider>
            /// For the pattern of each family, the provider of its least member: what a rule for the family clashes with.
            Members: Map<Name, Provider>
            /// For each text that is a plain name or a family, the first provider that said which, and the one of the least name where that came later.
            Roots: Ledger<string, Provider>
            LesserRoots: Map<string, Provider>
        }

[<RequireQualifiedAccess>]
module internal Providers =

    let empty =
        {
            ByName = Ledger.Empty
            Members = Map.empty
            Roots = Ledger.Empty
            LesserRoots = Map.empty
        }

    let tryFind (name: Name) (providers: Providers) =
        match providers.ByName.TryFind name with
        | None -> Name.pattern name |> Option.bind providers.ByName.TryFind
        | found -> found

    // in one order, whichever of the two was added first
    let private both (a: Provider) (b: Provider) =
        String.Join(" and ", List.sort [ string a; string b ])

    let private clash (name: Name) (a: Provider) (b: Provider) =
        invalidArg "name" $"{name} has two providers, {both a b}. A name is bound once: remove one of them."

    let private checkRoot (root: string) (provider: Provider) (other: Provider) =
        if isNull other.Name.FamilyKey <> isNull provider.Name.FamilyKey then
            invalidArg "name" $"{root} is a family as well as a plain name: see {both other provider}. Give one of the two another key."

    // errors must not depend on the order of adding, so the least name stands for the others
    let private isLess (provider: Provider) (other: Provider option) =
        match other with
        | Some other -> (provider.Name :> IComparable<Name>).CompareTo other.Name < 0
        | None -> true

    let private tryFindRoot (root: string) (providers: Providers) =
        match providers.LesserRoots.TryFind root with
        | None -> providers.Roots.TryFind root
        | found -> found

    let private withRoot (root: string) (provider: Provider) (providers: Providers) =
        match providers.Roots.TryAdd(root, provider) with
        | null when isLess provider (tryFindRoot root providers) ->
            { providers with
                LesserRoots = providers.LesserRoots.Add(root, provider)
            }
        | null -> providers
        | roots -> { providers with Roots = roots }

    let private withMember (provider: Provider) (providers: Providers) =
        match Name.pattern provider.Name with
        | Some pattern when isLess provider (providers.Members.TryFind pattern) ->
            { providers with
                Members = providers.Members.Add(pattern, provider)
            }
        | _ -> providers

    let private rootOf (provider: Provider) =
        match provider.Name.FamilyKey with
        | null -> provider.Name.Key
        | family -> family

    /// Throws when the provider clashes with another one.
    let check (provider: Provider) (providers: Providers) =
        let root = rootOf provider
        tryFind provider.Name providers |> Option.iter (clash provider.Name provider)

        providers.Members.TryFind provider.Name
        |> Option.iter (fun other -> clash other.Name provider other)

        tryFindRoot root providers |> Option.iter (checkRoot root provider)

    let add (provider: Provider) (providers: Providers) =
        check provider providers

        { providers with
            ByName = providers.ByName.TryAdd(provider.Name, provider)
        }
        |> withMember provider
        |> withRoot (rootOf provider) provider

    /// All of them, in no particular order.
    let all (providers: Providers) : Provider seq = providers.ByName.Values
