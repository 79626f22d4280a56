module AnyOrder.Tests.DocumentationTests

open System.IO
open System.Text.RegularExpressions
open Xunit

let private signatures =
    Directory.GetFiles(Path.Combine(__SOURCE_DIRECTORY__, "..", "..", "Core.FSharp"), "*.fsi", SearchOption.AllDirectories)

let private isInternal (line: string) =
    Regex.IsMatch(line, @"\b(internal|private)\b")

let private isDeclaration (line: string) =
    Regex.IsMatch(line, @"^\s*((val|member|static member|type|and|module)\b|new:|\|)|^\s*[A-Z]\w*: [^*]*$")
    && not (isInternal line)

/// The declarations of a file that no comment stands above, attributes apart.
let private bare (file: string) =
    let lines = File.ReadAllLines file

    let lastAbove predicate i =
        lines[.. i - 1] |> Array.tryFindBack predicate |> Option.defaultValue ""

    let ownerIsInternal =
        lastAbove (fun line -> Regex.IsMatch(line, @"^(type|and|module) "))
        >> isInternal

    let isDocumented =
        lastAbove (fun line -> not (line.TrimStart().StartsWith "[<"))
        >> _.TrimStart().StartsWith("///")

    [
        for i, line in Array.indexed lines do
            if isDeclaration line && not (ownerIsInternal i) && not (isDocumented i) then
                $"{Path.GetFileName file}:{i + 1} {line.Trim()}"
    ]

[<Fact>]
let ``Everything public in the signature files has its documentation`` () =
    Assert.NotEmpty signatures
    Assert.Empty(signatures |> Seq.collect bare)
