module AnyOrder.Tests.NameTests

open System
open Xunit
open FsCheck
open FsCheck.Xunit
open AnyOrder
open AnyOrder.FSharp

let private types = [ "a"; "A"; "b"; "ä"; "a[1]" ]

/// Names that differ in key, in type, and in being a member of a family or not.
let private names: Name list =
    [
        for key in types do
            Name.create<int> key
            Name.create<string> key
            (Family.create<int, int> key)[1]
            (Family.create<int64, int> key)[1L]
            (Family.create<string, int> key)["1"]
    ]

[<Fact>]
let ``Names are ordered totally, and equal exactly when neither comes first`` () =
    let order (a: Name) (b: Name) =
        sign ((a :> IComparable<Name>).CompareTo b)

    for a in names do
        for b in names do
            Assert.Equal(order a b, -(order b a))
            Assert.Equal(a.Equals b, (order a b = 0))
            Assert.Equal(obj.ReferenceEquals(a, b), a.Equals b)

            for c in names do
                if order a b <= 0 && order b c <= 0 then
                    Assert.True(order a c <= 0)

[<Fact>]
let ``Names made twice are equal and have one hash code`` () =
    Assert.Equal(Name.create<int> "a", Name.create<int> "a")
    Assert.Equal((Name.create<int> "a").GetHashCode(), (Name.create<int> "a").GetHashCode())
    let family () = Family.create<int * string, int> "f"
    Assert.Equal((family ())[1, "x"], (family ())[1, "x"])

// FsCheck makes null strings too, which are no keys
let private text (generated: string | null) =
    match generated with
    | null -> ""
    | text -> text

[<Property(MaxTest = 1000)>]
let ``Members of a family are equal exactly when their keys are`` (a: string, b: string, numbers: struct (bool * bool)) =
    let family = Family.create<struct (string * bool), int> "f"
    let struct (m, n) = numbers
    let key1, key2 = struct (text a, m), struct (text b, n)
    family[key1].Equals family[key2] = (key1 = key2)

[<Property(MaxTest = 1000)>]
let ``Keys of tuples keep their texts apart, wherever the quotes and commas stand`` (a: string, b: string) =
    let family = Family.create<string * string, int> "f"
    let quoted = text a + "\", \"" + text b

    family[text a, text b] <> family[quoted, ""]
    && family[text a, text b] <> family["", quoted]

[<Fact>]
let ``The text of a key does not change with the culture`` () =
    let texts () =
        [
            (Family.create<decimal, int> "d" |> Family.name (1.50m)).Key
            (Family.create<int, int> "i" |> Family.name (-1)).Key
            (Family.create<DateOnly, int> "t" |> Family.name (DateOnly(2024, 2, 29))).Key
            (Family.create<TimeSpan, int> "s" |> Family.name (TimeSpan.FromSeconds 1.5)).Key
        ]

    let before = Globalization.CultureInfo.CurrentCulture

    try
        Globalization.CultureInfo.CurrentCulture <- Globalization.CultureInfo "sv-SE"
        Assert.Equal<string list>([ "d[1.5]"; "i[-1]"; "t[2024-02-29]"; "s[00:00:01.5000000]" ], texts ())
    finally
        Globalization.CultureInfo.CurrentCulture <- before

[<Fact>]
let ``A family whose keys have no exact text is refused, with advice`` () =
    let error =
        Assert.Throws<ArgumentException>(fun () -> Family.create<float, int> "rate" |> ignore)

    Assert.Contains("Give the family a format", error.Message)

    let rate: Family<float, int> =
        Family.createWith (fun key -> key.ToString "R") "rate"

    Assert.Equal("rate[0.5]", rate[0.5].Key)
