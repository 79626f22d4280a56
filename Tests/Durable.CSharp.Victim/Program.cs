using AnyOrder.Durable.Victim;

// a process that is there to be killed: what it has said was acknowledged
ICommand[] commands = [new AppendCommand(), new HoldCommand(), new PersistCommand(), new RunCommand()];
ICommand? command = commands.FirstOrDefault(one => args.Length > 0 && one.Name == args[0]);
if (command is null)
{
    await Console.Error.WriteLineAsync($"usage: {string.Join(" | ", commands.Select(one => $"{one.Name} {one.Usage}"))}");
    return 2;
}

await command.RunAsync(args[1..], new Voice(Console.Out));
return 0;
