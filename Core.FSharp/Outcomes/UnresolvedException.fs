namespace AnyOrder

open System

[<Sealed>]
type UnresolvedException(message: string, outcome: Outcome) =
    inherit
        InvalidOperationException(
            message,
            match
                [
                    for program in outcome.Programs do
                        match program.Status with
                        | ProgramStatus.Faulted fault -> fault.Exception
                        | _ -> ()
                ]
            with
            | [] -> null
            | [ error ] -> error
            | errors -> AggregateException errors
        )

    member _.Outcome = outcome
