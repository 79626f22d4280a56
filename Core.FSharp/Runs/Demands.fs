namespace AnyOrder.FSharp

open AnyOrder

/// What is demanded of rules.
[<RequireQualifiedAccess>]
module internal Demands =

    let private startInstance (state: State) (name: Name) (instance: Entry option) =
        match instance with
        | Some entry when not (state.Instances.ContainsKey entry.Label || state.Namespace.Contains name) ->
            { state with
                Instances = state.Instances.Add(entry.Label, { Name = name; Place = entry.Place })
                Ready =
                    {
                        Label = entry.Label
                        Awaited = []
                        Claimed = 0
                        Program = entry.Program
                    }
                    :: state.Ready
            }
        | _ -> state

    /// Starts the definition of a name that is waited for, when a rule has one and has not started it yet.
    let start (state: State) (name: Name) =
        match Contents.ruleFor name state.Loop.Contents with
        | Some rule when not (rule.IsReady name) ->
            if state.Namespace.Contains name then
                state
            else
                { state with
                    Asked = name :: state.Asked
                }
        | rule -> startInstance state name (rule |> Option.map (fun rule -> Contents.instance name rule state.Loop.Contents))
