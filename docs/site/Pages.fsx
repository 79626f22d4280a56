// Makes pages for fsdocs out of the Markdown that is read in the repository: dotnet fsi Pages.fsx FOLDER
//
// docs/index.md says which pages there are and in what order, so that they need no front matter of their own, and the README is the
// first of them. Links between pages are made links of the site.

open System
open System.IO
open System.Text.RegularExpressions
open System.Xml.Linq

let root = Path.GetFullPath(Path.Combine(__SOURCE_DIRECTORY__, "..", ".."))
let output = Path.GetFullPath fsi.CommandLineArgs[1]

let inRepository (path: string) =
    Path.GetRelativePath(root, path).Replace('\\', '/')

type Page =
    {
        /// Where it is in the repository.
        Source: string
        /// Its name on the site.
        Name: string
        /// Its title in the menu, its part of the menu, and its place there.
        Title: string
        Part: string
        Place: int * int
    }

let index = "docs/index.md"

/// The pages that are listed under the headings of the index.
let listed =
    let sections =
        Regex.Split(File.ReadAllText(Path.Combine(root, index)), @"^## ", RegexOptions.Multiline)

    [
        for i, section in Seq.indexed (Seq.tail sections) do
            for j, item in Seq.indexed (Regex.Matches(section, @"^- \[(.+?)\]\((\S+?\.md)\)", RegexOptions.Multiline)) do
                let source = Path.GetFullPath(Path.Combine(root, "docs", item.Groups[2].Value))

                {
                    Source = inRepository source
                    Name = Path.GetFileNameWithoutExtension(source).ToLowerInvariant()
                    Title = item.Groups[1].Value
                    Part = section.Split('\n').[0].Trim()
                    Place = (i + 1, j + 1)
                }
    ]

let pages =
    [
        {
            Source = "README.md"
            Name = "index"
            Title = "AnyOrder"
            Part = "Start"
            Place = (0, 0)
        }
        yield! listed
    ]

let unlisted =
    Directory.GetFiles(Path.Combine(root, "docs"), "*.md")
    |> Seq.map inRepository
    |> Seq.filter (fun source -> source <> index && not (pages |> List.exists (fun page -> page.Source = source)))
    |> List.ofSeq

if not (List.isEmpty unlisted) then
    eprintfn $"""%s{index} does not list %s{String.Join(", ", unlisted)}"""
    exit 1

/// Where the repository is to be read, if that is known: the one place that says so is Directory.Build.props.
let repository =
    XDocument.Load(Path.Combine(root, "Directory.Build.props")).Descendants(XName.Get "RepositoryUrl")
    |> Seq.tryHead
    |> Option.map (fun url -> url.Value.TrimEnd('/') + "/blob/main/")

let nameOf source =
    if source = index then
        // the menu is what the index is in the repository
        Some "index"
    else
        pages |> List.tryFind (fun page -> page.Source = source) |> Option.map _.Name

/// A link as it is on the site; what is not there is read in the repository, or is a link no more.
let relink (page: Page) (link: Match) =
    let text, target = link.Groups["text"].Value, link.Groups["target"].Value
    let file, anchor = link.Groups["file"].Value, link.Groups["anchor"].Value

    if target.Contains "://" || file = "" then
        link.Value
    else
        let path =
            Path.GetFullPath(Path.Combine(root, Path.GetDirectoryName page.Source |> nonNull, file))
            |> inRepository

        match nameOf path, repository with
        | Some name, _ -> $"[%s{text}](%s{name}.html%s{anchor})"
        | None, Some repository -> $"[%s{text}](%s{repository}%s{path}%s{anchor})"
        | None, None -> text

let relinkAll page markdown =
    Regex.Replace(markdown, @"\[(?<text>[^\]\n]+)\]\((?<target>(?<file>[^)\s#]*)(?<anchor>#[^)\s]*)?)\)", relink page)

/// The text of a page outside and inside of its fences, in turns.
let convert page (markdown: string) =
    Regex.Split(markdown, @"(^ *```.*?^ *```$)", RegexOptions.Multiline ||| RegexOptions.Singleline)
    |> Seq.mapi (fun i part ->
        if i % 2 = 0 then
            relinkAll page part
        else
            Regex.Replace(part, "^```text id=.*$", "```text", RegexOptions.Multiline)
            // fsdocs takes a first line in brackets for options of its own, so it is given one
            |> fun fence -> Regex.Replace(fence, @"\A```(\w+)\n(?=\[)", "```$1\n[lang=$1]\n"))
    |> String.concat ""

Directory.CreateDirectory output |> ignore

for page in pages do
    let part, place = page.Place

    let front =
        $"---\ntitle: %s{page.Title}\ncategory: %s{page.Part}\ncategoryindex: %d{part}\nindex: %d{place}\n---\n"

    File.WriteAllText(Path.Combine(output, page.Name + ".md"), front + convert page (File.ReadAllText(Path.Combine(root, page.Source))))

File.Copy(Path.Combine(__SOURCE_DIRECTORY__, "_template.html"), Path.Combine(output, "_template.html"))
Directory.CreateDirectory(Path.Combine(output, "content")) |> ignore

for file in Directory.GetFiles(Path.Combine(__SOURCE_DIRECTORY__, "content")) do
    File.Copy(file, Path.Combine(output, "content", Path.GetFileName file))

File.Copy(Path.Combine(root, "Packaging", "icon.svg"), Path.Combine(output, "content", "logo.svg"))
