package dev.procession.engine;

import dev.procession.engine.cpu.CpuBinding;
import dev.procession.trace.TraceWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Python on this computer, which runs the Python versions of demos. It is an ordinary CPython that loads our tracer
 * module at its start.
 */
final class PythonInterpreter {

    /** The file name of the tracer. Python imports a module of this name at its start. */
    private static final String TRACER = "sitecustomize.py";

    private final Path executable;

    private PythonInterpreter(Path executable) {
        this.executable = executable;
    }

    /** Finds the first Python on the {@code PATH}. */
    static Optional<PythonInterpreter> find() {
        String name = Jvm.isWindows() ? "python.exe" : "python3";
        String path = System.getenv("PATH");
        if (path == null) {
            return Optional.empty();
        }
        for (String directory : path.split(File.pathSeparator)) {
            try {
                Path candidate = Path.of(directory.isEmpty() ? "." : directory).resolve(name);
                if (Files.isExecutable(candidate)) {
                    return Optional.of(new PythonInterpreter(candidate));
                }
            } catch (InvalidPathException e) {
                // an invalid entry of the PATH contains no program
            }
        }
        return Optional.empty();
    }

    /**
     * Starts a program as the main process of {@code run}.
     *
     * @param directory the directory to write the tracer module to
     */
    MainHandle start(Path script, Run run, Path aliveLock, Path directory) throws IOException {
        try (InputStream tracer = PythonInterpreter.class.getResourceAsStream(TRACER)) {
            if (tracer == null) {
                throw new IOException("the tracer for Python is missing");
            }
            Files.copy(tracer, directory.resolve(TRACER));
        }
        List<String> command = new ArrayList<>(Jvm.untouchedByInterrupts());
        command.addAll(CpuBinding.prefix(run.header().conditions().cpus()));
        command.add(executable.toString());
        command.add(script.toAbsolutePath().toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("PYTHONPATH", directory.toString());
        environment.put("PYTHONUTF8", "1");
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        environment.put("PROCESSION_MAIN", "1");
        environment.put("PROCESSION_TITLE", run.title());
        environment.put("PROCESSION_TRACE", run.traceFile().toString());
        environment.put(
                "PROCESSION_RESERVE",
                TraceWriter.reserve(run.traceFile().toFile()).getPath());
        environment.put("PROCESSION_ALIVE", aliveLock.toString());
        environment.put("PROCESSION_NOTE", run.note().toString());
        environment.put(
                "PROCESSION_SPEED", Double.toString(run.header().conditions().speed()));
        return new MainHandle(builder.start());
    }
}
