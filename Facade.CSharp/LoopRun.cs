using System.Runtime.CompilerServices;

namespace AnyOrder;

/// <summary>How a few programs are run at once: <c>Loop.Run(p, q)</c>, labelled with the text of the arguments.</summary>
public static class LoopRun
{
    extension(Loop)
    {
        /// <summary>Runs one program. The label is the text of the argument, the same text in every outcome and report.</summary>
        /// <param name="program1">A program.</param>
        /// <param name="options">How to run them; the defaults when left out.</param>
        /// <param name="label1">The label of the program; its text when left out.</param>
        /// <param name="file">The file of the caller.</param>
        /// <param name="line">The line of the caller.</param>
        public static Outcome<T1> Run<T1>(
            Program<T1> program1,
            RunOptions? options = null,
            [CallerArgumentExpression(nameof(program1))] string label1 = "",
            [CallerFilePath] string file = "",
            [CallerLineNumber] int line = 0
        ) =>
            Loop.Empty
                .Add(label1.NotNull(), program1.NotNull(), file, line)
                .Run(options)
                .WithResults(outcome => outcome.Result<T1>(label1));

        /// <summary>Runs two programs, in no particular order. The labels are the texts of the arguments.</summary>
        /// <exception cref="ArgumentException">Two arguments have the same text: add them to a loop, with labels of their own.</exception>
        /// <param name="program1">A program.</param>
        /// <param name="program2">A program.</param>
        /// <param name="options">How to run them; the defaults when left out.</param>
        /// <param name="label1">The label of the program; its text when left out.</param>
        /// <param name="label2">The label of the program; its text when left out.</param>
        /// <param name="file">The file of the caller.</param>
        /// <param name="line">The line of the caller.</param>
        public static Outcome<(T1, T2)> Run<T1, T2>(
            Program<T1> program1,
            Program<T2> program2,
            RunOptions? options = null,
            [CallerArgumentExpression(nameof(program1))] string label1 = "",
            [CallerArgumentExpression(nameof(program2))] string label2 = "",
            [CallerFilePath] string file = "",
            [CallerLineNumber] int line = 0
        ) =>
            Loop.Empty
                .Add(label1.NotNull(), program1.NotNull(), file, line)
                .Add(label2.NotNull(), program2.NotNull(), file, line)
                .Run(options)
                .WithResults(outcome => (outcome.Result<T1>(label1), outcome.Result<T2>(label2)));

        /// <summary>Runs three programs, in no particular order. The labels are the texts of the arguments.</summary>
        /// <exception cref="ArgumentException">Two arguments have the same text: add them to a loop, with labels of their own.</exception>
        /// <param name="program1">A program.</param>
        /// <param name="program2">A program.</param>
        /// <param name="program3">A program.</param>
        /// <param name="options">How to run them; the defaults when left out.</param>
        /// <param name="label1">The label of the program; its text when left out.</param>
        /// <param name="label2">The label of the program; its text when left out.</param>
        /// <param name="label3">The label of the program; its text when left out.</param>
        /// <param name="file">The file of the caller.</param>
        /// <param name="line">The line of the caller.</param>
        public static Outcome<(T1, T2, T3)> Run<T1, T2, T3>(
            Program<T1> program1,
            Program<T2> program2,
            Program<T3> program3,
            RunOptions? options = null,
            [CallerArgumentExpression(nameof(program1))] string label1 = "",
            [CallerArgumentExpression(nameof(program2))] string label2 = "",
            [CallerArgumentExpression(nameof(program3))] string label3 = "",
            [CallerFilePath] string file = "",
            [CallerLineNumber] int line = 0
        ) =>
            Loop.Empty
                .Add(label1.NotNull(), program1.NotNull(), file, line)
                .Add(label2.NotNull(), program2.NotNull(), file, line)
                .Add(label3.NotNull(), program3.NotNull(), file, line)
                .Run(options)
                .WithResults(outcome => (
                    outcome.Result<T1>(label1),
                    outcome.Result<T2>(label2),
                    outcome.Result<T3>(label3)
                ));

        /// <summary>Runs four programs, in no particular order. The labels are the texts of the arguments.</summary>
        /// <exception cref="ArgumentException">Two arguments have the same text: add them to a loop, with labels of their own.</exception>
        /// <param name="program1">A program.</param>
        /// <param name="program2">A program.</param>
        /// <param name="program3">A program.</param>
        /// <param name="program4">A program.</param>
        /// <param name="options">How to run them; the defaults when left out.</param>
        /// <param name="label1">The label of the program; its text when left out.</param>
        /// <param name="label2">The label of the program; its text when left out.</param>
        /// <param name="label3">The label of the program; its text when left out.</param>
        /// <param name="label4">The label of the program; its text when left out.</param>
        /// <param name="file">The file of the caller.</param>
        /// <param name="line">The line of the caller.</param>
        public static Outcome<(T1, T2, T3, T4)> Run<T1, T2, T3, T4>(
            Program<T1> program1,
            Program<T2> program2,
            Program<T3> program3,
            Program<T4> program4,
            RunOptions? options = null,
            [CallerArgumentExpression(nameof(program1))] string label1 = "",
            [CallerArgumentExpression(nameof(program2))] string label2 = "",
            [CallerArgumentExpression(nameof(program3))] string label3 = "",
            [CallerArgumentExpression(nameof(program4))] string label4 = "",
            [CallerFilePath] string file = "",
            [CallerLineNumber] int line = 0
        ) =>
            Loop.Empty
                .Add(label1.NotNull(), program1.NotNull(), file, line)
                .Add(label2.NotNull(), program2.NotNull(), file, line)
                .Add(label3.NotNull(), program3.NotNull(), file, line)
                .Add(label4.NotNull(), program4.NotNull(), file, line)
                .Run(options)
                .WithResults(outcome => (
                    outcome.Result<T1>(label1),
                    outcome.Result<T2>(label2),
                    outcome.Result<T3>(label3),
                    outcome.Result<T4>(label4)
                ));

        /// <summary>Runs five programs, in no particular order. The labels are the texts of the arguments.</summary>
        /// <exception cref="ArgumentException">Two arguments have the same text: add them to a loop, with labels of their own.</exception>
        /// <param name="program1">A program.</param>
        /// <param name="program2">A program.</param>
        /// <param name="program3">A program.</param>
        /// <param name="program4">A program.</param>
        /// <param name="program5">A program.</param>
        /// <param name="options">How to run them; the defaults when left out.</param>
        /// <param name="label1">The label of the program; its text when left out.</param>
        /// <param name="label2">The label of the program; its text when left out.</param>
        /// <param name="label3">The label of the program; its text when left out.</param>
        /// <param name="label4">The label of the program; its text when left out.</param>
        /// <param name="label5">The label of the program; its text when left out.</param>
        /// <param name="file">The file of the caller.</param>
        /// <param name="line">The line of the caller.</param>
        public static Outcome<(T1, T2, T3, T4, T5)> Run<T1, T2, T3, T4, T5>(
            Program<T1> program1,
            Program<T2> program2,
            Program<T3> program3,
            Program<T4> program4,
            Program<T5> program5,
            RunOptions? options = null,
            [CallerArgumentExpression(nameof(program1))] string label1 = "",
            [CallerArgumentExpression(nameof(program2))] string label2 = "",
            [CallerArgumentExpression(nameof(program3))] string label3 = "",
            [CallerArgumentExpression(nameof(program4))] string label4 = "",
            [CallerArgumentExpression(nameof(program5))] string label5 = "",
            [CallerFilePath] string file = "",
            [CallerLineNumber] int line = 0
        ) =>
            Loop.Empty
                .Add(label1.NotNull(), program1.NotNull(), file, line)
                .Add(label2.NotNull(), program2.NotNull(), file, line)
                .Add(label3.NotNull(), program3.NotNull(), file, line)
                .Add(label4.NotNull(), program4.NotNull(), file, line)
                .Add(label5.NotNull(), program5.NotNull(), file, line)
                .Run(options)
                .WithResults(outcome => (
                    outcome.Result<T1>(label1),
                    outcome.Result<T2>(label2),
                    outcome.Result<T3>(label3),
                    outcome.Result<T4>(label4),
                    outcome.Result<T5>(label5)
                ));

        /// <summary>Runs six programs, in no particular order. The labels are the texts of the arguments.</summary>
        /// <exception cref="ArgumentException">Two arguments have the same text: add them to a loop, with labels of their own.</exception>
        /// <param name="program1">A program.</param>
        /// <param name="program2">A program.</param>
        /// <param name="program3">A program.</param>
        /// <param name="program4">A program.</param>
        /// <param name="program5">A program.</param>
        /// <param name="program6">A program.</param>
        /// <param name="options">How to run them; the defaults when left out.</param>
        /// <param name="label1">The label of the program; its text when left out.</param>
        /// <param name="label2">The label of the program; its text when left out.</param>
        /// <param name="label3">The label of the program; its text when left out.</param>
        /// <param name="label4">The label of the program; its text when left out.</param>
        /// <param name="label5">The label of the program; its text when left out.</param>
        /// <param name="label6">The label of the program; its text when left out.</param>
        /// <param name="file">The file of the caller.</param>
        /// <param name="line">The line of the caller.</param>
        public static Outcome<(T1, T2, T3, T4, T5, T6)> Run<T1, T2, T3, T4, T5, T6>(
            Program<T1> program1,
            Program<T2> program2,
            Program<T3> program3,
            Program<T4> program4,
            Program<T5> program5,
            Program<T6> program6,
            RunOptions? options = null,
            [CallerArgumentExpression(nameof(program1))] string label1 = "",
            [CallerArgumentExpression(nameof(program2))] string label2 = "",
            [CallerArgumentExpression(nameof(program3))] string label3 = "",
            [CallerArgumentExpression(nameof(program4))] string label4 = "",
            [CallerArgumentExpression(nameof(program5))] string label5 = "",
            [CallerArgumentExpression(nameof(program6))] string label6 = "",
            [CallerFilePath] string file = "",
            [CallerLineNumber] int line = 0
        ) =>
            Loop.Empty
                .Add(label1.NotNull(), program1.NotNull(), file, line)
                .Add(label2.NotNull(), program2.NotNull(), file, line)
                .Add(label3.NotNull(), program3.NotNull(), file, line)
                .Add(label4.NotNull(), program4.NotNull(), file, line)
                .Add(label5.NotNull(), program5.NotNull(), file, line)
                .Add(label6.NotNull(), program6.NotNull(), file, line)
                .Run(options)
                .WithResults(outcome => (
                    outcome.Result<T1>(label1),
                    outcome.Result<T2>(label2),
                    outcome.Result<T3>(label3),
                    outcome.Result<T4>(label4),
                    outcome.Result<T5>(label5),
                    outcome.Result<T6>(label6)
                ));

        /// <summary>Runs seven programs, in no particular order. The labels are the texts of the arguments.</summary>
        /// <exception cref="ArgumentException">Two arguments have the same text: add them to a loop, with labels of their own.</exception>
        /// <param name="program1">A program.</param>
        /// <param name="program2">A program.</param>
        /// <param name="program3">A program.</param>
        /// <param name="program4">A program.</param>
        /// <param name="program5">A program.</param>
        /// <param name="program6">A program.</param>
        /// <param name="program7">A program.</param>
        /// <param name="options">How to run them; the defaults when left out.</param>
        /// <param name="label1">The label of the program; its text when left out.</param>
        /// <param name="label2">The label of the program; its text when left out.</param>
        /// <param name="label3">The label of the program; its text when left out.</param>
        /// <param name="label4">The label of the program; its text when left out.</param>
        /// <param name="label5">The label of the program; its text when left out.</param>
        /// <param name="label6">The label of the program; its text when left out.</param>
        /// <param name="label7">The label of the program; its text when left out.</param>
        /// <param name="file">The file of the caller.</param>
        /// <param name="line">The line of the caller.</param>
        public static Outcome<(T1, T2, T3, T4, T5, T6, T7)> Run<T1, T2, T3, T4, T5, T6, T7>(
            Program<T1> program1,
            Program<T2> program2,
            Program<T3> program3,
            Program<T4> program4,
            Program<T5> program5,
            Program<T6> program6,
            Program<T7> program7,
            RunOptions? options = null,
            [CallerArgumentExpression(nameof(program1))] string label1 = "",
            [CallerArgumentExpression(nameof(program2))] string label2 = "",
            [CallerArgumentExpression(nameof(program3))] string label3 = "",
            [CallerArgumentExpression(nameof(program4))] string label4 = "",
            [CallerArgumentExpression(nameof(program5))] string label5 = "",
            [CallerArgumentExpression(nameof(program6))] string label6 = "",
            [CallerArgumentExpression(nameof(program7))] string label7 = "",
            [CallerFilePath] string file = "",
            [CallerLineNumber] int line = 0
        ) =>
            Loop.Empty
                .Add(label1.NotNull(), program1.NotNull(), file, line)
                .Add(label2.NotNull(), program2.NotNull(), file, line)
                .Add(label3.NotNull(), program3.NotNull(), file, line)
                .Add(label4.NotNull(), program4.NotNull(), file, line)
                .Add(label5.NotNull(), program5.NotNull(), file, line)
                .Add(label6.NotNull(), program6.NotNull(), file, line)
                .Add(label7.NotNull(), program7.NotNull(), file, line)
                .Run(options)
                .WithResults(outcome => (
                    outcome.Result<T1>(label1),
                    outcome.Result<T2>(label2),
                    outcome.Result<T3>(label3),
                    outcome.Result<T4>(label4),
                    outcome.Result<T5>(label5),
                    outcome.Result<T6>(label6),
                    outcome.Result<T7>(label7)
                ));

        /// <summary>Runs eight programs, in no particular order. The labels are the texts of the arguments.</summary>
        /// <exception cref="ArgumentException">Two arguments have the same text: add them to a loop, with labels of their own.</exception>
        /// <param name="program1">A program.</param>
        /// <param name="program2">A program.</param>
        /// <param name="program3">A program.</param>
        /// <param name="program4">A program.</param>
        /// <param name="program5">A program.</param>
        /// <param name="program6">A program.</param>
        /// <param name="program7">A program.</param>
        /// <param name="program8">A program.</param>
        /// <param name="options">How to run them; the defaults when left out.</param>
        /// <param name="label1">The label of the program; its text when left out.</param>
        /// <param name="label2">The label of the program; its text when left out.</param>
        /// <param name="label3">The label of the program; its text when left out.</param>
        /// <param name="label4">The label of the program; its text when left out.</param>
        /// <param name="label5">The label of the program; its text when left out.</param>
        /// <param name="label6">The label of the program; its text when left out.</param>
        /// <param name="label7">The label of the program; its text when left out.</param>
        /// <param name="label8">The label of the program; its text when left out.</param>
        /// <param name="file">The file of the caller.</param>
        /// <param name="line">The line of the caller.</param>
        public static Outcome<(T1, T2, T3, T4, T5, T6, T7, T8)> Run<T1, T2, T3, T4, T5, T6, T7, T8>(
            Program<T1> program1,
            Program<T2> program2,
            Program<T3> program3,
            Program<T4> program4,
            Program<T5> program5,
            Program<T6> program6,
            Program<T7> program7,
            Program<T8> program8,
            RunOptions? options = null,
            [CallerArgumentExpression(nameof(program1))] string label1 = "",
            [CallerArgumentExpression(nameof(program2))] string label2 = "",
            [CallerArgumentExpression(nameof(program3))] string label3 = "",
            [CallerArgumentExpression(nameof(program4))] string label4 = "",
            [CallerArgumentExpression(nameof(program5))] string label5 = "",
            [CallerArgumentExpression(nameof(program6))] string label6 = "",
            [CallerArgumentExpression(nameof(program7))] string label7 = "",
            [CallerArgumentExpression(nameof(program8))] string label8 = "",
            [CallerFilePath] string file = "",
            [CallerLineNumber] int line = 0
        ) =>
            Loop.Empty
                .Add(label1.NotNull(), program1.NotNull(), file, line)
                .Add(label2.NotNull(), program2.NotNull(), file, line)
                .Add(label3.NotNull(), program3.NotNull(), file, line)
                .Add(label4.NotNull(), program4.NotNull(), file, line)
                .Add(label5.NotNull(), program5.NotNull(), file, line)
                .Add(label6.NotNull(), program6.NotNull(), file, line)
                .Add(label7.NotNull(), program7.NotNull(), file, line)
                .Add(label8.NotNull(), program8.NotNull(), file, line)
                .Run(options)
                .WithResults(outcome => (
                    outcome.Result<T1>(label1),
                    outcome.Result<T2>(label2),
                    outcome.Result<T3>(label3),
                    outcome.Result<T4>(label4),
                    outcome.Result<T5>(label5),
                    outcome.Result<T6>(label6),
                    outcome.Result<T7>(label7),
                    outcome.Result<T8>(label8)
                ));
    }
}
