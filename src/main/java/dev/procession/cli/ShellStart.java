package dev.procession.cli;

import dev.procession.engine.Engine;
import dev.procession.lesson.Course;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.shell.Shell;
import dev.procession.shell.state.Settings;
import java.io.IOException;

/** Creates the shell with everything it needs, and runs it. */
final class ShellStart {

    private ShellStart() {}

    /**
     * Runs the shell until it ends.
     *
     * @param strict whether a failure of a command or of typed code shall make the exit code 1
     * @return the exit code
     */
    static int run(CommonOptions options, boolean strict) {
        Lazy<Engine> engine = new Lazy<>(() -> Engine.open(Home.jvm()));
        Lazy<Course> course =
                new Lazy<>(() -> CourseLoader.load(options.course().folder()));
        Settings settings = options.settings();
        Shell shell = new Shell(
                options::openConsole,
                options.language(settings),
                settings,
                options.course().progressFolder(),
                options.trust(),
                engine::get,
                course::get,
                Home.version());
        ArchivesInBackground archives = ArchivesInBackground.start();
        try {
            shell.warmUp();
            return shell.run() || !strict ? ExitCode.OK : ExitCode.FAILED;
        } finally {
            archives.close();
            shell.close();
            engine.ifPresent(ShellStart::close);
        }
    }

    static void close(Engine engine) {
        try {
            engine.close();
        } catch (IOException e) {
            // a temporary directory is left, which the next shell deletes
        }
    }
}
