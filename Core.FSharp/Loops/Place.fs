namespace AnyOrder

open System
open System.Diagnostics

[<Sealed; DebuggerDisplay("{Shown,nq}")>]
type Place(file: string, line: int) =

    static let unknown = Place("", 0)

    do ArgumentNullException.ThrowIfNull(file, nameof file)

    new(file) = Place(file, 0)

    static member Unknown = unknown
    member _.File = file
    member _.Line = line

    // the last segment alone, whichever system the file was compiled on: reports are the same on every machine
    override _.ToString() =
        let name = file[file.LastIndexOfAny([| '/'; '\\' |]) + 1 ..]
        if line = 0 then name else $"{name}:{line}"

    member this.Shown =
        match this.ToString() with
        | "" -> "no place"
        | place -> place

    override _.GetHashCode() = HashCode.Combine(file, line)

    override _.Equals other =
        match other with
        | :? Place as other -> file = other.File && line = other.Line
        | _ -> false

[<RequireQualifiedAccess>]
module internal Place =

    let parts (place: Place) = struct (place.File, place.Line)

    let after text (place: Place) =
        match place.ToString() with
        | "" -> text
        | place -> $"{text} ({place})"
