package dev.procession.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Python, the peer for processes.
 *
 * @param interpreter the interpreter itself; {@code python3} on the path may be a script that looks for it
 */
record PythonPeer(String interpreter, String version, Path scripts) {

    private static final String ASK = "import sys; print('python', sys.executable, sys.version.split()[0])";
    private static final Pattern ANSWER = Pattern.compile("python (.+) (\\S+)");

    static Optional<PythonPeer> find(Path scripts) throws InterruptedException {
        try (StartedProgram asked = StartedProgram.run(Environment.clean(), List.of("python3", "-c", ASK))) {
            MatchResult answer = asked.await(ANSWER);
            return Optional.of(new PythonPeer(answer.group(1), answer.group(2), scripts));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Runs a script. */
    ProgramOutput run(String script, String... arguments) throws IOException {
        return run(Environment.clean(), script, arguments);
    }

    ProgramOutput run(Map<String, String> environment, String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(interpreter, scripts.resolve(script + ".py").toString()));
        command.addAll(List.of(arguments));
        return StartedProgram.run(environment, command);
    }
}
