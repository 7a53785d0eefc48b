package dev.procession.shell.command;

import dev.procession.fuzz.FuzzTarget;
import dev.procession.shell.console.Invocation;
import dev.procession.shell.console.JavaOrCommand;
import java.nio.file.InvalidPathException;
import java.util.List;

/** A typed command, taken apart as it is before it is carried out. */
public final class CommandFuzz implements FuzzTarget {

    private final CommandTable table = new CommandTable();

    public CommandFuzz() {
        for (String name :
                List.of("run", "runs", "timeline", "why", "export", "open", "help", "exit", "replay", "kill")) {
            table.add(Command.of(name, arguments -> {}));
        }
    }

    @Override
    public int share() {
        return 150;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                FuzzTarget.bytes("/run join/with-join --speed 2 --cpu=1 --steps --times 20 --jobs=4"),
                FuzzTarget.bytes("/run --python x --speed=1/10"),
                FuzzTarget.bytes("/timeline lanes Process-1"),
                FuzzTarget.bytes("/open \"a b\".jsh"),
                FuzzTarget.bytes("/export ~/run.html 3"),
                FuzzTarget.bytes("/why 3.4"),
                FuzzTarget.bytes("/kill -9 Process-1"),
                FuzzTarget.bytes("/RU"),
                FuzzTarget.bytes("/ "));
    }

    @Override
    public void take(byte[] input) {
        String line = FuzzTarget.text(input);
        if (line.isBlank() || JavaOrCommand.isJava(line)) {
            return;
        }
        Invocation typed = Invocation.of(line);
        table.find(typed.name());
        table.nearest(typed.name());
        try {
            RunRequest.parse(typed.arguments());
        } catch (UsageException e) {
            // a sentence
        }
        try {
            FileArguments.path(typed.arguments());
        } catch (InvalidPathException e) {
            // caught where commands are carried out
        }
    }
}
