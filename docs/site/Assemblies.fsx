// Copies the assemblies with their comments, for fsdocs: dotnet fsi Assemblies.fsx FOLDER
//
// What inherits its comment is given that comment, which fsdocs does not look up; the compiler writes extension members so. The plain comments of F#
// are given elements for what stands between backticks and for equations, type parameters are code. And every cref has to lead to something that is
// documented. What Orleans generates is public, and hidden from editors: it is not documented.

open System
open System.Collections.Generic
open System.IO
open System.Reflection.Metadata
open System.Reflection.PortableExecutable
open System.Text.RegularExpressions
open System.Xml.Linq

let root = Path.Combine(__SOURCE_DIRECTORY__, "..", "..")
let output = fsi.CommandLineArgs[1]

let built =
    [
        "Core.FSharp/bin/Release/net10.0/AnyOrder.Core"
        "Facade.CSharp/bin/Release/net10.0/AnyOrder"
        "Durable.CSharp/bin/Release/net10.0/AnyOrder.Durable"
        "Orleans.CSharp/bin/Release/net10.0/AnyOrder.Orleans"
        "Testing.CSharp/bin/Release/net10.0/AnyOrder.Testing"
    ]
    |> List.map (fun path -> Path.Combine(root, path))

let attribute name (element: XElement) =
    element.Attribute(XName.Get name) |> Option.ofObj |> Option.map _.Value

let comments =
    [
        for assembly in built -> assembly, XDocument.Load(assembly + ".xml", LoadOptions.PreserveWhitespace)
    ]

let members = Dictionary<string, XElement>()

for _, comment in comments do
    for documented in comment.Descendants(XName.Get "member") do
        attribute "name" documented
        |> Option.iter (fun name -> members[name] <- documented)

let crefs =
    comments
    |> List.collect (fun (_, comment) ->
        [
            for element in comment.Descendants() do
                yield! Option.toList (attribute "cref" element)
        ])

let broken =
    crefs
    |> List.distinct
    |> List.filter (fun cref ->
        not (
            members.ContainsKey cref
            || Regex.IsMatch(cref, "^[TMPFE]:(System|Microsoft|LanguageExt|FsCheck)\.")
        ))

if not (List.isEmpty broken) then
    broken |> List.iter (eprintfn "cref: nothing documented is called %s")
    exit 1

for documented in List.ofSeq members.Values do
    match documented.Element(XName.Get "inheritdoc") with
    | null -> ()
    | inherits ->
        match attribute "cref" inherits with
        | Some cref -> documented.ReplaceNodes(members[cref].Nodes())
        | None -> ()

let element name (content: obj) = XElement(XName.Get name, content)

/// Text with its code as elements.
let spoken (text: string) =
    Regex.Split(text, "`([^`]+)`")
    |> Seq.mapi (fun i part -> if i % 2 = 1 then box (element "c" part) else box part)
    |> Array.ofSeq

/// A comment by paragraphs; those that are indented are equations.
let structured (text: string) =
    let lines = text.Trim('\n').Split('\n')

    let indent =
        lines
        |> Seq.filter (String.IsNullOrWhiteSpace >> not)
        |> Seq.map (fun line -> line.Length - line.TrimStart().Length)
        |> Seq.min

    let text =
        lines
        |> Seq.map (fun line -> line[min indent line.Length ..].TrimEnd())
        |> String.concat "\n"

    [|
        for block in Regex.Split(text, @"\n{2,}") do
            if block.StartsWith "    " then
                element "code" (Regex.Replace(block, "^    ", "", RegexOptions.Multiline))
            else
                element "para" (spoken block)
    |]

for summary in
    comments
    |> List.collect (fun (_, comment) -> List.ofSeq (comment.Descendants(XName.Get "summary"))) do
    if
        not summary.HasElements
        && (summary.Value.Contains '`' || summary.Value.Trim('\n').Contains "\n\n")
    then
        summary.ReplaceNodes(Array.map box (structured summary.Value))

for parameter in
    comments
    |> List.collect (fun (_, comment) -> List.ofSeq (comment.Descendants(XName.Get "typeparamref"))) do
    attribute "name" parameter
    |> Option.iter (fun name -> parameter.ReplaceWith(element "c" name))

/// The types that Orleans generated, as comments call them.
let generated assembly =
    use reader = new PEReader(File.OpenRead(assembly + ".dll"))
    let metadata = reader.GetMetadataReader()

    [
        for handle in metadata.TypeDefinitions do
            let defined = metadata.GetTypeDefinition handle
            let space = metadata.GetString defined.Namespace

            if space.StartsWith "OrleansCodeGen" then
                $"T:%s{space}.%s{metadata.GetString defined.Name}"
    ]

for assembly, comment in comments do
    for documented in comment.Descendants(XName.Get "members") do
        for name in generated assembly do
            documented.Add(element "member" [| box (XAttribute(XName.Get "name", name)); box (element "exclude" "") |])

Directory.CreateDirectory output |> ignore

for assembly, comment in comments do
    let name = Path.GetFileName assembly
    File.Copy(assembly + ".dll", Path.Combine(output, name + ".dll"))
    comment.Save(Path.Combine(output, name + ".xml"), SaveOptions.DisableFormatting)

// what signatures speak of, from the tests, which have copies
let cluster = "Tests/Orleans.CSharp.Tests/bin/Debug/net10.0"

for needed in
    [
        "Tests/LanguageExt.CSharp.Tests/bin/Debug/net10.0/LanguageExt.Core.dll"
        "Tests/Testing.CSharp.Tests/bin/Debug/net10.0/FsCheck.dll"
        $"%s{cluster}/Orleans.Core.dll"
        $"%s{cluster}/Orleans.Core.Abstractions.dll"
        $"%s{cluster}/Orleans.Runtime.dll"
        $"%s{cluster}/Orleans.Serialization.dll"
        $"%s{cluster}/Orleans.Serialization.Abstractions.dll"
        $"%s{cluster}/Microsoft.Extensions.DependencyInjection.Abstractions.dll"
        $"%s{cluster}/Microsoft.Extensions.Hosting.Abstractions.dll"
    ] do
    File.Copy(Path.Combine(root, needed), Path.Combine(output, Path.GetFileName needed))
