namespace AnyOrder.Durable.Victim;

/// <summary>Something to be killed at.</summary>
internal interface ICommand
{
    string Name { get; }

    string Usage { get; }

    Task RunAsync(string[] arguments, Voice voice);
}
