namespace AnyOrder.Durable;

/// <summary>Runs of loops that survive their process.</summary>
public static class DurableLoop
{
    extension(Loop loop)
    {
        /// <summary>Runs the loop, or goes on with a run of it: names that are bound in the journal are read, and programs that ended are not run again.</summary>
        /// <remarks>The outcome is that of a run that was never interrupted. See <c>docs/durable.md</c> for what is promised and what is not.</remarks>
        /// <param name="journal">Where runs are kept.</param>
        /// <param name="runId">What identifies the run in the journal.</param>
        /// <param name="options">How to run the loop, and how values are written; the defaults when left out.</param>
        /// <exception cref="JournalLockedException">The run is under way somewhere else.</exception>
        /// <exception cref="JournalException">The journal cannot be read or written, or a value cannot.</exception>
        /// <exception cref="RunMismatchException">The run was begun with another loop, or by another version of the code.</exception>
        /// <exception cref="ChangedCodeException">A program claims something else than it did before.</exception>
        /// <exception cref="InvalidOperationException">The loop has sources: use <c>RunDurableAsync</c>.</exception>
        /// <exception cref="RunCanceledException">The token of the options cancelled the run.</exception>
        public Outcome RunDurable(IJournal journal, string runId, DurableOptions? options = null) =>
            DurableRun
                .RunAsync(loop.NotNull(), journal.NotNull(), runId.NotNull(), options ?? new(), isAsync: false, default)
                .GetAwaiter()
                .GetResult();

        /// <summary>Runs a loop that may have sources, or goes on with a run of it: what sources have answered is not asked again either.</summary>
        /// <remarks>An answer is in the journal before any program sees it. What a source threw, and keys it left out, are no answers: they are asked for again.</remarks>
        /// <param name="journal">Where runs are kept.</param>
        /// <param name="runId">What identifies the run in the journal.</param>
        /// <param name="options">How to run the loop, and how values are written; the defaults when left out.</param>
        /// <param name="token">Cancels the run, which can be gone on with.</param>
        /// <exception cref="JournalLockedException">The run is under way somewhere else.</exception>
        /// <exception cref="JournalException">The journal cannot be read or written, or a value cannot.</exception>
        /// <exception cref="RunMismatchException">The run was begun with another loop, or by another version of the code.</exception>
        /// <exception cref="ChangedCodeException">A program claims something else than it did before.</exception>
        /// <exception cref="RunCanceledException">A token cancelled the run.</exception>
        /// <exception cref="OperationCanceledException">It did so before any program began: there is no outcome to tell.</exception>
        public Task<Outcome> RunDurableAsync(
            IJournal journal,
            string runId,
            DurableOptions? options = null,
            CancellationToken token = default
        ) => DurableRun.RunAsync(loop.NotNull(), journal.NotNull(), runId.NotNull(), options ?? new(), isAsync: true, token);

        /// <summary>Runs every program of the loop against the names that the journal binds, and says what they would do otherwise than they did. Nothing is written, and no source is asked.</summary>
        /// <param name="journal">Where runs are kept.</param>
        /// <param name="runId">What identifies the run in the journal.</param>
        /// <param name="options">How programs are run, and how values are written; the defaults when left out.</param>
        /// <param name="token">Cancels the call.</param>
        /// <exception cref="ArgumentException">The journal holds no such run.</exception>
        /// <exception cref="JournalLockedException">The run is under way somewhere else.</exception>
        /// <exception cref="JournalException">The journal cannot be read, or a value cannot.</exception>
        public Task<DurableVerification> VerifyDurableAsync(
            IJournal journal,
            string runId,
            DurableOptions? options = null,
            CancellationToken token = default
        ) => Adopting.VerifyAsync(loop.NotNull(), journal.NotNull(), runId.NotNull(), options ?? new(), token);

        /// <summary>Makes a run that other code has begun a run of this loop, if its programs do what they did.</summary>
        /// <param name="journal">Where runs are kept.</param>
        /// <param name="runId">What identifies the run in the journal.</param>
        /// <param name="options">With the code version that the run is to have, and how values are written.</param>
        /// <param name="token">Cancels the call.</param>
        /// <exception cref="ArgumentException">The journal holds no such run.</exception>
        /// <exception cref="ChangedCodeException">They do not: forget what is to be made anew, and adopt the run then.</exception>
        /// <exception cref="JournalLockedException">The run is under way somewhere else.</exception>
        /// <exception cref="JournalException">The journal cannot be read or written, or a value cannot.</exception>
        public Task AdoptDurableAsync(
            IJournal journal,
            string runId,
            DurableOptions? options = null,
            CancellationToken token = default
        ) => Adopting.AdoptAsync(loop.NotNull(), journal.NotNull(), runId.NotNull(), options ?? new(), token);
    }
}
