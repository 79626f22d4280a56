namespace AnyOrder

/// What a program does next, as far as it can be told without running anything of it: for debuggers.
[<RequireQualifiedAccess>]
module internal Preview =

    /// The first node that could do something else than to lead to another one, and whether anything goes on after it.
    let private focus (program: obj) : struct (obj * bool) =
        let rec go (node: INode) (stack: Frame) : struct (obj * bool) =
            match node with
            | :? INested as nested ->
                let struct (inner, above) = nested.Step stack
                go inner above
            | node -> struct (node, not (obj.ReferenceEquals(stack, Frame.Bottom)))

        match program with
        | :? INode as node -> go node Frame.Bottom
        | other -> struct (other, false)

    let text (program: obj) : string =
        let struct (node, goesOn) = focus program

        let thenMore text =
            if goesOn then text + ", then …" else text

        match node with
        | :? IGet as get when get.Names.Length = 0 -> thenMore "Get no names"
        | :? IGet as get -> thenMore ("Get " + Shown.few (get.Names |> Array.map _.Key))
        | :? ISet as set -> thenMore ("Set " + Shown.assignment set.Binding.Name.Key set.Binding.Value)
        // a deferred program goes on from nothing: all that can be said of it is in its code
        | :? IResult as result when goesOn && isNull result.Boxed -> "code that has not run"
        | :? IResult as result -> thenMore ("Pure " + Shown.value result.Boxed)
        | :? IOrigin as origin -> thenMore ("async " + origin.Name)
        | _ -> "code that has not run"

    /// The names it waits for, the name and the value it sets, or the value it ends with or goes on from.
    let parts (program: obj) : Part array =
        match focus program with
        | struct ((:? IGet as get), _) -> get.Names |> Array.map (fun name -> Part("waits for", name))
        | struct ((:? ISet as set), _) -> [| Part("name", set.Binding.Name); Part("value", set.Binding.Value) |]
        | struct ((:? IResult as result), _) -> [| Part("value", result.Boxed) |]
        | _ -> [||]
