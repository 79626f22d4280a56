namespace AnyOrder.FSharp

open System
open AnyOrder

/// One finding: what kind it is, what it is about, and what there is to say.
[<NoComparison; NoEquality>]
type internal Finding =
    {
        Kind: string
        Subject: string
        Lines: string list
    }

[<RequireQualifiedAccess>]
module internal Finding =

    let private most = 10
    let private widest = 40
    let private kindWidth = "exhausted".Length

    /// A finding for each of the first of many, and one that counts the others. What makes a finding can be dear.
    let capped (kind: string) (noun: string) (subject: 'T -> string) (make: 'T -> Finding) (items: 'T list) =
        match List.splitAt (min most items.Length) items with
        | first, [] -> List.map make first
        | first, rest ->
            List.map make first
            @ [
                {
                    Kind = kind
                    Subject = ValueText.count rest.Length $"more {noun}"
                    Lines = [ Terms.few subject rest ]
                }
            ]

    /// The findings in columns. A subject too long for its column has a line to itself.
    let layOut (findings: Finding list) =
        let width =
            findings
            |> List.map _.Subject.Length
            |> List.filter (fun length -> length <= widest)
            |> List.fold max 0

        [
            for finding in findings do
                let head = $"  {finding.Kind.PadRight kindWidth}  {finding.Subject}"
                let margin = String(' ', 2 + kindWidth + 2 + width + 2)

                match finding.Lines with
                | first :: rest when head.Length < margin.Length ->
                    head.PadRight margin.Length + first
                    yield! rest |> List.map (fun line -> margin + line)
                | lines ->
                    head
                    yield! lines |> List.map (fun line -> margin + line)
        ]
