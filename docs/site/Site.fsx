// Finishes what fsdocs made, and checks it: dotnet fsi Site.fsx FOLDER
//
// - The site can lie at any address, and be read from a folder: links are made relative.
// - Headings have the anchors they have where the Markdown is read in the repository, in small letters.
// - Mermaid draws the diagrams; without a network, their text is read.
// - Every link leads to a page and an anchor of the site, or away from it.

open System
open System.Collections.Generic
open System.IO
open System.Net
open System.Text.Json.Nodes
open System.Text.RegularExpressions

let site = Path.GetFullPath fsi.CommandLineArgs[1]

// of what Orleans generates, which is not documented, there is an empty namespace
let undocumented = "reference/orleanscodegen-"

for page in Directory.GetFiles(site, undocumented + "*.html") do
    File.Delete page

let pages = Directory.GetFiles(site, "*.html", SearchOption.AllDirectories)

let mermaid =
    """<script src="https://cdn.jsdelivr.net/npm/mermaid@11.17.2/dist/mermaid.min.js" crossorigin="anonymous"
        integrity="sha384-EOXBFmc3gx5mb+vn0vPvvGqACToJD24hhacX5Yx+8NUUQrHIle/Qi5Bg9o3zKwW2"></script>
<script>mermaid.initialize({ theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'neutral' })</script>
</body>"""

let replace (pattern: string) (evaluate: Match -> string) (html: string) =
    Regex.Replace(html, pattern, MatchEvaluator evaluate, RegexOptions.Singleline)

/// The anchor of a heading in the repository.
let slug (heading: string) =
    let text =
        WebUtility.HtmlDecode(Regex.Replace(heading, "<[^>]*>", "")).Trim().ToLowerInvariant()

    Regex.Replace(text, @"[^\w\- ]", "").Replace(' ', '-')

let withSlugs (html: string) =
    html
    |> replace """<a name="[^"]*" class="anchor" href="#[^"]*">(.*?)</a>""" (fun heading ->
        let slug = slug heading.Groups[1].Value
        $"""<a id="%s{slug}" class="anchor" href="#%s{slug}">%s{heading.Groups[1].Value}</a>""")

/// fsdocs leaves headings with code out of the list of headings.
let withHeadings (html: string) =
    let items =
        [
            for heading in Regex.Matches(html, """<h([123])><a id="([^"]*)" class="anchor"[^>]*>(.*?)</a></h""") do
                let text = Regex.Replace(heading.Groups[3].Value, "<[^>]*>", "")
                $"""<li class="level-%s{heading.Groups[1].Value}"><a href="#%s{heading.Groups[2].Value}">%s{text}</a></li>"""
        ]

    if List.isEmpty items then
        html
    else
        html
        |> replace """(<p id="on-this-page">.*?</p>).*?</aside>""" (fun list ->
            $"""%s{list.Groups[1].Value}<ul>%s{String.concat "" items}</ul></aside>""")

let withDiagrams (html: string) =
    let drawn =
        html
        |> replace
            """<table class="pre"><tr><td class="snippet"><pre class="fssnip"><code lang="mermaid">(.*?)</code></pre></td></tr></table>"""
            (fun diagram -> $"""<pre class="mermaid">%s{diagram.Groups[1].Value}</pre>""")

    if drawn = html then
        html
    else
        drawn.Replace("</body>", mermaid)

/// C# has got more keywords than fsdocs knows.
let withKeywords (html: string) =
    html
    |> replace """<code lang="csharp">.*?</code>""" (fun code ->
        code.Value
        |> replace """(?<![\w>"]|// [^\n]*)(await|var|nameof|record|init)\b(?!</span>)""" (fun word ->
            $"""<span class="k">%s{word.Value}</span>"""))

/// Public types have interfaces of ours that are not, which fsdocs shows all the same.
let withoutInternals (html: string) =
    html
    |> replace """<a href="[^"]*/anyorder-(?:iclaimable|itold)\.html">(.*?)</a>""" _.Groups[1].Value

for page in pages do
    let up = if Path.GetDirectoryName page = site then "" else "../"

    File.ReadAllText(page)
    |> withSlugs
    |> withHeadings
    |> withDiagrams
    |> withKeywords
    |> withoutInternals
    |> _.Replace("/ROOT/", up)
    |> fun html -> File.WriteAllText(page, html)

let searched = Path.Combine(site, "index.json")

let found =
    JsonNode.Parse(File.ReadAllText(searched).Replace("/ROOT/", "")).AsArray()

found.RemoveAll(fun entry -> string(entry["uri"]).StartsWith undocumented)
|> ignore

File.WriteAllText(searched, found.ToJsonString())
File.Delete(Path.Combine(site, "NuGet.config"))
File.Delete(Path.Combine(site, "content", "img", "github-pages-settings.png"))

let anchorsOf =
    let known = Dictionary<string, HashSet<string>>()

    fun (page: string) ->
        match known.TryGetValue page with
        | true, anchors -> anchors
        | false, _ ->
            let anchors =
                HashSet [
                    for anchor in Regex.Matches(File.ReadAllText page, " (?:id|name)=\"([^\"]*)\"") -> anchor.Groups[1].Value
                ]

            known[page] <- anchors
            anchors

let brokenLinks =
    [
        for page in pages do
            for link in Regex.Matches(File.ReadAllText page, " (?:href|src)=\"([^\"]*)\"") do
                let target = WebUtility.HtmlDecode link.Groups[1].Value

                if not (Regex.IsMatch(target, "^(https?|mailto):")) then
                    let parts = target.Split('#', 2)

                    let file =
                        match parts[0] with
                        | "" -> page
                        | file -> Path.GetFullPath(Path.Combine(nonNull (Path.GetDirectoryName page), file))

                    let isThere =
                        File.Exists file
                        && (parts.Length = 1
                            || parts[1] = ""
                            || (anchorsOf file).Contains(Uri.UnescapeDataString parts[1]))

                    if not isThere then
                        $"%s{Path.GetRelativePath(site, page)}: no %s{target}"
    ]

let unreplaced =
    [
        for page in pages do
            for key in Regex.Matches(File.ReadAllText page, "{{[a-z-]+}}") do
                $"%s{Path.GetRelativePath(site, page)}: no value for %s{key.Value}"
    ]

match brokenLinks @ unreplaced |> List.distinct with
| [] -> printfn $"%d{pages.Length} pages in %s{site}"
| broken ->
    broken |> List.iter (eprintfn "%s")
    exit 1
