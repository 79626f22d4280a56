using Xunit;

namespace AnyOrder.Durable.Tests.Journals;

public class NewFileTests
{
    [Fact]
    public async Task Many_can_open_runs_of_a_file_at_once_that_none_of_them_has_made()
    {
        for (int round = 0; round < 40; round++)
        {
            using TemporaryDirectory folder = new();
            using Barrier together = new(4);
            string path = folder.File("run.db");
            IEnumerable<Task> openings = Enumerable
                .Range(0, 4)
                .Select(number =>
                    Task.Factory.StartNew(
                        () =>
                        {
                            // each with a journal of its own, as other processes have one
                            IJournal journal = Journal.Sqlite(path);
                            together.SignalAndWait();
                            journal.OpenAsync($"run {number}").AsTask().GetAwaiter().GetResult().DisposeAsync().AsTask().Wait();
                        },
                        CancellationToken.None,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                );

            await Task.WhenAll(openings);

            Assert.Equal(["run 0", "run 1", "run 2", "run 3"], await Journal.Sqlite(path).RunsAsync());
        }
    }
}
