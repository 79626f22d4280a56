namespace AnyOrder.FSharp

open System.Globalization
open System.Net
open System.Text
open AnyOrder

/// A box of a drawing.
[<NoComparison; NoEquality>]
type internal Box =
    {
        Text: string
        /// How it looks.
        Class: string
        IsRound: bool
        /// The column it belongs in; none for what comes after whatever leads to it.
        Column: int option
        /// The generation since which it is there; none for what is there at the end only.
        Since: int option
    }

/// An arrow of a drawing, between boxes by their numbers.
[<NoComparison; NoEquality>]
type internal Arrow =
    {
        From: int
        To: int
        Class: string
        Since: int option
    }

/// Boxes and arrows as SVG.
[<RequireQualifiedAccess>]
module internal Drawing =

    // pixels, for a fixed-width font of 12
    let private letter = 7.3
    let private padding = 12.0
    let private height = 26.0
    let private rowGap = 14.0
    let private columnGap = 60.0
    let private margin = 16.0
    let private longest = 32

    [<NoComparison; NoEquality>]
    type private Rectangle = { X: float; Y: float; Width: float }

    let private px (number: float) =
        number.ToString("0.#", CultureInfo.InvariantCulture)

    let html (text: string) : string = nonNull (WebUtility.HtmlEncode text)

    let private shortened (text: string) = ValueText.cutAt longest text

    let private widthOf (box: Box) =
        float (shortened box.Text).Length * letter + 2.0 * padding

    let private heightOf count =
        float count * (height + rowGap) - rowGap

    /// Where the boxes stand, and how wide and high it all is.
    let private layOut (boxes: Box array) (columns: int array array) =
        let places = Array.create boxes.Length { X = 0.0; Y = 0.0; Width = 0.0 }

        let tallest = columns |> Array.map (Array.length >> heightOf) |> Array.fold max 0.0

        let placeColumn x column =
            let width = column |> Array.map (fun box -> widthOf boxes[box]) |> Array.max
            let top = margin + (tallest - heightOf column.Length) / 2.0

            column
            |> Array.iteri (fun row box ->
                places[box] <-
                    {
                        X = x + (width - widthOf boxes[box]) / 2.0
                        Y = top + float row * (height + rowGap)
                        Width = widthOf boxes[box]
                    })

            x + width + columnGap

        let right = Array.fold placeColumn margin columns - columnGap + margin
        places, max right (2.0 * margin), tallest + 2.0 * margin

    let private path (source: Rectangle) (target: Rectangle) =
        let x1, y1 = source.X + source.Width, source.Y + height / 2.0
        let x2, y2 = target.X, target.Y + height / 2.0

        if x2 > x1 then
            let bend = (x2 - x1) / 2.0
            $"M{px x1} {px y1} C{px (x1 + bend)} {px y1} {px (x2 - bend)} {px y2} {px x2} {px y2}"
        else
            // back to the left, below both boxes
            let out = columnGap / 2.0
            let low = max source.Y target.Y + height + rowGap

            $"M{px x1} {px y1} C{px (x1 + out)} {px y1} {px (x1 + out)} {px low} {px ((x1 + x2) / 2.0)} {px low} "
            + $"S{px (x2 - out)} {px y2} {px x2} {px y2}"

    let private since (generation: int option) =
        match generation with
        | Some generation -> $"data-since=\"{generation}\""
        | None -> "data-since=\"end\""

    let private arrowSvg (places: Rectangle array) (arrow: Arrow) =
        $"<path class=\"arrow {arrow.Class}\" data-from=\"{arrow.From}\" data-to=\"{arrow.To}\" {since arrow.Since} d=\"{path places[arrow.From] places[arrow.To]}\"/>"

    let private boxSvg (places: Rectangle array) (number: int) (box: Box) =
        let place = places[number]
        let radius = if box.IsRound then height / 2.0 else 3.0

        $"<g class=\"box {box.Class}\" data-id=\"{number}\" {since box.Since}><title>{html box.Text}</title>"
        + $"<rect x=\"{px place.X}\" y=\"{px place.Y}\" width=\"{px place.Width}\" height=\"{px height}\" rx=\"{px radius}\"/>"
        + $"<text x=\"{px (place.X + place.Width / 2.0)}\" y=\"{px (place.Y + height / 2.0 + 4.0)}\">{html (shortened box.Text)}</text></g>"

    let svg (boxes: Box array) (arrows: Arrow list) : string =
        let places, width, height =
            arrows
            |> List.map (fun arrow -> struct (arrow.From, arrow.To))
            |> Layers.arrange (boxes |> Array.map _.Column)
            |> layOut boxes

        let size =
            $"width=\"{px width}\" height=\"{px height}\" viewBox=\"0 0 {px width} {px height}\""

        let lines =
            [
                $"<svg id=\"graph\" role=\"img\" aria-label=\"who set and who got what\" {size}>"
                "<defs><marker id=\"head\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">"
                "<path d=\"M0 0 L8 4 L0 8 z\" fill=\"context-stroke\"/></marker></defs>"
                yield! arrows |> List.map (arrowSvg places)
                yield! boxes |> Seq.mapi (boxSvg places)
                "</svg>"
            ]

        lines
        |> List.fold (fun (text: StringBuilder) line -> text.Append(line).Append('\n')) (StringBuilder())
        |> string
