module AnyOrder.Tests.NameTests

open Xunit
open FsCheck.Xunit

[<Property>]
let ``a`` (x: int) = x = x
